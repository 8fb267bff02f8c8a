package org.catenary.functors.network;

import java.util.Arrays;

/// The best order for a few tensors, outer products included: dynamic programming over all their subsets.
///
/// The tensors may be parts of a larger network; what their product must keep is told. An instance is scratch space for
/// many such problems of one network, one after the other. About `3ⁿ` comparisons for `n` tensors.
///
/// An index on two tensors, or on one and kept, is on exactly two of the operands and the result of each step that it
/// takes part in: the number of multiplications is the product of the square roots of the three volumes. Indices on more
/// may be on all three, which is put right.
final class Exact {

    /// Of two equal orders one without an outer product is better, since it moves less.
    private static final double OUTER = 1 + 1e-12;

    private final Network network;
    private final double traffic;
    private final int[] places;
    private int[] indices = new int[64];
    private final double[] weights;
    private final double[] roots;
    private final double[] costs;
    private final int[] splits;
    private int[] classes = new int[64];
    private long[] crowded = new long[0];
    private double[] crowdedWeights = new double[0];
    private int words;
    private int count;
    private int distinct;
    private int kinds;

    /// @param traffic what making a number costs beside the multiplications
    /// @param most    how many tensors there will be at most
    Exact(Network network, double traffic, int most) {
        this.network = network;
        this.traffic = traffic;
        this.places = new int[network.indices()];
        this.weights = new double[2 << most];
        this.roots = new double[1 << most];
        this.costs = new double[1 << most];
        this.splits = new int[1 << most];
    }

    /// Finds the best order for tensors on the first `parts` of the index lists.
    ///
    /// @param kept the indices that the product of all keeps
    /// @return its cost
    double solve(int[][] lists, int parts, int[] kept) {
        gather(lists, parts, kept);
        sizes();
        for (int subset = 1; subset < 1 << parts; subset++) {
            best(subset);
        }
        return costs[(1 << parts) - 1];
    }

    /// {@return the first half of the best split of a subset, as a subset}
    int split(int subset) { return splits[subset]; }

    /// {@return the indices that the product of a subset has}
    int[] indices(int subset) {
        var result = new int[distinct];
        int length = 0;
        for (int i = 0; i < distinct; i++) {
            if (open(places[indices[i]], subset)) {
                result[length++] = indices[i];
            }
        }
        return Arrays.copyOf(result, length);
    }

    /// Forgets the problem, so that the next can come.
    void clear() {
        for (int i = 0; i < distinct; i++) {
            places[indices[i]] = 0;
        }
        for (int i = 0; i < kinds; i++) {
            weights[classes[i]] = 0;
        }
        distinct = 0;
        kinds = 0;
    }

    private static boolean open(int place, int subset) { return (place & subset) != 0 && (place & ~subset) != 0; }

    private void gather(int[][] lists, int parts, int[] kept) {
        count = parts;
        for (int k = 0; k < parts; k++) {
            for (int index : lists[k]) {
                if (places[index] == 0) {
                    if (distinct == indices.length) {
                        indices = Arrays.copyOf(indices, 2 * distinct);
                    }
                    indices[distinct++] = index;
                }
                places[index] |= 1 << k;
            }
        }
        for (int index : kept) {
            places[index] |= 1 << parts;
        }
        Arrays.sort(indices, 0, distinct);
        for (int i = 0; i < distinct; i++) {
            int place = places[indices[i]];
            if (weights[place] == 0) {
                if (kinds == classes.length) {
                    classes = Arrays.copyOf(classes, 2 * kinds);
                }
                classes[kinds++] = place;
                weights[place] = 1;
            }
            weights[place] *= Math.sqrt(network.size(indices[i]));
        }
    }

    private void sizes() {
        int many = 0;
        for (int i = 0; i < kinds; i++) {
            many += Integer.bitCount(classes[i]) > 2 ? 1 : 0;
        }
        words = (many + 63) / 64;
        if (words << count > crowded.length) {
            crowded = new long[words << count];
        }
        if (many > crowdedWeights.length) {
            crowdedWeights = new double[many];
        }
        Arrays.fill(crowded, 0, words << count, 0);
        Arrays.fill(roots, 0, 1 << count, 1);
        int place = 0;
        for (int i = 0; i < kinds; i++) {
            int kind = classes[i];
            double weight = weights[kind];
            boolean many3 = Integer.bitCount(kind) > 2;
            for (int subset = 1; subset < 1 << count; subset++) {
                if (open(kind, subset)) {
                    roots[subset] *= weight;
                    if (many3) {
                        crowded[subset * words + place / 64] |= 1L << place;
                    }
                }
            }
            if (many3) {
                crowdedWeights[place++] = weight;
            }
        }
    }

    private void best(int subset) {
        int first = Integer.lowestOneBit(subset), rest = subset ^ first;
        if (rest == 0) {
            costs[subset] = 0;
            return;
        }
        double best = Double.POSITIVE_INFINITY, root = roots[subset];
        int split = first;
        for (int half = (rest - 1) & rest; ; half = (half - 1) & rest) {
            int a = first | half, b = rest ^ half;
            double operands = costs[a] + costs[b];
            if (operands < best) {
                double together = roots[a] * roots[b], step = together * root / (words == 0 ? 1 : triple(a, b, subset));
                double cost = operands + (together > root ? step : step * OUTER);
                if (cost < best) {
                    best = cost;
                    split = a;
                }
            }
            if (half == 0) {
                break;
            }
        }
        costs[subset] = best + traffic * root * root;
        splits[subset] = split;
    }

    private double triple(int a, int b, int c) {
        double product = 1;
        for (int word = 0; word < words; word++) {
            long all = crowded[a * words + word] & crowded[b * words + word] & crowded[c * words + word];
            for (; all != 0; all &= all - 1) {
                product *= crowdedWeights[64 * word + Long.numberOfTrailingZeros(all)];
            }
        }
        return product;
    }
}
