package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// What has been drawn so far: parts, and pieces of wires that are joined to whole wires at the end.
///
/// Everything is drawn as if diagrams ran downwards; for those that run to the right the axes are exchanged.
final class Ink {

    /// An end of a piece where the wire ends too.
    static final int LOOSE = -1;

    private record Piece(int tail, int head, Path path, Shape.Stroke stroke, Tint tint) {}

    private final boolean transposed;
    private final double ribbon;
    private final List<Part> parts = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Regions regions = new Regions();
    private int joints;
    private double dx;
    private double dy;

    /// @param ribbon the width of the wires, 0 if they are lines
    Ink(boolean transposed, double ribbon) {
        this.transposed = transposed;
        this.ribbon = ribbon;
    }

    /// Draws from here on with the origin at a point.
    void moveTo(double x, double y) {
        dx = x;
        dy = y;
    }

    int joint() { return joints++; }

    Regions regions() { return regions; }

    /// A piece of a wire that parts two regions, a bend those of its two ends.
    void wall(Path path, Ob first, Ob last) { regions.wire(path.moved(dx, dy), first, last); }

    /// A box that stands between regions.
    void block(Bounds bounds, Ty above) { regions.box(bounds.moved(dx, dy), above); }

    void piece(int tail, int head, Path path, Shape.Stroke stroke) { piece(tail, head, path, stroke, Tint.NONE); }

    /// A piece whose wire takes the accent that any of its pieces has.
    void piece(int tail, int head, Path path, Shape.Stroke stroke, Tint tint) {
        pieces.add(new Piece(tail, head, path.moved(dx, dy), stroke, tint));
    }

    void part(Part.Role role, Shape... shapes) {
        parts.add(Part.of(role, shapes).moved(transposed ? dy : dx, transposed ? dx : dy));
    }

    void part(Part.Role role, Tint tint, List<Shape> shapes) {
        parts.add(Part.of(role, shapes.toArray(Shape[]::new)).in(tint).moved(transposed ? dy : dx, transposed ? dx : dy));
    }

    /// A part that is on the page already but for the origin.
    void place(Part part) { parts.add(part.moved(transposed ? dy : dx, transposed ? dx : dy)); }

    /// Where a point is on the page.
    double pageX(double x, double y) { return transposed ? y : x; }

    /// Where a point is on the page.
    double pageY(double x, double y) { return transposed ? x : y; }

    Path turn(Path path) { return transposed ? path.transposed() : path; }

    Shape.Curve curve(Path path) { return new Shape.Curve(turn(path), Shape.Stroke.PLAIN); }

    Shape.Outline outline(Path path, Shape.Fill fill) { return new Shape.Outline(turn(path), fill); }

    Shape.Curve dashed(Path path) { return new Shape.Curve(turn(path), Shape.Stroke.DASHED); }

    Shape.Area area(Path path, Shape.Fill fill) { return new Shape.Area(turn(path), fill); }

    Shape.Dot dot(double x, double y, double radius, Shape.Fill fill) {
        return new Shape.Dot(pageX(x, y), pageY(x, y), radius, fill);
    }

    /// A text that begins at a point in the middle of its height.
    Shape.Text lead(double x, double y, String text, double size) {
        return new Shape.Text(pageX(x, y), pageY(x, y) + 0.355 * size, text, size, Shape.Anchor.START);
    }

    /// A text whose middle is a point.
    Shape.Text text(double x, double y, String text, double size) {
        return new Shape.Text(pageX(x, y), pageY(x, y) + 0.355 * size, text, size, Shape.Anchor.MIDDLE);
    }

    /// Everything, the pieces joined to wires in the order in which the wires begin.
    List<Part> parts() {
        var ends = new ArrayList<List<Integer>>();
        for (int joint = 0; joint < joints; joint++) {
            ends.add(new ArrayList<>(2));
        }
        for (int p = 0; p < pieces.size(); p++) {
            for (int joint : new int[] {pieces.get(p).tail, pieces.get(p).head}) {
                if (joint != LOOSE) {
                    ends.get(joint).add(p);
                }
            }
        }
        var done = new boolean[pieces.size()];
        var all = new ArrayList<>(parts);
        for (boolean loops : new boolean[] {false, true}) {
            for (int p = 0; p < pieces.size(); p++) {
                Piece piece = pieces.get(p);
                if (!done[p] && (loops || piece.tail == LOOSE || piece.head == LOOSE)) {
                    all.add(wire(p, piece.tail == LOOSE || piece.head != LOOSE, ends, done));
                }
            }
        }
        return all;
    }

    private Part wire(int start, boolean forward, List<List<Integer>> ends, boolean[] done) {
        var run = new ArrayList<Path>();
        int beginning = forward ? pieces.get(start).tail : pieces.get(start).head, joint = beginning;
        int p = start;
        Tint tint = Tint.NONE;
        boolean closed = false;
        while (true) {
            Piece piece = pieces.get(p);
            done[p] = true;
            tint = piece.tint == Tint.NONE ? tint : piece.tint;
            boolean ahead = piece.tail == joint && !(p == start && !forward);
            run.add(ahead ? piece.path : piece.path.reversed());
            joint = ahead ? piece.head : piece.tail;
            if (joint == LOOSE) {
                break;
            }
            int next = ends.get(joint).getFirst() == p ? ends.get(joint).getLast() : ends.get(joint).getFirst();
            if (done[next]) {
                closed = joint == beginning;
                break;
            }
            p = next;
        }
        Path path = closed ? Path.joined(run).close() : Path.joined(run);
        return ribbon > 0 ? ribbon(path).in(tint)
                : Part.of(Part.Role.WIRE, new Shape.Curve(turn(path), pieces.get(start).stroke)).in(tint);
    }

    /// A wire with two edges.
    private Part ribbon(Path path) {
        Path left = path.beside(ribbon / 2), right = path.beside(-ribbon / 2);
        Path inside = left.line(right.endX(), right.endY()).and(right.reversed());
        return Part.of(Part.Role.WIRE, area(inside.close(), Shape.Fill.PALE), curve(left), curve(right));
    }
}
