package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The crossing wires of one permutation, as a network of neighbours that change places.
///
/// Every layer exchanges disjoint pairs of neighbours that stand in the wrong order, so two wires cross once or never, no
/// three in one point, at about 45° each; a wire that moves several places runs in one slanted line.
///
/// @param paths  for each wire from where it enters, its path
/// @param height from the upper to the lower ends
record Crossings(List<Path> paths, double height) {

    /// Above this width a network has too many layers to be read; its wires are simple bends.
    private static final int WIDEST = 64;

    /// @param order output `k` is input `order[k]`
    /// @param x     where the tracks are, inputs and outputs alike
    /// @param unit  the distance of neighbouring wires
    /// @param reach how far from its corners a wire bends, in units
    static Crossings of(int[] order, double[] x, double unit, double reach) {
        int n = order.length;
        var goal = new int[n];
        for (int k = 0; k < n; k++) {
            goal[order[k]] = k;
        }
        return n > WIDEST ? bends(goal, x) : network(goal, x, unit, reach);
    }

    private static Crossings bends(int[] goal, double[] x) {
        double widest = 0;
        for (int i = 0; i < goal.length; i++) {
            widest = Math.max(widest, Math.abs(x[goal[i]] - x[i]));
        }
        var paths = new ArrayList<Path>();
        for (int i = 0; i < goal.length; i++) {
            paths.add(Path.from(x[i], 0).bend(x[goal[i]], widest));
        }
        return new Crossings(paths, widest);
    }

    private static Crossings network(int[] goal, double[] x, double unit, double reach) {
        int n = goal.length;
        double lead = unit / 4, y = lead;
        var at = new int[n];
        var wireAt = new int[n];
        Arrays.setAll(at, i -> i);
        Arrays.setAll(wireAt, i -> i);
        var corners = new ArrayList<List<double[]>>();
        for (int i = 0; i < n; i++) {
            corners.add(new ArrayList<>(List.of(new double[] {x[i], 0}, new double[] {x[i], y})));
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            double widest = 0;
            for (int k = 0; k + 1 < n; k++) {
                int left = wireAt[k], right = wireAt[k + 1];
                if (goal[left] > goal[right]) {
                    wireAt[k] = right;
                    wireAt[k + 1] = left;
                    at[left] = k + 1;
                    at[right] = k;
                    widest = Math.max(widest, x[k + 1] - x[k]);
                    moved = true;
                    k++;
                }
            }
            if (moved) {
                y += widest;
                for (int i = 0; i < n; i++) {
                    corners.get(i).add(new double[] {x[at[i]], y});
                }
            }
        }
        double height = y + lead;
        var paths = new ArrayList<Path>();
        for (int i = 0; i < n; i++) {
            corners.get(i).add(new double[] {x[goal[i]], height});
            paths.add(rounded(corners.get(i), unit * reach));
        }
        return new Crossings(paths, height);
    }

    /// The line through points, its corners replaced by cubics that leave and arrive along the line.
    private static Path rounded(List<double[]> points, double reach) {
        List<double[]> corners = straightened(points);
        Path path = Path.from(corners.getFirst()[0], corners.getFirst()[1]);
        for (int i = 1; i + 1 < corners.size(); i++) {
            double[] p = corners.get(i - 1), q = corners.get(i), r = corners.get(i + 1);
            double before = Math.hypot(q[0] - p[0], q[1] - p[1]), after = Math.hypot(r[0] - q[0], r[1] - q[1]);
            double s = Math.min(reach, before / (i == 1 ? 1 : 2)) / before;
            double t = Math.min(reach, after / (i + 2 == corners.size() ? 1 : 2)) / after;
            double fromX = q[0] + (p[0] - q[0]) * s, fromY = q[1] + (p[1] - q[1]) * s;
            double toX = q[0] + (r[0] - q[0]) * t, toY = q[1] + (r[1] - q[1]) * t;
            path = path.line(fromX, fromY).cubic(fromX + (q[0] - fromX) * 0.6, fromY + (q[1] - fromY) * 0.6,
                    toX + (q[0] - toX) * 0.6, toY + (q[1] - toY) * 0.6, toX, toY);
        }
        return path.line(corners.getLast()[0], corners.getLast()[1]);
    }

    private static List<double[]> straightened(List<double[]> points) {
        var kept = new ArrayList<double[]>();
        for (double[] point : points) {
            while (kept.size() > 1 && inLine(kept.get(kept.size() - 2), kept.getLast(), point)) {
                kept.removeLast();
            }
            kept.add(point);
        }
        return kept;
    }

    private static boolean inLine(double[] p, double[] q, double[] r) {
        return Math.abs((q[0] - p[0]) * (r[1] - q[1]) - (r[0] - q[0]) * (q[1] - p[1])) < 1e-6;
    }
}
