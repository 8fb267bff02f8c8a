package org.catenary.functors.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A tree of contraction that may change: its nodes know their parents, their indices and their costs.
final class Branches {

    final Network network;
    final double traffic;
    final int leaves;
    final int root;
    final int[] left;
    final int[] right;
    final int[] parent;
    final int[][] indices;
    final double[] cost;

    Branches(Network network, Tree tree, double traffic) {
        this.network = network;
        this.traffic = traffic;
        this.leaves = tree.tensors();
        int nodes = leaves + tree.steps();
        this.root = nodes - 1;
        this.left = new int[nodes];
        this.right = new int[nodes];
        this.parent = new int[nodes];
        this.indices = new int[nodes][];
        this.cost = new double[nodes];
        Arrays.fill(parent, -1);
        var needed = new Needed(network);
        for (int k = 0; k < leaves; k++) {
            indices[k] = needed.leaf(k);
        }
        for (int node = leaves; node < nodes; node++) {
            int a = tree.left(node - leaves), b = tree.right(node - leaves);
            join(node, a, b, needed.contract(indices[a], indices[b]));
        }
    }

    boolean isLeaf(int node) { return node < leaves; }

    /// Makes a node the contraction of two others.
    void join(int node, int a, int b, int[] result) {
        left[node] = a;
        right[node] = b;
        parent[a] = node;
        parent[b] = node;
        indices[node] = result;
        cost[node] = network.volumeOfBoth(indices[a], indices[b]) + traffic * network.volume(result);
    }

    /// {@return what all steps cost}
    double total() {
        double total = 0;
        for (int node = leaves; node <= root; node++) {
            total += cost[node];
        }
        return total;
    }

    /// {@return the nodes, operands before results; of two operands first the one that needs the more memory on the way}
    int[] order() {
        var order = new int[root + 1];
        if (order.length == 0) {
            return order;
        }
        int from = 0, to = 0;
        order[to++] = root;
        while (from < to) {
            int node = order[from++];
            if (!isLeaf(node)) {
                order[to++] = left[node];
                order[to++] = right[node];
            }
        }
        var volume = new double[order.length];
        var peak = new double[order.length];
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            volume[node] = isLeaf(node) ? 0 : network.volume(indices[node]);
            if (!isLeaf(node)) {
                int a = left[node], b = right[node];
                if (peak[a] - volume[a] < peak[b] - volume[b]) {
                    left[node] = b;
                    right[node] = a;
                }
                int first = left[node], second = right[node];
                peak[node] = Math.max(Math.max(peak[first], volume[first] + peak[second]),
                        volume[first] + volume[second] + volume[node]);
            }
        }
        var stack = new int[order.length];
        int depth = 0, place = order.length;
        stack[depth++] = root;
        while (depth > 0) {
            int node = stack[--depth];
            order[--place] = node;
            if (!isLeaf(node)) {
                stack[depth++] = left[node];
                stack[depth++] = right[node];
            }
        }
        return order;
    }

    /// {@return this tree, frozen}
    Tree tree() {
        int[] steps = IntStream.of(order()).filter(node -> !isLeaf(node)).toArray();
        var name = new int[root + 1];
        Arrays.setAll(name, node -> node);
        var a = new int[steps.length];
        var b = new int[steps.length];
        for (int s = 0; s < steps.length; s++) {
            a[s] = name[left[steps[s]]];
            b[s] = name[right[steps[s]]];
            name[steps[s]] = leaves + s;
        }
        return Tree.of(leaves, a, b);
    }
}
