package org.catenary.functors.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The greedy planner: of all pairs that share an index, contract the one that shrinks the network most.
///
/// The cost of a pair is the size of its result less the sizes of both. What shares no index is multiplied in the end,
/// smallest first. About `n log n` for `n` tensors of bounded rank; an index on very many tensors is compared with the
/// first of them only.
///
/// Smith and Gray, *opt_einsum*, J. Open Source Software 3 (2018), section on greedy paths; Gray and Kourtis,
/// *Hyper-optimized tensor network contraction*, Quantum 5 (2021), for the two numbers of a [Taste].
final class Greedy {

    private static final int CROWD = 128;
    private static final int LONG = 600;

    /// Light weights suit circuits, trees and chains, heavy ones lattices; where many pairs are alike chance helps.
    private static final List<Taste> TASTES = List.of(Taste.PLAIN, new Taste(0.7, 0, true), new Taste(1.4, 0, true),
            new Taste(4, 0.05, false));

    private final Network network;
    private final int leaves;
    private final Needed needed;
    private final int[][] indices;
    private final int[] start;
    private final int[] members;

    /// Prepares a network for attempts in any number, by any number of threads.
    Greedy(Network network) {
        this.network = network;
        this.leaves = network.tensors();
        this.needed = new Needed(network);
        this.indices = new int[leaves][];
        this.start = new int[network.indices() + 1];
        for (int k = 0; k < leaves; k++) {
            indices[k] = needed.leaf(k);
            for (int index : indices[k]) {
                start[index + 1]++;
            }
        }
        for (int i = 0; i < network.indices(); i++) {
            start[i + 1] += start[i];
        }
        this.members = new int[start[network.indices()]];
        int[] place = start.clone();
        for (int k = 0; k < leaves; k++) {
            for (int index : indices[k]) {
                members[place[index]++] = k;
            }
        }
    }

    /// What makes a pair good: `result / weight − weight · (left + right)`, and how far chance may overrule it.
    ///
    /// @param weight      how much the vanishing of the operands counts
    /// @param temperature how much chance adds to the cost or takes from it at most, as twice a part of it
    /// @param newest      whether ties go to the tensors made last, else to the oldest
    record Taste(double weight, double temperature, boolean newest) {

        static final Taste PLAIN = new Taste(1, 0, false);

        static Taste any(RandomGenerator random) {
            return new Taste(Math.exp(random.nextDouble(-1, 1.5)), Math.exp(random.nextDouble(-5, 0)), random.nextBoolean());
        }
    }

    /// {@return the greedy order without noise}
    Tree tree() { return tree(Taste.PLAIN, new SplittableRandom(0)); }

    /// {@return the best of the orders of a few tastes, fewer for many tensors}
    Tree best(double traffic, long seed) {
        var random = new SplittableRandom(seed);
        var best = new Attempt(Taste.PLAIN, random, traffic);
        best.run(Double.POSITIVE_INFINITY);
        for (int i = 1; i < TASTES.size() && i * leaves < LONG; i++) {
            var other = new Attempt(TASTES.get(i), random, traffic);
            best = other.run(best.cost) ? other : best;
        }
        return best.tree();
    }

    /// {@return the greedy order of a taste; the noise, if any, comes from `random`}
    Tree tree(Taste taste, RandomGenerator random) {
        var attempt = new Attempt(taste, random, 0);
        attempt.run(Double.POSITIVE_INFINITY);
        return attempt.tree();
    }

    /// One order in the making.
    ///
    /// The heap has an entry for each tensor: its best pair when last looked at. Other pairs of the tensor cost no less, and
    /// are looked for when the partner is gone.
    private final class Attempt {
        private final Taste taste;
        private final RandomGenerator random;
        private final double traffic;
        private final int all = Math.max(1, 2 * leaves - 1);
        private final Needed still = needed.copy();
        private final int[][] axes = Arrays.copyOf(indices, all);
        private final double[] volumes = new double[all];
        private final boolean[] gone = new boolean[all];
        private final int[] mate = new int[all];
        private final int[] group = members.clone();
        private final int[] count = new int[network.indices()];
        private final int[] seen = new int[all];
        private final int[] near = new int[leaves];
        private final double[] shared = new double[all];
        private final int[] left = new int[Math.max(0, leaves - 1)];
        private final int[] right = new int[left.length];
        private final PairHeap heap = new PairHeap();
        private int next = leaves;
        private int looks;
        private double cost;

        Attempt(Taste taste, RandomGenerator random, double traffic) {
            this.taste = taste;
            this.random = random;
            this.traffic = traffic;
            for (int index = 0; index < count.length; index++) {
                count[index] = start[index + 1] - start[index];
            }
            for (int k = 0; k < leaves; k++) {
                volumes[k] = network.volume(axes[k]);
            }
        }

        /// {@return whether the order costs less than a bound; at the bound it is given up}
        boolean run(double bound) {
            for (int k = 0; k < leaves; k++) {
                pushBest(k);
            }
            while (!heap.isEmpty() && cost < bound) {
                long pair = heap.pop();
                int a = name((int) (pair >>> 32)), b = name((int) pair);
                if (!gone[a] && !gone[b]) {
                    pushBest(contract(a, b));
                } else if (!gone[a] && mate[a] == b) {
                    pushBest(a);
                } else if (!gone[b] && mate[b] == a) {
                    pushBest(b);
                }
            }
            multiplyTheRest(bound);
            return cost < bound;
        }

        Tree tree() { return Tree.of(leaves, left, right); }

        private int name(int tensor) { return taste.newest ? all - tensor : tensor; }

        private int contract(int a, int b) {
            int c = next++;
            left[c - leaves] = a;
            right[c - leaves] = b;
            gone[a] = true;
            gone[b] = true;
            axes[c] = still.contract(axes[a], axes[b]);
            volumes[c] = network.volume(axes[c]);
            cost += network.volumeOfBoth(axes[a], axes[b]) + traffic * volumes[c];
            for (int index : axes[c]) {
                replace(index, a, b, c);
            }
            return c;
        }

        private void replace(int index, int a, int b, int c) {
            int from = start[index], to = from + count[index], kept = from;
            boolean there = false;
            for (int i = from; i < to; i++) {
                boolean old = group[i] == a || group[i] == b;
                if (!old || !there) {
                    group[kept++] = old ? c : group[i];
                }
                there |= old;
            }
            count[index] = kept - from;
        }

        private void pushBest(int tensor) {
            int found = look(tensor);
            double least = Double.POSITIVE_INFINITY;
            int best = -1;
            for (int i = 0; i < found; i++) {
                int other = near[i];
                double result = volumes[tensor] * volumes[other] / shared[other];
                double cost = cost(result, volumes[tensor] + volumes[other]);
                if (cost < least || cost == least && other > best == taste.newest) {
                    least = cost;
                    best = other;
                }
            }
            if (best >= 0) {
                mate[tensor] = best;
                int a = Math.min(tensor, best), b = Math.max(tensor, best);
                heap.push(least, name(taste.newest ? b : a), name(taste.newest ? a : b));
            }
        }

        /// Lists what shares an index with a tensor, each with the factor by which their product is smaller for that.
        private int look(int tensor) {
            looks++;
            int found = 0;
            for (int index : axes[tensor]) {
                double size = network.size(index), factor = still.isLast(index) ? size * size : size;
                int to = start[index] + Math.min(CROWD, count[index]);
                for (int i = start[index]; i < to; i++) {
                    int other = group[i];
                    if (seen[other] == looks) {
                        shared[other] *= factor;
                    } else if (other != tensor) {
                        seen[other] = looks;
                        near[found++] = other;
                        shared[other] = factor;
                    }
                }
            }
            return found;
        }

        private double cost(double result, double operands) {
            double cost = result / taste.weight - taste.weight * operands;
            return taste.temperature == 0 ? cost : cost + taste.temperature * (random.nextDouble() - 0.5) * Math.abs(cost);
        }

        private void multiplyTheRest(double bound) {
            IntStream.range(0, next).filter(k -> !gone[k]).forEach(k -> heap.push(volumes[k], k, 0));
            while (!heap.isEmpty() && cost < bound) {
                int a = (int) (heap.pop() >>> 32);
                if (!heap.isEmpty()) {
                    int b = (int) (heap.pop() >>> 32), c = contract(Math.min(a, b), Math.max(a, b));
                    heap.push(volumes[c], c, 0);
                }
            }
        }
    }
}
