package org.catenary.hypernets.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.catenary.hypernets.drawing.Node.Kind;
import org.catenary.hypernets.drawing.Node.Link;

/// Columns of nodes whose links run exactly straight, moved as one.
///
/// Between two layers the links that are made straight do not cross and are one above and one below each node at most; so
/// columns keep the order of the layers, and none is left of itself.
final class Columns {

    private static final int SWEEPS = 16;

    private final List<List<Node>> layers;
    private final double nearly;
    private final Map<Node, Link> above = new HashMap<>();
    private final Map<Node, Column> columns = new HashMap<>();
    private final List<Column> all = new ArrayList<>();

    private Columns(List<List<Node>> layers, double nearly) {
        this.layers = layers;
        this.nearly = nearly;
    }

    /// Nodes that share one `x`, each shifted by the ports that its links use.
    private static final class Column {
        private final List<Node> nodes = new ArrayList<>();
        private final List<Double> shifts = new ArrayList<>();
        private final List<Neighbour> left = new ArrayList<>();
        private final List<Neighbour> right = new ArrayList<>();
        private double x;

        void move(double to) {
            x = to;
            for (int i = 0; i < nodes.size(); i++) {
                nodes.get(i).x = to + shifts.get(i);
            }
        }

        double least() {
            return left.stream().mapToDouble(l -> l.column.x + l.distance).max().orElse(Double.NEGATIVE_INFINITY);
        }

        double greatest() {
            return right.stream().mapToDouble(r -> r.column.x - r.distance).min().orElse(Double.POSITIVE_INFINITY);
        }
    }

    /// A column that must be so far away at least.
    private record Neighbour(Column column, double distance) {}

    /// @param distance the least distance between neighbours in a layer
    /// @param nearly   how far the ends of a link may be apart that is made straight
    static void straighten(List<List<Node>> layers, ToDoubleBiFunction<Node, Node> distance, double nearly) {
        var columns = new Columns(layers, nearly);
        layers.forEach(columns::choose);
        columns.build(distance);
        columns.settle();
    }

    /// Chooses the links below a layer that are made straight: those of wires that only pass, then the straightest.
    private void choose(List<Node> layer) {
        List<Link> links = layer.stream().flatMap(node -> node.down.stream())
                .filter(link -> isNearlyStraight(link) && !opensLikeAFan(link))
                .sorted(Comparator.<Link>comparingInt(link -> passes(link) ? 0 : 1)
                        .thenComparingDouble(link -> Math.abs(link.fromX() - link.toX()))).toList();
        var chosen = new TreeMap<Integer, Integer>();
        for (Link link : links) {
            int from = link.from().place, to = link.to().place;
            var before = chosen.floorEntry(from);
            var after = chosen.ceilingEntry(from);
            if ((before == null || before.getKey() < from && before.getValue() < to)
                    && (after == null || after.getKey() > from && after.getValue() > to)) {
                chosen.put(from, to);
                above.put(link.to(), link);
            }
        }
    }

    private boolean isNearlyStraight(Link link) { return Math.abs(link.fromX() - link.toX()) <= nearly; }

    /// Whether it is one of several legs on one side of a point.
    private static boolean opensLikeAFan(Link link) {
        return link.from().kind == Kind.POINT && link.from().portsBelow() > 1
                || link.to().kind == Kind.POINT && link.to().portsAbove() > 1;
    }

    private static boolean passes(Link link) { return link.from().kind == Kind.PASS && link.to().kind == Kind.PASS; }

    private void build(ToDoubleBiFunction<Node, Node> distance) {
        Map<Node, Double> shifts = new HashMap<>();
        for (List<Node> layer : layers) {
            for (int k = 0; k < layer.size(); k++) {
                Node node = layer.get(k);
                Link link = above.get(node);
                Column column = link == null ? new Column() : columns.getOrDefault(link.from(), new Column());
                double shift = link == null ? 0 : shifts.getOrDefault(link.from(), 0.0)
                        + link.from().below(link.fromPort()) - node.above(link.toPort());
                if (link == null) {
                    all.add(column);
                }
                columns.put(node, column);
                shifts.put(node, shift);
                column.nodes.add(node);
                column.shifts.add(shift);
                if (k > 0) {
                    Node other = layer.get(k - 1);
                    Column left = columns.getOrDefault(other, column);
                    double apart = distance.applyAsDouble(other, node) + shifts.getOrDefault(other, 0.0) - shift;
                    left.right.add(new Neighbour(column, apart));
                    column.left.add(new Neighbour(left, apart));
                }
            }
        }
    }

    private void settle() {
        List<Column> sorted = sorted();
        for (Column column : sorted) {
            double mean = IntStream.range(0, column.nodes.size())
                    .mapToDouble(i -> column.nodes.get(i).x - column.shifts.get(i)).average().orElse(0);
            column.move(Math.max(mean, column.least()));
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (Column column : sweep % 2 == 0 ? sorted.reversed() : sorted) {
                column.move(Math.max(column.least(), Math.min(column.greatest(), wanted(column))));
            }
        }
    }

    /// {@return where the links of a column that leave it would be straightest}
    private double wanted(Column column) {
        double sum = 0;
        int count = 0;
        for (Node node : column.nodes) {
            for (Link link : node.up) {
                if (columns.get(link.from()) != column) {
                    sum += column.x + link.fromX() - link.toX();
                    count++;
                }
            }
            for (Link link : node.down) {
                if (columns.get(link.to()) != column) {
                    sum += column.x + link.toX() - link.fromX();
                    count++;
                }
            }
        }
        return count == 0 ? column.x : sum / count;
    }

    /// {@return the columns from left to right}
    private List<Column> sorted() {
        Map<Column, Integer> missing = new HashMap<>();
        var ready = new ArrayDeque<Column>();
        var sorted = new ArrayList<Column>();
        for (Column column : all) {
            missing.put(column, column.left.size());
            if (column.left.isEmpty()) {
                ready.add(column);
            }
        }
        while (!ready.isEmpty()) {
            Column column = ready.remove();
            sorted.add(column);
            for (Neighbour right : column.right) {
                if (missing.merge(right.column, -1, Integer::sum) == 0) {
                    ready.add(right.column);
                }
            }
        }
        return sorted;
    }
}
