package org.catenary.hypernets.drawing;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.drawing.Bounds;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Path;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.hypernets.net.Hypernet;

/// Draws a net without layers: edges are boxes, wires are points, and curves lead from the ports of the ones to the others.
///
/// The places of the boundary are short stubs with numbers, the inputs above their points and the outputs below.
final class Tentacles {

    private static final double RADIUS = 0.11;
    private static final int SAMPLES = 16;

    private final Hypernet net;
    private final Measures measures;
    private final FreeForm form;
    private final double u;
    private final List<Part> parts = new ArrayList<>();
    private final List<Path> curves = new ArrayList<>();

    Tentacles(Hypernet net, Measures measures, FreeForm form) {
        this.net = net;
        this.measures = measures;
        this.form = form;
        this.u = measures.unit();
    }

    List<Part> parts() {
        for (Node edge : form.edges()) {
            for (int k = 0; k < net.arity(edge.index); k++) {
                tentacle(edge, edge.x + edge.above(k), net.source(edge.index, k), -1);
            }
            for (int k = 0; k < net.coarity(edge.index); k++) {
                tentacle(edge, edge.x + edge.below(k), net.target(edge.index, k), 1);
            }
            parts.addAll(Face.of(net, measures, edge, y(edge)));
        }
        stubs(net.inputs(), -1);
        stubs(net.outputs(), 1);
        for (Node point : form.points()) {
            parts.add(Part.of(Part.Role.SPIDER, new Shape.Dot(point.x, y(point), RADIUS * u, Shape.Fill.INK)));
            if (measures.labelled()) {
                parts.add(Part.of(Part.Role.LABEL, label(point)));
            }
        }
        return parts;
    }

    /// The sort of a wire, beside its point where no curve runs.
    private Shape.Text label(Node point) {
        double size = measures.labelSize(), aside = 0.2 * u;
        String sort = net.sort(point.index).toString();
        var choices = new ArrayList<Shape.Text>();
        for (double dy : new double[] {0, -0.25 * u, 0.25 * u}) {
            double y = y(point) + 0.355 * size + dy;
            choices.add(new Shape.Text(point.x + aside, y, sort, size, Shape.Anchor.START));
            choices.add(new Shape.Text(point.x - aside, y, sort, size, Shape.Anchor.END));
        }
        return choices.stream().filter(text -> isFree(text.bounds())).findFirst().orElse(choices.getFirst());
    }

    private boolean isFree(Bounds bounds) {
        Bounds wide = bounds.margin(1.5);
        return curves.stream().noneMatch(path -> runsThrough(path, wide))
                && form.edges().stream().noneMatch(edge -> new Bounds(edge.x - edge.left, y(edge) - edge.height / 2,
                edge.x + edge.left, y(edge) + edge.height / 2).overlaps(wide));
    }

    private static boolean runsThrough(Path path, Bounds bounds) {
        if (!path.bounds().overlaps(bounds)) {
            return false;
        }
        double x = path.x(), y = path.y();
        for (Path.Segment segment : path.segments()) {
            for (int i = 0; i <= SAMPLES; i++) {
                double[] p = at(segment, x, y, (double) i / SAMPLES);
                if (bounds.contains(p[0], p[1])) {
                    return true;
                }
            }
            x = segment.x();
            y = segment.y();
        }
        return false;
    }

    private static double[] at(Path.Segment segment, double x, double y, double t) {
        double s = 1 - t;
        return switch (segment) {
            case Path.Line l -> new double[] {s * x + t * l.x(), s * y + t * l.y()};
            case Path.Cubic c -> new double[] {
                s * s * s * x + 3 * s * s * t * c.x1() + 3 * s * t * t * c.x2() + t * t * t * c.x(),
                s * s * s * y + 3 * s * s * t * c.y1() + 3 * s * t * t * c.y2() + t * t * t * c.y()};
        };
    }

    private double y(Node node) { return form.y()[node.kind == Node.Kind.EDGE ? node.index : net.edges() + node.index]; }

    /// From a port, upwards or downwards at first, to a point; round the box where the point is behind it.
    private void tentacle(Node edge, double x, int wire, int down) {
        Node point = form.points().get(wire);
        double from = y(edge) + down * edge.height / 2, to = y(point), ahead = down * (to - from);
        Path path = Path.from(x, from);
        if (ahead < 0.2 * u) {
            double side = point.x < edge.x ? edge.x - edge.left - 0.4 * u : edge.x + edge.right + 0.4 * u;
            double out = from + down * Math.min(0.9 * u, 0.35 * u + 0.3 * Math.abs(side - x));
            path = path.cubic(x, out, side, out, side, from);
            ahead = -ahead;
            line(path.and(arriving(side, from, -down * Math.max(0.3 * u, 0.5 * ahead), point)));
        } else {
            line(path.and(arriving(x, from, down * Math.max(0.3 * u, 0.55 * ahead), point)));
        }
    }

    private Path arriving(double x, double y, double lead, Node point) {
        double to = y(point);
        return Path.from(x, y).cubic(x, y + lead, point.x + 0.4 * (x - point.x), to + 0.4 * (y + lead - to), point.x, to);
    }

    private void stubs(int[] places, int down) {
        var count = new int[net.wires()];
        var seen = new int[net.wires()];
        for (int wire : places) {
            count[wire]++;
        }
        double size = measures.labelSize();
        for (int k = 0; k < places.length; k++) {
            Node point = form.points().get(places[k]);
            double x = point.x + (seen[places[k]]++ - (count[places[k]] - 1) / 2.0) * 0.5 * u, end = y(point) + down * 0.6 * u;
            line(Path.from(x, end).and(arriving(x, end, -down * 0.3 * u, point)));
            parts.add(Part.of(Part.Role.LABEL, new Shape.Text(x, end + (down < 0 ? -0.12 * u : 0.12 * u + 0.76 * size),
                    Integer.toString(k + 1), size, Shape.Anchor.MIDDLE)));
        }
    }

    private void line(Path path) {
        curves.add(path);
        parts.add(Part.of(Part.Role.WIRE, new Shape.Curve(path, Shape.Stroke.PLAIN)));
    }
}
