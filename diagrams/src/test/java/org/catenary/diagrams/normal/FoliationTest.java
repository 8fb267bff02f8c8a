package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;

/// Foliations and exchanges of layers, held against the isotopy of the plane.
class FoliationTest {

    private static final Ty X = Ty.of("x");

    private static Diagram composed(Diagram f) { return f.foliation().stream().reduce(Diagram.id(f.dom()), Diagram::then); }

    /// The layers are the diagram, by exchanges alone; each is as deep as one cell.
    @Seeded void theLayersAreTheDiagram(long seed) {
        var diagrams = RandomDiagrams.planar(seed);
        for (int i = 0; i < 60; i++) {
            Diagram f = diagrams.diagram(i % 13), layers = composed(f);
            assertInstanceOf(Isotopy.Found.class, Isotopy.between(f, layers), f::toString);
            assertTrue(f.foliation().stream().allMatch(layer -> layer.depth() == 1));
            assertEquals(f.foliation().size(), f.depth());
            assertEquals(f.depth(), layers.depth(), f::toString);
        }
    }

    /// Where every cell has an input, exchanges change no layer.
    @Seeded void exchangesLeaveTheFoliation(long seed) {
        Box[] boxes = {Box.of("f", X, X), Box.of("n", X, X.power(2)), Box.of("m", X.power(2), X), Box.of("e", X, Ty.unit()),
            Box.of("g", X.power(2), X.power(2))};
        var random = Seeded.Random.of(seed);
        Diagram f = Diagram.id(X.power(8));
        for (int i = 0; i < 30; i++) {
            Box box = boxes[random.nextInt(boxes.length)];
            int width = (int) f.cod().size(), taken = (int) box.dom().size();
            f = width < taken ? f : f.thenAt(random.nextInt(width - taken + 1), box);
        }
        for (Diagram g : List.of(Interchange.right(f), Interchange.left(f))) {
            assertEquals(f.foliation(), g.foliation());
        }
    }

    /// A layer that passes another is the same diagram.
    @Seeded void passingIsAnExchange(long seed) {
        var diagrams = RandomDiagrams.planar(seed);
        for (int i = 0; i < 30; i++) {
            Diagram f = diagrams.diagram(Ty.of("x", "y", "z"), 6), g = diagrams.box(X, X);
            Diagram both = f.tensor(g), passed = both.interchange(6, 0);
            assertInstanceOf(Isotopy.Found.class, Isotopy.between(both, passed), both::toString);
            assertEquals(g.boxes().getFirst(), passed.boxes().getFirst());
            assertEquals(both.slice(0, 7), passed.interchange(0, 6));
        }
    }
}
