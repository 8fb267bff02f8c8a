package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.catenary.diagrams.syntax.Diagram;

/// Where the rows of a plan stand from top to bottom, once it is known where everything stands from left to right.
///
/// Between two rows is a channel: first a stretch in which wires run straight and carry their labels, then one in which
/// they bend. All bends of a channel share its height, so wires that do not change their order do not meet.
///
/// @param channels  where channel `r`, above row `r`, begins; the last is the one above the lower border
/// @param bends     where the bends of a channel begin
/// @param rows      where each row begins
/// @param heights   of each row
/// @param arcs      the cup or cap that a node is
/// @param crossings the wires of the permutation that a node is
/// @param start     where wires begin that come from outside: beside kets if only those stand in the first row, else 0
/// @param height    of the whole
@SuppressWarnings("ArrayRecordComponent") // never compared
record Along(double[] channels, double[] bends, double[] rows, double[] heights, Arc[] arcs, Crossings[] crossings,
        double start, double height) {

    /// How much wider than a half circle of the wanted depth a bend may be and still become one.
    private static final double NEARLY_ROUND = 1.25;

    /// How much deeper a wide bend goes than it must: by a share of its width, up to so many units.
    private static final double SHARE = 1 / 3.0;
    private static final double DEEPER = 0.4;

    /// How far from its corners a crossing wire bends, in units; a ribbon bends later, to be straight where it breaks off.
    private static final double REACH = 0.45;
    private static final double RIBBON_REACH = 0.32;
    /// By how many units bends of a row may differ in depth that are brought to one, and how deep they are at most.
    private static final double UNEVEN = 0.3;
    private static final double SMALL = 0.9;

    /// A half circle or stadium.
    ///
    /// @param drop   how far it runs straight before it turns
    /// @param radius of its quarter circles
    record Arc(double drop, double radius) {
        static final Arc NONE = new Arc(0, 0);

        double depth() { return drop + radius; }

        Arc max(Arc other) { return new Arc(Math.max(drop, other.drop), Math.max(radius, other.radius)); }
    }

    static Along of(Plan plan, Across across, Look look, boolean labelled, boolean circuit) {
        return new Measuring(plan, across, look, labelled, circuit).measure();
    }

    private static final class Measuring {
        private final Plan plan;
        private final Across across;
        private final Look look;
        private final double u;
        private final boolean labelled;
        private final boolean circuit;
        private final Arc[] arcs;
        private final Crossings[] crossings;
        private final double[] heights;

        Measuring(Plan plan, Across across, Look look, boolean labelled, boolean circuit) {
            this.plan = plan;
            this.across = across;
            this.look = look;
            this.u = look.unit();
            this.labelled = labelled;
            this.circuit = circuit;
            arcs = new Arc[plan.nodes().size()];
            Arrays.fill(arcs, Arc.NONE);
            crossings = new Crossings[plan.nodes().size()];
            Arrays.fill(crossings, new Crossings(List.of(), 0));
            heights = new double[plan.rows()];
        }

        Along measure() {
            nest(true);
            nest(false);
            for (int n = 0; n < plan.nodes().size(); n++) {
                Node node = plan.nodes().get(n);
                heights[node.row()] = Math.max(heights[node.row()], height(n, node));
            }
            int rows = plan.rows();
            var channels = new double[rows + 1];
            var bends = new double[rows + 1];
            var starts = new double[rows];
            double y = 0;
            double[] lead = new double[rows + 1], bend = new double[rows + 1], least = new double[rows + 1];
            channelNeeds(lead, bend, least);
            for (int r = 0; r <= rows; r++) {
                double turn = bend[r] < Path.LITTLE ? 0 : circuit ? u / 2 + bend[r] / 2 : 0.55 * u + 0.6 * bend[r];
                channels[r] = y;
                double end = y + Math.max(least[r], lead[r] + turn);
                bends[r] = turn == 0 ? end : y + lead[r];
                y = end;
                if (r < rows) {
                    starts[r] = y;
                    y += heights[r];
                }
            }
            return new Along(channels, bends, starts, heights, arcs, crossings, start(starts), y);
        }

        private double start(double[] starts) {
            boolean kets = circuit && plan.rows() > 0 && plan.nodes().stream().filter(node -> node.row() == 0)
                    .allMatch(node -> node.sign() instanceof Sign.End && node.ins().length == 0);
            return kets ? starts[0] + heights[0] : 0;
        }

        /// Gives each cup of a row, or each cap, the depth that goes around what it encloses.
        private void nest(boolean cups) { hang(cups, hang(cups, new double[plan.rows()])); }

        /// The radius of a bend half as wide as `half` that must be `wanted` deep.
        private double deeper(double wanted, double half) {
            double round = wanted + (NEARLY_ROUND - 1) * Math.min(wanted, 2 * u);
            return round + Math.min(DEEPER * u, SHARE * (half - round));
        }

        /// Hangs cups or caps; one that encloses nothing hangs as deep as `common` in its row, if it nearly does.
        /// {@return how deep the small ones reach in each row that enclose nothing}
        private double[] hang(boolean cups, double[] common) {
            var deepest = new double[plan.rows()];
            var inside = new ArrayList<TreeMap<Double, Arc>>();
            for (int r = 0; r < plan.rows(); r++) {
                inside.add(new TreeMap<>());
            }
            for (int n = 0; n < plan.nodes().size(); n++) {
                Node node = plan.nodes().get(n);
                if (node.sign() instanceof Sign.Solid solid && (cups ? node.outs() : node.ins()).length == 0) {
                    inside.get(node.row()).merge(across.nodes()[n], new Arc(solid.height() + 0.15 * u, 0), Arc::max);
                }
            }
            for (int i = 0; i < plan.nodes().size(); i++) {
                int n = cups ? i : plan.nodes().size() - 1 - i;
                Node node = plan.nodes().get(n);
                int row = node.row();
                int[] feet = cups ? node.ins() : node.outs();
                if (node.sign() instanceof Sign.Bend && feet.length == 2) {
                    double left = across.tracks()[feet[0]], right = across.tracks()[feet[1]];
                    var enclosed = inside.get(row).subMap(left, false, right, false);
                    boolean alone = enclosed.isEmpty();
                    Arc inner = enclosed.values().stream().reduce(Arc.NONE, Arc::max);
                    enclosed.clear();
                    double wanted = inner.radius() == 0 ? u : inner.radius() + u, half = (right - left) / 2;
                    double radius = half <= NEARLY_ROUND * wanted ? half : deeper(wanted, half);
                    double lower = alone && Math.abs(common[row] - radius) < UNEVEN * u ? Math.max(0, common[row] - radius) : 0;
                    arcs[n] = new Arc(Math.max(inner.drop(), lower), radius);
                    inside.get(row).put(left, arcs[n]);
                    deepest[row] = alone && radius < SMALL * u ? Math.max(deepest[row], radius) : deepest[row];
                }
            }
            return deepest;
        }

        private double height(int n, Node node) {
            return switch (node.sign()) {
                case Sign.Solid solid -> solid.height();
                case Sign.Bend _ -> arcs[n].depth();
                case Sign.Legs _ -> Wiring.legs(node, node.ins(), across, n, u) + Wiring.legs(node, node.outs(), across, n, u);
                case Sign.Later(double side) -> side + 0.2 * u;
                case Sign.Gate(Glyph _, double length) -> length;
                case Sign.End(Glyph _, double length) -> length;
                case Sign.Note _ -> 0;
                case Sign.Curl _ -> Wiring.curl(look);
                case Sign.Crossing(Diagram.Permutation p, Sign.Front _) -> {
                    double[] x = Arrays.stream(node.ins()).mapToDouble(t -> across.tracks()[t]).toArray();
                    crossings[n] = Crossings.of(p.order(), x, u, look.ribbon() > 0 ? RIBBON_REACH : REACH);
                    yield crossings[n].height();
                }
            };
        }

        /// What each channel needs: room for labels, for bends, and in all.
        private void channelNeeds(double[] lead, double[] bend, double[] least) {
            int rows = plan.rows();
            var above = new boolean[rows + 1];
            var below = new boolean[rows + 1];
            for (int n = 0; n < plan.nodes().size(); n++) {
                Node node = plan.nodes().get(n);
                if (node.sign() instanceof Sign.Solid solid) {
                    above[node.row() + 1] |= node.outs().length > 0;
                    below[node.row()] |= node.ins().length > 0;
                    for (int k = 0; k < node.ins().length; k++) {
                        shift(bend, node.row(), across.nodes()[n] + solid.in(k, node.ins().length),
                                node.ins()[k]);
                    }
                    for (int k = 0; k < node.outs().length; k++) {
                        shift(bend, node.row() + 1, across.nodes()[n]
                                + solid.out(k, node.outs().length), node.outs()[k]);
                    }
                }
            }
            for (Track track : plan.tracks()) {
                if (labelled && Layout.labelled(plan, track)) {
                    lead[track.source() == Track.BORDER ? 0 : plan.nodes().get(track.source()).row() + 1] = 0.44 * u;
                }
            }
            above[0] = !plan.dom().isUnit();
            below[rows] = !plan.cod().isUnit();
            for (int r = 0; r <= rows; r++) {
                boolean edge = r == 0 || r == rows;
                boolean bare = r == 0 && plan.dom().isUnit() || r == rows && plan.cod().isUnit();
                least[r] = u * (circuit ? bare ? 0 : 0.3 : least(above[r], below[r], edge));
            }
        }

        /// The least height of a channel in units, by whether boxes stand above and below it.
        private double least(boolean above, boolean below, boolean edge) {
            return above && below ? plan.rows() == 0 ? 1.5 : 0.75 : above || below ? 0.4 : edge ? 0 : 0.1;
        }

        private void shift(double[] bend, int channel, double port, int t) {
            double track = across.tracks()[t];
            bend[channel] = Math.max(bend[channel], Math.abs(Across.meeting(port, track, u) - track));
        }
    }
}
