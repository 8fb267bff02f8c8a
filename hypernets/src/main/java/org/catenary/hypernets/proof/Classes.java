package org.catenary.hypernets.proof;

import java.util.Arrays;

/// Numbers in classes that are joined (union-find with path halving); the lesser representative stays.
final class Classes {

    private int[] parent = new int[16];
    private int count;

    /// {@return a new number, alone in its class}
    int add() {
        parent = count == parent.length ? Arrays.copyOf(parent, 2 * count) : parent;
        parent[count] = count;
        return count++;
    }

    int size() { return count; }

    /// {@return the number that stands for a class}
    int of(int number) {
        int x = number;
        while (parent[x] != x) {
            parent[x] = parent[parent[x]];
            x = parent[x];
        }
        return x;
    }

    /// {@return the number that stands for both from now on}
    int join(int a, int b) {
        int x = of(a), y = of(b);
        parent[Math.max(x, y)] = Math.min(x, y);
        return Math.min(x, y);
    }
}
