package org.catenary.functors.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// The improvement of a tree by pieces: below each node, the best order for the few branches nearest to it.
///
/// Gray and Kourtis, *Hyper-optimized tensor network contraction*, Quantum 5 (2021), section on subtree reconfiguration.
final class Reconfiguration {

    private static final double NOTEWORTHY = 1 - 1e-9;
    private static final double NEGLIGIBLE = 1.0 / 64;

    private final Branches tree;
    private final int size;
    private final Exact exact;
    private final boolean[] settled;
    private final int[] parts;
    private final int[] inner;
    private final int[][] lists;
    private final RandomGenerator random;
    private double negligible;

    /// @param size how many branches are ordered at a time
    /// @param seed which branches are opened: by chance, the costly ones more often
    Reconfiguration(Branches tree, int size, long seed) {
        this.random = new SplittableRandom(seed);
        this.tree = tree;
        this.size = size;
        this.exact = new Exact(tree.network, tree.traffic, size);
        this.settled = new boolean[tree.root + 1];
        this.parts = new int[size];
        this.inner = new int[size];
        this.lists = new int[size][];
    }

    /// Improves every part of the tree that is worth it until none of them gets better, or for some rounds at most; then again, by new dice.
    void run(int rounds, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            negligible = tree.total() * NEGLIGIBLE / tree.leaves;
            Arrays.fill(settled, false);
            pass(rounds);
        }
    }

    private void pass(int rounds) {
        for (int round = 0; round < rounds; round++) {
            boolean better = false;
            for (int node : tree.order()) {
                if (!tree.isLeaf(node) && !settled[node]) {
                    settled[node] = true;
                    better |= improve(node);
                }
            }
            if (!better) {
                return;
            }
        }
    }

    /// Improves the part of the tree nearest to its root; all of it, where it has no more leaves than are ordered at a time.
    void whole() { improve(tree.root); }

    private boolean improve(int node) {
        int count = 2, opened = 1;
        parts[0] = tree.left[node];
        parts[1] = tree.right[node];
        inner[0] = node;
        double before = tree.cost[node];
        while (count < size) {
            int next = costliest(count);
            if (next < 0) {
                break;
            }
            int open = parts[next];
            inner[opened++] = open;
            before += tree.cost[open];
            parts[next] = tree.left[open];
            parts[count++] = tree.right[open];
        }
        if (count < 3 || before < negligible) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            lists[i] = tree.indices[parts[i]];
        }
        boolean better = exact.solve(lists, count, tree.indices[node]) < before * NOTEWORTHY;
        if (better) {
            rebuild(count);
        }
        exact.clear();
        return better;
    }

    private int costliest(int count) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < count; i++) {
            if (!tree.isLeaf(parts[i])) {
                double worth = tree.cost[parts[i]] * (1e-3 + random.nextDouble());
                if (worth > most) {
                    most = worth;
                    best = i;
                }
            }
        }
        return best;
    }

    private void rebuild(int count) {
        var subsets = new int[count - 1];
        int known = 1;
        subsets[0] = (1 << count) - 1;
        for (int next = 0; next < known; next++) {
            int a = exact.split(subsets[next]), b = subsets[next] ^ a;
            tree.left[inner[next]] = Integer.bitCount(a) == 1 ? part(a) : inner[known];
            known = enqueue(a, subsets, known);
            tree.right[inner[next]] = Integer.bitCount(b) == 1 ? part(b) : inner[known];
            known = enqueue(b, subsets, known);
        }
        for (int i = known - 1; i >= 0; i--) {
            int node = inner[i];
            tree.join(node, tree.left[node], tree.right[node], exact.indices(subsets[i]));
            settled[node] = false;
        }
        int above = tree.parent[inner[0]];
        for (int i = 0; i < size && above >= 0; i++) {
            settled[above] = false;
            above = tree.parent[above];
        }
    }

    private int part(int subset) { return parts[Integer.numberOfTrailingZeros(subset)]; }

    private static int enqueue(int subset, int[] subsets, int known) {
        if (Integer.bitCount(subset) == 1) {
            return known;
        }
        subsets[known] = subset;
        return known + 1;
    }
}
