package org.catenary.hypernets.isomorphism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Incidence;

/// Isomorphism of nets whose wires have any number of ends: edges are paired one after the other, neighbours of paired
/// wires first, and what leads to a contradiction is taken back.
///
/// Only edges of the same [surroundings][Surroundings] are tried, which leaves few choices but for symmetries, where any
/// choice is right. After a stated number of tries the free edges are parted into components, and these compared by
/// [Individualization], which gives up after a stated amount of work.
///
/// Cordella, Foggia, Sansone and Vento, *A (sub)graph isomorphism algorithm for matching large graphs*, IEEE Trans. Pattern
/// Anal. Mach. Intell. 26 (2004).
final class Search {

    private static final long TRIES = 1_000_000;
    private static final long WORK = 200_000_000;
    private static final long LOOKS = 400_000_000;

    private final Pairing pairing;
    private final Hypernet left;
    private final Hypernet right;
    private final Surroundings here;
    private final Surroundings there;
    private final Map<Long, List<Integer>> sameColour = new HashMap<>();
    private long tries;

    /// @param pairing holds the pairs of the boundary, and whatever these force
    Search(Pairing pairing) {
        this.pairing = pairing;
        this.left = pairing.left.net();
        this.right = pairing.right.net();
        this.here = new Surroundings(pairing.left, numbersOf(pairing.wireTo), numbersOf(pairing.edgeTo));
        this.there = new Surroundings(pairing.right, pairing.wireFrom, pairing.edgeFrom);
    }

    /// {@return on the left the numbers of the left for what is paired, as the right has them}
    private static int[] numbersOf(int[] pairs) {
        return IntStream.range(0, pairs.length).map(i -> pairs[i] == Pairing.FREE ? Pairing.FREE : i).toArray();
    }

    Comparison run() {
        if (left.edges() != right.edges() || left.wires() != right.wires()) {
            return new Difference("%d edges and %d wires on the left, %d and %d on the right".formatted(
                    left.edges(), left.wires(), right.edges(), right.wires()));
        }
        if (Arrays.stream(pairing.edgeTo).noneMatch(f -> f == Pairing.FREE)) {
            return pairing.looseWires().<Comparison>map(Difference::new).orElseGet(pairing::isomorphism);
        }
        int classes = 0;
        for (long looks = 0;; looks += left.edges() + left.wires()) {
            long[] colours = here.sorted(), others = there.sorted();
            if (!Arrays.equals(colours, others)) {
                return difference();
            }
            int now = Surroundings.classes(colours);
            if (now == classes || looks > LOOKS) {
                break;
            }
            classes = now;
            here.refine();
            there.refine();
        }
        return pairEdges();
    }

    /// Names an edge, or else a wire, whose surroundings occur more often on one side.
    private Difference difference() {
        Map<Long, Integer> surplus = new HashMap<>();
        for (int e = 0; e < left.edges(); e++) {
            surplus.merge(here.edge(e), 1, Integer::sum);
            surplus.merge(there.edge(e), -1, Integer::sum);
        }
        for (int e = 0; e < left.edges(); e++) {
            if (surplus.getOrDefault(here.edge(e), 0) > 0) {
                return new Difference("more edges with the surroundings of %s on the left than on the right"
                        .formatted(pairing.left.edge(e)));
            }
        }
        for (int w = 0; w < left.wires(); w++) {
            surplus.merge(here.wire(w), 1, Integer::sum);
            surplus.merge(there.wire(w), -1, Integer::sum);
        }
        for (int w = 0; w < left.wires(); w++) {
            if (surplus.getOrDefault(here.wire(w), 0) > 0) {
                return new Difference("more wires with the surroundings of wire %d of sort %s on the left than on the right"
                        .formatted(w, left.sort(w)));
            }
        }
        throw new AssertionError("colours differ on neither edges nor wires");
    }

    /// One edge to be paired, with what was tried.
    private static final class Choice {
        private final int edge;
        private final int[] candidates;
        private final int[] wires;
        private int next;
        private int partner = Pairing.FREE;
        private int wireCount;

        Choice(int edge, int[] candidates, int ports) {
            this.edge = edge;
            this.candidates = candidates;
            this.wires = new int[ports];
        }
    }

    private Comparison pairEdges() {
        for (int f = 0; f < right.edges(); f++) {
            sameColour.computeIfAbsent(there.edge(f), _ -> new ArrayList<>()).add(f);
        }
        int[] order = connectedOrder();
        var choices = new ArrayList<Choice>();
        int paired = 0, deepest = 0;
        while (paired < order.length) {
            if (choices.size() == paired) {
                choices.add(new Choice(order[paired], candidates(order[paired]), left.ports(order[paired])));
            }
            deepest = Math.max(deepest, paired);
            if (tryNext(choices.getLast())) {
                paired++;
            } else if (tries > TRIES) {
                choices.forEach(this::takeBack);
                return components();
            } else {
                choices.removeLast();
                if (--paired < 0) {
                    return new Difference("no edge on the right fits %s and the edges before it"
                            .formatted(pairing.left.edge(order[deepest])));
                }
            }
        }
        return pairing.looseWires().<Comparison>map(Difference::new).orElseGet(pairing::isomorphism);
    }

    /// Pairs the components of the edges that are free, each with the first that is like it: for the others it does not matter
    /// which.
    private Comparison components() {
        List<Patch> others = new ArrayList<>(patches(right, there, pairing.edgeFrom, pairing.wireFrom));
        long work = 0;
        boolean spent = false;
        for (Patch patch : patches(left, here, pairing.edgeTo, pairing.wireTo)) {
            boolean paired = false;
            for (int i = 0; i < others.size() && !paired; i++) {
                Patch other = others.get(i);
                var search = new Individualization(patch, other, WORK - work);
                Optional<int[]> found = search.run(patch.colours(), other.colours());
                found.ifPresent(to -> IntStream.range(0, to.length).forEach(k -> pairing.edge(patch.edge(k), other.edge(to[k]))));
                paired = found.isPresent();
                spent |= search.isSpent();
                work += search.work();
                if (paired) {
                    others.remove(i);
                }
            }
            if (!paired) {
                return spent ? new Undecided(tries + work)
                        : new Difference("more components like that of %s on the left than on the right"
                                .formatted(pairing.left.edge(patch.edge(0))));
            }
        }
        return pairing.looseWires().<Comparison>map(Difference::new).orElseGet(pairing::isomorphism);
    }

    private static List<Patch> patches(Hypernet net, Surroundings colours, int[] edges, int[] wires) {
        int[] free = IntStream.range(0, net.edges()).filter(e -> edges[e] == Pairing.FREE).toArray();
        return new Components(net).of(free, w -> wires[w] == Pairing.FREE).stream()
                .map(component -> new Patch(net, component, colours::edge, colours::wire)).toList();
    }

    private boolean tryNext(Choice choice) {
        takeBack(choice);
        while (choice.next < choice.candidates.length && tries <= TRIES) {
            int f = choice.candidates[choice.next++];
            if (pairing.edgeFrom[f] == Pairing.FREE) {
                tries++;
                if (pair(choice, f)) {
                    return true;
                }
                takeBack(choice);
            }
        }
        return false;
    }

    private boolean pair(Choice choice, int f) {
        int e = choice.edge;
        if (here.edge(e) != there.edge(f) || pairing.left.code(e) != pairing.right.code(f)) {
            return false;
        }
        for (int k = 0; k < left.ports(e); k++) {
            int a = left.port(e, k), b = right.port(f, k);
            boolean free = pairing.wireTo[a] == Pairing.FREE;
            if (free && here.wire(a) != there.wire(b) || !pairing.wire(a, b)) {
                return false;
            }
            if (free) {
                choice.wires[choice.wireCount++] = a;
            }
        }
        choice.partner = f;
        pairing.edgeTo[e] = f;
        pairing.edgeFrom[f] = e;
        return true;
    }

    private void takeBack(Choice choice) {
        for (; choice.wireCount > 0; choice.wireCount--) {
            int a = choice.wires[choice.wireCount - 1];
            pairing.wireFrom[pairing.wireTo[a]] = Pairing.FREE;
            pairing.wireTo[a] = Pairing.FREE;
        }
        if (choice.partner != Pairing.FREE) {
            pairing.edgeTo[choice.edge] = Pairing.FREE;
            pairing.edgeFrom[choice.partner] = Pairing.FREE;
            choice.partner = Pairing.FREE;
        }
    }

    /// {@return the edges on the right that stand where an edge's paired wires ask, or all of its surroundings}
    private int[] candidates(int e) {
        Incidence incidence = right.incidence();
        int slot = -1, least = Integer.MAX_VALUE, arity = left.arity(e);
        for (int k = 0; k < left.ports(e); k++) {
            int b = pairing.wireTo[left.port(e, k)];
            if (b != Pairing.FREE) {
                int count = k < arity ? incidence.consumers(b) : incidence.producers(b);
                slot = count < least ? k : slot;
                least = Math.min(least, count);
            }
        }
        if (slot < 0) {
            return sameColour.getOrDefault(here.edge(e), List.of()).stream().mapToInt(f -> f).toArray();
        }
        int b = pairing.wireTo[left.port(e, slot)], k = slot;
        return k < arity
                ? IntStream.range(0, least).filter(i -> incidence.consumerSlot(b, i) == k)
                        .map(i -> incidence.consumer(b, i)).toArray()
                : IntStream.range(0, least).filter(i -> incidence.producerSlot(b, i) == k - arity)
                        .map(i -> incidence.producer(b, i)).toArray();
    }

    /// {@return the edges that are free, so that each stands, where possible, on a paired wire or one of an edge before it}
    private int[] connectedOrder() {
        var order = new int[left.edges()];
        var reached = new boolean[left.edges()];
        var passed = new boolean[left.wires()];
        for (int e = 0; e < reached.length; e++) {
            reached[e] = pairing.edgeTo[e] != Pairing.FREE;
        }
        int free = (int) IntStream.of(pairing.edgeTo).filter(f -> f == Pairing.FREE).count();
        int count = reach(IntStream.range(0, left.wires()).filter(w -> pairing.wireTo[w] != Pairing.FREE).toArray(),
                order, 0, reached, passed);
        List<Integer> rarestFirst = IntStream.range(0, left.edges()).boxed().sorted(
                Comparator.comparingInt(e -> sameColour.getOrDefault(here.edge(e), List.of()).size())).toList();
        int next = 0, expanded = 0;
        while (count < free) {
            if (expanded == count) {
                while (reached[rarestFirst.get(next)]) {
                    next++;
                }
                reached[rarestFirst.get(next)] = true;
                order[count++] = rarestFirst.get(next);
            }
            int e = order[expanded++];
            int[] wires = IntStream.range(0, left.ports(e)).map(k -> left.port(e, k)).toArray();
            count = reach(wires, order, count, reached, passed);
        }
        return Arrays.copyOf(order, count);
    }

    private int reach(int[] wires, int[] order, int start, boolean[] reached, boolean[] passed) {
        Incidence incidence = left.incidence();
        int count = start;
        for (int w : wires) {
            int producers = passed[w] ? 0 : incidence.producers(w), consumers = passed[w] ? 0 : incidence.consumers(w);
            passed[w] = true;
            for (int i = 0; i < producers + consumers; i++) {
                int e = i < producers ? incidence.producer(w, i) : incidence.consumer(w, i - producers);
                if (!reached[e]) {
                    reached[e] = true;
                    order[count++] = e;
                }
            }
        }
        return count;
    }
}
