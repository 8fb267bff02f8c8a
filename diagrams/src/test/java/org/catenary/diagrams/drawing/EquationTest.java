package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class EquationTest {

    // @start region="snake"
    /// A snake, pulled straight.
    static Drawing snake() {
        Ty x = Ty.of("x");
        Diagram snake = Diagram.id(x).tensor(Diagram.cap(x)).then(Diagram.cup(x).tensor(Diagram.id(x)));
        return Equation.of(snake, Look.STANDARD).equal(Diagram.id(x)).drawing();
    }
    // @end

    private static final Box F = Box.of("f", Ty.of("x"), Ty.of("y")), G = Box.of("g", Ty.of("x"), Ty.of("y"));

    @Test
    void anyRelationStandsBetweenItsSides() {
        Drawing drawing = Equation.of(F, Look.STANDARD).with("⊑", G).with("⇒", "by law", F.plus(G)).drawing();
        String svg = Svg.write(drawing);
        assertTrue(svg.contains(">⊑</text>") && svg.contains(">⇒</text>") && svg.contains(">by law</text>"), svg);
        assertEquals("f : x → y ⊑ g : x → y ⇒ f + g : x → y", drawing.title());
    }

    @Test
    void aReasonWidensItsRelation() {
        Drawing plain = Equation.of(F, Look.STANDARD).equal(G).drawing();
        Drawing wide = Equation.of(F, Look.STANDARD).with("=", "because of a theorem", G).drawing();
        assertTrue(wide.bounds().width() > plain.bounds().width() + 60);
    }

    @Test
    void sidesStandOnOneMiddleLine() {
        var boxes = snake().parts().stream().filter(part -> part.role() == Part.Role.WIRE).map(Part::bounds).toList();
        assertEquals(boxes.get(0).top() + boxes.get(0).bottom(), boxes.get(1).top() + boxes.get(1).bottom(), 1);
    }
}
