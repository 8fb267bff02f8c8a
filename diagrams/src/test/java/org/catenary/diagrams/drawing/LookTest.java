package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class LookTest {

    private static final Ty X = Ty.of("x"), Y = Ty.of("y");

    // @start region="look"
    /// Two wires that cross, the first blue, the second vermillion, with a legend instead of types.
    static Drawing crossing() {
        Look look = Look.STANDARD.withTypes(false).withAccents("x", "y");
        return Drawing.of(Diagram.swap(Ty.of("x"), Ty.of("y")), look).legend(look);
    }
    // @end

    private static List<Tint> tints(Drawing drawing, Part.Role role) {
        return drawing.parts().stream().filter(part -> part.role() == role).map(Part::tint).toList();
    }

    @Test
    void wiresKeepTheirAccentsWhereTheyCross() {
        assertEquals(List.of(Tint.BLUE, Tint.VERMILLION), tints(crossing(), Part.Role.WIRE));
        assertEquals(List.of(Tint.BLUE, Tint.NONE, Tint.VERMILLION, Tint.NONE), tints(crossing(), Part.Role.LEGEND));
        assertTrue(Svg.write(crossing()).contains("<g class=\"wire vermillion\" stroke=\"#b84a00\">"));
    }

    @Test
    void aWireHasOneAccentThroughCupsAndCaps() {
        Diagram snake = Diagram.id(X).tensor(Diagram.cap(X)).then(Diagram.cup(X).tensor(Diagram.id(X)));
        Drawing drawing = Drawing.of(snake.tensor(Box.of("f", Y, X)), Look.STANDARD.withAccents("x"));
        assertEquals(List.of(Tint.BLUE, Tint.NONE, Tint.BLUE),
                tints(drawing, Part.Role.WIRE));
    }

    @Test
    void aBoxEndsAWireAndItsAccent() {
        Drawing drawing = Drawing.of(Box.of("f", X, Y), Look.STANDARD.withAccents("x", "y"));
        assertEquals(List.of(Tint.BLUE, Tint.VERMILLION), tints(drawing, Part.Role.WIRE));
    }

    @Test
    void sevenAccentsCannotBeToldApart() {
        assertThrows(WrongArgument.class, () -> Look.STANDARD.withAccents("a", "b", "c", "d", "e", "f", "g"));
    }

    @Test
    void namesStayInTheirTriangles() {
        for (String name : new String[] {"ψ", "Alice", "a state of many words"}) {
            for (Box box : new Box[] {Box.of(name, Ty.unit(), X), Box.of(name, X.tensor(Y).tensor(X), Ty.unit())}) {
                List<Shape> shapes = Drawing.of(box, Look.STANDARD.withTriangles(true)).parts().stream()
                        .filter(part -> part.role() == Part.Role.BOX).findFirst().orElseThrow().shapes();
                Path triangle = ((Shape.Outline) shapes.getFirst()).path();
                assertEquals(2, triangle.segments().size(), "two sides, closed by the third");
                Bounds b = triangle.bounds(), text = shapes.get(1).bounds();
                double tight = 0.25 * text.height();
                boolean up = box.dom().isUnit();
                double height = up ? text.top() + tight - b.top() : b.bottom() - text.bottom() + tight;
                assertTrue(height / b.height() * b.width() >= text.width(), () -> box + ": " + text + " in " + b);
            }
        }
    }
}
