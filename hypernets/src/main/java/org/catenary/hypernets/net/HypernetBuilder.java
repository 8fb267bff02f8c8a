package org.catenary.hypernets.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A net in the making: wires and edges are added one at a time, each in constant time.
///
/// {@snippet class="org.catenary.hypernets.FirstHypernet" region="build"}
///
/// Slots are checked against their label as they come, producers, consumers and cycles by [#freeze].
public final class HypernetBuilder {

    private final Wiring wiring;
    private final Map<Label, Integer> labelNumbers = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<Ob, Integer> sortNumbers = new HashMap<>();
    private final List<Ob> sorts = new ArrayList<>();
    private final Ints typeOffset = new Ints();
    private final Ints types = new Ints();

    private final Ints label = new Ints();
    private final Ints offset = new Ints();
    private final Ints port = new Ints();
    private final Ints sort = new Ints();
    private final Ints in = new Ints();
    private final Ints out = new Ints();
    private final Merging merging = new Merging();
    private boolean merges;

    /// @param wiring what the net will allow
    public HypernetBuilder(Wiring wiring) {
        this.wiring = wiring;
        typeOffset.add(0);
        offset.add(0);
    }

    /// {@return the number of a label, the same each time}
    public int label(Label of) {
        int before = labels.size(), number = Signature.number(labelNumbers, labels, of);
        if (number == before) {
            addTypes(of.dom());
            addTypes(of.cod());
        }
        return number;
    }

    private void addTypes(Ty ty) {
        ty.forEach(ob -> types.add(sort(ob)));
        typeOffset.add(types.size());
    }

    private int sort(Ob ob) { return Signature.number(sortNumbers, sorts, wiring.sort(ob)); }

    /// {@return what a wire carries}
    public Ob sortOf(int wire) {
        checkWire(wire);
        return sorts.get(sort.get(wire));
    }

    /// {@return a new wire for an object}
    public int wire(Ob ob) { return newWire(sort(ob)); }

    private int newWire(int sortNumber) {
        sort.add(sortNumber);
        return sort.size() - 1;
    }

    /// Adds an edge with new wires on its target slots, numbered in sequence.
    ///
    /// @return the first of the new wires
    /// @throws IllFormed if a source has another sort than its slot
    public int edge(Label of, int... sources) {
        int number = label(of);
        if (sources.length != arity(number)) {
            throw IllFormed.slots(of, sources.length, coarity(number));
        }
        return edge(number, sources, 0);
    }

    /// Adds an edge with new wires on its target slots, numbered in sequence.
    ///
    /// @param number the number of its label
    /// @param wires  holds the wires for its source slots
    /// @param from   where these begin
    /// @return the first of the new wires
    /// @throws IllFormed if a source has another sort than its slot
    public int edge(int number, int[] wires, int from) {
        int firstType = typeOffset.get(2 * number), sources = arity(number), targets = coarity(number);
        for (int k = 0; k < sources; k++) {
            checkSlot(number, "source", k, types.get(firstType + k), wires[from + k]);
        }
        int first = sort.size();
        label.add(number);
        port.addAll(wires, from, sources);
        offset.add(port.size());
        for (int k = 0; k < targets; k++) {
            port.add(newWire(types.get(firstType + sources + k)));
        }
        offset.add(port.size());
        return first;
    }

    /// Adds an edge between wires that are there.
    ///
    /// @throws IllFormed if a wire has another sort than its slot
    public void edge(Label of, int[] sources, int[] targets) {
        int number = label(of), firstType = typeOffset.get(2 * number), arity = arity(number);
        if (sources.length != arity || targets.length != coarity(number)) {
            throw IllFormed.slots(of, sources.length, targets.length);
        }
        for (int k = 0; k < arity; k++) {
            checkSlot(number, "source", k, types.get(firstType + k), sources[k]);
        }
        for (int k = 0; k < targets.length; k++) {
            checkSlot(number, "target", k, types.get(firstType + arity + k), targets[k]);
        }
        label.add(number);
        port.addAll(sources, 0, arity);
        offset.add(port.size());
        port.addAll(targets, 0, targets.length);
        offset.add(port.size());
    }

    private int arity(int number) { return typeOffset.get(2 * number + 1) - typeOffset.get(2 * number); }

    private int coarity(int number) { return typeOffset.get(2 * number + 2) - typeOffset.get(2 * number + 1); }

    private void checkSlot(int number, String side, int slot, int wanted, int wire) {
        checkWire(wire);
        if (sort.get(wire) != wanted) {
            throw IllFormed.slot(labels.get(number), side, slot, sorts.get(wanted), wire, sorts.get(sort.get(wire)));
        }
    }

    private void checkWire(int wire) {
        if (wire < 0 || wire >= sort.size()) {
            throw new IndexOutOfBoundsException("wire %d of a net with %d wires".formatted(wire, sort.size()));
        }
    }

    /// Adds wires to the inputs.
    ///
    /// @return this builder
    public HypernetBuilder inputs(int... wires) { return boundary(in, wires); }

    /// Adds wires to the outputs.
    ///
    /// @return this builder
    public HypernetBuilder outputs(int... wires) { return boundary(out, wires); }

    private HypernetBuilder boundary(Ints side, int[] wires) {
        for (int wire : wires) {
            checkWire(wire);
            side.add(wire);
        }
        return this;
    }

    /// Makes two wires one.
    ///
    /// @throws IllFormed if their sorts differ
    public void merge(int a, int b) {
        checkWire(a);
        checkWire(b);
        if (sort.get(a) != sort.get(b)) {
            throw IllFormed.merge(a, sorts.get(sort.get(a)), b, sorts.get(sort.get(b)));
        }
        merges = true;
        merging.grow(sort.size());
        merging.merge(a, b);
    }

    /// {@return the first of the wires that are one with this one}
    public int representative(int wire) {
        checkWire(wire);
        merging.grow(sort.size());
        return merging.find(wire);
    }

    /// {@return the net so far; wires keep their numbers unless some were merged}
    /// @throws IllFormed if the wiring does not allow it
    public Hypernet freeze() {
        var net = new Hypernet(wiring, new Signature(List.copyOf(labels), List.copyOf(sorts)), label.toArray(),
                offset.toArray(), port.toArray(), sort.toArray(), in.toArray(), out.toArray());
        return checked(merges ? merged(net) : net);
    }

    private Hypernet merged(Hypernet net) {
        merging.grow(net.wires());
        int[] numbers = merging.numbers();
        var sortsOfClasses = new int[merging.classes()];
        for (int w = 0; w < numbers.length; w++) {
            sortsOfClasses[numbers[w]] = net.sort[w];
        }
        return new Hypernet(wiring, net.signature, net.label, net.offset, renamed(net.port, numbers), sortsOfClasses,
                renamed(net.in, numbers), renamed(net.out, numbers));
    }

    private static int[] renamed(int[] wires, int[] numbers) {
        return IntStream.of(wires).map(w -> numbers[w]).toArray();
    }

    private static Hypernet checked(Hypernet net) {
        if (net.wiring() == Wiring.LEFT_MONOGAMOUS) {
            checkProducers(net);
        } else if (net.wiring() != Wiring.FROBENIUS) {
            Ends ends = net.ends().orElseThrow(() -> IllFormed.wire(net, severalEnds(net)));
            for (int w = 0; w < net.wires(); w++) {
                if (!net.wiring().allows(ends.producer(w) == Ends.NONE ? 0 : 1, ends.consumer(w) == Ends.NONE ? 0 : 1)) {
                    throw IllFormed.wire(net, w);
                }
            }
        }
        if (!net.wiring().allowsCycles() && net.order().isEmpty()) {
            throw IllFormed.cycle(net, TopologicalOrder.cycle(net));
        }
        return net;
    }

    private static void checkProducers(Hypernet net) {
        var producers = new int[net.wires()];
        IntStream.of(net.in).forEach(w -> producers[w]++);
        for (int e = 0; e < net.edges(); e++) {
            for (int i = net.offset[2 * e + 1]; i < net.offset[2 * e + 2]; i++) {
                producers[net.port[i]]++;
            }
        }
        for (int w = 0; w < producers.length; w++) {
            if (producers[w] != 1) {
                throw IllFormed.wire(net, w);
            }
        }
    }

    private static int severalEnds(Hypernet net) {
        var ends = new int[2 * net.wires()];
        IntStream.of(net.in).forEach(w -> ends[2 * w]++);
        IntStream.of(net.out).forEach(w -> ends[2 * w + 1]++);
        for (int w = 0; w < net.wires(); w++) {
            ends[2 * w] += net.incidence().producers(w);
            ends[2 * w + 1] += net.incidence().consumers(w);
        }
        return IntStream.range(0, ends.length).filter(i -> ends[i] > 1).findFirst().orElseThrow() / 2;
    }
}
