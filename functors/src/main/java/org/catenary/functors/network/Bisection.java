package org.catenary.functors.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// An order from the top: cut the network into two halves across few and small indices, then each half again.
///
/// A half grows from a tensor chosen by chance; then single tensors change sides while that makes the cut smaller.
///
/// Fiduccia and Mattheyses, *A linear-time heuristic for improving network partitions*, DAC (1982).
final class Bisection {

    private static final int PASSES = 6;

    private final Network network;
    private final double imbalance;
    private final RandomGenerator random;
    private final int[][] indices;
    private final int[][] members;
    private final double[] weight;
    private final int[] group;
    private final boolean[] high;
    private final boolean[] locked;
    private final int[] low;
    private final int[] top;
    private final double[] gain;

    private Bisection(Network network, RandomGenerator random) {
        this.network = network;
        this.random = random;
        this.imbalance = random.nextDouble(0.05, 0.5);
        int n = network.tensors();
        this.indices = new int[n][];
        var count = new int[network.indices()];
        var needed = new Needed(network);
        for (int k = 0; k < n; k++) {
            indices[k] = needed.leaf(k);
            for (int index : indices[k]) {
                count[index]++;
            }
        }
        this.members = new int[network.indices()][];
        Arrays.setAll(members, i -> new int[count[i]]);
        for (int k = n - 1; k >= 0; k--) {
            for (int index : indices[k]) {
                members[index][--count[index]] = k;
            }
        }
        this.weight = IntStream.range(0, network.indices()).mapToDouble(i -> Math.log(network.size(i)) + 1e-9).toArray();
        this.group = new int[n];
        this.high = new boolean[n];
        this.locked = new boolean[n];
        this.low = new int[network.indices()];
        this.top = new int[network.indices()];
        this.gain = new double[n];
    }

    static Tree tree(Network network, RandomGenerator random) { return new Bisection(network, random).run(); }

    /// A part still to be cut.
    ///
    /// @param from   where its tensors begin in the list of all
    /// @param to     where they end
    /// @param parent the step that makes the part of which it is a half; negative for the whole
    /// @param half   which half it is
    private record Part(int from, int to, int parent, int half) {}

    private Tree run() {
        int n = network.tensors(), made = 0;
        int[] order = IntStream.range(0, n).toArray();
        var halves = new int[2][Math.max(0, n - 1)];
        var open = new ArrayDeque<Part>();
        open.add(new Part(0, n, -1, 0));
        while (!open.isEmpty()) {
            Part part = open.remove();
            boolean single = part.to - part.from == 1;
            int step = n - 2 - made;
            if (part.parent >= 0) {
                halves[part.half][part.parent] = single ? order[part.from] : n + step;
            }
            if (!single) {
                made++;
                int[] tensors = Arrays.copyOfRange(order, part.from, part.to);
                cut(tensors, made);
                int middle = part.from, place = part.to;
                for (int k : tensors) {
                    order[high[k] ? --place : middle++] = k;
                }
                open.add(new Part(part.from, middle, step, 0));
                open.add(new Part(middle, part.to, step, 1));
            }
        }
        return Tree.of(n, halves[0], halves[1]);
    }

    /// Decides for each tensor of a part whether it goes to the high side.
    private void cut(int[] tensors, int number) {
        for (int k : tensors) {
            group[k] = number;
            high[k] = false;
        }
        if (tensors.length == 2) {
            high[tensors[1]] = true;
            return;
        }
        int least = Math.max(1, (int) (tensors.length * (0.5 - imbalance)));
        count(tensors);
        pass(tensors, tensors.length / 2, tensors.length / 2, true);
        for (int i = 0; i < PASSES; i++) {
            count(tensors);
            if (!pass(tensors, least, tensors.length - least, false)) {
                return;
            }
        }
    }

    private void count(int[] tensors) {
        for (int k : tensors) {
            for (int index : indices[k]) {
                low[index] = 0;
                top[index] = 0;
            }
        }
        for (int k : tensors) {
            for (int index : indices[k]) {
                if (high[k]) {
                    top[index]++;
                } else {
                    low[index]++;
                }
            }
        }
    }

    private double gain(int k) {
        double gain = 0;
        for (int index : indices[k]) {
            int here = high[k] ? top[index] : low[index], there = high[k] ? low[index] : top[index];
            gain += there > 0 && here == 1 ? weight[index] : there == 0 && here > 1 ? -weight[index] : 0;
        }
        return gain;
    }

    /// Moves tensors one after the other, the best move first, each once at most, then goes back to the best state passed.
    ///
    /// @param least   how many may be on the high side at least
    /// @param most    how many may be there at most
    /// @param growing whether the high side grows from one tensor until it has enough
    /// @return whether the cut got smaller
    private boolean pass(int[] tensors, int least, int most, boolean growing) {
        var heap = new PairHeap();
        int above = 0;
        for (int k : tensors) {
            locked[k] = false;
            above += high[k] ? 1 : 0;
            gain[k] = gain(k);
            if (!growing) {
                heap.push(-gain[k], k, 0);
            }
        }
        if (growing) {
            int seed = tensors[random.nextInt(tensors.length)];
            heap.push(-gain[seed], seed, 0);
        }
        var moved = new int[tensors.length];
        int moves = 0, kept = 0, waiting = 0;
        double sum = 0, best = 0;
        while (growing ? above < most : !heap.isEmpty()) {
            if (heap.isEmpty()) {
                while (locked[tensors[waiting]]) {
                    waiting++;
                }
                heap.push(-gain[tensors[waiting]], tensors[waiting], 0);
            }
            double cost = heap.leastCost();
            int k = (int) (heap.pop() >>> 32);
            if (locked[k] || cost != -gain[k]) {
                continue;
            }
            int after = above + (high[k] ? -1 : 1);
            if (!growing && (after < least || after > most)) {
                locked[k] = true;
                continue;
            }
            above = after;
            sum += gain[k];
            moved[moves++] = k;
            move(k, heap);
            if (growing || sum > best + 1e-12) {
                best = sum;
                kept = moves;
            }
        }
        for (int i = kept; i < moves; i++) {
            high[moved[i]] = !high[moved[i]];
        }
        return best > 0;
    }

    private void move(int k, PairHeap heap) {
        locked[k] = true;
        boolean up = !high[k];
        high[k] = up;
        for (int index : indices[k]) {
            int from = up ? low[index]-- : top[index]--;
            int to = up ? top[index]++ : low[index]++;
            if (from <= 2 || to <= 1) {
                for (int other : members[index]) {
                    if (group[other] == group[k] && !locked[other]) {
                        gain[other] = gain(other);
                        heap.push(-gain[other], other, 0);
                    }
                }
            }
        }
    }
}
