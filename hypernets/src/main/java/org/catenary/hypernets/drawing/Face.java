package org.catenary.hypernets.drawing;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.drawing.Bounds;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Path;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.Label;

/// What an edge looks like: a box with its name, or a frame around the nets inside its label.
final class Face {

    private Face() {}

    /// @param y the middle of the edge
    static List<Part> of(Hypernet net, Measures measures, Node node, double y) {
        double u = measures.unit(), half = node.left, top = y - node.height / 2;
        var bounds = new Bounds(node.x - half, top, node.x + half, top + node.height);
        Label label = net.label(node.index);
        List<Drawing> terms = measures.inside(label);
        String name = label.name();
        double size = measures.textSize();
        if (terms.isEmpty()) {
            double above = (node.portsAbove() == 0 ? 0.32 : 0.1) * u, below = (node.portsBelow() == 0 ? 0.32 : 0.1) * u;
            Path outline = Path.rectangle(bounds, above, above, below, below);
            return List.of(Part.of(Part.Role.BOX, new Shape.Outline(outline, Shape.Fill.PALE), centred(node.x, y, name, size)));
        }
        var parts = new ArrayList<Part>();
        double r = 0.2 * u, width = terms.stream().mapToDouble(term -> term.bounds().width() + u).sum() - u;
        double x = node.x - width / 2;
        parts.add(Part.of(Part.Role.FRAME, new Shape.Outline(Path.rectangle(bounds, r, r, r, r), Shape.Fill.DIM)));
        double strip = measures.strip(label);
        if (strip > 0) {
            parts.add(Part.of(Part.Role.LABEL, new Shape.Text(node.x - half + 0.2 * u, top + strip, name, measures.labelSize(), Shape.Anchor.START)));
        }
        for (int i = 0; i < terms.size(); i++) {
            Bounds b = terms.get(i).bounds();
            double dx = x - b.left(), dy = y + strip / 2 - (b.top() + b.bottom()) / 2;
            terms.get(i).parts().forEach(part -> parts.add(part.moved(dx, dy)));
            x += b.width() + u;
            if (strip == 0 && i + 1 < terms.size()) {
                parts.add(Part.of(Part.Role.SIGN, centred(x - u / 2, y, name, size * 1.2)));
            }
        }
        return parts;
    }

    /// A text whose middle is a point.
    private static Shape centred(double x, double y, String text, double size) {
        return new Shape.Text(x, y + 0.355 * size, text, size, Shape.Anchor.MIDDLE);
    }
}
