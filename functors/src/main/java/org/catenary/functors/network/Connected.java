package org.catenary.functors.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The best order without outer products: dynamic programming over the connected subsets of a connected network.
///
/// Subsets are made by size, each from two disjoint ones that share an index. Those that cost more than a known order are
/// left out, together with whoever must still read them. There are few in a chain, exponentially many in a dense network:
/// the search gives up after a number of pairs.
///
/// Pfeifer, Haegeman and Verstraete, *Faster identification of optimal contraction sequences for tensor networks*,
/// Phys. Rev. E 90 (2014).
final class Connected {

    /// The most tensors: as many as a subset has bits.
    private static final int LIMIT = 62;
    private static final int A_JOIN = 20;

    private final double traffic;
    private final double bound;
    private final int leaves;
    private final long whole;
    private final Classes classes;
    private final Subsets subsets = new Subsets();
    private final List<int[]> bySize = new ArrayList<>();
    private long effort;

    private Connected(Network network, double traffic, double bound, long effort) {
        this.traffic = traffic;
        this.bound = bound;
        this.effort = effort;
        this.leaves = network.tensors();
        this.whole = (1L << leaves) - 1;
        this.classes = new Classes(network);
    }

    /// {@return the best order; nothing if no connected one is within the bound or it would take more effort}
    /// @param bound  the cost of a known order
    /// @param effort how many pairs of subsets are looked at
    static Optional<Tree> tree(Network network, double traffic, double bound, long effort) {
        return effort <= 0 || network.tensors() < 2 || network.tensors() > LIMIT ? Optional.empty()
                : new Connected(network, traffic, bound, effort).run();
    }

    private Optional<Tree> run() {
        bySize.add(new int[0]);
        for (int k = 0; k < leaves; k++) {
            subsets.add(1L << k, classes.root(1L << k), classes.around(1L << k));
        }
        int made = 0;
        for (int size = 1; size < leaves && effort > 0; size++) {
            int from = made;
            made = subsets.size();
            bySize.add(affordable(from, made));
            for (int half = 1; 2 * half <= size + 1; half++) {
                pairs(bySize.get(half), bySize.get(size + 1 - half));
            }
        }
        int last = subsets.find(whole);
        return effort > 0 && last >= 0 && subsets.cost[last] < Double.POSITIVE_INFINITY ? Optional.of(tree()) : Optional.empty();
    }

    private int[] affordable(int from, int to) {
        var kept = new int[to - from];
        int count = 0;
        for (int s = from; s < to; s++) {
            if (subsets.cost[s] + subsets.root[s] * subsets.root[s] <= bound) {
                kept[count++] = s;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private void pairs(int[] small, int[] large) {
        for (int x : small) {
            long a = subsets.key[x], around = subsets.around[x];
            double room = bound - subsets.cost[x];
            for (int y : large) {
                long b = subsets.key[y];
                if ((a & b) == 0 && (around & b) != 0 && subsets.cost[y] <= room) {
                    join(x, y);
                }
            }
            effort -= large.length;
            if (effort <= 0) {
                return;
            }
        }
    }

    private void join(int x, int y) {
        long a = subsets.key[x], b = subsets.key[y];
        effort -= A_JOIN;
        double operands = subsets.cost[x] + subsets.cost[y];
        int z = subsets.find(a | b);
        if (z < 0) {
            z = subsets.add(a | b, classes.root(a | b), classes.around(a | b));
            subsets.cost[z] = Double.POSITIVE_INFINITY;
        }
        if (operands < subsets.cost[z]) {
            double root = subsets.root[z];
            double cost = operands + subsets.root[x] * subsets.root[y] * root / classes.common(a, b) + traffic * root * root;
            if (cost < subsets.cost[z]) {
                subsets.cost[z] = cost;
                subsets.split[z] = a;
            }
        }
    }

    private Tree tree() {
        var left = new int[leaves - 1];
        var right = new int[leaves - 1];
        var open = new long[leaves - 1];
        int known = 0;
        open[known++] = whole;
        for (int next = 0; next < known; next++) {
            int step = leaves - 2 - next;
            long a = subsets.split[subsets.find(open[next])], b = open[next] ^ a;
            left[step] = name(a, known);
            known = enqueue(a, open, known);
            right[step] = name(b, known);
            known = enqueue(b, open, known);
        }
        return Tree.of(leaves, left, right);
    }

    private int name(long subset, int next) {
        return Long.bitCount(subset) == 1 ? Long.numberOfTrailingZeros(subset) : 2 * leaves - 2 - next;
    }

    private static int enqueue(long subset, long[] open, int known) {
        if (Long.bitCount(subset) == 1) {
            return known;
        }
        open[known] = subset;
        return known + 1;
    }
}
