package org.catenary.hypernets.proof;

import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.diagrams.drawing.Tint;

/// The colours of generators in pictures: of each the accent whose hue is nearest, which is legible on light and dark pages.
final class GeneratorColour {

    /// Where each accent stands on the circle of hues, in turns.
    private record Hue(Tint tint, double turns) {}

    private static final List<Hue> HUES = List.of(new Hue(Tint.VERMILLION, 0.01), new Hue(Tint.ORANGE, 0.1),
            new Hue(Tint.YELLOW, 0.17), new Hue(Tint.GREEN, 0.38), new Hue(Tint.BLUE, 0.57), new Hue(Tint.PURPLE, 0.87));
    /// Colours whose channels differ less are grey.
    private static final int GREY = 12;

    private GeneratorColour() {}

    /// {@return the accent of six hexadecimal digits}
    static Tint tint(String digits) {
        if (digits.isEmpty()) {
            return Tint.NONE;
        }
        int rgb = Integer.parseInt(digits, 16), r = rgb >> 16, g = rgb >> 8 & 255, b = rgb & 255;
        int most = Math.max(r, Math.max(g, b)), range = most - Math.min(r, Math.min(g, b));
        if (range < GREY) {
            return Tint.NONE;
        }
        double sixth = most == r ? (double) (g - b) / range : most == g ? 2 + (double) (b - r) / range
                : 4 + (double) (r - g) / range;
        double turns = (sixth / 6 + 1) % 1;
        Hue nearest = HUES.getFirst();
        for (Hue hue : HUES) {
            nearest = distance(hue, turns) < distance(nearest, turns) ? hue : nearest;
        }
        return nearest.tint;
    }

    private static double distance(Hue hue, double turns) {
        double d = Math.abs(hue.turns - turns);
        return Math.min(d, 1 - d);
    }

    /// {@return a drawing with the boxes of coloured generators in their accents}
    static Drawing coloured(Drawing drawing, Presentation theory) {
        List<Part> parts = drawing.parts().stream().map(part -> part.role() == Part.Role.BOX
                ? name(part).map(name -> part.in(tint(theory.colours(name).fill()))).orElse(part) : part).toList();
        return new Drawing(parts, drawing.bounds(), drawing.title(), drawing.description());
    }

    private static Optional<String> name(Part part) {
        return part.shapes().stream().filter(Shape.Text.class::isInstance).map(shape -> ((Shape.Text) shape).text()).findFirst();
    }
}
