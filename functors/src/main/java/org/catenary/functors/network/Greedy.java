package org.catenary.functors.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The greedy planner: of all pairs that share an index, contract the one that shrinks the network most.
///
/// The cost of a pair is the size of its result less the sizes of both; ties go to the oldest tensors. What shares no
/// index is multiplied in the end, smallest first. About `n log n` for `n` tensors of bounded rank; an index on very many
/// tensors is compared with the oldest of them only.
///
/// Smith and Gray, *opt_einsum*, J. Open Source Software 3 (2018), section on greedy paths; Gray and Kourtis,
/// *Hyper-optimized tensor network contraction*, Quantum 5 (2021), for the two numbers of a [Taste].
final class Greedy {

    private static final int CROWD = 128;

    private final Network network;
    private final Taste taste;
    private final RandomGenerator random;
    private final int leaves;
    private final Needed needed;
    private final int[][] indices;
    private final double[] volumes;
    private final boolean[] gone;
    private final int[][] members;
    private final int[] memberCounts;
    private final int[] seen;
    private final int[] left;
    private final int[] right;
    private final PairHeap heap = new PairHeap();
    private int next;

    private Greedy(Network network, Taste taste, RandomGenerator random) {
        this.network = network;
        this.taste = taste;
        this.random = random;
        this.leaves = network.tensors();
        this.needed = new Needed(network);
        this.next = leaves;
        int all = Math.max(1, 2 * leaves - 1);
        this.indices = new int[all][];
        this.volumes = new double[all];
        this.gone = new boolean[all];
        this.seen = new int[all];
        this.members = new int[network.indices()][];
        this.memberCounts = new int[network.indices()];
        this.left = new int[Math.max(0, leaves - 1)];
        this.right = new int[left.length];
        Arrays.fill(seen, -1);
        Arrays.fill(members, new int[0]);
    }

    /// What makes a pair good: `result / weight − weight · (left + right)`, and how far chance may overrule it.
    ///
    /// @param weight      how much the vanishing of the operands counts
    /// @param temperature the scale of the noise on the logarithm of the cost; none if it is 0
    record Taste(double weight, double temperature) {

        static final Taste PLAIN = new Taste(1, 0);

        static Taste any(RandomGenerator random) {
            return new Taste(Math.exp(random.nextDouble(-1.5, 1)), Math.exp(random.nextDouble(-5, 0)));
        }
    }

    /// {@return the greedy order}
    static Tree tree(Network network) { return tree(network, Taste.PLAIN, new SplittableRandom(0)); }

    /// {@return the greedy order of a taste; the noise, if any, comes from `random`}
    static Tree tree(Network network, Taste taste, RandomGenerator random) { return new Greedy(network, taste, random).run(); }

    private Tree run() {
        for (int k = 0; k < leaves; k++) {
            add(k, needed.leaf(k));
        }
        for (int k = 0; k < leaves; k++) {
            pushNeighbours(k, k);
        }
        while (!heap.isEmpty()) {
            long pair = heap.pop();
            int a = (int) (pair >>> 32), b = (int) pair;
            if (!gone[a] && !gone[b]) {
                pushNeighbours(contract(a, b), next);
            }
        }
        multiplyTheRest();
        return Tree.of(leaves, left, right);
    }

    private void add(int tensor, int[] sorted) {
        indices[tensor] = sorted;
        volumes[tensor] = network.volume(sorted);
        for (int index : sorted) {
            int count = memberCounts[index]++;
            if (count == members[index].length) {
                members[index] = Arrays.copyOf(members[index], Math.max(2, 2 * count));
            }
            members[index][count] = tensor;
        }
    }

    private int contract(int a, int b) {
        int c = next++;
        left[c - leaves] = a;
        right[c - leaves] = b;
        gone[a] = true;
        gone[b] = true;
        add(c, needed.contract(indices[a], indices[b]));
        return c;
    }

    /// Pushes a tensor with each that shares an index with it and is older than `limit`.
    private void pushNeighbours(int tensor, int limit) {
        for (int index : indices[tensor]) {
            dropGone(index);
            int[] others = members[index];
            for (int i = 0; i < Math.min(CROWD, memberCounts[index]); i++) {
                int other = others[i];
                if (other < limit && other != tensor && seen[other] != tensor) {
                    seen[other] = tensor;
                    int a = Math.min(tensor, other), b = Math.max(tensor, other);
                    heap.push(cost(needed.volume(indices[a], indices[b]), volumes[a] + volumes[b]), a, b);
                }
            }
        }
    }

    private double cost(double result, double operands) {
        double cost = result / taste.weight - taste.weight * operands;
        if (taste.temperature == 0) {
            return cost;
        }
        double noise = taste.temperature * Math.log(-Math.log(1 - random.nextDouble()));
        return Math.signum(cost) * Math.log1p(Math.abs(cost)) + noise;
    }

    private void dropGone(int index) {
        int[] list = members[index];
        int kept = 0;
        for (int i = 0; i < memberCounts[index]; i++) {
            if (!gone[list[i]]) {
                list[kept++] = list[i];
            }
        }
        memberCounts[index] = kept;
    }

    private void multiplyTheRest() {
        IntStream.range(0, next).filter(k -> !gone[k]).forEach(k -> heap.push(volumes[k], k, 0));
        while (!heap.isEmpty()) {
            int a = (int) (heap.pop() >>> 32);
            if (!heap.isEmpty()) {
                int b = (int) (heap.pop() >>> 32), c = contract(Math.min(a, b), Math.max(a, b));
                heap.push(volumes[c], c, 0);
            }
        }
    }
}
