package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;

/// What the accents of a drawing mean: a stretch of wire and the name of the atom, in lines under the drawing.
final class Legend {

    private Legend() {}

    static Drawing under(Drawing drawing, Look look) {
        double u = look.unit(), size = look.labelSize() * 1.1, line = 0.5 * u;
        Bounds b = drawing.bounds().isEmpty() ? new Bounds(0, 0, 0, 0) : drawing.bounds();
        double room = Math.max(b.width(), 6 * u), y = b.bottom() + 0.75 * u, x = 0;
        var parts = new ArrayList<>(drawing.parts());
        var row = new ArrayList<Part>();
        for (String atom : look.accents()) {
            double width = 0.85 * u + Advance.of(atom, size);
            if (x > 0 && x + width > room) {
                centre(row, b, y, parts);
                x = 0;
                y += line;
            }
            row.add(Part.of(Part.Role.LEGEND, new Shape.Curve(Path.from(x, 0).line(x + 0.6 * u, 0), Shape.Stroke.PLAIN))
                    .in(look.tint(atom)));
            row.add(Part.of(Part.Role.LEGEND, new Shape.Text(x + 0.8 * u, 0.355 * size, atom, size, Shape.Anchor.START)));
            x += width + 0.6 * u;
        }
        centre(row, b, y, parts);
        return Drawing.of(parts, drawing.title(), drawing.description());
    }

    private static void centre(List<Part> row, Bounds b, double y, List<Part> parts) {
        Bounds own = row.stream().map(Part::bounds).reduce(Bounds.EMPTY, Bounds::union);
        double dx = (b.left() + b.right() - own.width()) / 2 - own.left();
        row.forEach(part -> parts.add(part.moved(dx, y)));
        row.clear();
    }
}
