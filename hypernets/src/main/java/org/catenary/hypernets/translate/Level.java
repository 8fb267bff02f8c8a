package org.catenary.hypernets.translate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.catenary.diagrams.syntax.Border;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// One diagram being read into one net, layer by layer, up to the first frame whose insides are not yet nets.
///
/// Where wires may lead back, a trace is no frame: its diagram is read in its place, and then what leaves it joins what
/// reached it.
final class Level {

    private final Diagram diagram;
    private final Wiring wiring;
    private final IdentityHashMap<Diagram, Hypernet> known;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private final HypernetBuilder builder;
    private final Frontier frontier = new Frontier();
    private final Map<Diagram.Cell, Integer> numbers = new HashMap<>();
    private final List<OnWire> phases = new ArrayList<>();
    private Optional<Layer> waiting = Optional.empty();

    /// The phase of a spider that became a wire.
    private record OnWire(int wire, Ob ob, Phase phase) {}

    /// A diagram of which some layers are read.
    ///
    /// @param start where it stands
    /// @param first the first of the wires that lead back, which follow each other in number
    /// @param loops how many wires lead back
    /// @param shift how far right of its beginning they leave the diagram
    private record Open(Iterator<Layer> layers, int start, int first, int loops, int shift) {}

    /// @param known the nets of diagrams inside frames, by identity
    Level(Diagram diagram, Wiring wiring, IdentityHashMap<Diagram, Hypernet> known) {
        this.diagram = diagram;
        this.wiring = wiring;
        this.known = known;
        open.push(new Open(diagram.layers().iterator(), 0, 0, 0, 0));
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
        while (waiting.isPresent() || goesOn()) {
            Layer layer = waiting.orElseGet(open.element().layers::next);
            waiting = Optional.empty();
            int offset = Math.toIntExact(open.element().start + layer.offset());
            if (layer.cell() instanceof Diagram.Frame frame) {
                if (frame.border() instanceof Border.Trace trace && wiring.allowsCycles()) {
                    enter(offset, frame, trace);
                    continue;
                }
                List<Diagram> missing = frame.inside().stream().filter(inside -> !known.containsKey(inside)).toList();
                if (!missing.isEmpty()) {
                    waiting = Optional.of(layer);
                    return missing;
                }
            }
            read(offset, layer.cell());
        }
        return List.of();
    }

    /// Closes the traces that end here, and says whether a layer follows.
    private boolean goesOn() {
        while (!open.element().layers.hasNext()) {
            if (open.size() == 1) {
                return false;
            }
            Open done = open.pop();
            join(done.start + done.shift, done.first, done.loops);
        }
        return true;
    }

    private void enter(int offset, Diagram.Frame frame, Border.Trace trace) {
        boolean right = trace.side() == Border.Trace.Side.RIGHT;
        frontier.moveTo(right ? offset + Math.toIntExact(frame.dom().size()) : offset);
        int first = 0, loops = 0, shift = right ? Math.toIntExact(frame.cod().size()) : 0;
        for (Ob ob : trace.over()) {
            int wire = builder.wire(ob);
            first = loops == 0 ? wire : first;
            loops++;
            frontier.push(wire);
        }
        open.push(new Open(frame.inside().getFirst().layers().iterator(), offset, first, loops, shift));
    }

    /// Joins the wires at an offset to as many others, and takes them away.
    private void join(int offset, int first, int count) {
        frontier.moveTo(offset + count);
        frontier.pop(count);
        for (int k = 0; k < count; k++) {
            builder.merge(frontier.wires()[frontier.gap() + k], first + k);
        }
    }

    /// {@return the net of what was read}
    Hypernet net() {
        fuse();
        return builder.outputs(frontier.toArray()).freeze();
    }

    private void read(int offset, Diagram node) {
        switch (node) {
            case Diagram.Permutation p -> permute(offset, p.order());
            case Diagram.Braid _ -> permute(offset, 1, 0);
            case Diagram.Twist _ -> { }
            case Diagram.Copy(Ob ob, int legs) when wiring == Wiring.LEFT_MONOGAMOUS -> meet(offset, ob, 1, legs);
            case Diagram.Cell cell when wiring == Wiring.FROBENIUS -> absorb(offset, cell);
            case Diagram.Cell cell -> edge(offset, cell);
            case Diagram.Frame frame -> nest(offset, frame);
            case Diagram.Id _, Diagram.Then _, Diagram.Tensor _ -> throw new AssertionError("no layer: " + node.summary());
        }
    }

    private void permute(int offset, int... order) {
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
            case Diagram.Turned(Box box, int z, boolean reversed) -> {
                Diagram upright = box.turned(0, reversed);
                Diagram.Cell base = upright instanceof Diagram.Cell leaf ? leaf : new Diagram.Turned(box, 0, reversed);
                turned(offset, Label.of(base), z, cell);
            }
            case Diagram.Cup cup -> meet(offset, cup.left(), 2, 0);
            case Diagram.Cap cap -> meet(offset, cap.left(), 0, 2);
            case Diagram.Spider(Ob ob, int in, int out, Phase phase) -> {
                int wire = meet(offset, ob, in, out);
                if (!phase.equals(Phase.ZERO)) {
                    phases.add(new OnWire(wire, ob.plain(), phase));
                }
            }
            case Diagram.Copy(Ob ob, int legs) -> meet(offset, ob, 1, legs);
            case Diagram.Merge(Ob ob, int legs) -> meet(offset, ob, legs, 1);
            case Diagram.Braid _ -> permute(offset, 1, 0);
            case Diagram.Twist _ -> { }
            case Diagram.Eval _, Diagram.FollowedBy _ -> edge(offset, cell);
        }
    }

    private int meet(int offset, Ob ob, int in, int out) {
        frontier.moveTo(offset + in);
        frontier.pop(in);
        int wire = in == 0 ? builder.wire(ob) : frontier.wires()[frontier.gap()];
        for (int k = 1; k < in; k++) {
            builder.merge(wire, frontier.wires()[frontier.gap() + k]);
        }
        for (int k = 0; k < out; k++) {
            frontier.push(wire);
        }
        return wire;
    }

    /// Phases that meet add up to one, up to whole turns: a spider with one leg on their wire.
    private void fuse() {
        Map<Integer, OnWire> sums = new TreeMap<>();
        for (OnWire one : phases) {
            sums.merge(builder.representative(one.wire), one, (a, b) -> new OnWire(a.wire, a.ob, a.phase.plus(b.phase)));
        }
        sums.values().stream().filter(sum -> !sum.phase.moduloTurns().equals(Phase.ZERO)).forEach(sum -> builder.edge(
                Label.of(new Diagram.Spider(sum.ob, 0, 1, sum.phase.moduloTurns())), new int[0], new int[] {sum.wire}));
    }

    /// Half a turn bends every wire round, so sources and targets change sides and order.
    private void turned(int offset, Label base, int z, Diagram cell) {
        if (z % 2 == 0) {
            edge(offset, builder.label(base), cell);
            return;
        }
        int m = Math.toIntExact(cell.dom().size()), n = Math.toIntExact(cell.cod().size());
        int[] above = frontier.slice(offset, m), below = new int[n];
        frontier.pop(m);
        for (int k = 0; k < n; k++) {
            below[k] = builder.wire(cell.cod().get(k));
            frontier.push(below[k]);
        }
        builder.edge(base, reversed(below), reversed(above));
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
        switch (frame.border()) {
            case Border.Bubble(Box box, int z, boolean reversed) when wiring == Wiring.FROBENIUS ->
                    turned(offset, new Label.Nest(new Border.Bubble(box, 0, reversed), inside), z, frame);
            case Border.Sum _, Border.Trace _, Border.Bubble _, Border.Curry _, Border.Feedback _, Border.Delay _ ->
                    edge(offset, builder.label(new Label.Nest(frame.border(), inside)), frame);
        }
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
