package org.catenary.hypernets.rewrite;

import java.util.Optional;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// An edge of a net that is being rewritten, with what stands around it.
public final class Place {

    /// An edge and one of its source slots.
    ///
    /// @param place the edge
    /// @param slot  the slot
    public record Slot(Place place, int slot) {}

    private final LiveNet net;
    private final int edge;

    Place(LiveNet net, int edge) {
        this.net = net;
        this.edge = edge;
    }

    /// {@return the wiring of the net}
    public Wiring wiring() { return net.wiring(); }

    /// {@return the label of the edge}
    public Label label() { return net.labelOf(net.label(edge)); }

    /// {@return the number of source slots}
    public int arity() { return net.arity(edge); }

    /// {@return the number of target slots}
    public int coarity() { return net.slots(edge) - net.arity(edge); }

    /// {@return the wire on a source slot}
    public int source(int slot) { return net.wireAt(edge, slot); }

    /// {@return the wire on a target slot}
    public int target(int slot) { return net.wireAt(edge, net.arity(edge) + slot); }

    /// {@return what a wire carries}
    public Ob sort(int wire) { return net.sortAt(wire); }

    /// {@return the edge that produces what stands on a source slot, unless that is an input}
    public Optional<Place> producer(int slot) {
        int port = net.producer(source(slot));
        return port == LiveNet.NONE || !net.hasEdge(net.edge(port)) ? Optional.empty()
                : Optional.of(new Place(net, net.edge(port)));
    }

    /// {@return how many slots and outputs consume what stands on a target slot, counted up to two}
    public int consumers(int slot) {
        int port = net.consumer(target(slot));
        return port == LiveNet.NONE ? 0 : net.nextPort(port) == LiveNet.NONE ? 1 : 2;
    }

    /// {@return a source slot that consumes what stands on a target slot; nothing where only outputs do, or nothing does}
    public Optional<Slot> consumer(int slot) {
        int port = net.consumer(target(slot));
        while (port != LiveNet.NONE && !net.hasEdge(net.edge(port))) {
            port = net.nextPort(port);
        }
        return port == LiveNet.NONE ? Optional.empty() : Optional.of(new Slot(new Place(net, net.edge(port)), net.slot(port)));
    }

    @Override public String toString() { return "%s (edge %d)".formatted(label().name(), edge); }
}
