package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The coloured regions between wires: found from top to bottom in slabs in which no wire begins or ends.
///
/// In a slab walls follow each other from left to right; the cells between the same two walls make one area. A box parts its
/// regions in its middle, where its own fill hides the seam. Slabs times wires side by side.
final class Regions {

    private static final double LITTLE = 1e-3;
    /// How many chords stand for a curve, under the pen of its wire.
    private static final int CHORDS = 12;
    /// Pixels by which an area reaches under the one below it, so that no seam shows.
    private static final double UNDER = 0.5;

    private final List<Wall> walls = new ArrayList<>();

    /// A line from top to bottom with the colours at its sides.
    private record Wall(List<double[]> points, String left, String right) {
        double top() { return points.getFirst()[1]; }

        double bottom() { return points.getLast()[1]; }

        double at(double y) {
            for (int i = 1; i < points.size(); i++) {
                double[] p = points.get(i - 1), q = points.get(i);
                if (y <= q[1] + LITTLE) {
                    return q[1] - p[1] < LITTLE ? q[0] : p[0] + (q[0] - p[0]) * Math.max(0, (y - p[1]) / (q[1] - p[1]));
                }
            }
            return points.getLast()[0];
        }

        /// The points from one height to another.
        List<double[]> between(double from, double to) {
            var result = new ArrayList<double[]>(List.of(new double[] {at(from), from}));
            points.stream().filter(p -> p[1] > from + LITTLE && p[1] < to - LITTLE).forEach(result::add);
            result.add(new double[] {at(to), to});
            return result;
        }
    }

    /// A region of one colour.
    record Region(String colour, Path border) {}

    /// A wire, or a cup or cap, whose left and right ends carry these objects; it turns where it is lowest or highest.
    void wire(Path path, Ob first, Ob last) {
        var points = sampled(path);
        for (int from = 0; from + 1 < points.size();) {
            int to = from + 1;
            boolean down = points.get(to)[1] > points.get(from)[1];
            while (to + 1 < points.size() && down == points.get(to + 1)[1] > points.get(to)[1]) {
                to++;
            }
            var run = new ArrayList<>(points.subList(from, to + 1));
            Ob ob = from == 0 ? first : last;
            walls.add(new Wall(down ? run : run.reversed(), ob.left(), ob.right()));
            from = to;
        }
    }

    /// A box between the regions at the sides of its wires.
    void box(Bounds bounds, Ty above) {
        double x = (bounds.left() + bounds.right()) / 2;
        walls.add(new Wall(List.of(new double[] {x, bounds.top()}, new double[] {x, bounds.bottom()}),
                above.left(), above.right()));
    }

    private static List<double[]> sampled(Path path) {
        var points = new ArrayList<double[]>(List.of(new double[] {path.x(), path.y()}));
        for (Path.Segment segment : path.segments()) {
            double[] p = points.getLast();
            if (segment instanceof Path.Cubic c) {
                for (int i = 1; i < CHORDS; i++) {
                    double t = (double) i / CHORDS;
                    points.add(new double[] {Path.at(t, p[0], c.x1(), c.x2(), c.x()), Path.at(t, p[1], c.y1(), c.y2(), c.y())});
                }
            }
            points.add(new double[] {segment.x(), segment.y()});
        }
        var kept = new ArrayList<double[]>();
        for (double[] p : points) {
            if (kept.isEmpty() || Math.abs(p[1] - kept.getLast()[1]) > LITTLE) {
                kept.add(p);
            } else if (kept.size() > 1) {
                kept.set(kept.size() - 1, p);
            }
        }
        return kept;
    }

    /// {@return the coloured areas within bounds}
    /// @param outside the colour where there are no wires
    List<Region> within(Bounds page, String outside) {
        var heights = new TreeSet<Double>(List.of(page.top(), page.bottom()));
        walls.forEach(wall -> heights.addAll(List.of(wall.top(), wall.bottom())));
        var regions = new ArrayList<Region>();
        record Key(int left, int right) {}

        record Cell(double top, double bottom, String colour) {}

        Map<Key, Cell> open = new LinkedHashMap<>();
        List<Integer> byTop = IntStream.range(0, walls.size()).boxed()
                .sorted(Comparator.comparingDouble(i -> walls.get(i).top())).toList();
        var here = new ArrayList<Integer>();
        int begun = 0;
        double y = page.top();
        for (double next : heights.tailSet(y, false)) {
            if (next - y < LITTLE) {
                continue;
            }
            double top = y, bottom = next, middle = (y + next) / 2;
            here.removeIf(i -> walls.get(i).bottom() < middle);
            while (begun < byTop.size() && walls.get(byTop.get(begun)).top() <= middle) {
                here.add(byTop.get(begun++));
            }
            here.sort(Comparator.comparingDouble(i -> walls.get(i).at(middle)));
            var now = new LinkedHashMap<Key, Cell>();
            for (int k = 0; k <= here.size(); k++) {
                int left = k == 0 ? -1 : here.get(k - 1), right = k == here.size() ? -1 : here.get(k);
                String colour = left >= 0 ? walls.get(left).right : right >= 0 ? walls.get(right).left : outside;
                var key = new Key(left, right);
                Cell above = open.get(key);
                now.put(key, new Cell(above == null ? top : above.top, bottom, colour));
            }
            open.forEach((key, cell) -> {
                if (!now.containsKey(key)) {
                    regions.add(new Region(cell.colour, border(key.left, key.right, cell.top, cell.bottom, page)));
                }
            });
            open = now;
            y = next;
        }
        open.forEach((key, cell) -> regions.add(new Region(cell.colour,
                border(key.left, key.right, cell.top, cell.bottom, page))));
        return regions.stream().filter(region -> !region.colour.isEmpty())
                .sorted(Comparator.<Region>comparingDouble(region -> region.border.y()).thenComparingDouble(r -> r.border.x()))
                .toList();
    }

    private Path border(int left, int right, double top, double bottom, Bounds page) {
        double under = Math.min(page.bottom(), bottom + UNDER);
        List<double[]> down = side(left, page.left(), top, bottom, under), up = side(right, page.right(), top, bottom, under);
        Path path = Path.from(down.getFirst()[0], down.getFirst()[1]);
        for (double[] p : down) {
            path = path.line(p[0], p[1]);
        }
        for (double[] p : up.reversed()) {
            path = path.line(p[0], p[1]);
        }
        return path.close();
    }

    private List<double[]> side(int wall, double edge, double top, double bottom, double under) {
        var points = wall < 0 ? new ArrayList<>(List.of(new double[] {edge, top}, new double[] {edge, bottom}))
                : new ArrayList<>(walls.get(wall).between(top, bottom));
        points.add(new double[] {points.getLast()[0], under});
        return points;
    }
}
