package org.catenary.functors.zx;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/// Causal flow: lines through all vertices from the inputs to the outputs, along which a graph can be read as a circuit.
///
/// A function `f` from the vertices but the outputs to those but the inputs, and an order `≺`, so that `v` and `f(v)` are
/// neighbours, `v ≺ f(v)`, and `v ≺ u` for all other neighbours `u` of `f(v)`. The kinds of vertices and edges do not matter
/// to it.
///
/// Danos and Kashefi, *Determinism in the one-way model* (2006); found from the outputs backwards as in Mhalla and Perdrix,
/// *Finding optimal flows efficiently* (2008), in time proportional to the edges.
public final class CausalFlow {

    private final int[] next;
    private final int[] layer;

    private CausalFlow(int[] next, int[] layer) {
        this.next = next;
        this.layer = layer;
    }

    /// {@return the flow of a graph, if it has one}
    public static Optional<CausalFlow> of(ZxGraph g) {
        var next = new int[g.bound()];
        var layer = new int[g.bound()];
        var left = new int[g.bound()];
        var done = new boolean[g.bound()];
        var input = new boolean[g.bound()];
        Arrays.fill(next, -1);
        for (int v : g.inputs()) {
            input[v] = true;
        }
        for (int v : g.vertices()) {
            left[v] = g.degree(v);
        }
        int count = 0;
        var open = new ArrayDeque<Integer>();
        for (int v : g.outputs()) {
            count += done[v] ? 0 : 1;
            done[v] = true;
        }
        for (int v : g.outputs()) {
            settle(g, v, left, input, done, open);
        }
        while (!open.isEmpty()) {
            int by = open.poll(), v = -1;
            for (int u : g.neighbours(by)) {
                v = done[u] ? v : u;
            }
            if (v < 0 || left[by] != 1) {
                continue;
            }
            next[v] = by;
            done[v] = true;
            count++;
            for (int u : g.neighbours(by)) {
                layer[v] = u == v ? layer[v] : Math.max(layer[v], layer[u] + 1);
            }
            layer[v] = Math.max(layer[v], layer[by] + 1);
            settle(g, v, left, input, done, open);
        }
        return count == g.size() ? Optional.of(new CausalFlow(next, layer)) : Optional.empty();
    }

    /// Lets the neighbours of a vertex know that it is done.
    private static void settle(ZxGraph g, int v, int[] left, boolean[] input, boolean[] done, ArrayDeque<Integer> open) {
        for (int u : g.neighbours(v)) {
            left[u]--;
            if (done[u] && !input[u] && left[u] == 1) {
                open.add(u);
            }
        }
        if (!input[v] && left[v] == 1) {
            open.add(v);
        }
    }

    /// {@return the vertex that follows on the line of a vertex, -1 for outputs}
    public int next(int v) { return next[v]; }

    /// {@return how many steps a vertex is from the outputs: vertices come before those of smaller layers}
    public int layer(int v) { return layer[v]; }
}
