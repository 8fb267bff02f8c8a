package org.catenary.hypernets.saturation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;

/// An alternative in the place of an e-box, in which e-boxes may be opened in turn; or the net where this begins.
final class Instance {

    private final Optional<Spot> place;
    private final Option option;
    private final Map<Integer, Instance> opened = new HashMap<>();

    private Instance(Optional<Spot> place, Option option) {
        this.place = place;
        this.option = option;
    }

    /// An edge of an instance.
    record Spot(Instance instance, int edge) {

        int box() { return EBox.number(instance.net().label(edge)); }

        /// {@return the edge of the outermost net in which this is}
        int top() {
            Spot now = this;
            while (now.instance.place.isPresent()) {
                now = now.instance.place.get();
            }
            return now.edge;
        }
    }

    /// Where a wire leads: to a slot of an edge.
    record End(Spot spot, int slot) { }

    static Instance of(Option option) { return new Instance(Optional.empty(), option); }

    static Instance of(Option option, Spot place) { return new Instance(Optional.of(place), option); }

    Option option() { return option; }

    Hypernet net() { return option.net(); }

    Optional<Instance> opened(int edge) { return Optional.ofNullable(opened.get(edge)); }

    void open(int edge, Instance inside) { opened.put(edge, inside); }

    void close(int edge) { opened.remove(edge); }

    /// {@return where the wire on a target slot goes, or on a source slot comes from: through e-boxes that are opened, to an
    /// edge; nothing where it ends on the boundary, or goes round}
    ///
    /// @param forwards whether the slot is a target
    static Optional<End> across(Spot from, int slot, boolean forwards) {
        Instance now = from.instance;
        int wire = forwards ? now.net().target(from.edge, slot) : now.net().source(from.edge, slot);
        Instance seen = now;
        int seenWire = -1;
        for (long hops = 1;; hops++) {
            if (now == seen && wire == seenWire) {
                return Optional.empty();
            }
            if (Long.bitCount(hops) == 1) {
                seen = now;
                seenWire = wire;
            }
            Hypernet net = now.net();
            Ends ends = net.ends().orElseThrow();
            int end = forwards ? ends.consumer(wire) : ends.producer(wire);
            if (end >= 0) {
                int port = port(forwards ? net.sources(end) : net.targets(end), wire);
                Optional<Instance> inside = now.opened(end);
                if (inside.isEmpty()) {
                    return Optional.of(new End(new Spot(now, end), port));
                }
                now = inside.get();
                wire = (forwards ? now.net().inputs() : now.net().outputs())[port];
            } else if (now.place.isEmpty()) {
                return Optional.empty();
            } else {
                Spot place = now.place.get();
                now = place.instance;
                wire = forwards ? now.net().target(place.edge, -1 - end) : now.net().source(place.edge, -1 - end);
            }
        }
    }

    private static int port(int[] wires, int wire) {
        int k = 0;
        while (wires[k] != wire) {
            k++;
        }
        return k;
    }
}
