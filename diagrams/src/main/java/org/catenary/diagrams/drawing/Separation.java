package org.catenary.diagrams.drawing;

import java.util.Arrays;

/// Points on a line that keep their order and distances while springs pull them together.
///
/// Points may be glued, then they move as one. Distances are kept exactly; the springs are satisfied as well as a fixed
/// number of steps allows, each step the mean of the least solution to the right and the greatest to the left of where
/// the springs point. Linear in points, distances and springs.
final class Separation {

    private static final int STEPS = 60;
    private static final int SLIDES = 8;
    private static final double LITTLE = 1e-7;
    /// Pixels by which a wire may miss being straight and be made so.
    private static final double NEARLY = 6;

    private final int size;
    private final int[] parent;
    private final double[] offset;
    private final boolean[] heavy;
    private final Pairs distances = new Pairs();
    private final Pairs springs = new Pairs();

    Separation(int size) {
        this.size = size;
        parent = new int[size];
        offset = new double[size];
        heavy = new boolean[size];
        Arrays.setAll(parent, i -> i);
    }

    /// Makes a point heavy: in the end heavy points rest and the light ones between them go where their first springs end.
    void heavy(int point) { heavy[point] = true; }

    /// Keeps `b` at least `distance` to the right of `a`.
    void apart(int a, int b, double distance) { distances.add(a, b, distance, 1); }

    /// Pulls `b` to `distance` right of `a`.
    void spring(int a, int b, double distance, double weight) { springs.add(a, b, distance, weight); }

    /// Fixes `b` at `distance` right of `a`, unless both are fixed to each other already.
    void glue(int a, int b, double distance) {
        int p = root(a), q = root(b);
        if (p != q) {
            offset[q] = offset(a) + distance - offset(b);
            parent[q] = p;
        }
    }

    /// The point that moves this one, found with path compression.
    private int root(int i) {
        int root = i;
        double above = 0;
        while (parent[root] != root) {
            above += offset[root];
            root = parent[root];
        }
        for (int j = i; parent[j] != root && j != root;) {
            int up = parent[j];
            double own = offset[j];
            parent[j] = root;
            offset[j] = above;
            above -= own;
            j = up;
        }
        return root;
    }

    private double offset(int i) { return root(i) == i ? 0 : offset[i]; }

    /// Where each point is.
    double[] solve() {
        Pairs rigid = onRoots(distances), elastic = onRoots(springs);
        int[] order = rigid.sorted(size);
        var x = new double[size];
        pushRight(rigid, order, x);
        var greatest = new double[size];
        Arrays.fill(greatest, Arrays.stream(x).max().orElse(0));
        pushLeft(rigid, order, greatest);
        for (int i = 0; i < size; i++) {
            x[i] = (x[i] + greatest[i]) / 2;
        }
        for (int step = 0; step < STEPS; step++) {
            relax(rigid, elastic, order, x, step < STEPS / 2 ? 0 : 1);
        }
        Pairs.Index right = rigid.byFrom(size), left = rigid.byTo(size);
        slide(rigid, left, right, elastic, x);
        settle(rigid, left, right, elastic, x);
        var placed = new double[size];
        Arrays.setAll(placed, i -> x[root(i)] + offset(i));
        return placed;
    }

    private Pairs onRoots(Pairs pairs) {
        var result = new Pairs();
        for (int k = 0; k < pairs.count(); k++) {
            int a = pairs.from(k), b = pairs.to(k);
            if (root(a) != root(b)) {
                result.add(root(a), root(b), pairs.distance(k) + offset(a) - offset(b), pairs.weight(k));
            }
        }
        return result;
    }

    private static void pushRight(Pairs rigid, int[] order, double[] x) {
        for (int k : order) {
            x[rigid.to(k)] = Math.max(x[rigid.to(k)], x[rigid.from(k)] + rigid.distance(k));
        }
    }

    private static void pushLeft(Pairs rigid, int[] order, double[] x) {
        for (int i = order.length - 1; i >= 0; i--) {
            int k = order[i];
            x[rigid.from(k)] = Math.min(x[rigid.from(k)], x[rigid.to(k)] - rigid.distance(k));
        }
    }

    /// One step; springs weaker than `least` are left out.
    private void relax(Pairs rigid, Pairs elastic, int[] order, double[] x, double least) {
        var pull = new double[size];
        var weight = new double[size];
        for (int k = 0; k < elastic.count(); k++) {
            int a = elastic.from(k), b = elastic.to(k);
            double w = elastic.weight(k) < least ? 0 : elastic.weight(k), stretch = (x[b] - x[a] - elastic.distance(k)) * w;
            pull[a] += stretch;
            pull[b] -= stretch;
            weight[a] += w;
            weight[b] += w;
        }
        for (int i = 0; i < size; i++) {
            x[i] += pull[i] / Math.max(1, weight[i]) / 2;
        }
        double[] greatest = x.clone();
        pushRight(rigid, order, x);
        pushLeft(rigid, order, greatest);
        for (int i = 0; i < size; i++) {
            x[i] = (x[i] + greatest[i]) / 2;
        }
    }

    /// Moves light points, one after another, to the ends of their first springs or as far as there is room.
    private void slide(Pairs rigid, Pairs.Index left, Pairs.Index right, Pairs elastic, double[] x) {
        var rests = new boolean[size];
        for (int i = 0; i < size; i++) {
            rests[root(i)] |= heavy[i];
        }
        var first = new int[size];
        Arrays.fill(first, -1);
        for (int k = elastic.count() - 1; k >= 0; k--) {
            if (elastic.weight(k) >= 1) {
                first[elastic.to(k)] = k;
            }
        }
        for (int pass = 0; pass < SLIDES; pass++) {
            for (int i = 0; i < size; i++) {
                int point = pass % 2 == 0 ? i : size - 1 - i;
                if (!rests[point] && first[point] >= 0) {
                    double wanted = x[elastic.from(first[point])] + elastic.distance(first[point]);
                    double low = left.of(point).mapToDouble(k -> x[rigid.from(k)] + rigid.distance(k))
                            .max().orElse(Double.NEGATIVE_INFINITY);
                    double high = right.of(point).mapToDouble(k -> x[rigid.to(k)] - rigid.distance(k))
                            .min().orElse(Double.POSITIVE_INFINITY);
                    x[point] = Math.max(low, Math.min(high, wanted));
                }
            }
        }
    }

    /// Makes wires straight that are nearly so, where there is room.
    private void settle(Pairs rigid, Pairs.Index left, Pairs.Index right, Pairs elastic, double[] x) {
        for (int pass = 0; pass < 4; pass++) {
            for (int s = 0; s < elastic.count(); s++) {
                int k = pass % 2 == 0 ? s : elastic.count() - 1 - s;
                int a = elastic.from(k), b = elastic.to(k);
                double stretch = x[b] - x[a] - elastic.distance(k);
                if (elastic.weight(k) < 1 || Math.abs(stretch) < LITTLE || Math.abs(stretch) > NEARLY) {
                    continue;
                }
                if (fits(rigid, left, right, x, b, x[b] - stretch)) {
                    x[b] -= stretch;
                } else if (fits(rigid, left, right, x, a, x[a] + stretch)) {
                    x[a] += stretch;
                }
            }
        }
    }

    private static boolean fits(Pairs rigid, Pairs.Index left, Pairs.Index right, double[] x, int i, double there) {
        return left.of(i).allMatch(k -> x[rigid.from(k)] + rigid.distance(k) <= there + LITTLE)
                && right.of(i).allMatch(k -> there + rigid.distance(k) <= x[rigid.to(k)] + LITTLE);
    }

}
