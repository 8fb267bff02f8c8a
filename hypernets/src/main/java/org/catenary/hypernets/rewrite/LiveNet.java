package org.catenary.hypernets.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.isomorphism.Alphabet;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;

/// A net that changes in place, each change in constant time, and can be taken back.
///
/// Edges stand on *ports*, one a slot, numbered in sequence: sources, then targets. Each wire lists the ports that produce
/// it and those that consume it, each label its edges in ascending order. The boundary is two edges more, whose ports are
/// the inputs and the outputs. Nothing is numbered anew: edges and wires of the net at the beginning keep their numbers,
/// what is removed leaves a gap, and what is added comes last.
final class LiveNet {

    /// No edge, port or wire.
    static final int NONE = -1;

    private static final int LABEL = 0, FIRST_PORT = 1, EDGE_BEFORE = 2, EDGE_AFTER = 3;
    private static final int WIRE = 0, EDGE = 1, PORT_BEFORE = 2, PORT_AFTER = 3;
    private static final int SORT = 0, PRODUCERS = 1, CONSUMERS = 2;
    private static final int FIRST_EDGE = 0, LAST_EDGE = 1, COUNT = 2;   // edges plus one

    private final Wiring wiring;
    private final Journal journal = new Journal();
    private final Table edges = journal.table(4);
    private final Table ports = journal.table(4);
    private final Table wires = journal.table(3);
    private final Table lists = journal.lastingTable(3);

    private final Alphabet alphabet;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private int[] arity = new int[8];
    private int[] slots = new int[8];
    private final Map<Ob, Integer> sortNumbers = new HashMap<>();
    private final List<Ob> sorts = new ArrayList<>();

    private final int in;
    private final int out;

    /// @param alphabet gives isomorphic labels one letter; nets may share one
    LiveNet(Hypernet net, Alphabet alphabet) {
        this.alphabet = alphabet;
        wiring = net.wiring();
        edges.reserve(Math.addExact(net.edges(), 2));
        wires.reserve(net.wires());
        var labelNumbers = new int[net.labels()];
        Arrays.setAll(labelNumbers, i -> number(net.labelOf(i)));
        for (int w = 0; w < net.wires(); w++) {
            addWire(sort(net.sort(w)));
        }
        for (int e = 0; e < net.edges(); e++) {
            int number = labelNumbers[net.labelNumber(e)], edge = newEdge(number);
            for (int k = 0; k < slots[number]; k++) {
                newPort(edge, k, net.port(e, k));
            }
        }
        in = boundary(Box.of("in", Ty.unit(), net.dom()), net.inputs());
        out = boundary(Box.of("out", net.cod(), Ty.unit()), net.outputs());
    }

    private int boundary(Box box, int[] places) {
        int edge = newEdge(newNumber(Label.of(box)));
        for (int k = 0; k < places.length; k++) {
            newPort(edge, k, places[k]);
        }
        return edge;
    }

    Wiring wiring() { return wiring; }

    Journal journal() { return journal; }

    // ---- labels and sorts

    /// {@return the number of a label, the same for labels that hold isomorphic nets}
    int number(Label label) {
        int letter = alphabet.letter(label);
        Integer known = numbers.get(letter);
        if (known == null) {
            known = newNumber(label);
            numbers.put(letter, known);
        }
        return known;
    }

    private int newNumber(Label label) {
        int number = lists.add(), sources = Math.toIntExact(label.dom().size());
        if (number == arity.length) {
            arity = Arrays.copyOf(arity, 2 * number);
            slots = Arrays.copyOf(slots, 2 * number);
        }
        labels.add(label);
        arity[number] = sources;
        slots[number] = Math.addExact(sources, Math.toIntExact(label.cod().size()));
        return number;
    }

    /// {@return the number of labels that there are or were}
    int labels() { return labels.size(); }

    Label labelOf(int number) { return labels.get(number); }

    /// {@return the number of edges with a label}
    int count(int number) { return lists.get(number, COUNT); }

    /// {@return the first edge with a label}
    int firstEdge(int number) { return lists.get(number, FIRST_EDGE) - 1; }

    /// {@return the number of a sort}
    int sort(Ob ob) {
        Integer known = sortNumbers.get(ob);
        if (known == null) {
            known = sorts.size();
            sortNumbers.put(ob, known);
            sorts.add(ob);
        }
        return known;
    }

    // ---- edges

    /// {@return one more than the greatest number of an edge}
    int edgeLimit() { return edges.rows(); }

    /// {@return whether an edge is there, and not one of the boundary}
    boolean hasEdge(int edge) { return label(edge) != NONE && edge != in && edge != out; }

    /// {@return whether an edge stands for the inputs or the outputs}
    boolean isBoundary(int edge) { return edge == in || edge == out; }

    /// {@return whether an edge stands for the inputs}
    boolean isInput(int edge) { return edge == in; }

    /// {@return the number of an edge's label, none where it was removed}
    int label(int edge) { return edges.get(edge, LABEL); }

    /// {@return the next edge with the same label}
    int nextEdge(int edge) { return edges.get(edge, EDGE_AFTER); }

    int arity(int edge) { return arity[label(edge)]; }

    int slots(int edge) { return slots[label(edge)]; }

    int port(int edge, int slot) { return edges.get(edge, FIRST_PORT) + slot; }

    /// {@return the wire on a slot, sources first, then targets}
    int wireAt(int edge, int slot) { return wire(port(edge, slot)); }

    /// Adds an edge on wires that are there.
    int addEdge(int number, int[] on) {
        int edge = newEdge(number);
        for (int k = 0; k < on.length; k++) {
            newPort(edge, k, on[k]);
        }
        return edge;
    }

    private int newEdge(int number) {
        int edge = edges.add(), last = lists.get(number, LAST_EDGE) - 1;
        edges.set(edge, LABEL, number);
        edges.set(edge, FIRST_PORT, ports.rows());
        edges.set(edge, EDGE_BEFORE, last);
        edges.set(edge, EDGE_AFTER, NONE);
        link(number, last, edge);
        lists.set(number, LAST_EDGE, edge + 1);
        lists.set(number, COUNT, count(number) + 1);
        return edge;
    }

    private void link(int number, int before, int after) {
        if (before == NONE) {
            lists.set(number, FIRST_EDGE, after + 1);
        } else {
            edges.set(before, EDGE_AFTER, after);
        }
    }

    /// Removes an edge; its wires stay.
    void removeEdge(int edge) {
        int number = label(edge);
        for (int k = 0; k < slots[number]; k++) {
            unlist(port(edge, k));
        }
        int before = edges.get(edge, EDGE_BEFORE), after = edges.get(edge, EDGE_AFTER);
        link(number, before, after);
        if (after == NONE) {
            lists.set(number, LAST_EDGE, before + 1);
        } else {
            edges.set(after, EDGE_BEFORE, before);
        }
        lists.set(number, COUNT, count(number) - 1);
        edges.set(edge, LABEL, NONE);
    }

    /// Replaces an edge by one of another label of the same type.
    void relabel(int edge, int number) {
        var on = new int[slots(edge)];
        Arrays.setAll(on, k -> wireAt(edge, k));
        removeEdge(edge);
        addEdge(number, on);
    }

    // ---- ports

    int wire(int port) { return ports.get(port, WIRE); }

    int edge(int port) { return ports.get(port, EDGE); }

    int slot(int port) { return port - edges.get(edge(port), FIRST_PORT); }

    /// {@return the next port on the same side of the same wire}
    int nextPort(int port) { return ports.get(port, PORT_AFTER); }

    private void newPort(int edge, int slot, int wire) {
        int port = ports.add();
        ports.set(port, EDGE, edge);
        list(port, wire, slot < arity(edge));
    }

    private void list(int port, int wire, boolean consumes) {
        int side = consumes ? CONSUMERS : PRODUCERS, first = wires.get(wire, side);
        ports.set(port, WIRE, wire);
        ports.set(port, PORT_BEFORE, NONE);
        ports.set(port, PORT_AFTER, first);
        if (first != NONE) {
            ports.set(first, PORT_BEFORE, port);
        }
        wires.set(wire, side, port);
    }

    /// {@return the ports on a wire: those of edges in order, then inputs, then outputs}
    Stream<Integer> ends(int wire) {
        IntStream producers = IntStream.iterate(producer(wire), port -> port != NONE, this::nextPort);
        IntStream consumers = IntStream.iterate(consumer(wire), port -> port != NONE, this::nextPort);
        return IntStream.concat(producers, consumers).boxed()
                .sorted(Comparator.comparingInt((Integer port) -> isInput(edge(port)) ? 1 : isBoundary(edge(port)) ? 2 : 0)
                        .thenComparingInt(port -> port));
    }

    boolean produces(int port) { return isBoundary(edge(port)) ? isInput(edge(port)) : !consumes(port); }

    /// Moves a port to another wire.
    void move(int port, int wire) {
        if (wire(port) != wire) {
            boolean consumes = consumes(port);
            unlist(port);
            list(port, wire, consumes);
        }
    }

    private boolean consumes(int port) { return slot(port) < arity(edge(port)); }

    private void unlist(int port) {
        int before = ports.get(port, PORT_BEFORE), after = ports.get(port, PORT_AFTER);
        if (before == NONE) {
            wires.set(wire(port), consumes(port) ? CONSUMERS : PRODUCERS, after);
        } else {
            ports.set(before, PORT_AFTER, after);
        }
        if (after != NONE) {
            ports.set(after, PORT_BEFORE, before);
        }
    }

    // ---- wires

    /// {@return one more than the greatest number of a wire}
    int wireLimit() { return wires.rows(); }

    boolean hasWire(int wire) { return wires.get(wire, SORT) >= 0; }

    /// {@return the number of a wire's sort}
    int sortOf(int wire) { return wires.get(wire, SORT); }

    /// {@return what a wire carries}
    Ob sortAt(int wire) { return sorts.get(sortOf(wire)); }

    /// {@return the first port that produces a wire}
    int producer(int wire) { return wires.get(wire, PRODUCERS); }

    /// {@return the first port that consumes a wire}
    int consumer(int wire) { return wires.get(wire, CONSUMERS); }

    int addWire(int sortNumber) {
        int wire = wires.add();
        wires.set(wire, SORT, sortNumber);
        wires.set(wire, PRODUCERS, NONE);
        wires.set(wire, CONSUMERS, NONE);
        return wire;
    }

    /// Removes a wire on which nothing stands.
    void removeWire(int wire) { wires.set(wire, SORT, NONE); }

    /// Moves all consumers of a wire to another.
    void moveConsumers(int wire, int other) {
        for (int port = consumer(wire); port != NONE; port = consumer(wire)) {
            unlist(port);
            list(port, other, true);
        }
    }

    /// Makes two wires one, in time linear in the fewer of their ends.
    ///
    /// @param moved is told of the edges that now stand on another wire
    /// @return the wire that remains
    int merge(int a, int b, IntConsumer moved) {
        if (a == b) {
            return a;
        }
        boolean aEndsFirst = hasFewerEnds(a, b);
        int from = aEndsFirst ? a : b, to = aEndsFirst ? b : a;
        move(from, to, PRODUCERS, moved);
        move(from, to, CONSUMERS, moved);
        wires.set(from, SORT, -2 - to);
        return to;
    }

    private boolean hasFewerEnds(int a, int b) {
        int p = firstEnd(a), q = firstEnd(b);
        while (p != NONE && q != NONE) {
            p = nextEnd(p);
            q = nextEnd(q);
        }
        return p == NONE && q != NONE;
    }

    private int firstEnd(int wire) { return producer(wire) != NONE ? producer(wire) : consumer(wire); }

    private int nextEnd(int port) {
        return nextPort(port) != NONE || consumes(port) ? nextPort(port) : consumer(wire(port));
    }

    private void move(int from, int to, int side, IntConsumer moved) {
        for (int port = wires.get(from, side); port != NONE; port = wires.get(from, side)) {
            unlist(port);
            list(port, to, side == CONSUMERS);
            moved.accept(edge(port));
        }
    }

    /// {@return the wire that a wire was made part of, itself where it is there}
    int remaining(int wire) {
        int now = wire;
        while (sortOf(now) < NONE) {
            now = -2 - sortOf(now);
        }
        return now;
    }

    // ---- back to values

    /// {@return this net as a value, its edges and wires in the order of their numbers}
    Hypernet freeze() { return freeze(new int[0], new int[0]); }

    /// {@return this net with more inputs and outputs after its own}
    Hypernet freeze(int[] moreInputs, int[] moreOutputs) {
        var builder = new HypernetBuilder(wiring);
        var names = new int[wireLimit()];
        for (int w = 0; w < names.length; w++) {
            names[w] = hasWire(w) ? builder.wire(sorts.get(sortOf(w))) : NONE;
        }
        for (int e = 0; e < edgeLimit(); e++) {
            if (hasEdge(e)) {
                int middle = arity(e);
                builder.edge(labelOf(label(e)), names(names, e, 0, middle), names(names, e, middle, slots(e)));
            }
        }
        return builder.inputs(names(names, in, 0, slots(in))).inputs(renamed(moreInputs, names))
                .outputs(names(names, out, 0, slots(out))).outputs(renamed(moreOutputs, names)).freeze();
    }

    private int[] names(int[] names, int edge, int from, int to) {
        var list = new int[to - from];
        Arrays.setAll(list, k -> names[wireAt(edge, from + k)]);
        return list;
    }

    private static int[] renamed(int[] list, int[] names) { return Arrays.stream(list).map(w -> names[w]).toArray(); }
}
