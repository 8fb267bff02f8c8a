package org.catenary.hypernets.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.hypernets.drawing.Node.Kind;
import org.catenary.hypernets.net.Hypernet;

/// Where edges and wires stand when no layers hold them: boxes and points, apart on the page nearly as they are in the net.
///
/// From where the layers have them, all move at once towards the distances at which they should be, as in Gansner, Koren and
/// North, *Graph drawing by stress majorization*, Graph Drawing 2004; so what mirrors each other still does. Between the sweeps
/// points rise above the edges that they feed and sink below those that feed them. At last what stands nearly on one line is
/// put on it, and what overlaps is pushed apart. Quadratic in edges and wires.
///
/// @param edges  the node of each edge, placed from left to right
/// @param points the node of each wire
/// @param y      where the middle of each is from top to bottom, edges first
@SuppressWarnings("ArrayRecordComponent") // never compared
record FreeForm(List<Node> edges, List<Node> points, double[] y) {

    /// How many edges and wires can be placed.
    private static final int MOST = 600;
    private static final int SWEEPS = 80;
    /// Units from the border of a box to the points around it.
    private static final double REACH = 0.85;
    /// Units within which what stands nearly below or beside each other is put on one line.
    private static final double BELOW = 0.3;
    private static final double BESIDE = 0.6;
    private static final double LITTLE = 1e-6;
    /// Units between what stands side by side.
    private static final double CLEAR = 0.6;

    /// @throws WrongArgument if there are more than 600 edges and wires
    static FreeForm of(Hypernet net, Measures measures, List<List<Node>> layers) { return new Placing(net, measures, layers).place(); }

    private static final class Placing {
        private final Hypernet net;
        private final double u;
        private final List<Node> all = new ArrayList<>();
        private final List<List<Tentacle>> tentacles = new ArrayList<>();
        private final double[] x;
        private final double[] y;
        private final double[] byX;
        private final double[] byY;
        private final List<List<Node>> layers;

        /// A slot of an edge with the point on it, as numbers of nodes.
        private record Tentacle(int edge, int point, boolean above, int port) {}

        Placing(Hypernet net, Measures measures, List<List<Node>> layers) {
            this.layers = layers;
            this.net = net;
            this.u = measures.unit();
            int size = net.edges() + net.wires();
            if (size > MOST) {
                throw new WrongArgument("a net of %d edges and wires; %d can be drawn without layers"
                        .formatted(size, MOST));
            }
            x = new double[size];
            y = new double[size];
            byX = new double[size];
            byY = new double[size];
            for (int e = 0; e < net.edges(); e++) {
                all.add(new Node(Kind.EDGE, e, net.arity(e), net.coarity(e)));
            }
            for (int w = 0; w < net.wires(); w++) {
                all.add(new Node(Kind.POINT, w, 1, 1));
            }
            all.forEach(measures::measure);
            for (int e = 0; e < net.edges(); e++) {
                var own = new ArrayList<Tentacle>();
                for (int k = 0; k < net.arity(e); k++) {
                    own.add(new Tentacle(e, net.edges() + net.source(e, k), true, k));
                }
                for (int k = 0; k < net.coarity(e); k++) {
                    own.add(new Tentacle(e, net.edges() + net.target(e, k), false, k));
                }
                tentacles.add(own);
            }
        }

        FreeForm place() {
            begin();
            relax(distances());
            align(x, BELOW);
            align(y, BESIDE);
            part();
            for (int i = 0; i < x.length; i++) {
                all.get(i).x = x[i];
            }
            return new FreeForm(List.copyOf(all.subList(0, net.edges())), List.copyOf(all.subList(net.edges(), all.size())), y);
        }

        /// Puts edges where the layers have them, and wires in the middle of their links.
        private void begin() {
            var links = new int[x.length];
            layers.forEach(layer -> layer.forEach(node -> {
                switch (node.kind) {
                    case EDGE -> put(node.index, node.x, node.layer, 1);
                    case POINT -> {
                        links[net.edges() + node.index] = -1;
                        put(net.edges() + node.index, node.x, node.layer, 1);
                    }
                    case FOOT, PASS, INPUT, OUTPUT -> { }
                }
            }));
            layers.forEach(layer -> layer.forEach(node -> node.down.forEach(link -> {
                int wire = net.edges() + link.wire();
                if (links[wire] >= 0) {
                    put(wire, (link.fromX() + link.toX()) / 2, node.layer + 0.5, ++links[wire]);
                }
            })));
        }

        /// Moves a node to the mean of where it was put before and of a place, as one of so many.
        private void put(int node, double across, double layer, int count) {
            x[node] += (across - x[node]) / count;
            y[node] += (2 * REACH * u * layer - y[node]) / count;
        }

        private double step(int edge) { return REACH * u + all.get(edge).height / 2; }

        /// The distances along tentacles; what is not connected is a little further apart than all that is.
        private double[][] distances() {
            int n = x.length;
            var next = new ArrayList<List<Tentacle>>();
            for (int i = 0; i < n; i++) {
                next.add(new ArrayList<>());
            }
            tentacles.forEach(own -> own.forEach(t -> {
                next.get(t.edge).add(t);
                next.get(t.point).add(t);
            }));
            var distances = new double[n][n];
            double longest = 2 * u;
            for (int i = 0; i < n; i++) {
                record Reached(int node, double distance) {}

                double[] row = distances[i];
                Arrays.fill(row, Double.POSITIVE_INFINITY);
                var open = new PriorityQueue<Reached>(Comparator.comparingDouble(Reached::distance)
                        .thenComparingInt(Reached::node));
                row[i] = 0;
                open.add(new Reached(i, 0));
                while (!open.isEmpty()) {
                    Reached here = open.remove();
                    if (here.distance > row[here.node]) {
                        continue;
                    }
                    longest = Math.max(longest, here.distance);
                    for (Tentacle t : next.get(here.node)) {
                        int there = t.edge == here.node ? t.point : t.edge;
                        double distance = here.distance + step(t.edge);
                        if (distance < row[there]) {
                            row[there] = distance;
                            open.add(new Reached(there, distance));
                        }
                    }
                }
            }
            for (double[] row : distances) {
                for (int j = 0; j < n; j++) {
                    row[j] = Double.isInfinite(row[j]) ? longest + u : row[j];
                }
            }
            return distances;
        }

        /// Moves all at once, so that what mirrors each other in the layers still does.
        private void relax(double[][] distances) {
            int n = x.length;
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                for (int i = 0; i < n; i++) {
                    double sumX = 0, sumY = 0, total = 0;
                    for (int j = 0; j < n; j++) {
                        if (i != j) {
                            double wanted = distances[i][j], weight = 1 / (wanted * wanted), dx = x[i] - x[j], dy = y[i] - y[j];
                            double length = Math.hypot(dx, dy), scale = length < LITTLE ? 0 : wanted / length;
                            sumX += weight * (x[j] + (length < LITTLE ? Integer.signum(i - j) * wanted : scale * dx));
                            sumY += weight * (y[j] + scale * dy);
                            total += weight;
                        }
                    }
                    move(i, total == 0 ? 0 : sumX / total - x[i], total == 0 ? 0 : sumY / total - y[i]);
                }
                arrive();
                direct();
            }
        }

        private void arrive() {
            for (int i = 0; i < x.length; i++) {
                x[i] += byX[i];
                y[i] += byY[i];
                byX[i] = 0;
                byY[i] = 0;
            }
        }

        private void move(int i, double dx, double dy) {
            byX[i] += dx;
            byY[i] += dy;
        }

        /// Brings points above the edges that they feed, below those that feed them, and near their ports.
        private void direct() {
            for (List<Tentacle> own : tentacles) {
                for (Tentacle t : own) {
                    Node edge = all.get(t.edge);
                    double port = x[t.edge] + (t.above ? edge.above(t.port) : edge.below(t.port));
                    double up = t.above ? -step(t.edge) : step(t.edge), missing = y[t.edge] + up - y[t.point];
                    double dy = t.above == missing < 0 ? missing / 4 : 0, dx = (port - x[t.point]) / 16;
                    move(t.point, dx, dy);
                    move(t.edge, -dx / own.size(), -dy / own.size());
                }
            }
            arrive();
        }

        /// Puts on one line what is nearly there.
        private void align(double[] at, double near) {
            int[] order = IntStream.range(0, at.length).boxed().sorted(Comparator.comparingDouble(i -> at[i])).mapToInt(i -> i)
                    .toArray();
            for (int i = 0, end; i < order.length; i = end) {
                double first = at[order[i]], sum = 0;
                for (end = i; end < order.length && at[order[end]] <= first + near * u; end++) {
                    sum += at[order[end]];
                }
                for (int k = i; k < end; k++) {
                    at[order[k]] = sum / (end - i);
                }
            }
        }

        /// Pushes apart what overlaps; where that does not end, everything moves away from the middle first.
        private void part() {
            for (int sweep = 1; push(); sweep++) {
                double scale = sweep % 50 == 0 ? 1.15 : 1;
                for (int i = 0; i < x.length; i++) {
                    x[i] *= scale;
                    y[i] *= scale;
                }
            }
        }

        private boolean push() {
            boolean pushed = false;
            for (int i = 0; i < x.length; i++) {
                Node a = all.get(i);
                for (int j = 0; j < i; j++) {
                    Node b = all.get(j);
                    double gap = CLEAR * u;
                    double dx = x[i] < x[j] ? x[i] + a.right + gap + b.left - x[j] : x[j] + b.right + gap + a.left - x[i];
                    double dy = (a.height + b.height) / 2 + gap - Math.abs(y[i] - y[j]);
                    if (dx > 1e-6 && dy > 1e-6) {
                        double byX = dx < dy ? dx / 2 + 1e-3 : 0, byY = dx < dy ? 0 : dy / 2 + 1e-3;
                        move(i, x[i] < x[j] ? -byX : byX, y[i] < y[j] ? -byY : byY);
                        move(j, x[i] < x[j] ? byX : -byX, y[i] < y[j] ? byY : -byY);
                        pushed = true;
                    }
                }
            }
            arrive();
            return pushed;
        }
    }
}
