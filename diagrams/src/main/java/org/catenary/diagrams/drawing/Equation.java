package org.catenary.diagrams.drawing;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Diagram;

/// Diagrams with a relation between neighbours, as in `f = g ⊑ h`; a reason may stand over a relation.
///
/// {@snippet class="org.catenary.diagrams.drawing.EquationTest" region="snake"}
public final class Equation {

    private record Side(String relation, String reason, Drawing drawing) {}

    private final Look look;
    private final List<Side> sides;

    private Equation(Look look, List<Side> sides) {
        this.look = look;
        this.sides = List.copyOf(sides);
    }

    /// {@return the left side alone}
    public static Equation of(Diagram left, Look look) { return of(Drawing.of(left, look), look); }

    /// {@return the left side alone}
    public static Equation of(Drawing left, Look look) { return new Equation(look, List.of(new Side("", "", left))); }

    /// Drawings with the same sign between all neighbours.
    static Equation row(List<Drawing> drawings, String sign, Look look) {
        return new Equation(look, drawings.stream().map(drawing -> new Side(sign, "", drawing)).toList());
    }

    /// {@return this equation, then `= right`}
    public Equation equal(Diagram right) { return with("=", right); }

    /// {@return this equation, then a relation and its right side}
    public Equation with(String relation, Diagram right) { return with(relation, "", right); }

    /// {@return this equation, then a relation with a reason over it, and its right side}
    public Equation with(String relation, String reason, Diagram right) {
        return with(relation, reason, Drawing.of(right, look));
    }

    /// {@return this equation, then a relation with a reason over it, and its right side}
    public Equation with(String relation, String reason, Drawing right) {
        var all = new ArrayList<>(sides);
        all.add(new Side(relation, reason, right));
        return new Equation(look, all);
    }

    /// {@return the sides on one middle line, the relations between them}
    public Drawing drawing() {
        var parts = new ArrayList<Part>();
        double x = 0, size = look.textSize() * 1.3, small = look.labelSize(), gap = look.unit() / 2;
        var title = new StringBuilder();
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            if (i > 0) {
                double width = Math.max(Advance.of(side.relation, size), Advance.of(side.reason, small));
                double middle = x + gap + width / 2;
                parts.add(Part.of(Part.Role.SIGN,
                        new Shape.Text(middle, 0.355 * size, side.relation, size, Shape.Anchor.MIDDLE)));
                if (!side.reason.isEmpty()) {
                    parts.add(Part.of(Part.Role.LABEL,
                            new Shape.Text(middle, -0.6 * size, side.reason, small, Shape.Anchor.MIDDLE)));
                }
                x += width + 2 * gap;
                title.append(' ').append(side.relation).append(' ');
            }
            Bounds b = side.drawing.bounds().isEmpty() ? new Bounds(0, 0, 0, 0) : side.drawing.bounds();
            double dx = x - b.left(), dy = -(b.top() + b.bottom()) / 2;
            side.drawing.parts().forEach(part -> parts.add(part.moved(dx, dy)));
            x += b.width();
            title.append(side.drawing.title());
        }
        return Drawing.of(parts, title.toString(),
                String.join("; ", sides.stream().map(side -> side.drawing.description()).toList()));
    }
}
