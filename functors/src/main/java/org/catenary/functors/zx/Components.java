package org.catenary.functors.zx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The connected parts of a graph without inputs, outputs and H-boxes.
final class Components {

    private Components() {}

    /// {@return the parts in the order of their first vertices, the scalar with the first; the graph itself if it is
    ///     connected}
    static List<ZxGraph> of(ZxGraph g) {
        var part = new int[g.bound()];
        var place = new int[g.bound()];
        Arrays.fill(part, -1);
        var queue = new int[g.bound()];
        int parts = 0, end = 0;
        for (int start : g.vertices()) {
            if (part[start] >= 0) {
                continue;
            }
            int at = end;
            part[start] = parts;
            queue[end++] = start;
            for (; at < end; at++) {
                for (int u : g.neighbours(queue[at])) {
                    if (part[u] < 0) {
                        part[u] = parts;
                        queue[end++] = u;
                    }
                }
            }
            parts++;
        }
        if (parts <= 1) {
            return List.of(g);
        }
        var graphs = new ArrayList<ZxGraph>();
        for (int k = 0; k < parts; k++) {
            ZxGraph graph = ZxGraph.empty();
            graph.refine(BigInteger.valueOf(g.denominator()));
            graphs.add(graph);
        }
        for (int v : g.vertices()) {
            place[v] = graphs.get(part[v]).add(g.code(v), g.units(v));
            graphs.get(part[v]).addForm(place[v], g.form(v));
        }
        for (int u : g.vertices()) {
            for (int k = 0; k < g.degree(u); k++) {
                int e = g.at(u, k), v = e >> 1;
                if (u < v) {
                    graphs.get(part[u]).link(place[u], place[v], e & 1);
                }
            }
        }
        graphs.getFirst().multiply(g.scalar());
        return graphs;
    }
}
