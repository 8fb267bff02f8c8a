package org.catenary.diagrams.drawing;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;

/// How a drawing is made.
///
/// {@snippet class="org.catenary.diagrams.drawing.LookTest" region="look"}
///
/// @param unit      the distance of neighbouring wires in pixels
/// @param types     whether wires carry their types
/// @param theme     the colours
/// @param accents   the atoms whose wires are drawn in the accents, the first in the first; adjoints share the accent
/// @param triangles whether states and effects are triangles
/// @param ribbons   whether wires are ribbons, whose twists show
/// @param regions   the colours of regions, drawn in pale accents, the first in the first; those not named follow, by the
///                  alphabet
public record Look(double unit, boolean types, Theme theme, List<String> accents, boolean triangles,
        boolean ribbons, List<String> regions) {

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
    public static final Look STANDARD = new Look(36, true, Theme.AUTO, List.of(), false, false, List.of());

    /// @throws WrongArgument unless the unit is at least 16 and at most 400, and the accents at most six
    public Look {
        accents = List.copyOf(accents);
        regions = List.copyOf(regions);
        if (!(unit >= 16 && unit <= 400)) {
            throw new WrongArgument("a unit of %s pixels; 16 to 400 can be drawn".formatted(unit));
        }
        if (accents.size() > Tint.ACCENTS.size()) {
            throw new WrongArgument("%d atoms in accents; six can be told apart".formatted(accents.size()));
        }
        if (regions.size() > Tint.ACCENTS.size()) {
            throw new WrongArgument("%d colours of regions; six can be told apart".formatted(regions.size()));
        }
    }

    /// {@return this look with another distance of neighbouring wires}
    public Look withUnit(double pixels) { return new Look(pixels, types, theme, accents, triangles, ribbons, regions); }

    /// {@return this look with or without the types of wires}
    public Look withTypes(boolean shown) { return new Look(unit, shown, theme, accents, triangles, ribbons, regions); }

    /// {@return this look in other colours}
    public Look withTheme(Theme colours) { return new Look(unit, types, colours, accents, triangles, ribbons, regions); }

    /// {@return this look with the wires of some atoms in accents, the first in the first}
    /// @throws WrongArgument if there are more than six
    public Look withAccents(String... atoms) {
        return new Look(unit, types, theme, List.of(atoms), triangles, ribbons, regions);
    }

    /// {@return this look with triangles for states and effects, or without}
    public Look withTriangles(boolean drawn) { return new Look(unit, types, theme, accents, drawn, ribbons, regions); }

    /// {@return this look with ribbons for wires, or with lines}
    public Look withRibbons(boolean drawn) { return new Look(unit, types, theme, accents, triangles, drawn, regions); }

    /// {@return this look with the regions of some colours in pale accents, the first in the first}
    /// @throws WrongArgument if there are more than six
    public Look withRegions(String... colours) {
        return new Look(unit, types, theme, accents, triangles, ribbons, List.of(colours));
    }

    /// The width of a ribbon, 0 for a line.
    double ribbon() { return ribbons ? 0.3 * unit : 0; }

    /// The accent of an atom.
    Tint tint(String atom) {
        int i = accents.indexOf(atom);
        return i < 0 ? Tint.NONE : Tint.ACCENTS.get(i);
    }

    /// The size of a box's text.
    double textSize() { return unit * 13 / 36; }

    /// The size of a wire's label.
    double labelSize() { return unit * 10 / 36; }
}
