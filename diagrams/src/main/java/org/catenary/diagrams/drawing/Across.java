package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Where the tracks and nodes of a plan stand from left to right.
///
/// On every line, the upper and the lower edge of each row, tracks and solid nodes follow each other in the order of their
/// places at fixed distances. A wire that one node sends from its middle to the middle of another is straight, and so is
/// every track from where it begins or ends at a node's middle; other wires are springs.
///
/// @param tracks where each track is
/// @param nodes  where the middle of each node is
@SuppressWarnings("ArrayRecordComponent") // never compared
record Across(double[] tracks, double[] nodes) {

    /// By how much of a unit a wire leaves its port aside to run straight, which no eye sees.
    private static final double UNSEEN = 0.07;

    /// {@return where a wire on a track meets a box that has a port for it: on the track, if that is so near}
    static double meeting(double port, double track, double unit) {
        return Math.abs(port - track) < UNSEEN * unit ? track : port;
    }

    static Across of(Plan plan, Look look, double[] labels) { return new Solving(plan, look, labels).solve(); }

    private static final class Solving {
        private final Plan plan;
        private final Look look;
        private final double[] labels;
        private final int count;
        private final Separation separation;
        private final List<List<Integer>> begins = new ArrayList<>();
        private final List<List<Integer>> ends = new ArrayList<>();

        Solving(Plan plan, Look look, double[] labels) {
            this.plan = plan;
            this.look = look;
            this.labels = labels;
            count = plan.tracks().size();
            separation = new Separation(count + plan.nodes().size());
            for (int line = 0; line < 2 * plan.rows() + 2; line++) {
                begins.add(new ArrayList<>());
                ends.add(new ArrayList<>());
            }
        }

        Across solve() {
            for (int t = 0; t < count; t++) {
                if (firstLine(t) <= lastLine(t)) {
                    begins.get(firstLine(t)).add(t);
                    ends.get(lastLine(t)).add(t);
                }
            }
            for (int n = 0; n < plan.nodes().size(); n++) {
                Node node = plan.nodes().get(n);
                separation.heavy(count + n);
                if (node.sign().breadth() > 0) {
                    begins.get(2 * node.row() + 1).add(count + n);
                    ends.get(2 * node.row() + 2).add(count + n);
                }
            }
            separate();
            align();
            double[] x = separation.solve();
            double[] tracks = Arrays.copyOf(x, count), nodes = Arrays.copyOfRange(x, count, x.length);
            for (int t = 0; t < count; t++) {
                if (firstLine(t) > lastLine(t)) {
                    Track track = plan.tracks().get(t);
                    tracks[t] = nodes[track.target()] + port(track.target(), true, track.in());
                }
            }
            return shifted(tracks, nodes);
        }

        /// The same with the leftmost thing at 0.
        private Across shifted(double[] tracks, double[] nodes) {
            double least = Arrays.stream(tracks).min().orElse(Double.POSITIVE_INFINITY);
            for (int n = 0; n < nodes.length; n++) {
                double breadth = plan.nodes().get(n).sign().breadth();
                least = breadth > 0 ? Math.min(least, nodes[n] - breadth / 2) : least;
            }
            double shift = Double.isInfinite(least) ? 0 : least;
            Arrays.setAll(tracks, t -> tracks[t] - shift);
            Arrays.setAll(nodes, n -> nodes[n] - shift);
            return new Across(tracks, nodes);
        }

        // ---- lines: 0 the upper border, 2r + 1 and 2r + 2 the edges of row r, then the lower border

        private int firstLine(int t) {
            int source = plan.tracks().get(t).source();
            if (source == Track.BORDER) {
                return 0;
            }
            Node node = plan.nodes().get(source);
            return 2 * node.row() + (node.sign().breadth() > 0 ? 3 : node.ins().length > 0 ? 2 : 1);
        }

        private int lastLine(int t) {
            int target = plan.tracks().get(t).target();
            if (target == Track.BORDER) {
                return 2 * plan.rows() + 1;
            }
            Node node = plan.nodes().get(target);
            return 2 * node.row() + (node.sign().breadth() > 0 ? 0 : node.outs().length > 0 ? 1 : 2);
        }

        // ---- distances

        private void separate() {
            var present = new TreeMap<Integer, Integer>();
            for (int line = 0; line < begins.size(); line++) {
                var touched = new ArrayList<Integer>();
                if (line > 0) {
                    for (int element : ends.get(line - 1)) {
                        present.remove(rank(element));
                        touched.add(rank(element));
                    }
                }
                for (int element : begins.get(line)) {
                    present.put(rank(element), element);
                    touched.add(rank(element));
                }
                for (int rank : touched) {
                    var left = present.lowerEntry(rank);
                    var here = present.ceilingEntry(rank);
                    if (left != null && here != null) {
                        apart(left.getValue(), here.getValue());
                    }
                    if (here != null && here.getKey() == rank) {
                        var right = present.higherEntry(rank);
                        if (right != null) {
                            apart(here.getValue(), right.getValue());
                        }
                    }
                }
            }
        }

        private int rank(int element) {
            return plan.ranks()[element < count ? plan.tracks().get(element).place()
                    : plan.nodes().get(element - count).place()];
        }

        private void apart(int a, int b) {
            double u = look.unit(), gap = a < count && b < count ? 0 : u / 2;
            separation.apart(a, b, Math.max(a < count && b < count ? u : 0, half(a, true) + gap + half(b, false)));
        }

        /// How far an element reaches to a side.
        private double half(int element, boolean right) {
            if (element < count) {
                return right ? labels[element] : 0;
            }
            Node node = plan.nodes().get(element - count);
            double half = node.sign().breadth() / 2;
            if (!right || node.outs().length == 0) {
                return half;
            }
            int last = node.outs().length - 1;
            return Math.max(half, port(element - count, false, last) + labels[node.outs()[last]]);
        }

        // ---- wires

        private double port(int n, boolean in, int i) {
            Node node = plan.nodes().get(n);
            int ports = in ? node.ins().length : node.outs().length;
            return switch (node.sign()) {
                case Sign.Solid solid -> in ? solid.in(i, ports) : solid.out(i, ports);
                case Sign.Legs _ -> Sign.Solid.port(look.unit(), i, ports);
                case Sign.Bend _, Sign.Crossing _, Sign.Curl _, Sign.Later _, Sign.Gate _, Sign.End _, Sign.Note _ -> 0;
            };
        }

        private void align() {
            for (int t = 0; t < count; t++) {
                Track track = plan.tracks().get(t);
                boolean source = anchors(track.source()), target = anchors(track.target());
                boolean median = source && median(track.source(), false) == track.out();
                boolean mediant = target && median(track.target(), true) == track.in();
                if (firstLine(t) > lastLine(t)) {
                    tie(count + track.source(), count + track.target(), port(track.source(), false, track.out())
                            - port(track.target(), true, track.in()), median && mediant);
                } else {
                    if (source) {
                        tie(count + track.source(), t, port(track.source(), false, track.out()), median);
                    }
                    if (target) {
                        tie(count + track.target(), t, port(track.target(), true, track.in()), mediant);
                    }
                }
            }
            for (Node node : plan.nodes()) {
                if (node.sign() instanceof Sign.Bend) {
                    attract(node);
                }
            }
        }

        private void tie(int a, int b, double distance, boolean firmly) {
            if (firmly) {
                separation.glue(a, b, distance);
            } else {
                separation.spring(a, b, distance, 1);
            }
        }

        /// Draws what a cup or cap joins together, so lightly that no wire bends for it.
        private void attract(Node node) {
            boolean cup = node.ins().length == 2;
            int[] feet = cup ? node.ins() : node.outs();
            var at = new int[2];
            var offset = new double[2];
            for (int i = 0; i < 2; i++) {
                Track track = plan.tracks().get(feet[i]);
                int end = cup ? track.source() : track.target();
                at[i] = anchors(end) ? count + end : feet[i];
                offset[i] = anchors(end) ? port(end, !cup, cup ? track.out() : track.in()) : 0;
            }
            separation.spring(at[0], at[1], look.unit() + offset[0] - offset[1], 0.05);
        }

        /// Whether wires are drawn to the ports of a node.
        private boolean anchors(int n) {
            return n != Track.BORDER && (plan.nodes().get(n).sign() instanceof Sign.Solid
                    || plan.nodes().get(n).sign() instanceof Sign.Legs);
        }

        /// The port in the middle, or the first of the two there when one node is at the other end of both; −1 for none.
        private int median(int n, boolean in) {
            Node node = plan.nodes().get(n);
            int[] wires = in ? node.ins() : node.outs();
            int middle = wires.length / 2;
            if (wires.length % 2 == 1) {
                return middle;
            }
            if (wires.length == 0) {
                return -1;
            }
            Track a = plan.tracks().get(wires[middle - 1]), b = plan.tracks().get(wires[middle]);
            int end = in ? a.source() : a.target();
            boolean together = anchors(end) && end == (in ? b.source() : b.target())
                    && Math.abs(port(end, !in, in ? b.out() : b.in()) - port(end, !in, in ? a.out() : a.in())
                    - port(n, in, middle) + port(n, in, middle - 1)) < 1e-9;
            return together ? middle - 1 : -1;
        }
    }
}
