package org.catenary.hypernets.net;

import java.util.Arrays;

/// Wires that become one: a forest whose roots are the smallest of their class.
///
/// Tarjan, *Efficiency of a good but not linear set union algorithm*, J. ACM 22 (1975).
final class Merging {

    private int[] parent = new int[0];
    private int size;

    /// Makes room for wires up to before `count`, each alone.
    void grow(int count) {
        if (count > parent.length) {
            parent = Arrays.copyOf(parent, Math.max(count, 2 * parent.length));
        }
        for (; size < count; size++) {
            parent[size] = size;
        }
    }

    int find(int wire) {
        int now = wire;
        while (parent[now] != now) {
            parent[now] = parent[parent[now]];
            now = parent[now];
        }
        return now;
    }

    void merge(int a, int b) {
        int x = find(a), y = find(b);
        parent[Math.max(x, y)] = Math.min(x, y);
    }

    /// {@return the number of each wire's class, classes counted in the order of their smallest wires}
    int[] numbers() {
        var numbers = new int[size];
        int count = 0;
        for (int w = 0; w < size; w++) {
            numbers[w] = parent[w] == w ? count++ : numbers[find(w)];
        }
        return numbers;
    }

    /// {@return the number of classes}
    int classes() {
        int count = 0;
        for (int w = 0; w < size; w++) {
            count += parent[w] == w ? 1 : 0;
        }
        return count;
    }
}
