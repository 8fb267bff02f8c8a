package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Where the vertices of a graph stand in a picture: inputs on the left, outputs on the right, all others where springs hold
/// them.
///
/// Vertices beside inputs and outputs stay in their rows. Any two vertices are joined by a spring as long as the way between
/// them; its force falls with the square of that length. A vertex moves to where its springs are at rest, in turn; then what
/// stands too close, to another vertex or to an edge, is pushed away. Gansner, Koren and North, *Graph drawing by stress
/// majorization* (2004). Quadratic in the vertices.
final class Springs {

    private static final int ROUNDS = 120;
    private static final int PUSHES = 80;

    private final int[] vertices;
    private final int[][] edges;
    private final double[] width;
    private final double[] height;
    private final int[][] steps;
    private final boolean[] pinned;
    private final boolean[] held;
    private final double unit;
    private double spring;
    final double[] x;
    final double[] y;

    private Springs(ZxGraph g, double[] widths, double[] heights, double unit) {
        this.unit = unit;
        vertices = g.vertices();
        var place = new int[g.bound()];
        for (int i = 0; i < vertices.length; i++) {
            place[vertices[i]] = i;
        }
        width = IntStream.of(vertices).mapToDouble(v -> widths[v]).toArray();
        height = IntStream.of(vertices).mapToDouble(v -> heights[v]).toArray();
        int n = vertices.length;
        var near = new int[n][];
        for (int i = 0; i < n; i++) {
            near[i] = IntStream.of(g.neighbours(vertices[i])).map(v -> place[v]).toArray();
        }
        edges = IntStream.range(0, n).boxed().flatMap(i -> IntStream.of(near[i]).filter(j -> i < j)
                .mapToObj(j -> new int[] {i, j})).toArray(int[][]::new);
        steps = new int[n][];
        for (int i = 0; i < n; i++) {
            steps[i] = steps(near, i);
        }
        pinned = new boolean[n];
        held = new boolean[n];
        x = new double[n];
        y = new double[n];
        int[] inputs = IntStream.of(g.inputs()).map(v -> place[v]).toArray();
        begin(inputs, IntStream.of(g.outputs()).map(v -> place[v]).toArray(), near);
    }

    /// {@return the places of the vertices of a graph in ascending order}
    /// @param widths  of what stands at each vertex
    /// @param heights of what stands at each vertex
    /// @param unit    the distance of neighbouring wires
    static Springs of(ZxGraph g, double[] widths, double[] heights, double unit) {
        var springs = new Springs(g, widths, heights, unit);
        for (int round = 0; round < ROUNDS; round++) {
            springs.relax(1);
        }
        for (int round = 0; round < PUSHES; round++) {
            springs.relax(0.15 * (PUSHES - round) / PUSHES);
            springs.part();
            springs.clear();
        }
        return springs;
    }

    /// The numbers of edges from one vertex to all; those that cannot be reached are farther than any other.
    private static int[] steps(int[][] near, int from) {
        var steps = new int[near.length];
        Arrays.fill(steps, -1);
        var queue = new int[near.length];
        int end = 1;
        queue[0] = from;
        steps[from] = 0;
        for (int at = 0; at < end; at++) {
            for (int j : near[queue[at]]) {
                if (steps[j] < 0) {
                    steps[j] = steps[queue[at]] + 1;
                    queue[end++] = j;
                }
            }
        }
        int farthest = steps[queue[end - 1]];
        for (int j = 0; j < steps.length; j++) {
            steps[j] = steps[j] < 0 ? farthest + 2 : steps[j];
        }
        return steps;
    }

    /// Pins inputs and outputs in columns, and lets the others begin between them.
    private void begin(int[] inputs, int[] outputs, int[][] near) {
        int n = x.length, rows = Math.max(inputs.length, outputs.length), across = 1;
        for (int i : inputs) {
            for (int o : outputs) {
                across = Math.max(across, steps[i][o]);
            }
        }
        for (int i = 0; i < n && inputs.length * outputs.length == 0; i++) {
            across = Math.max(across, Arrays.stream(steps[i]).max().orElse(1));
        }
        double widest = Arrays.stream(width).max().orElse(0), inside = n - inputs.length - outputs.length;
        spring = Math.max(1.35 * unit, 0.9 * unit + 0.5 * widest);
        double wanted = Math.sqrt(inside) * Math.max(1, Math.sqrt(2.0 * edges.length / Math.max(1, n)) - 0.6);
        spring *= Math.max(1, wanted / Math.max(across, rows));
        for (int i = 0; i < n; i++) {
            int in = least(inputs, i), out = least(outputs, i);
            x[i] = spring * (inputs.length == 0 && outputs.length == 0 ? steps[0][i] : inputs.length == 0 ? across - out
                    : outputs.length == 0 ? in : across * (double) in / Math.max(1, in + out));
        }
        column(inputs, 0);
        column(outputs, across * spring);
        hold(outputs, near);
        hold(inputs, near);
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < n; i++) {
                y[i] = held[i] || near[i].length == 0 ? y[i] : Arrays.stream(near[i]).mapToDouble(j -> y[j]).average().orElse(0);
            }
        }
        for (int i = 0; i < n; i++) {
            double spread = i * 0.6180339887498949 % 1 - 0.5;
            x[i] += pinned[i] ? 0 : 0.2 * spring * (i * 0.7548776662466927 % 1 - 0.5);
            y[i] += held[i] ? 0 : spring * spread;
        }
    }

    private int least(int[] ends, int i) { return Arrays.stream(ends).map(e -> steps[e][i]).min().orElse(0); }

    private void column(int[] ends, double at) {
        for (int k = 0; k < ends.length; k++) {
            pinned[ends[k]] = true;
            held[ends[k]] = true;
            x[ends[k]] = at;
            y[ends[k]] = (k - (ends.length - 1) / 2.0) * spring;
        }
    }

    /// Holds the vertices beside inputs or outputs in their rows.
    private void hold(int[] ends, int[][] near) {
        for (int end : ends) {
            for (int i : near[end]) {
                if (!held[i]) {
                    held[i] = true;
                    y[i] = y[end];
                }
            }
        }
    }

    /// Moves every vertex a share of the way to where its springs are at rest.
    private void relax(double share) {
        for (int i = 0; i < x.length; i++) {
            double toX = 0, toY = 0, all = 0;
            for (int j = 0; j < x.length && !pinned[i]; j++) {
                if (j != i) {
                    double wanted = spring * steps[i][j], weight = 1 / (wanted * wanted);
                    double dx = x[i] - x[j], dy = y[i] - y[j], d = Math.max(1e-6, Math.hypot(dx, dy));
                    toX += weight * (x[j] + wanted * dx / d);
                    toY += weight * (y[j] + wanted * dy / d);
                    all += weight;
                }
            }
            if (all > 0) {
                x[i] += share * (toX / all - x[i]);
                y[i] += held[i] ? 0 : share * (toY / all - y[i]);
            }
        }
    }

    /// Pushes vertices apart that stand too close.
    private void part() {
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j], dy = y[i] - y[j];
                double a = (width[i] + width[j]) / 2 + 0.6 * unit, b = (height[i] + height[j]) / 2 + 0.6 * unit;
                double d = Math.max(1e-6, Math.hypot(dx / a, dy / b));
                if (d < 1 && held[i] && held[j]) {
                    double free = Math.sqrt(Math.max(0, 1 - dy * dy / (b * b))) * a;
                    push(i, j, Math.copySign(free, dx) - dx, 0);
                } else if (d < 1) {
                    push(i, j, dx / d - dx, dy / d - dy);
                }
            }
        }
    }

    private void push(int i, int j, double dx, double dy) {
        double share = pinned[i] ? 0 : pinned[j] ? 1 : 0.5, other = pinned[j] ? 0 : pinned[i] ? 1 : 0.5;
        double up = held[i] ? 0 : held[j] ? 1 : 0.5, down = held[j] ? 0 : held[i] ? 1 : 0.5;
        x[i] += share * dx;
        y[i] += up * dy;
        x[j] -= other * dx;
        y[j] -= down * dy;
    }

    /// Pushes vertices away from the edges of others.
    private void clear() {
        for (int[] edge : edges) {
            int a = edge[0], b = edge[1];
            double ex = x[b] - x[a], ey = y[b] - y[a], length = Math.max(1e-6, ex * ex + ey * ey);
            for (int i = 0; i < x.length; i++) {
                double t = ((x[i] - x[a]) * ex + (y[i] - y[a]) * ey) / length;
                if (i == a || i == b || pinned[i] || t <= 0 || t >= 1) {
                    continue;
                }
                double dx = x[i] - x[a] - t * ex, dy = y[i] - y[a] - t * ey;
                double across = width[i] / 2 + 0.16 * unit, along = height[i] / 2 + 0.16 * unit;
                double d = Math.max(1e-6, Math.hypot(dx / across, dy / along));
                if (d < 1) {
                    x[i] += 0.4 * (dx / d - dx);
                    y[i] += held[i] ? 0 : 0.4 * (dy / d - dy);
                }
            }
        }
    }
}
