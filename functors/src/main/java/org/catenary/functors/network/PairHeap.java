package org.catenary.functors.network;

import java.util.Arrays;

/// A binary heap of pairs of numbers by cost, then by the pair itself, so that ties are settled the same way always.
final class PairHeap {

    private double[] costs = new double[64];
    private long[] pairs = new long[64];
    private int size;

    boolean isEmpty() { return size == 0; }

    /// {@return the cost of the least pair}
    double leastCost() { return costs[0]; }

    void push(double cost, int a, int b) {
        if (size == costs.length) {
            costs = Arrays.copyOf(costs, 2 * size);
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        long pair = (long) a << 32 | b;
        int hole = size++;
        while (hole > 0 && before(cost, pair, (hole - 1) / 2)) {
            move((hole - 1) / 2, hole);
            hole = (hole - 1) / 2;
        }
        costs[hole] = cost;
        pairs[hole] = pair;
    }

    /// {@return the least pair, as `a << 32 | b`, which is removed}
    long pop() {
        long least = pairs[0], pair = pairs[--size];
        double cost = costs[size];
        int hole = 0;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size && before(costs[child + 1], pairs[child + 1], child)) {
                child++;
            }
            if (before(cost, pair, child)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        costs[hole] = cost;
        pairs[hole] = pair;
        return least;
    }

    private boolean before(double cost, long pair, int place) {
        int order = Double.compare(cost, costs[place]);
        return order < 0 || order == 0 && pair < pairs[place];
    }

    private void move(int from, int to) {
        costs[to] = costs[from];
        pairs[to] = pairs[from];
    }
}
