package org.catenary.diagrams.drawing;

import java.util.List;
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

    /// A sign with a size of its own; ports are spaced evenly around its middle.
    sealed interface Solid extends Sign {
        @Override default Ports ports() { return Ports.FIXED; }

        /// The size along the row.
        double width();

        /// The size from row to row.
        double height();

        double inPitch();

        double outPitch();

        /// Where port `i` of `n` is, from the middle.
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
    /// @param joined whether the wires that reach the border go on inside, to the one diagram there
    record Bubble(String text, List<Layout> inside, double left, double top, boolean joined,
            double width, double height, double inPitch, double outPitch) implements Solid {}

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
    record Legs(Heart heart) implements Sign {
        @Override public Ports ports() { return Ports.FREE; }
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
