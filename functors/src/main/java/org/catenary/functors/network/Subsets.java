package org.catenary.functors.network;

import java.util.Arrays;

/// Subsets of a network, numbered as they come, each with the square root of its size and its best cost so far.
final class Subsets {

    long[] key = new long[256];
    long[] around = new long[256];
    long[] split = new long[256];
    double[] root = new double[256];
    double[] cost = new double[256];
    private int[] table = new int[512];
    private int size;

    int size() { return size; }

    /// {@return the number of a subset, or a negative number}
    int find(long subset) { return table[slot(subset)] - 1; }

    /// {@return the number of a subset that was not there, which costs nothing yet}
    int add(long subset, double rootOfSize, long neighbours) {
        if (size == key.length) {
            enlarge();
        }
        key[size] = subset;
        root[size] = rootOfSize;
        around[size] = neighbours;
        table[slot(subset)] = size + 1;
        return size++;
    }

    private int slot(long subset) {
        int mask = table.length - 1, slot = (int) (subset * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (table[slot] != 0 && key[table[slot] - 1] != subset) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void enlarge() {
        key = Arrays.copyOf(key, 2 * size);
        around = Arrays.copyOf(around, 2 * size);
        split = Arrays.copyOf(split, 2 * size);
        root = Arrays.copyOf(root, 2 * size);
        cost = Arrays.copyOf(cost, 2 * size);
        table = new int[4 * size];
        for (int s = 0; s < size; s++) {
            table[slot(key[s])] = s + 1;
        }
    }
}
