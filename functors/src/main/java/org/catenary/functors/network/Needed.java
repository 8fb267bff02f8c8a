package org.catenary.functors.network;

import java.util.Arrays;

/// Which indices a tensor must keep while a network is contracted: those that another tensor or the output still has.
final class Needed {

    private final Network network;
    private final int[] uses;

    Needed(Network network) {
        this.network = network;
        this.uses = new int[network.indices()];
        for (int k = 0; k < network.tensors(); k++) {
            for (int index : distinct(network.axes(k))) {
                uses[index]++;
            }
        }
        for (int index : distinct(network.outputAxes())) {
            uses[index]++;
        }
    }

    private Needed(Network network, int[] uses) {
        this.network = network;
        this.uses = uses;
    }

    /// {@return the same, to be changed apart from this}
    Needed copy() { return new Needed(network, uses.clone()); }

    /// {@return whether two tensors that have an index are all that has it}
    boolean isLast(int index) { return uses[index] <= 2; }

    /// {@return the indices of a leaf that something else has too, ascending}
    ///
    /// The others are summed before anything is contracted; from here on they count as gone.
    int[] leaf(int k) {
        int[] distinct = distinct(network.axes(k)), kept = new int[distinct.length];
        int count = 0;
        for (int index : distinct) {
            if (uses[index] > 1) {
                kept[count++] = index;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// {@return the indices that the contraction of two tensors keeps, ascending; from here on the two count as one}
    int[] contract(int[] a, int[] b) {
        var kept = new int[a.length + b.length];
        int count = 0, i = 0, j = 0;
        while (i < a.length || j < b.length) {
            boolean shared = i < a.length && j < b.length && a[i] == b[j];
            int index = j == b.length || i < a.length && a[i] < b[j] ? a[i] : b[j];
            i += i < a.length && a[i] == index ? 1 : 0;
            j += j < b.length && b[j] == index ? 1 : 0;
            if (!shared) {
                kept[count++] = index;
            } else if (--uses[index] > 1) {
                kept[count++] = index;
            } else {
                uses[index] = 0;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /// {@return indices in ascending order, each once}
    static int[] distinct(int[] indices) {
        int[] sorted = indices.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int index : sorted) {
            if (count == 0 || sorted[count - 1] != index) {
                sorted[count++] = index;
            }
        }
        return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
    }
}
