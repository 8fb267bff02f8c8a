package org.catenary.functors.zx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A graph with causal flow drawn as a circuit is: each line a row, vertices on different lines that an edge joins in one
/// column.
///
/// Vertices that edges between lines join stand in one column where the order of the flow lets them, else the edge is
/// slanted; no vertex stands between the rows of such a column.
final class Rows {

    private final ZxGraph g;
    private final CausalFlow flow;
    private final int[] row;
    private final int[] head;
    private final List<List<Integer>> members = new ArrayList<>();
    final int[] column;

    private Rows(ZxGraph g, CausalFlow flow) {
        this.g = g;
        this.flow = flow;
        row = new int[g.bound()];
        head = new int[g.bound()];
        column = new int[g.bound()];
    }

    /// {@return the row and column of each vertex; outputs in the last column}
    static Rows of(ZxGraph g, CausalFlow flow) {
        var rows = new Rows(g, flow);
        rows.lines();
        rows.gather();
        rows.columns();
        return rows;
    }

    int row(int v) { return row[v]; }

    private void lines() {
        int[] outputs = g.outputs();
        var previous = new int[g.bound()];
        Arrays.fill(previous, -1);
        for (int v : g.vertices()) {
            if (flow.next(v) >= 0) {
                previous[flow.next(v)] = v;
            }
        }
        for (int k = 0; k < outputs.length; k++) {
            for (int v = outputs[k]; v >= 0; v = previous[v]) {
                row[v] = k;
            }
        }
    }

    /// Joins the ends of edges between lines, each where no vertex would come before itself.
    private void gather() {
        for (int v = 0; v < g.bound(); v++) {
            head[v] = v;
            members.add(List.of(v));
        }
        for (int u : g.vertices()) {
            for (int v : g.neighbours(u)) {
                boolean inside = !g.isBoundary(u) && !g.isBoundary(v);
                if (u < v && inside && row[u] != row[v] && head[u] != head[v]
                        && !reaches(head[u], head[v]) && !reaches(head[v], head[u])) {
                    var all = new ArrayList<>(members.get(head[u]));
                    all.addAll(members.get(head[v]));
                    int one = head[u];
                    all.forEach(w -> head[w] = one);
                    members.set(one, all);
                }
            }
        }
    }

    /// Whether one group comes before another.
    private boolean reaches(int from, int to) {
        var seen = new boolean[g.bound()];
        var open = new ArrayList<>(List.of(from));
        seen[from] = true;
        while (!open.isEmpty()) {
            for (int v : members.get(open.removeLast())) {
                int next = flow.next(v) < 0 ? -1 : head[flow.next(v)];
                if (next == to) {
                    return true;
                }
                if (next >= 0 && !seen[next]) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return false;
    }

    private void columns() {
        var free = new int[Math.max(1, g.outputs().length)];
        var order = new ArrayList<Integer>();
        var waits = new int[g.bound()];
        for (int v : g.vertices()) {
            if (flow.next(v) >= 0) {
                waits[head[flow.next(v)]]++;
            }
        }
        IntStream.of(g.vertices()).filter(v -> head[v] == v && waits[v] == 0).forEach(order::add);
        int last = 0;
        for (int at = 0; at < order.size(); at++) {
            List<Integer> group = members.get(order.get(at));
            int top = group.stream().mapToInt(v -> row[v]).min().orElse(0);
            int bottom = group.stream().mapToInt(v -> row[v]).max().orElse(0);
            int place = Arrays.stream(free, top, bottom + 1).max().orElse(0);
            Arrays.fill(free, top, bottom + 1, place + 1);
            for (int v : group.stream().sorted(Comparator.naturalOrder()).toList()) {
                column[v] = place;
                int next = flow.next(v);
                if (next >= 0 && --waits[head[next]] == 0) {
                    order.add(head[next]);
                }
            }
            last = Math.max(last, place);
        }
        for (int v : g.outputs()) {
            column[v] = last;
        }
    }
}
