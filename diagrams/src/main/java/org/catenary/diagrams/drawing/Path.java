package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A curve in the plane, made of lines and cubics that follow each other.
///
/// {@snippet class="org.catenary.diagrams.drawing.PathTest" region="path"}
///
/// @param x        where it begins
/// @param y        where it begins
/// @param segments each begins where the last one ended
/// @param closed   whether the end is joined to the beginning
public record Path(double x, double y, List<Segment> segments, boolean closed) {

    /// The control length of a cubic that stands for a quarter circle of radius 1.
    private static final double QUARTER = 0.5522847498;

    /// What is shorter, in pixels, is not drawn.
    static final double LITTLE = 0.01;

    /// A piece of a path from wherever the piece before it ended.
    public sealed interface Segment {
        /// {@return where it ends}
        double x();

        /// {@return where it ends}
        double y();

        /// {@return the piece in a plane where the axes are exchanged}
        Segment transposed();

        /// {@return the piece moved}
        Segment moved(double dx, double dy);
    }

    /// A straight line.
    ///
    /// @param x where it ends
    /// @param y where it ends
    public record Line(double x, double y) implements Segment {
        @Override public Line transposed() { return new Line(y, x); }

        @Override public Line moved(double dx, double dy) { return new Line(x + dx, y + dy); }
    }

    /// A cubic Bézier curve.
    ///
    /// @param x1 the first control point
    /// @param y1 the first control point
    /// @param x2 the second control point
    /// @param y2 the second control point
    /// @param x  where it ends
    /// @param y  where it ends
    public record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
        @Override public Cubic transposed() { return new Cubic(y1, x1, y2, x2, y, x); }

        @Override public Cubic moved(double dx, double dy) {
            return new Cubic(x1 + dx, y1 + dy, x2 + dx, y2 + dy, x + dx, y + dy);
        }
    }

    /// Copies the segments.
    public Path {
        segments = List.copyOf(segments);
    }

    /// {@return the path that begins at a point and goes nowhere yet}
    public static Path from(double x, double y) { return new Path(x, y, List.of(), false); }

    /// {@return the path through pieces that each begin where the one before ends; a vertical line goes on in the next}
    public static Path joined(List<Path> pieces) {
        var segments = new ArrayList<Segment>();
        for (Path piece : pieces) {
            for (Segment segment : piece.segments) {
                int n = segments.size();
                if (segment instanceof Line(double x, double _) && n > 1 && segments.get(n - 1) instanceof Line last
                        && last.x() == x && segments.get(n - 2).x() == x) {
                    segments.removeLast();
                }
                segments.add(segment);
            }
        }
        return new Path(pieces.getFirst().x, pieces.getFirst().y, segments, false);
    }

    /// {@return the rectangle with these bounds and rounded corners, clockwise from the upper left}
    public static Path rectangle(Bounds b, double upperLeft, double upperRight, double lowerRight, double lowerLeft) {
        return from(b.left() + upperLeft, b.top())
                .line(b.right() - upperRight, b.top()).corner(b.right(), b.top(), b.right(), b.top() + upperRight)
                .line(b.right(), b.bottom() - lowerRight).corner(b.right(), b.bottom(), b.right() - lowerRight, b.bottom())
                .line(b.left() + lowerLeft, b.bottom()).corner(b.left(), b.bottom(), b.left(), b.bottom() - lowerLeft)
                .line(b.left(), b.top() + upperLeft).corner(b.left(), b.top(), b.left() + upperLeft, b.top()).close();
    }

    /// {@return the polygon through points given as `x, y, x, y, …`}
    public static Path polygon(double... points) {
        Path path = from(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path = path.line(points[i], points[i + 1]);
        }
        return path.close();
    }

    /// {@return this path and a line; a line of no length is left out}
    public Path line(double toX, double toY) {
        return Math.abs(endX() - toX) < LITTLE && Math.abs(endY() - toY) < LITTLE ? this : and(new Line(toX, toY));
    }

    /// {@return this path and a cubic}
    public Path cubic(double x1, double y1, double x2, double y2, double toX, double toY) {
        return and(new Cubic(x1, y1, x2, y2, toX, toY));
    }

    /// {@return this path and a quarter of an ellipse that would pass the given corner with straight lines}
    public Path corner(double cornerX, double cornerY, double toX, double toY) {
        double fromX = endX(), fromY = endY();
        return Math.abs(fromX - toX) < LITTLE && Math.abs(fromY - toY) < LITTLE ? this : cubic(
                fromX + (cornerX - fromX) * QUARTER, fromY + (cornerY - fromY) * QUARTER,
                toX + (cornerX - toX) * QUARTER, toY + (cornerY - toY) * QUARTER, toX, toY);
    }

    /// {@return this path and a cubic to a point, vertical at both ends}
    public Path bend(double toX, double toY) {
        double middle = (endY() + toY) / 2;
        return Math.abs(endX() - toX) < LITTLE ? line(endX(), toY) : cubic(endX(), middle, toX, middle, toX, toY);
    }

    /// {@return this path up to a gap and from there on; the gap is in the first line through a point, around it}
    /// @param gap from the point to where the parts end and begin
    /// @throws IllegalArgumentException if no line runs through the point, and as far as the gap beyond it
    public List<Path> brokenAt(double px, double py, double gap) {
        double fromX = x, fromY = y;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            double dx = segment.x() - fromX, dy = segment.y() - fromY, length = Math.hypot(dx, dy);
            double along = ((px - fromX) * dx + (py - fromY) * dy) / length;
            double aside = Math.abs((px - fromX) * dy - (py - fromY) * dx) / length;
            if (segment instanceof Line && aside < LITTLE && along > gap && along < length - gap) {
                double cos = dx / length, sin = dy / length;
                var before = new ArrayList<>(segments.subList(0, i));
                before.add(new Line(px - gap * cos, py - gap * sin));
                return List.of(new Path(x, y, before, false),
                        new Path(px + gap * cos, py + gap * sin, segments.subList(i, segments.size()), false));
            }
            fromX = segment.x();
            fromY = segment.y();
        }
        throw new IllegalArgumentException("no line of the path runs through %s, %s".formatted(px, py));
    }

    /// {@return this path joined to its beginning}
    public Path close() { return new Path(x, y, segments, true); }

    /// {@return this path followed by one that begins where it ends}
    public Path and(Path other) {
        var all = new ArrayList<>(segments);
        all.addAll(other.segments);
        return new Path(x, y, all, closed);
    }

    private Path and(Segment segment) { return and(new Path(endX(), endY(), List.of(segment), false)); }

    /// {@return where the path ends}
    public double endX() { return segments.isEmpty() ? x : segments.getLast().x(); }

    /// {@return where the path ends}
    public double endY() { return segments.isEmpty() ? y : segments.getLast().y(); }

    /// {@return the same curve run backwards}
    public Path reversed() {
        var back = new ArrayList<Segment>();
        for (int i = segments.size() - 1; i >= 0; i--) {
            double toX = i == 0 ? x : segments.get(i - 1).x(), toY = i == 0 ? y : segments.get(i - 1).y();
            back.add(switch (segments.get(i)) {
                case Line _ -> new Line(toX, toY);
                case Cubic c -> new Cubic(c.x2, c.y2, c.x1, c.y1, toX, toY);
            });
        }
        return new Path(endX(), endY(), back, closed);
    }

    /// {@return the curve that runs beside this one, to the left of who follows it with `y` downwards}
    ///
    /// Lines and circles keep their distance; other cubics nearly, their control polygons being moved in pieces (Tiller and
    /// Hanson, *Offsets of two-dimensional profiles*, IEEE Computer Graphics and Applications 4, 1984).
    ///
    /// @param distance negative for the right
    public Path beside(double distance) {
        var beside = new ArrayList<Segment>();
        double fromX = x, fromY = y, firstX = x, firstY = y;
        for (Segment segment : segments) {
            for (Cubic c : pieces(fromX, fromY, segment)) {
                double[] a = normal(c.x1 - fromX, c.y1 - fromY), b = normal(c.x2 - c.x1, c.y2 - c.y1);
                double[] d = normal(c.x - c.x2, c.y - c.y2);
                double[] p = corner(a, b, distance), q = corner(b, d, distance);
                if (beside.isEmpty()) {
                    firstX = fromX + distance * a[0];
                    firstY = fromY + distance * a[1];
                }
                double endX = c.x + distance * d[0], endY = c.y + distance * d[1];
                beside.add(segment instanceof Line ? new Line(endX, endY)
                        : new Cubic(c.x1 + p[0], c.y1 + p[1], c.x2 + q[0], c.y2 + q[1], endX, endY));
                fromX = c.x;
                fromY = c.y;
            }
        }
        return new Path(firstX, firstY, beside, closed);
    }

    /// A segment in pieces that bend little.
    private static List<Cubic> pieces(double x, double y, Segment segment) {
        return switch (segment) {
            case Line l -> List.of(new Cubic(x + (l.x - x) / 3, y + (l.y - y) / 3,
                    x + (l.x - x) * 2 / 3, y + (l.y - y) * 2 / 3, l.x, l.y));
            case Cubic c -> {
                var pieces = new ArrayList<Cubic>();
                halve(x, y, c, 2, pieces);
                yield pieces;
            }
        };
    }

    private static void halve(double x, double y, Cubic c, int depth, List<Cubic> pieces) {
        if (depth == 0) {
            pieces.add(c);
            return;
        }
        double ax = (x + c.x1) / 2, ay = (y + c.y1) / 2, bx = (c.x1 + c.x2) / 2, by = (c.y1 + c.y2) / 2;
        double dx = (c.x2 + c.x) / 2, dy = (c.y2 + c.y) / 2, px = (ax + bx) / 2, py = (ay + by) / 2;
        double qx = (bx + dx) / 2, qy = (by + dy) / 2, mx = (px + qx) / 2, my = (py + qy) / 2;
        halve(x, y, new Cubic(ax, ay, px, py, mx, my), depth - 1, pieces);
        halve(mx, my, new Cubic(qx, qy, dx, dy, c.x, c.y), depth - 1, pieces);
    }

    /// The unit vector across a direction.
    private static double[] normal(double dx, double dy) {
        double length = Math.hypot(dx, dy);
        return length == 0 ? new double[] {0, 0} : new double[] {dy / length, -dx / length};
    }

    /// By how much the corner of two lines moves when both move across themselves.
    private static double[] corner(double[] a, double[] b, double distance) {
        double scale = distance / Math.max(0.2, 1 + a[0] * b[0] + a[1] * b[1]);
        return new double[] {(a[0] + b[0]) * scale, (a[1] + b[1]) * scale};
    }

    /// {@return the path in a plane where the axes are exchanged}
    public Path transposed() { return new Path(y, x, segments.stream().map(Segment::transposed).toList(), closed); }

    /// {@return the path moved}
    public Path moved(double dx, double dy) {
        return new Path(x + dx, y + dy, segments.stream().map(s -> s.moved(dx, dy)).toList(), closed);
    }

    /// {@return the least rectangle around the curve itself, not around its control points}
    public Bounds bounds() {
        Bounds bounds = Bounds.EMPTY.around(x, y);
        double fromX = x, fromY = y;
        for (Segment segment : segments) {
            bounds = bounds.around(segment.x(), segment.y());
            if (segment instanceof Cubic c) {
                for (double t : turningPoints(fromX, c.x1, c.x2, c.x)) {
                    bounds = bounds.around(at(t, fromX, c.x1, c.x2, c.x), fromY);
                }
                for (double t : turningPoints(fromY, c.y1, c.y2, c.y)) {
                    bounds = bounds.around(fromX, at(t, fromY, c.y1, c.y2, c.y));
                }
            }
            fromX = segment.x();
            fromY = segment.y();
        }
        return bounds;
    }

    /// {@return the value of a cubic with these control values at `t` between 0 and 1}
    static double at(double t, double a, double b, double c, double d) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double[] turningPoints(double a, double b, double c, double d) {
        double p = d - 3 * c + 3 * b - a, q = 2 * (c - 2 * b + a), r = b - a;
        double root = Math.sqrt(q * q - 4 * p * r);
        double[] candidates = Math.abs(p) < 1e-12 ? new double[] {-r / q}
                : new double[] {(-q + root) / (2 * p), (-q - root) / (2 * p)};
        return Arrays.stream(candidates).filter(t -> t > 0 && t < 1).toArray();
    }
}
