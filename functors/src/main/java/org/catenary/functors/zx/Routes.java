package org.catenary.functors.zx;

import org.catenary.diagrams.drawing.Path;

/// The lines of edges in a picture: straight, or bent around the vertices that would be in the way.
final class Routes {

    private static final int POINTS = 24;

    private final ZxGraph g;
    private final Places places;
    private final double[] width;
    private final double[] height;
    private final double unit;
    private final int[] vertices;

    Routes(ZxGraph g, Places places, double[] width, double[] height, double unit) {
        this.g = g;
        this.places = places;
        this.width = width;
        this.height = height;
        this.unit = unit;
        this.vertices = g.vertices();
    }

    Path between(int u, int v) {
        double x = places.x()[u], y = places.y()[u], toX = places.x()[v], toY = places.y()[v], lead = places.lead();
        if (lead > 0 && x < 0 != toX < 0) {
            return x < 0 ? Path.from(x, y).cubic(x + lead / 2, y, x + lead / 2, toY, 0, toY).line(toX, toY)
                    : Path.from(toX, toY).cubic(toX + lead / 2, toY, toX + lead / 2, y, 0, y).line(x, y);
        }
        double length = Math.max(1e-6, Math.hypot(toX - x, toY - y)), best = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k <= 16 && least > 0; k++) {
            double aside = (k % 2 == 0 ? k : -k - 1) / 2.0 * 0.35 * unit;
            int hits = hits(u, v, -aside * (toY - y) / length, aside * (toX - x) / length);
            if (hits < least) {
                least = hits;
                best = aside;
            }
        }
        double dx = -best * (toY - y) / length * 4 / 3, dy = best * (toX - x) / length * 4 / 3;
        Path path = Path.from(x, y);
        return best == 0 ? path.line(toX, toY) : path.cubic(x + (toX - x) / 4 + dx, y + (toY - y) / 4 + dy,
                x + 3 * (toX - x) / 4 + dx, y + 3 * (toY - y) / 4 + dy, toX, toY);
    }

    /// How many points of a bent edge are too near to other vertices.
    private int hits(int u, int v, double dx, double dy) {
        int hits = 0;
        for (int w : vertices) {
            if (w == u || w == v || g.isBoundary(w)) {
                continue;
            }
            double across = width[w] / 2 + 0.1 * unit, along = height[w] / 2 + 0.1 * unit;
            for (int k = 1; k < POINTS; k++) {
                double t = (double) k / POINTS, bow = 4 * t * (1 - t);
                double x = places.x()[u] + t * (places.x()[v] - places.x()[u]) + bow * dx - places.x()[w];
                double y = places.y()[u] + t * (places.y()[v] - places.y()[u]) + bow * dy - places.y()[w];
                hits += Math.hypot(x / across, y / along) < 1 ? 1 : 0;
            }
        }
        return hits;
    }
}
