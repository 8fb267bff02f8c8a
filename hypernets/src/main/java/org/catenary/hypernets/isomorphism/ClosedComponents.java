package org.catenary.hypernets.isomorphism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.hypernets.net.Ends;
import org.catenary.hypernets.net.Hypernet;

/// The components of a net that its boundary does not reach, each with a code that isomorphic components share.
///
/// A traversal from one edge, forced by the slots, numbers edges and wires; its *code* lists each edge's label and the
/// numbers of its wires, and holds the whole component. The component's code is the least over the seed edges, which are
/// those of the rarest surroundings. A traversal ends as soon as it is greater than the least so far. One that is equal
/// shows a symmetry, and seeds that the symmetries found so far carry to each other need only one traversal: symmetries of
/// a connected component are free, so each new one at least halves what is left.
final class ClosedComponents {

    private static final int ROUNDS = 8;

    private final Coded coded;
    private final Hypernet net;
    private final Ends ends;
    private final boolean[] seen;
    private final int[] edgeNumber;
    private final int[] wireNumber;
    private final int[] symmetric;
    private final boolean[] tried;

    /// @param paired the edges that the boundary reaches, those not [free][Pairing#FREE]
    ClosedComponents(Coded coded, Ends ends, int[] paired) {
        this.coded = coded;
        this.net = coded.net();
        this.ends = ends;
        this.seen = new boolean[paired.length];
        boolean any = false;
        for (int e = 0; e < paired.length; e++) {
            seen[e] = paired[e] != Pairing.FREE;
            any |= !seen[e];
        }
        this.edgeNumber = new int[any ? net.edges() : 0];
        this.wireNumber = new int[any ? net.wires() : 0];
        this.symmetric = new int[any ? net.edges() : 0];
        this.tried = new boolean[any ? net.edges() : 0];
        Arrays.fill(edgeNumber, -1);
        Arrays.fill(wireNumber, -1);
    }

    /// A component: two are equal when their codes are, and then their edges correspond in order.
    static final class Component {
        private final int[] code;
        private final int[] edges;

        private Component(int[] code, int[] edges) {
            this.code = code;
            this.edges = edges;
        }

        /// Components in the order of their codes.
        static final Comparator<Component> BY_CODE = (x, y) -> Arrays.compare(x.code, y.code);

        int first() { return edges[0]; }

        /// {@return its edges in the order of the code}
        IntStream edges() { return IntStream.of(edges); }

        void pair(Component other, Pairing pairing) {
            for (int i = 0; i < edges.length; i++) {
                pairing.edge(edges[i], other.edges[i]);
            }
        }

        @Override public boolean equals(Object object) {
            return object instanceof Component other && Arrays.equals(code, other.code);
        }

        @Override public int hashCode() { return Arrays.hashCode(code); }
    }

    /// {@return the components in the order of their first edges}
    List<Component> list() {
        var components = new ArrayList<Component>();
        for (int e = 0; e < seen.length; e++) {
            if (!seen[e]) {
                components.add(component(reachedFrom(e)));
            }
        }
        return components;
    }

    private int[] reachedFrom(int edge) {
        var reached = new int[16];
        int count = 0;
        reached[count++] = edge;
        seen[edge] = true;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < net.ports(reached[i]); k++) {
                int next = neighbour(reached[i], k);
                if (next >= 0 && !seen[next]) {
                    seen[next] = true;
                    reached = count == reached.length ? Arrays.copyOf(reached, 2 * count) : reached;
                    reached[count++] = next;
                }
            }
        }
        return Arrays.copyOf(reached, count);
    }

    /// {@return the edge at the other end of the wire on a slot, negative where there is none}
    private int neighbour(int edge, int slot) {
        int wire = net.port(edge, slot);
        return slot < net.arity(edge) ? ends.producer(wire) : ends.consumer(wire);
    }

    private Component component(int[] edges) {
        int length = 0;
        for (int e : edges) {
            length += 1 + net.ports(e);
            symmetric[e] = e;
        }
        int[] best = new int[length], order = new int[edges.length], bestOrder = new int[edges.length];
        int[] code = new int[length];
        boolean some = false;
        for (int seed : seeds(edges)) {
            if (tried[root(seed)]) {
                continue;
            }
            tried[root(seed)] = true;
            int sign = traverse(seed, order, code, some ? best : new int[0]);
            if (some && sign == 0) {
                for (int i = 0; i < order.length; i++) {
                    join(order[i], bestOrder[i]);
                }
            }
            if (!some || sign < 0) {
                int[] spare = best, spareOrder = bestOrder;
                best = code;
                bestOrder = order;
                code = spare;
                order = spareOrder;
                some = true;
            }
        }
        return new Component(best, bestOrder);
    }

    private void join(int e, int f) {
        int x = root(e), y = root(f);
        tried[y] |= tried[x];
        symmetric[x] = y;
    }

    private int root(int edge) {
        int now = edge;
        while (symmetric[now] != now) {
            symmetric[now] = symmetric[symmetric[now]];
            now = symmetric[now];
        }
        return now;
    }

    /// Writes the code from a seed until it is greater than the best one.
    ///
    /// @param best the least code so far, empty when there is none
    /// @return the sign of the code compared with the best one
    private int traverse(int seed, int[] order, int[] code, int[] best) {
        int count = 0, wires = 0, length = 0, sign = 0;
        edgeNumber[seed] = 0;
        order[count++] = seed;
        for (int i = 0; i < count && sign <= 0; i++) {
            int e = order[i];
            code[length++] = coded.code(e);
            for (int k = 0; k < net.ports(e); k++) {
                int wire = net.port(e, k);
                if (wireNumber[wire] < 0) {
                    wireNumber[wire] = wires++;
                    int next = neighbour(e, k);
                    if (next >= 0 && edgeNumber[next] < 0) {
                        edgeNumber[next] = count;
                        order[count++] = next;
                    }
                }
                code[length++] = wireNumber[wire];
            }
            int from = length - 1 - net.ports(e);
            if (sign == 0 && best.length > 0) {
                sign = Arrays.compare(code, from, length, best, from, Math.min(best.length, length));
            }
        }
        for (int i = 0; i < count; i++) {
            edgeNumber[order[i]] = -1;
            for (int k = 0; k < net.ports(order[i]); k++) {
                wireNumber[net.port(order[i], k)] = -1;
            }
        }
        return sign;
    }

    /// {@return the edges of the rarest surroundings, seen a few steps far}
    private int[] seeds(int[] edges) {
        if (edges.length == 1) {
            return edges;
        }
        var colour = new long[edges.length];
        for (int i = 0; i < edges.length; i++) {
            edgeNumber[edges[i]] = i;
            colour[i] = Mixing.mix(coded.code(edges[i]));
        }
        int classes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long[] sorted = colour.clone();
            Arrays.sort(sorted);
            int now = distinct(sorted);
            if (now == classes || now == edges.length) {
                break;
            }
            classes = now;
            colour = refined(edges, colour);
        }
        for (int e : edges) {
            edgeNumber[e] = -1;
        }
        long rarest = rarest(colour);
        var seeds = new int[edges.length];
        int count = 0;
        for (int i = 0; i < edges.length; i++) {
            if (colour[i] == rarest) {
                seeds[count++] = edges[i];
            }
        }
        return Arrays.copyOf(seeds, count);
    }

    private long[] refined(int[] edges, long[] colour) {
        var refined = new long[edges.length];
        for (int i = 0; i < edges.length; i++) {
            long hash = colour[i];
            for (int k = 0; k < net.ports(edges[i]); k++) {
                int next = neighbour(edges[i], k);
                hash = Mixing.mix(hash, next < 0 ? 0 : colour[edgeNumber[next]]);
            }
            refined[i] = hash;
        }
        return refined;
    }

    private static int distinct(long[] sorted) {
        int count = 1;
        for (int i = 1; i < sorted.length; i++) {
            count += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        return count;
    }

    private static long rarest(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return Numbering.rarest(sorted);
    }
}
