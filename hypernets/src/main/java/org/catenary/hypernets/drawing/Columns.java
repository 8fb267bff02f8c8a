package org.catenary.hypernets.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
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
    private final List<Column> all = new ArrayList<>();

    private Columns(List<List<Node>> layers, double nearly) {
        this.layers = layers;
        this.nearly = nearly;
    }

    /// Nodes that share one `x`, each shifted by the ports that its links use.
    private static final class Column {
        private final int index;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Neighbour> left = new ArrayList<>();
        private final List<Neighbour> right = new ArrayList<>();
        private double x;

        Column(int index) { this.index = index; }

        void move(double to) {
            x = to;
            for (Node node : nodes) {
                node.x = to + node.shift;
            }
        }

        double least() {
            double least = Double.NEGATIVE_INFINITY;
            for (Neighbour l : left) {
                least = Math.max(least, l.column.x + l.distance);
            }
            return least;
        }

        double greatest() {
            double greatest = Double.POSITIVE_INFINITY;
            for (Neighbour r : right) {
                greatest = Math.min(greatest, r.column.x - r.distance);
            }
            return greatest;
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
    static boolean opensLikeAFan(Link link) {
        return link.from().kind == Kind.POINT && link.from().portsBelow() > 1
                || link.to().kind == Kind.POINT && link.to().portsAbove() > 1;
    }

    private static boolean passes(Link link) { return link.from().kind == Kind.PASS && link.to().kind == Kind.PASS; }

    private void build(ToDoubleBiFunction<Node, Node> distance) {
        for (List<Node> layer : layers) {
            for (int k = 0; k < layer.size(); k++) {
                Node node = layer.get(k);
                Link link = above.get(node);
                if (link == null) {
                    all.add(new Column(all.size()));
                }
                Column column = link == null ? all.getLast() : all.get(link.from().column);
                node.column = column.index;
                node.shift = link == null ? 0
                        : link.from().shift + link.from().below(link.fromPort()) - node.above(link.toPort());
                column.nodes.add(node);
                if (k > 0) {
                    Node other = layer.get(k - 1);
                    Column left = all.get(other.column);
                    double apart = distance.applyAsDouble(other, node) + other.shift - node.shift;
                    left.right.add(new Neighbour(column, apart));
                    column.left.add(new Neighbour(left, apart));
                }
            }
        }
    }

    private void settle() {
        List<Column> sorted = sorted();
        for (Column column : sorted) {
            double mean = column.nodes.stream().mapToDouble(node -> node.x - node.shift).average().orElse(0);
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
                if (link.from().column != column.index) {
                    sum += column.x + link.fromX() - link.toX();
                    count++;
                }
            }
            for (Link link : node.down) {
                if (link.to().column != column.index) {
                    sum += column.x + link.toX() - link.fromX();
                    count++;
                }
            }
        }
        return count == 0 ? column.x : sum / count;
    }

    /// {@return the columns from left to right}
    private List<Column> sorted() {
        var missing = new int[all.size()];
        var ready = new ArrayDeque<Column>();
        var sorted = new ArrayList<Column>();
        for (Column column : all) {
            missing[column.index] = column.left.size();
            if (column.left.isEmpty()) {
                ready.add(column);
            }
        }
        while (!ready.isEmpty()) {
            Column column = ready.remove();
            sorted.add(column);
            for (Neighbour right : column.right) {
                if (--missing[right.column.index] == 0) {
                    ready.add(right.column);
                }
            }
        }
        return sorted;
    }
}
