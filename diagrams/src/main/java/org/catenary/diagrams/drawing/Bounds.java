package org.catenary.diagrams.drawing;

/// An upright rectangle in pixels; `y` grows downwards.
///
/// @param left   the least `x`
/// @param top    the least `y`
/// @param right  the greatest `x`
/// @param bottom the greatest `y`
public record Bounds(double left, double top, double right, double bottom) {

    /// The bounds of nothing.
    public static final Bounds EMPTY = new Bounds(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// {@return whether there is nothing inside}
    public boolean isEmpty() { return left > right || top > bottom; }

    /// {@return the width, 0 for nothing}
    public double width() { return isEmpty() ? 0 : right - left; }

    /// {@return the height, 0 for nothing}
    public double height() { return isEmpty() ? 0 : bottom - top; }

    /// {@return the least rectangle around both}
    public Bounds union(Bounds other) {
        return new Bounds(Math.min(left, other.left), Math.min(top, other.top),
                Math.max(right, other.right), Math.max(bottom, other.bottom));
    }

    /// {@return the least rectangle around this and a point}
    public Bounds around(double x, double y) {
        return new Bounds(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }

    /// {@return this rectangle with a margin on every side, a negative one taken away}
    public Bounds margin(double m) { return isEmpty() ? this : new Bounds(left - m, top - m, right + m, bottom + m); }

    /// {@return this rectangle moved}
    public Bounds moved(double dx, double dy) {
        return isEmpty() ? this : new Bounds(left + dx, top + dy, right + dx, bottom + dy);
    }

    /// {@return whether both share more than an edge}
    public boolean overlaps(Bounds other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    /// {@return whether a point lies inside or on the edge}
    public boolean contains(double x, double y) { return left <= x && x <= right && top <= y && y <= bottom; }

    /// {@return whether another rectangle lies inside}
    public boolean contains(Bounds other) {
        return other.isEmpty() || contains(other.left, other.top) && contains(other.right, other.bottom);
    }
}
