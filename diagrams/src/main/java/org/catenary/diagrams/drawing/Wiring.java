package org.catenary.diagrams.drawing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;

/// Draws the wires of a layout: each from where it begins, through channels, rows and crossings, to where it ends.
final class Wiring {

    /// How far a wire that passes behind another one breaks off from the middle of it.
    private static final double GAP = 4 + Shape.PEN / 2;

    private final Plan plan;
    private final Across across;
    private final Along along;
    private final Signs signs;
    private final Ink ink;
    private final double u;
    private final Seams border;
    private final Map<Integer, Seams> seams = new HashMap<>();
    private final int[] tails;
    private final Path[] pens;
    private final Shape.Stroke[] strokes;
    private final Tint[] tints;
    private int bits;

    /// @param border where the wires of the boundary go on
    Wiring(Plan plan, Across across, Along along, Signs signs, Ink ink, Seams border) {
        this.plan = plan;
        this.across = across;
        this.along = along;
        this.signs = signs;
        this.ink = ink;
        this.border = border;
        u = signs.look().unit();
        tails = new int[plan.tracks().size()];
        pens = new Path[plan.tracks().size()];
        Arrays.fill(pens, Path.from(0, 0));
        strokes = new Shape.Stroke[plan.tracks().size()];
        Arrays.fill(strokes, Shape.Stroke.PLAIN);
        tints = new Tint[plan.tracks().size()];
        Arrays.fill(tints, Tint.NONE);
    }

    /// Where the upper edge of a solid node is: effects hang at the top of their row, states stand at its bottom.
    static double top(Node node, Along along) {
        double row = along.rows()[node.row()], spare = along.heights()[node.row()]
                - (node.sign() instanceof Sign.Solid solid ? solid.height() : 0);
        return node.outs().length == 0 && node.ins().length > 0 ? row
                : node.ins().length == 0 && node.outs().length > 0 ? row + spare : row + spare / 2;
    }

    /// Where the point of a spider is.
    static double spiderHeart(Node node, Along along, Across across, int n, double u) {
        double above = legs(node, node.ins(), across, n, u), below = legs(node, node.outs(), across, n, u);
        return along.rows()[node.row()] + (along.heights()[node.row()] + above - below) / 2;
    }

    /// How high the legs on one side of a spider are.
    static double legs(Node node, int[] tracks, Across across, int n, double u) {
        double widest = Arrays.stream(tracks).mapToDouble(t -> Math.abs(across.tracks()[t] - across.nodes()[n]))
                .max().orElse(0);
        double heart = node.sign() instanceof Sign.Legs point ? point.height() / 2 : 0;
        return heart + (tracks.length == 0 ? 0.2 * u : (heart > 0 ? 0.25 : 0.4) * u + 0.4 * widest);
    }

    void draw() {
        bits = 0;
        for (int t = 0; t < pens.length; t++) {
            Track track = plan.tracks().get(t);
            if (track.source() == Track.BORDER) {
                begin(t, border.above()[track.out()], Path.from(across.tracks()[t], along.start()));
            }
        }
        for (int n = 0; n < plan.nodes().size(); n++) {
            Node node = plan.nodes().get(n);
            switch (node.sign()) {
                case Sign.Solid solid -> solid(n, node, solid);
                case Sign.Bend _ -> bend(n, node);
                case Sign.Legs _ -> legs(n, node);
                case Sign.Crossing(Diagram.Permutation p, Sign.Front front) -> cross(n, node, p.order(), front);
                case Sign.Curl(Sign.Front front) -> curl(node, front);
                case Sign.Gate(Glyph glyph, double length) -> gate(node, glyph, length);
                case Sign.End end -> end(node, end);
                case Sign.Later _, Sign.Note _ -> { }
            }
        }
        for (int t = 0; t < pens.length; t++) {
            if (plan.tracks().get(t).target() == Track.BORDER) {
                finish(t, border.below()[plan.tracks().get(t).in()], pens[t].line(across.tracks()[t], along.height()));
            }
        }
    }

    /// Where the wires meet a node that they enter; they end at any other.
    Seams seams(int n) {
        return seams.computeIfAbsent(n, _ -> {
            Node node = plan.nodes().get(n);
            return node.sign() instanceof Sign.Bubble bubble
                    ? Seams.of(node.ins().length, bubble.above(), node.outs().length, bubble.below(), ink)
                    : Seams.loose(node.ins().length, node.outs().length);
        });
    }

    private void begin(int t, int joint, Path path) {
        Track track = plan.tracks().get(t);
        tails[t] = joint;
        pens[t] = path;
        strokes[t] = stroke(track.ob().toString());
        tints[t] = signs.tint(track.ob());
        label(t, track, path.endY());
    }

    private Shape.Stroke stroke(String type) {
        return signs.circuit() && type.equals("bit") ? Shape.Stroke.DOUBLE : Shape.Stroke.PLAIN;
    }

    private void finish(int t, int joint, Path path) {
        ink.piece(tails[t], joint, path, strokes[t], tints[t]);
        wall(path, t, t);
    }

    private void wall(Path path, int first, int last) {
        if (signs.coloured()) {
            ink.wall(path, plan.tracks().get(first).ob(), plan.tracks().get(last).ob());
        }
    }

    private void label(int t, Track track, double y) {
        Look look = signs.look();
        double x = pens[t].endX() + look.ribbon() / 2, size = look.labelSize();
        if (signs.circuit()) {
            if (track.source() == Track.BORDER) {
                String name = Signs.label(track.ob());
                String text = track.out() < signs.names().size() ? signs.names().get(track.out()) : switch (name) {
                    case "qubit" -> "q" + Advance.subscript(track.out());
                    case "bit" -> "c" + Advance.subscript(bits++);
                    default -> name;
                };
                ink.part(Part.Role.LABEL, new Shape.Text(along.start() - 0.15 * u, x + 0.355 * size, text, size * 1.2,
                        Shape.Anchor.END));
            }
        } else if (look.types() && Layout.labelled(plan, track)) {
            ink.part(Part.Role.LABEL, new Shape.Text(x + 0.11 * u, y + 0.1 * u + Advance.ASCENT * size,
                    Signs.label(track.ob()), size, Shape.Anchor.START));
        }
    }

    private void solid(int n, Node node, Sign.Solid solid) {
        double top = top(node, along), bottom = top + solid.height(), middle = across.nodes()[n];
        int row = node.row();
        if (signs.coloured() && !(solid instanceof Sign.Bubble bubble && bubble.above() && bubble.below())) {
            ink.block(new Bounds(middle - solid.width() / 2, top, middle + solid.width() / 2, bottom), node.cell().dom());
        }
        for (int i = 0; i < node.ins().length; i++) {
            int t = node.ins()[i];
            double port = Across.meeting(middle + solid.in(i, node.ins().length),
                    across.tracks()[t], u);
            Path path = pens[t].endY() > along.bends()[row] + Path.LITTLE ? pens[t]
                    : pens[t].line(pens[t].endX(), along.bends()[row]).bend(port, along.rows()[row]);
            finish(t, seams(n).above()[i], path.line(port, top));
        }
        for (int i = 0; i < node.outs().length; i++) {
            int t = node.outs()[i];
            double port = Across.meeting(middle + solid.out(i, node.outs().length),
                    across.tracks()[t], u);
            begin(t, seams(n).below()[i], Path.from(port, bottom));
            double below = row + 1 < along.rows().length ? along.rows()[row + 1] : along.height();
            if (Math.abs(port - across.tracks()[t]) > 1e-9) {
                pens[t] = pens[t].line(port, along.bends()[row + 1]).bend(across.tracks()[t], below);
            }
        }
    }

    /// A cup or a cap.
    private void bend(int n, Node node) {
        boolean cup = node.ins().length == 2;
        int left = cup ? node.ins()[0] : node.outs()[0], right = cup ? node.ins()[1] : node.outs()[1];
        double row = along.rows()[node.row()], y = cup ? row : row + along.heights()[node.row()], down = cup ? 1 : -1;
        double a = across.tracks()[left], b = across.tracks()[right];
        Along.Arc arc = along.arcs()[n];
        double r = arc.radius(), turn = y + down * arc.drop(), deep = y + down * arc.depth();
        Path path = Path.from(a, y).line(a, turn).corner(a, deep, a + r, deep).line(b - r, deep)
                .corner(b, deep, b, turn).line(b, y);
        int first = ink.joint(), second = ink.joint();
        ink.piece(first, second, path, Shape.Stroke.PLAIN);
        wall(path, left, right);
        if (cup) {
            finish(left, first, pens[left].line(a, y));
            finish(right, second, pens[right].line(b, y));
        } else {
            begin(left, first, Path.from(a, y));
            begin(right, second, Path.from(b, y));
        }
    }

    private void legs(int n, Node node) {
        double x = across.nodes()[n], y = spiderHeart(node, along, across, n, u);
        for (int t : node.ins()) {
            double foot = y - legs(node, node.ins(), across, n, u), a = across.tracks()[t];
            finish(t, Ink.LOOSE, leg(pens[t].line(a, foot), x, y));
        }
        for (int t : node.outs()) {
            double foot = y + legs(node, node.outs(), across, n, u), a = across.tracks()[t];
            begin(t, Ink.LOOSE, leg(Path.from(a, foot), x, y).reversed());
        }
    }

    /// From a foot, vertically, to the heart, towards it.
    private static Path leg(Path path, double x, double y) {
        double a = path.endX(), foot = path.endY(), dx = a - x, dy = foot - y;
        return Math.abs(dx) < 1e-9 ? path.line(x, y)
                : path.cubic(a, foot - 0.35 * dy, x + 0.6 * dx, y + 0.27 * dy, x, y);
    }

    private void cross(int n, Node node, int[] order, Sign.Front front) {
        Crossings crossings = along.crossings()[n];
        int[] tracks = node.ins();
        double y = along.rows()[node.row()] + (along.heights()[node.row()] - crossings.height()) / 2;
        var joints = new int[tracks.length];
        var crossing = new Shape.Stroke[tracks.length];
        var crossingTints = new Tint[tracks.length];
        for (int i = 0; i < tracks.length; i++) {
            joints[i] = ink.joint();
            crossing[i] = strokes[tracks[i]];
            crossingTints[i] = tints[tracks[i]];
            finish(tracks[i], joints[i], pens[tracks[i]].line(across.tracks()[tracks[i]], y));
        }
        for (int k = 0; k < tracks.length; k++) {
            int i = order[k];
            strokes[tracks[k]] = crossing[i];
            tints[tracks[k]] = crossingTints[i];
            tails[tracks[k]] = ink.joint();
            Path path = crossings.paths().get(i).moved(0, y);
            if (front == (i == 0 ? Sign.Front.RIGHT : Sign.Front.LEFT)) {
                double x = (across.tracks()[tracks[0]] + across.tracks()[tracks[1]]) / 2;
                List<Path> halves = path.brokenAt(x, y + crossings.height() / 2, GAP + signs.look().ribbon() / 2);
                ink.piece(joints[i], Ink.LOOSE, halves.getFirst(), crossing[i], crossingTints[i]);
                ink.piece(Ink.LOOSE, tails[tracks[k]], halves.getLast(), crossing[i], crossingTints[i]);
            } else {
                ink.piece(joints[i], tails[tracks[k]], path, crossing[i]);
            }
            pens[tracks[k]] = Path.from(across.tracks()[tracks[k]], y + crossings.height());
        }
    }

    /// The height of a twist.
    static double curl(Look look) { return look.unit() * (look.ribbon() > 0 ? TwistedRibbon.HEIGHT : Curl.HEIGHT); }

    /// A wire makes a loop, a ribbon a full turn.
    private void curl(Node node, Sign.Front front) {
        int t = node.ins()[0];
        double x = across.tracks()[t], width = signs.look().ribbon(), height = curl(signs.look());
        double y = along.rows()[node.row()] + (along.heights()[node.row()] - height) / 2;
        if (width > 0) {
            finish(t, Ink.LOOSE, pens[t].line(x, y));
            ink.part(Part.Role.WIRE, tints[t], TwistedRibbon.of(x, y, height, width, front, ink));
            tails[t] = Ink.LOOSE;
            pens[t] = Path.from(x, y + height);
            return;
        }
        List<Path> parts = Curl.of(x, y, u, front, GAP);
        finish(t, Ink.LOOSE, pens[t].line(x, y).and(parts.getFirst()));
        tails[t] = Ink.LOOSE;
        pens[t] = parts.getLast();
    }

    /// Wires pass a gate; where it changes what they carry, the wire ends and another begins.
    private void gate(Node node, Glyph glyph, double length) {
        double middle = along.rows()[node.row()] + along.heights()[node.row()] / 2;
        for (int i = 0; i < node.ins().length; i++) {
            int t = node.ins()[i];
            Shape.Stroke after = stroke(node.cell().cod().get(i).toString());
            if (glyph instanceof Glyph.Measure || after != strokes[t]) {
                finish(t, Ink.LOOSE, pens[t].line(across.tracks()[t], middle - length / 2));
                tails[t] = Ink.LOOSE;
                pens[t] = Path.from(across.tracks()[t], middle + length / 2);
                strokes[t] = after;
                tints[t] = signs.tint(node.cell().cod().get(i));
            }
        }
    }

    private void end(Node node, Sign.End end) {
        double row = along.rows()[node.row()];
        for (int t : node.ins()) {
            double y = end.glyph() instanceof Glyph.Discard ? row + end.length() / 3 : row;
            finish(t, Ink.LOOSE, pens[t].line(across.tracks()[t], y));
        }
        for (int t : node.outs()) {
            begin(t, Ink.LOOSE, Path.from(across.tracks()[t], row + along.heights()[node.row()]));
        }
    }
}
