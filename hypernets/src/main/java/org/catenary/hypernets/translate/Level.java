package org.catenary.hypernets.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// One diagram being read into one net, layer by layer, up to the first frame whose insides are not yet nets.
final class Level {

    private final Diagram diagram;
    private final Wiring wiring;
    private final IdentityHashMap<Diagram, Hypernet> known;
    private final Iterator<Layer> layers;
    private final HypernetBuilder builder;
    private final Frontier frontier = new Frontier();
    private final Map<Diagram.Cell, Integer> numbers = new HashMap<>();
    private Optional<Layer> waiting = Optional.empty();

    /// @param known the nets of diagrams inside frames, by identity
    Level(Diagram diagram, Wiring wiring, IdentityHashMap<Diagram, Hypernet> known) {
        this.diagram = diagram;
        this.wiring = wiring;
        this.known = known;
        this.layers = diagram.layers().iterator();
        this.builder = new HypernetBuilder(wiring);
        for (Ob ob : diagram.dom()) {
            int wire = builder.wire(ob);
            builder.inputs(wire);
            frontier.push(wire);
        }
    }

    Diagram diagram() { return diagram; }

    /// Reads on.
    ///
    /// @return the diagrams whose nets are needed first; none when the end is reached
    List<Diagram> advance() {
        while (waiting.isPresent() || layers.hasNext()) {
            Layer layer = waiting.orElseGet(layers::next);
            waiting = Optional.empty();
            if (layer.cell() instanceof Diagram.Frame frame) {
                List<Diagram> missing = frame.inside().stream().filter(inside -> !known.containsKey(inside)).toList();
                if (!missing.isEmpty()) {
                    waiting = Optional.of(layer);
                    return missing;
                }
            }
            read(Math.toIntExact(layer.offset()), layer.cell());
        }
        return List.of();
    }

    /// {@return the net of what was read}
    Hypernet net() { return builder.outputs(frontier.toArray()).freeze(); }

    private void read(int offset, Diagram node) {
        switch (node) {
            case Diagram.Permutation p -> permute(offset, p.order());
            case Diagram.Cell cell when wiring == Wiring.FROBENIUS -> absorb(offset, cell);
            case Diagram.Cell cell -> edge(offset, cell);
            case Diagram.Frame frame -> nest(offset, frame);
            case Diagram.Id _, Diagram.Then _, Diagram.Tensor _ -> throw new AssertionError("no layer: " + node.summary());
        }
    }

    private void permute(int offset, int[] order) {
        int[] wires = frontier.slice(offset, order.length), permuted = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            permuted[k] = wires[order[k]];
        }
        frontier.replace(offset, permuted);
    }

    /// What merges wires becomes no edge, and what is turned becomes the edge of what was turned.
    private void absorb(int offset, Diagram.Cell cell) {
        switch (cell) {
            case Diagram.Permutation p -> permute(offset, p.order());
            case Box box -> edge(offset, box);
            case Diagram.Turned turned -> turned(offset, turned);
            case Diagram.Cup cup -> meet(offset, cup.left(), 2, 0);
            case Diagram.Cap cap -> meet(offset, cap.left(), 0, 2);
            case Diagram.Spider(Ob ob, int in, int out) -> meet(offset, ob, in, out);
        }
    }

    private void meet(int offset, Ob ob, int in, int out) {
        frontier.moveTo(offset + in);
        frontier.pop(in);
        int wire = in == 0 ? builder.wire(ob) : frontier.wires()[frontier.gap()];
        for (int k = 1; k < in; k++) {
            builder.merge(wire, frontier.wires()[frontier.gap() + k]);
        }
        for (int k = 0; k < out; k++) {
            frontier.push(wire);
        }
    }

    /// Half a turn bends every wire round, so sources and targets change sides and order.
    private void turned(int offset, Diagram.Turned cell) {
        Diagram upright = cell.box().turned(0, cell.reversed());
        Diagram.Cell base = upright instanceof Diagram.Cell leaf ? leaf : new Diagram.Turned(cell.box(), 0, cell.reversed());
        if (cell.z() % 2 == 0) {
            edge(offset, base);
            return;
        }
        int m = Math.toIntExact(cell.dom().size()), n = Math.toIntExact(cell.cod().size());
        int[] above = frontier.slice(offset, m), below = new int[n];
        frontier.pop(m);
        for (int k = 0; k < n; k++) {
            below[k] = builder.wire(cell.cod().get(k));
            frontier.push(below[k]);
        }
        builder.edge(Label.of(base), reversed(below), reversed(above));
    }

    private static int[] reversed(int[] wires) {
        var reversed = new int[wires.length];
        for (int k = 0; k < wires.length; k++) {
            reversed[k] = wires[wires.length - 1 - k];
        }
        return reversed;
    }

    private void edge(int offset, Diagram.Cell cell) {
        Integer number = numbers.get(cell);
        if (number == null) {
            number = builder.label(Label.of(cell));
            numbers.put(cell, number);
        }
        edge(offset, number, cell);
    }

    private void nest(int offset, Diagram.Frame frame) {
        var inside = new ArrayList<Hypernet>();
        for (Diagram part : frame.inside()) {
            inside.add(Objects.requireNonNull(known.get(part)));
        }
        edge(offset, builder.label(new Label.Nest(frame.border(), inside)), frame);
    }

    private void edge(int offset, int number, Diagram node) {
        int m = Math.toIntExact(node.dom().size()), n = Math.toIntExact(node.cod().size());
        frontier.moveTo(offset + m);
        frontier.pop(m);
        int first = builder.edge(number, frontier.wires(), frontier.gap());
        for (int k = 0; k < n; k++) {
            frontier.push(first + k);
        }
    }
}
