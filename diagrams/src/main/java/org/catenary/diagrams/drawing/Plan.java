package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// A diagram arranged but not measured: nodes in rows, tracks between them, and what stands left of what.
///
/// Nodes rise as far as they can, those without tracks above come down again to what they feed, words aside: these stand on a
/// line. A gap between tracks remembers how far up it is open, so that a node which the diagram inserts late can stand early; in
/// a row, nodes and tracks follow each other as their places do.
///
/// @param dom    the upper boundary
/// @param cod    the lower boundary
/// @param nodes  in the order of the diagram's layers
/// @param tracks from where wires begin
/// @param rows   the number of rows
/// @param ranks  the rank of each place from left to right
/// @param notes  the scalars that stand beside the diagram
/// @param silent whether the wires of the upper boundary come from outside, where they show their types
@SuppressWarnings("ArrayRecordComponent") // never compared
record Plan(Ty dom, Ty cod, List<Node> nodes, List<Track> tracks, int rows, int[] ranks, List<String> notes,
        boolean silent) {

    /// Where a node stands if its tracks leave it a choice.
    enum Rise {
        /// As high as it can.
        HIGH,
        /// As high as it can, but without tracks above just over what it feeds.
        SINKING,
        /// In a row of its own, below all nodes before it.
        STEPWISE
    }

    static Plan of(Diagram diagram, Function<Diagram, Sign> signs, Rise rise) {
        return new Reading(diagram, signs, rise).plan();
    }

    /// The same with wires that come from outside.
    Plan continued() { return new Plan(dom, cod, nodes, tracks, rows, ranks, notes, true); }

    /// The same with nodes of other sizes.
    Plan with(List<Node> others) { return new Plan(dom, cod, List.copyOf(others), tracks, rows, ranks, notes, silent); }

    private static final class Reading {
        private final Diagram diagram;
        private final Function<Diagram, Sign> signs;
        private final Rise rise;
        private final Frontier frontier = new Frontier();
        private final Order order = new Order();
        private final List<Node> nodes = new ArrayList<>();
        private final List<Track> tracks = new ArrayList<>();
        private final List<Integer> lastRows = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<int[]> dependences = new ArrayList<>();

        Reading(Diagram diagram, Function<Diagram, Sign> signs, Rise rise) {
            this.diagram = diagram;
            this.signs = signs;
            this.rise = rise;
        }

        Plan plan() {
            begin(Track.BORDER, diagram.dom(), -1, Gap.OPEN, Order.HEAD, new Gap(0, Track.BORDER, 0, Order.HEAD, -1));
            for (Layer layer : diagram.layers()) {
                read(layer);
            }
            int end = 0;
            for (int track : frontier.tracks()) {
                tracks.set(track, tracks.get(track).end(Track.BORDER, end++));
            }
            if (rise == Rise.SINKING) {
                sink();
            }
            int rows = nodes.stream().mapToInt(Node::row).max().orElse(-1) + 1;
            return new Plan(diagram.dom(), diagram.cod(), List.copyOf(nodes), List.copyOf(tracks), rows, order.ranks(),
                    List.copyOf(notes), false);
        }

        private void read(Layer layer) {
            Diagram cell = layer.cell();
            Sign sign = signs.apply(cell);
            if (sign instanceof Sign.Note(String text)) {
                notes.add(text);
                return;
            }
            frontier.moveTo(layer.offset());
            int m = Math.toIntExact(cell.dom().size()), index = nodes.size();
            if (m == 0) {
                Gap gap = frontier.gap();
                int place = order.after(gap.anchor());
                dependences.add(new int[] {gap.owner(), gap.below(), index});
                nodes.add(new Node(cell, sign, new int[0], new int[0], least(gap.top()), place));
                finish(index, gap, gap);
                return;
            }
            Gap left = frontier.gap();
            var ins = new int[m];
            var inner = new Gap[m];
            int row = least(0);
            for (int i = 0; i < m; i++) {
                inner[i] = frontier.gap();
                ins[i] = frontier.take();
                row = Math.max(row, lastRows.get(ins[i]) + 1);
                if (i > 0) {
                    row = Math.max(row, inner[i].bottom() + (sign.encloses() ? 0 : 1));
                }
            }
            if (sign.ports() == Sign.Ports.THROUGH) {
                pass(cell, sign, ins, left, row);
                return;
            }
            int place = order.before(tracks.get(ins[0]).place());
            nodes.add(new Node(cell, sign, ins, new int[0], row, place));
            for (int i = 0; i < m; i++) {
                tracks.set(ins[i], tracks.get(ins[i]).end(index, i));
            }
            finish(index, left, frontier.gap());
        }

        /// The row of the next node, if its tracks and gaps let it stand in `row`.
        private int least(int row) { return rise == Rise.STEPWISE ? Math.max(row, nodes.size()) : row; }

        /// Tracks that go on below a sign which stands on them.
        private void pass(Diagram cell, Sign sign, int[] ins, Gap left, int row) {
            int index = nodes.size();
            nodes.add(new Node(cell, sign, ins, ins, row, tracks.get(ins[0]).place()));
            for (int i = 0; i < ins.length; i++) {
                lastRows.set(ins[i], row);
                frontier.put(ins[i], i == 0 ? left : new Gap(row + 1, index, 1, tracks.get(ins[i - 1]).place(), -1));
            }
        }

        /// Begins the tracks below a node and settles the gaps on both sides of it.
        private void finish(int index, Gap left, Gap right) {
            Node node = nodes.get(index);
            boolean inserted = node.ins().length == 0;
            if (node.cell().cod().isUnit()) {
                frontier.replaceGap(inserted ? right.rightOf(node.place()) : left.merge(right, node.row()));
                return;
            }
            int below = inserted && node.sign().encloses() ? 0 : 1;
            int[] outs = begin(index, node.cell().cod(), node.row(), left, node.place(),
                    new Gap(node.row() + below, index, below, 0, -1));
            nodes.set(index, new Node(node.cell(), node.sign(), node.ins(), outs, node.row(), node.place()));
            if (inserted) {
                frontier.replaceGap(right.rightOf(tracks.get(outs[outs.length - 1]).place()));
            }
        }

        private int[] begin(int source, Ty ty, int row, Gap left, int place, Gap between) {
            var outs = new int[Math.toIntExact(ty.size())];
            int last = place, k = 0;
            for (Ob ob : ty) {
                int anchor = last;
                last = order.after(last);
                outs[k] = tracks.size();
                tracks.add(Track.begin(source, k, last, ob));
                lastRows.add(row);
                frontier.put(outs[k], k == 0 ? left : between.rightOf(anchor));
                k++;
            }
            if (source == Track.BORDER && k > 0) {
                frontier.replaceGap(between.rightOf(last));
            }
            return outs;
        }

        /// Lowers the nodes without tracks above to what needs them first.
        private void sink() {
            var latest = new int[nodes.size()];
            Arrays.fill(latest, Integer.MAX_VALUE);
            for (int i = nodes.size() - 1, d = dependences.size() - 1; i >= 0; i--) {
                Node node = nodes.get(i);
                boolean free = node.ins().length == 0 && node.outs().length > 0 && !isWord(node.cell())
                        && IntStream.of(node.outs()).noneMatch(t -> tracks.get(t).target() == Track.BORDER);
                int row = free && latest[i] < Integer.MAX_VALUE ? Math.max(node.row(), latest[i]) : node.row();
                nodes.set(i, node.inRow(row));
                for (int track : node.ins()) {
                    lower(latest, tracks.get(track).source(), row - 1);
                }
                if (d >= 0 && dependences.get(d)[2] == i) {
                    lower(latest, dependences.get(d)[0], row - dependences.get(d)[1]);
                    d--;
                }
            }
        }

        private static boolean isWord(Diagram cell) { return cell instanceof Drawn drawn && drawn.glyph() instanceof Glyph.Word; }

        private static void lower(int[] latest, int node, int row) {
            if (node != Track.BORDER) {
                latest[node] = Math.min(latest[node], row);
            }
        }
    }
}
