package org.catenary.diagrams.drawing;

/// How a drawing is made.
///
/// @param unit  the distance of neighbouring wires in pixels
/// @param types whether wires carry their types
/// @param theme the colours
public record Look(double unit, boolean types, Theme theme) {

    /// Light or dark.
    public enum Theme {
        /// As the reader's screen prefers.
        AUTO,
        /// Dark ink on a light page.
        LIGHT,
        /// Light ink on a dark page.
        DARK
    }

    /// Wires 36 pixels apart, with types, in the colours that the reader prefers.
    public static final Look STANDARD = new Look(36, true, Theme.AUTO);

    /// @throws IllegalArgumentException unless the unit is at least 16 and at most 400
    public Look {
        if (!(unit >= 16 && unit <= 400)) {
            throw new IllegalArgumentException("a unit of %s pixels; 16 to 400 can be drawn".formatted(unit));
        }
    }

    /// {@return this look with another distance of neighbouring wires}
    public Look withUnit(double pixels) { return new Look(pixels, types, theme); }

    /// {@return this look with or without the types of wires}
    public Look withTypes(boolean shown) { return new Look(unit, shown, theme); }

    /// {@return this look in other colours}
    public Look withTheme(Theme colours) { return new Look(unit, types, colours); }

    /// The size of a box's text.
    double textSize() { return unit * 13 / 36; }

    /// The size of a wire's label.
    double labelSize() { return unit * 10 / 36; }
}
