package org.catenary.hypernets.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.normal.Windings;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;

/// A net whose wires have two ends or none, as a diagram of a compact closed category: its boxes in one row.
///
/// ```
///   inputs, caps ── permutation ── boxes, strands beside ── permutation ── outputs, cups
/// ```
///
/// An end *gives* where it stands among the inputs or below a box, and *takes* where it stands above a box or among the
/// outputs. A wire from an end that gives to one that takes is a strand, and where the box that gives stands in the row, a cap, a
/// strand and a cup; one between two that take is a cap, between two that give a cup, and a circle both. Where the windings
/// of the two ends differ, the wire turns: `x → xʳʳ` by a cap `xʳ ⊗ xʳʳ` and a cup `x ⊗ xʳ`.
final class Row {

    /// A leg of a cup: where it comes from below the boxes, and what the cup takes.
    private record Leg(int from, Ob ob) {}

    private final Hypernet net;
    private final List<Diagram> boxes;
    private final List<Ob> giving = new ArrayList<>();
    private final List<Ob> taking = new ArrayList<>();
    private final List<List<Integer>> givers = new ArrayList<>();
    private final List<List<Integer>> takers = new ArrayList<>();
    private final List<Diagram> caps = new ArrayList<>();
    private final List<Diagram> cups = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    /// What stands above the boxes: inputs, then the legs of caps.
    private final List<Ob> above = new ArrayList<>();
    /// Which of it runs beside the boxes.
    private final List<Integer> beside = new ArrayList<>();
    private final int[] entering;
    private final int[] leaving;
    private final int inputs;
    private final int outputs;

    private Row(Hypernet net, Ty dom, Ty cod, List<Diagram> boxes) {
        this.net = net;
        this.boxes = boxes;
        IntStream.range(0, net.wires()).forEach(_ -> {
            givers.add(new ArrayList<>(2));
            takers.add(new ArrayList<>(2));
        });
        ends(dom, net.inputs(), giving, givers);
        above.addAll(giving);
        for (int e = 0; e < net.edges(); e++) {
            ends(boxes.get(e).dom(), net.sources(e), taking, takers);
            ends(boxes.get(e).cod(), net.targets(e), giving, givers);
        }
        entering = new int[taking.size()];
        ends(cod, net.outputs(), taking, takers);
        leaving = new int[taking.size() - entering.length];
        inputs = net.inputs().length;
        outputs = giving.size() - inputs;
    }

    private static void ends(Ty ty, int[] wires, List<Ob> obs, List<List<Integer>> ends) {
        for (int k = 0; k < wires.length; k++) {
            ends.get(wires[k]).add(obs.size());
            obs.add(ty.get(k));
        }
    }

    /// {@return the diagram}
    ///
    /// @param net   a Frobenius net without phases whose wires have two ends or none
    /// @param boxes the diagrams of its edges
    static Diagram of(Hypernet net, Ty dom, Ty cod, List<Diagram> boxes) {
        var row = new Row(net, dom, cod, boxes);
        IntStream.range(0, net.wires()).forEach(row::lay);
        return row.read(dom);
    }

    private void lay(int wire) {
        List<Integer> from = givers.get(wire), to = takers.get(wire);
        if (from.isEmpty() && to.isEmpty()) {
            Ob x = net.sort(wire);
            int leg = cap(x, x.r());
            cup(strand(leg), x, strand(leg + 1), x.r());
        } else if (from.size() == 1) {
            join(from.getFirst(), to.getFirst());
        } else if (to.isEmpty()) {
            Ob x = giving.get(from.getFirst());
            cup(given(from.getFirst()), x, given(from.getLast()), Windings.towards(x, giving.get(from.getLast())));
        } else {
            Ob x = taking.get(to.getFirst());
            int leg = cap(x, Windings.towards(x, taking.get(to.getLast())));
            take(to.getFirst(), leg);
            take(to.getLast(), leg + 1);
        }
    }

    private void join(int giver, int taker) {
        if (taker >= entering.length) {
            leaving[taker - entering.length] = given(giver);
        } else if (giver < inputs) {
            entering[taker] = giver;
        } else {
            Ob x = giving.get(giver), y = taking.get(taker);
            int turn = y.z() <= x.z() ? 1 : -1, leg = cap(y, y.rotate(turn));
            entering[taker] = leg;
            cup(given(giver), x, strand(leg + 1), x.rotate(turn));
        }
    }

    /// {@return the place above of the left leg}
    private int cap(Ob left, Ob right) {
        caps.add(new Diagram.Cap(left, right));
        above.add(left);
        above.add(right);
        return above.size() - 2;
    }

    private void cup(int left, Ob x, int right, Ob y) {
        cups.add(new Diagram.Cup(x, y));
        legs.add(new Leg(left, x));
        legs.add(new Leg(right, y));
    }

    /// {@return the place below the boxes of what stands above and passes them}
    private int strand(int place) {
        beside.add(place);
        return outputs + beside.size() - 1;
    }

    /// {@return the place below the boxes of an end that gives}
    private int given(int giver) { return giver < inputs ? strand(giver) : giver - inputs; }

    private void take(int taker, int place) {
        if (taker < entering.length) {
            entering[taker] = place;
        } else {
            leaving[taker - entering.length] = strand(place);
        }
    }

    private Diagram read(Ty dom) {
        Diagram begin = Diagram.id(dom).tensor(Free.DIAGRAMS.tensorAll(caps));
        List<Ob> strands = beside.stream().map(above::get).toList();
        List<Ob> entered = joined(taking.subList(0, entering.length), strands);
        int[] down = IntStream.concat(IntStream.of(entering), beside.stream().mapToInt(i -> i)).toArray();
        Diagram row = Free.DIAGRAMS.tensorAll(boxes).tensor(Diagram.id(Ty.of(strands)));
        List<Ob> left = joined(giving.subList(inputs, giving.size()), strands);
        int[] out = IntStream.concat(IntStream.of(leaving), legs.stream().mapToInt(Leg::from)).toArray();
        List<Ob> outer = taking.subList(entering.length, taking.size());
        return begin.then(moved(above, down, entered)).then(row).then(moved(left, out, joined(outer, legs.stream().map(Leg::ob).toList())))
                .then(Diagram.id(Ty.of(outer)).tensor(Free.DIAGRAMS.tensorAll(cups)));
    }

    private static List<Ob> joined(List<Ob> left, List<Ob> right) {
        var all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static Diagram moved(List<Ob> from, int[] order, List<Ob> to) {
        Diagram turning = Diagram.id(Ty.unit());
        for (int k = 0; k < order.length; k++) {
            turning = turning.tensor(Windings.turned(from.get(order[k]), to.get(k)));
        }
        return Diagram.permutation(Ty.of(from), order).then(turning);
    }
}
