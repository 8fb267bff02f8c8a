package org.catenary.diagrams.drawing;

/// Something drawn: a curve, an outline, a dot or a text, in pixels, `y` growing downwards.
public sealed interface Shape {

    /// {@return the least rectangle around the shape, half the pen included}
    Bounds bounds();

    /// {@return the shape moved}
    Shape moved(double dx, double dy);

    /// {@return whether it is filled with the pale tone of its accent}
    default boolean isWashed() { return false; }

    /// How a curve is stroked.
    enum Stroke {
        /// One line.
        PLAIN,
        /// Two parallel lines, for a classical wire.
        DOUBLE,
        /// Dashes, for a border that is no box.
        DASHED
    }

    /// What an outline or a dot is filled with.
    enum Fill {
        /// Nothing.
        NONE,
        /// The colour of the page.
        PAGE,
        /// Slightly off the page, as in a box.
        PALE,
        /// A little darker still, as in a frame around diagrams.
        DIM,
        /// A breath of the ink, so that areas inside of areas grow darker.
        SHADE,
        /// The accent of its part, pale.
        WASH,
        /// The ink.
        INK,
        /// The first accent.
        ACCENT
    }

    /// Where a text stands at its `x`.
    enum Anchor {
        /// It begins there.
        START,
        /// Its middle is there.
        MIDDLE,
        /// It ends there.
        END
    }

    /// The width of a line in pixels.
    double PEN = 1.5;

    /// A line along a path.
    record Curve(Path path, Stroke stroke) implements Shape {
        @Override public Bounds bounds() { return path.bounds().margin(stroke == Stroke.DOUBLE ? 1.5 * PEN : PEN / 2); }

        @Override public Curve moved(double dx, double dy) { return new Curve(path.moved(dx, dy), stroke); }
    }

    /// A closed path with its inside.
    record Outline(Path path, Fill fill) implements Shape {
        @Override public Bounds bounds() { return path.bounds().margin(PEN / 2); }

        @Override public boolean isWashed() { return fill == Fill.WASH; }

        @Override public Outline moved(double dx, double dy) { return new Outline(path.moved(dx, dy), fill); }
    }

    /// The inside of a closed path.
    record Area(Path path, Fill fill) implements Shape {
        @Override public Bounds bounds() { return path.bounds(); }

        @Override public boolean isWashed() { return fill == Fill.WASH; }

        @Override public Area moved(double dx, double dy) { return new Area(path.moved(dx, dy), fill); }
    }

    /// A circle with its inside.
    ///
    /// @param x      its centre
    /// @param y      its centre
    /// @param radius to the middle of the pen
    /// @param fill   what is inside
    record Dot(double x, double y, double radius, Fill fill) implements Shape {
        @Override public Bounds bounds() { return Bounds.EMPTY.around(x, y).margin(radius + PEN / 2); }

        @Override public Dot moved(double dx, double dy) { return new Dot(x + dx, y + dy, radius, fill); }
    }

    /// A line of text; the letters `ʳ` and `ˡ`, raised and lowered figures are set as real superscripts and subscripts.
    ///
    /// @param x      its anchor
    /// @param y      its baseline
    /// @param text   what it says
    /// @param size   of the font in pixels
    /// @param anchor which part of it stands at `x`
    record Text(double x, double y, String text, double size, Anchor anchor) implements Shape {
        @Override public Bounds bounds() {
            double width = Advance.of(text, size);
            double left = switch (anchor) {
                case START -> x;
                case MIDDLE -> x - width / 2;
                case END -> x - width;
            };
            return new Bounds(left, y - Advance.ASCENT * size, left + width, y + Advance.DESCENT * size);
        }

        @Override public Text moved(double dx, double dy) { return new Text(x + dx, y + dy, text, size, anchor); }
    }
}
