package org.catenary.hypernets.isomorphism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// Numbers for the wires and edges of one net that depend on nothing but the net.
///
/// The boundary comes first, in order. A numbered wire numbers each edge that alone stands on it by some label and slot, an
/// edge its wires. What is left falls into parts that only numbered wires join. In each part some edge or wire is numbered
/// next, one of those whose surroundings are rarest; each of these is tried that no symmetry carries to one tried before, and
/// the way whose code is least is taken; parts are put in the order of their codes. Where wires have one producer and one
/// consumer, the parts are [closed][ClosedComponents].
///
/// McKay and Piperno, *Practical graph isomorphism II*, J. Symbolic Comput. 60 (2014), on individualisation and refinement.
final class Numbering {

    private static final long LEAST_WORK = 10_000_000;
    private static final long WORK_PER_EDGE = 200;
    private static final int DEPTH = 400;
    private static final int ROUNDS = 24;
    private static final long ALL_ROUNDS = 4_000_000;
    private static final long SYMMETRY = 150_000_000;
    private static final long MARK = 11;
    private static final int NONE = -1;

    private final Hypernet net;
    private final int[] ranks;
    private final Incidence incidence;
    private final long limit;
    private final long[] sorts;
    private final long[] letters;
    private final int[] wireNumber;
    private final int[] edgeNumber;
    private final int[] wires;
    private final int[] edges;
    private int wireCount;
    private int edgeCount;
    private int expanded;
    private long work;
    private long symmetryWork;
    private long[] edgeColour = {};
    private long[] wireColour = {};

    /// @param ranks  the order of the labels
    /// @param labels what is in them
    /// @param types  what tells sorts apart
    Numbering(Hypernet net, int[] ranks, List<Fingerprint> labels, TypePrints types) {
        this.net = net;
        this.ranks = ranks;
        this.incidence = net.incidence();
        this.limit = LEAST_WORK + WORK_PER_EDGE * net.edges();
        this.letters = labels.stream().mapToLong(Fingerprint::high).toArray();
        this.sorts = new long[net.wires()];
        for (int w = 0; w < sorts.length; w++) {
            sorts[w] = types.of(net.sort(w)).high();
        }
        this.wireNumber = new int[net.wires()];
        this.edgeNumber = new int[net.edges()];
        Arrays.fill(wireNumber, NONE);
        Arrays.fill(edgeNumber, NONE);
        this.wires = new int[net.wires()];
        this.edges = new int[net.edges()];
    }

    /// {@return the wires that have numbers, in order}
    int[] wires() { return Arrays.copyOf(wires, wireCount); }

    /// {@return the edges that have numbers, in order}
    int[] edges() { return Arrays.copyOf(edges, edgeCount); }

    /// {@return the number of each wire, -1 where it has none}
    int[] wireNumbers() { return wireNumber.clone(); }

    /// {@return the number of each edge, -1 where it has none}
    int[] edgeNumbers() { return edgeNumber.clone(); }

    /// {@return how often edges were looked at in trying}
    long work() { return work; }

    /// {@return what tells the sort of each wire}
    long[] sorts() { return sorts; }

    /// {@return whether all were numbered; if not, those that the boundary forces are}
    boolean run() {
        IntStream.of(net.inputs()).forEach(this::numberWire);
        IntStream.of(net.outputs()).forEach(this::numberWire);
        force();
        Optional<Ends> ends = net.ends();
        if (ends.isPresent()) {
            closed(ends.get());
        } else if (!parts(IntStream.range(0, net.edges()).filter(e -> edgeNumber[e] == NONE).toArray())) {
            return false;
        }
        IntStream.range(0, net.wires()).filter(w -> wireNumber[w] == NONE).boxed()
                .sorted(Comparator.comparingLong(w -> sorts[w])).forEach(this::numberWire);
        return true;
    }

    private void numberWire(int wire) {
        if (wireNumber[wire] == NONE) {
            wireNumber[wire] = wireCount;
            wires[wireCount++] = wire;
        }
    }

    private void numberEdge(int edge) {
        if (edgeNumber[edge] == NONE) {
            edgeNumber[edge] = edgeCount;
            edges[edgeCount++] = edge;
            for (int k = 0; k < net.ports(edge); k++) {
                numberWire(net.port(edge, k));
            }
        }
    }

    // ---- what is forced

    private void force() {
        while (expanded < wireCount) {
            int wire = wires[expanded++];
            int above = incidence.producers(wire), below = incidence.consumers(wire);
            work += above + below;
            if (above == 1) {
                numberEdge(incidence.producer(wire, 0));
            } else if (above > 1) {
                alone(wire, above, false);
            }
            if (below == 1) {
                numberEdge(incidence.consumer(wire, 0));
            } else if (below > 1) {
                alone(wire, below, true);
            }
        }
    }

    private void alone(int wire, int count, boolean below) {
        var ends = new long[count][];
        for (int i = 0; i < count; i++) {
            int e = below ? incidence.consumer(wire, i) : incidence.producer(wire, i);
            int slot = below ? incidence.consumerSlot(wire, i) : incidence.producerSlot(wire, i);
            ends[i] = new long[] {(long) rank(e) << Integer.SIZE | slot, e};
        }
        Arrays.sort(ends, Comparator.comparingLong(end -> end[0]));
        for (int i = 0; i < count; i++) {
            if ((i == 0 || ends[i - 1][0] != ends[i][0]) && (i == count - 1 || ends[i + 1][0] != ends[i][0])) {
                numberEdge((int) ends[i][1]);
            }
        }
    }

    private int rank(int edge) { return ranks[net.labelNumber(edge)]; }

    private void closed(Ends ends) {
        var components = new ArrayList<>(new ClosedComponents(new Coded(net, ranks), ends, edgeNumber).list());
        components.sort(ClosedComponents.Component.BY_CODE);
        components.forEach(component -> component.edges().forEach(this::numberEdge));
        expanded = wireCount;
    }

    // ---- what is tried

    /// One part in its best order.
    @SuppressWarnings("ArrayRecordComponent") // codes are compared by hand
    private record Part(int[] code, int[] edges, int[] wires) {}

    private boolean parts(int[] free) {
        List<Part> parts = solved(free, 0);
        if (work > limit) {
            return false;
        }
        for (Part part : parts) {
            IntStream.of(part.edges).forEach(e -> {
                edgeNumber[e] = edgeCount;
                edges[edgeCount++] = e;
            });
            IntStream.of(part.wires).forEach(this::numberWire);
        }
        return true;
    }

    /// {@return the parts into which some edges fall, in the order of their codes}
    private List<Part> solved(int[] free, int depth) {
        var parts = new ArrayList<Part>();
        if (depth > DEPTH) {
            work = limit + 1;
        }
        for (int[] component : new Components(net).of(free, w -> wireNumber[w] == NONE)) {
            if (work <= limit) {
                parts.add(least(component, depth));
            }
        }
        parts.sort((p, q) -> Arrays.compare(p.code, q.code));
        return parts;
    }

    private Part least(int[] component, int depth) {
        int[] elements = rarest(component);
        if (elements.length == 1 && component.length > 1 && isTold(component)) {
            return inOrderOfColours(component);
        }
        Part best = new Part(new int[0], new int[0], new int[0]);
        boolean some = false;
        for (int element : elements.length == 1 ? elements : new Symmetries(elements, component).different()) {
            work += component.length;
            if (work <= limit) {
                Part part = tried(element, component, depth);
                if (!some || Arrays.compare(part.code, best.code) < 0) {
                    best = part;
                    some = true;
                }
            }
        }
        return best;
    }

    /// Which of the elements to be tried are symmetric: only one of these has to be. Of the others those are left from which
    /// refining leads to the least colours.
    private final class Symmetries {
        private final int[] elements;
        private final Patch patch;
        private final Map<Integer, Integer> places = new HashMap<>();
        private final int[] orbit;
        private final List<Integer> roots = new ArrayList<>();
        private final List<Long> sums = new ArrayList<>();

        Symmetries(int[] elements, int[] component) {
            this.elements = elements;
            this.patch = new Patch(net, component, e -> Mixing.mix(letters[net.labelNumber(e)]),
                    w -> wireNumber[w] == NONE ? sorts[w] : Mixing.mix(1, wireNumber[w]));
            this.orbit = IntStream.range(0, elements.length).toArray();
            IntStream.range(0, elements.length).forEach(i -> places.put(elements[i], i));
        }

        int[] different() {
            for (int i = 0; i < elements.length && work <= limit; i++) {
                if (!isKnown(i)) {
                    add(i);
                }
            }
            long least = sums.stream().mapToLong(sum -> sum).min().orElse(0);
            work += 4L * sums.size() * patch.size();
            return IntStream.range(0, sums.size()).filter(k -> sums.get(k) == least).map(k -> elements[roots.get(k)]).toArray();
        }

        private void add(int i) {
            Patch.Colours colours = patch.colours();
            patch.mark(colours, elements[i], MARK);
            symmetryWork += patch.settle(colours);
            long sum = colours.sum();
            for (int k = 0; k < roots.size() && !isKnown(i) && work <= limit; k++) {
                if (sums.get(k) == sum) {
                    carry(roots.get(k), i);
                }
            }
            if (!isKnown(i)) {
                roots.add(i);
                sums.add(sum);
            }
        }

        private boolean isKnown(int i) { return roots.stream().anyMatch(k -> root(k) == root(i)); }

        private int root(int i) {
            int now = i;
            while (orbit[now] != now) {
                now = orbit[now];
            }
            return now;
        }

        /// Looks for a symmetry that carries one element to another, and notes where it carries all.
        private void carry(int from, int to) {
            Patch.Colours here = patch.colours(), there = patch.colours();
            patch.mark(here, elements[from], MARK);
            patch.mark(there, elements[to], MARK);
            var search = new Individualization(patch, patch, SYMMETRY - symmetryWork);
            Optional<int[]> symmetry = search.run(here, there);
            symmetryWork += search.work();
            if (search.isSpent()) {
                work = limit + 1;
            }
            symmetry.ifPresent(this::note);
        }

        private void note(int[] symmetry) {
            for (int i = 0; i < symmetry.length; i++) {
                join(patch.edge(i), patch.edge(symmetry[i]));
                for (int k = 0; k < net.ports(patch.edge(i)); k++) {
                    join(~net.port(patch.edge(i), k), ~net.port(patch.edge(symmetry[i]), k));
                }
            }
        }

        private void join(int element, int other) {
            Integer a = places.get(element), b = places.get(other);
            if (a != null && b != null) {
                orbit[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
            }
        }
    }

    private Part tried(int element, int[] component, int depth) {
        int wireMark = wireCount, edgeMark = edgeCount, expandedMark = expanded;
        if (element >= 0) {
            numberEdge(element);
        } else {
            numberWire(~element);
        }
        force();
        Part part = explored(component, edgeMark, wireMark, depth);
        takeBack(edgeMark, wireMark);
        expanded = expandedMark;
        return part;
    }

    private void takeBack(int edgeMark, int wireMark) {
        while (edgeCount > edgeMark) {
            edgeNumber[edges[--edgeCount]] = NONE;
        }
        while (wireCount > wireMark) {
            wireNumber[wires[--wireCount]] = NONE;
        }
    }

    /// {@return whether each edge has a colour of its own}
    private boolean isTold(int[] component) {
        return IntStream.of(component).mapToLong(e -> edgeColour[e]).distinct().count() == component.length;
    }

    private Part inOrderOfColours(int[] component) {
        int wireMark = wireCount, edgeMark = edgeCount, expandedMark = expanded;
        IntStream.of(component).boxed().sorted(Comparator.comparingLong(e -> edgeColour[e])).forEach(this::numberEdge);
        Part part = explored(component, edgeMark, wireMark, 0);
        takeBack(edgeMark, wireMark);
        expanded = expandedMark;
        return part;
    }

    private Part explored(int[] component, int edgeMark, int wireMark, int depth) {
        var code = IntStream.builder();
        code.add(edgeCount - edgeMark).add(wireCount - wireMark);
        for (int i = edgeMark; i < edgeCount; i++) {
            code.add(rank(edges[i]));
            for (int k = 0; k < net.ports(edges[i]); k++) {
                code.add(wireNumber[net.port(edges[i], k)]);
            }
        }
        int[] own = Arrays.copyOfRange(edges, edgeMark, edgeCount), ownWires = Arrays.copyOfRange(wires, wireMark, wireCount);
        int[] rest = IntStream.of(component).filter(e -> edgeNumber[e] == NONE).toArray();
        List<Part> parts = solved(rest, depth + 1);
        parts.forEach(part -> IntStream.of(part.code).forEach(code::add));
        return new Part(code.build().toArray(),
                IntStream.concat(IntStream.of(own), parts.stream().flatMapToInt(part -> IntStream.of(part.edges))).toArray(),
                IntStream.concat(IntStream.of(ownWires),
                        parts.stream().flatMapToInt(part -> IntStream.of(part.wires))).toArray());
    }

    /// {@return the edges of the rarest surroundings, or the wires, by `-1 - w`, if theirs are rarer}
    private int[] rarest(int[] component) {
        if (component.length == 1) {
            return component;
        }
        long[] edgeColours = refined(component);
        int[] free = IntStream.of(component).flatMap(e -> IntStream.range(0, net.ports(e)).map(k -> net.port(e, k)))
                .filter(w -> wireNumber[w] == NONE).distinct().toArray();
        long[] wireColours = IntStream.of(free).mapToLong(w -> wireColour[w]).sorted().toArray();
        long edge = rarest(edgeColours), wire = rarest(wireColours);
        return count(wireColours, wire) < count(edgeColours, edge) && free.length > 0
                ? IntStream.of(free).filter(w -> wireColour[w] == wire).map(w -> ~w).toArray()
                : IntStream.of(component).filter(e -> edgeColour[e] == edge).toArray();
    }

    private static long count(long[] values, long value) { return Arrays.stream(values).filter(x -> x == value).count(); }

    /// {@return the value that occurs least in a sorted array, the smallest such}
    static long rarest(long[] sorted) {
        long rarest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0, j = 0; i < sorted.length; i = j) {
            while (j < sorted.length && sorted[j] == sorted[i]) {
                j++;
            }
            if (j - i < least) {
                least = j - i;
                rarest = sorted[i];
            }
        }
        return rarest;
    }

    /// {@return the colours of some edges, sorted, after as many rounds as tell more of them apart}
    private long[] refined(int[] component) {
        if (edgeColour.length == 0) {
            edgeColour = new long[net.edges()];
            wireColour = new long[net.wires()];
        }
        for (int e : component) {
            edgeColour[e] = Mixing.mix(letters[net.labelNumber(e)]);
            for (int k = 0; k < net.ports(e); k++) {
                int wire = net.port(e, k);
                wireColour[wire] = wireNumber[wire] == NONE ? 0 : Mixing.mix(1, wireNumber[wire]);
            }
        }
        long[] sorted = {};
        for (int round = 0, classes = 0; round < Math.max(ROUNDS, ALL_ROUNDS / component.length); round++) {
            sorted = IntStream.of(component).mapToLong(e -> edgeColour[e]).sorted().toArray();
            int now = Surroundings.classes(sorted);
            work += 4L * component.length;
            if (now == classes || now == component.length) {
                break;
            }
            classes = now;
            refine(component);
        }
        return sorted;
    }

    private void refine(int[] component) {
        var next = new long[component.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = edgeColour[component[i]];
            for (int k = 0; k < net.ports(component[i]); k++) {
                next[i] = Mixing.mix(next[i], wireColour[net.port(component[i], k)]);
            }
        }
        for (int i = 0; i < next.length; i++) {
            edgeColour[component[i]] = next[i];
            for (int k = 0; k < net.ports(component[i]); k++) {
                int wire = net.port(component[i], k);
                wireColour[wire] = wireNumber[wire] == NONE ? 0 : wireColour[wire];
            }
        }
        for (int i = 0; i < next.length; i++) {
            int arity = net.arity(component[i]);
            for (int k = 0; k < net.ports(component[i]); k++) {
                int wire = net.port(component[i], k);
                if (wireNumber[wire] == NONE) {
                    wireColour[wire] += Mixing.mix(k < arity ? 2L * k : 2L * (k - arity) + 1, next[i]);
                }
            }
        }
    }

    /// {@return what tells of the edges without numbers all that a few rounds do}
    long[] surroundings() {
        return refined(IntStream.range(0, net.edges()).filter(e -> edgeNumber[e] == NONE).toArray());
    }
}
