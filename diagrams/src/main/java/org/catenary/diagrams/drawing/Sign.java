package org.catenary.diagrams.drawing;

import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;

/// How one cell is drawn, measured but not placed.
sealed interface Sign {

    /// How tracks meet a sign.
    enum Ports {
        /// At points that the sign fixes.
        FIXED,
        /// Wherever they come from.
        FREE,
        /// They pass it.
        THROUGH
    }

    Ports ports();

    /// Whether the sign goes around what stands between its feet.
    default boolean encloses() { return false; }

    /// How much room it takes in its row, 0 if only its tracks do.
    default double breadth() { return 0; }

    /// A sign with a size of its own; ports are spaced evenly, around its middle unless it says otherwise.
    sealed interface Solid extends Sign {
        @Override default Ports ports() { return Ports.FIXED; }

        @Override default double breadth() { return width(); }

        /// The size along the row.
        double width();

        /// The size from row to row.
        double height();

        double inPitch();

        double outPitch();

        /// Where port `i` of `n` above is, from the middle.
        default double in(int i, int n) { return port(inPitch(), i, n); }

        /// Where port `i` of `n` below is, from the middle.
        default double out(int i, int n) { return port(outPitch(), i, n); }

        /// Where port `i` of `n` around a middle is.
        static double port(double pitch, int i, int n) { return (i - (n - 1) / 2.0) * pitch; }
    }

    /// The outline of a box.
    enum Form {
        /// A rectangle.
        BOX,
        /// Round shoulders over a straight lower edge: a state.
        STATE,
        /// The state upside down.
        EFFECT,
        /// Round on both sides: a scalar.
        PILL,
        /// A triangle on its side, wires below: a state.
        UPWARD,
        /// A triangle on its point, wires above: an effect.
        DOWNWARD
    }

    /// The corner of a box that is cut to show how it was turned.
    enum Cut { NONE, UPPER_RIGHT, LOWER_RIGHT, LOWER_LEFT, UPPER_LEFT }

    /// A box with its text.
    record Name(String text, Part.Role role, Form form, Cut cut,
            double width, double height, double inPitch, double outPitch) implements Solid {

        /// The same with its ports further apart, and at least as wide as they need.
        Name drawnApart(double in, double out, double ports) {
            return new Name(text, role, form, cut, Math.max(width, ports), height, in, out);
        }
    }

    /// A sum inside its border; the sum of none is drawn as a box.
    record Terms(List<Layout> terms, double width, double height, double inPitch, double outPitch) implements Solid {

        /// What is left at each side when the terms stand `gap` apart.
        double margin(double gap) {
            return (width - terms.stream().mapToDouble(Layout::width).sum() - (terms.size() - 1) * gap) / 2;
        }
    }

    /// A bubble: diagrams side by side inside its border, its name in a band above them.
    ///
    /// @param left   from the left edge to the first diagram
    /// @param top    from the upper edge to the diagrams
    /// @param above  whether the wires that reach the border go on inside, to the one diagram there
    /// @param below  whether the wires of the one diagram inside go on below the border
    /// @param firm   whether the border is a line, at which the wires inside end that do not go on below, and not dashes
    /// @param skew   how far to the right of its middle the wires pass the border
    record Bubble(String text, List<Layout> inside, double left, double top, boolean above, boolean below, boolean firm,
            double skew, double width, double height, double inPitch, double outPitch) implements Solid {

        @Override public double in(int i, int n) { return skew + Solid.port(inPitch, i, n); }

        @Override public double out(int i, int n) { return (below ? skew : 0) + Solid.port(outPitch, i, n); }

        /// Where the wires of the one diagram inside go on, or end at the border.
        Seams within(Ink ink) {
            return inside.size() != 1 ? Seams.loose(0, 0) : Seams.of(inside.getFirst().upperWires().length, above,
                    inside.getFirst().lowerWires().length, below || firm, ink);
        }
    }

    /// A cup or a cap, or where a loop turns.
    ///
    /// @param silent the foot whose wire leads back and shows no type, `-1` if none
    record Bend(int silent) implements Sign {
        @Override public Ports ports() { return Ports.FREE; }

        @Override public boolean encloses() { return true; }
    }

    /// What stands where legs meet.
    enum Heart {
        /// A disc.
        SPIDER,
        /// A small disc.
        COPY,
        /// A bar across the end of a wire.
        DISCARD
    }

    /// A point with legs.
    ///
    /// @param spot    what stands in the place of the heart, if that is more than a point
    /// @param breadth of the spot across the wires, 0 for a point
    /// @param height  of the spot along the wires
    record Legs(Heart heart, Optional<Spot> spot, double breadth, double height) implements Sign {

        Legs(Heart heart) { this(heart, Optional.empty(), 0, 0); }

        static Legs around(Spot spot, boolean transposed) {
            return new Legs(Heart.SPIDER, Optional.of(spot), transposed ? spot.height() : spot.width(),
                    transposed ? spot.width() : spot.height());
        }

        @Override public Ports ports() { return Ports.FREE; }
    }

    /// A mark on a wire that leads back a step of time later.
    record Later(double side) implements Sign {
        @Override public Ports ports() { return Ports.THROUGH; }
    }

    /// Which of two wires that cross is in front.
    enum Front {
        /// None: they lie in one plane.
        NONE,
        /// The one that begins on the left.
        LEFT,
        /// The one that begins on the right.
        RIGHT
    }

    /// A loop in one wire, to its right.
    ///
    /// @param front which passage of the crossing is in front: from the left, the first, or from the right
    record Curl(Front front) implements Sign {
        @Override public Ports ports() { return Ports.THROUGH; }
    }

    /// Wires that cross.
    record Crossing(Diagram.Permutation permutation, Front front) implements Sign {
        @Override public Ports ports() { return Ports.THROUGH; }
    }

    /// A gate that wires pass.
    ///
    /// @param length how much of the wires it takes
    record Gate(Glyph glyph, double length) implements Sign {
        @Override public Ports ports() { return Ports.THROUGH; }
    }

    /// Where wires begin or end in a glyph of their own.
    record End(Glyph glyph, double length) implements Sign {
        @Override public Ports ports() { return Ports.FREE; }
    }

    /// A number beside the diagram.
    record Note(String text) implements Sign {
        @Override public Ports ports() { return Ports.FREE; }
    }
}
