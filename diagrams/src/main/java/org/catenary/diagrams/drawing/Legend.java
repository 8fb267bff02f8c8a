package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;

/// What the accents of a drawing mean, in lines under it: a patch and the colour of each region, a stretch of wire and the
/// name of each atom.
final class Legend {

    private Legend() {}

    static Drawing under(Drawing drawing, Look look) {
        double u = look.unit(), size = look.labelSize() * 1.1, line = 0.5 * u;
        Bounds b = drawing.bounds().isEmpty() ? new Bounds(0, 0, 0, 0) : drawing.bounds();
        double room = Math.max(b.width(), 6 * u), y = b.bottom() + 0.75 * u, x = 0;
        var parts = new ArrayList<>(drawing.parts());
        var row = new ArrayList<Part>();
        for (int i = 0; i < look.regions().size(); i++) {
            String colour = look.regions().get(i);
            double width = 0.65 * u + Advance.of(colour, size);
            if (x > 0 && x + width > room) {
                centre(row, b, y, parts);
                x = 0;
                y += line;
            }
            Path patch = Path.rectangle(new Bounds(x, -0.2 * u, x + 0.4 * u, 0.2 * u), 0.05 * u, 0.05 * u, 0.05 * u, 0.05 * u);
            row.add(Part.of(Part.Role.LEGEND, new Shape.Area(patch, Shape.Fill.WASH)).in(Tint.ACCENTS.get(i)));
            row.add(Part.of(Part.Role.LEGEND, new Shape.Text(x + 0.55 * u, 0.355 * size, colour, size, Shape.Anchor.START)));
            x += width + 0.5 * u;
        }
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
