package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

/// Functions and feedback as generators: what is equal by other laws is equal, and nothing else is told.
class ClosedEqualityTest {

    @Test
    void interchangePassesCurryings() {
        Box f = Box.of("f", Ty.of("x", "u"), Ty.of("y")), g = Box.of("g", Ty.of("x"), Ty.of("x"));
        Diagram above = f.curry(1).tensor(Diagram.id(Ty.of("x"))).then(Diagram.id(f.curry(1).cod()).tensor(g));
        Diagram below = Diagram.id(Ty.of("x")).tensor(g).then(f.curry(1).tensor(Diagram.id(Ty.of("x"))));
        for (Theory theory : List.of(Theory.BICLOSED, Theory.CLOSED)) {
            assertTrue(Equality.in(theory).decide(above, below).isEqual());
            Diagram beta = f.curry(1).tensor(Diagram.id(Ty.of("u"))).then(Diagram.eval(Ty.of("y"), Ty.of("u")));
            assertInstanceOf(Verdict.Unknown.class, Equality.in(theory).decide(beta, f));
        }
    }

    /// Nets of functions and of feedback are read back.
    @Seeded
    void netsAreReadBack(long seed) {
        Seeded.Random.draws(seed, random -> {
            for (Theory theory : List.of(Theory.CLOSED, Theory.FEEDBACK)) {
                Diagram f = RandomDiagrams.of(theory, random).diagram(6), back = Translation.diagram(Translation.net(f));
                assertEquals(f.dom(), back.dom());
                assertTrue(Equality.in(theory).decide(f, back).isEqual(), f::toString);
            }
        });
    }
}
