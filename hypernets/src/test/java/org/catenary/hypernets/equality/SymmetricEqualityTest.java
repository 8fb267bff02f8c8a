package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free symmetric monoidal category satisfies its laws up to the equality that decides them.
class SymmetricEqualityTest implements SymmetricLaws<Ty, Diagram> {

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.SYMMETRIC, random).type(random.nextInt(3));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.SYMMETRIC, random).diagram(dom, cod, 1 + random.nextInt(5));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Equality.in(Theory.SYMMETRIC).decide(f, g).isEqual(); }

    /// Diagrams that the equality tells apart have different meanings in random matrices, and the others the same.
    @Seeded void meaningsAgreeWithTheVerdict(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 30; i++) {
            Ty x = RandomDiagrams.of(Theory.SYMMETRIC, random).type(2);
            Diagram f = arrow(x, x, random), g = arrow(x, x, random), h = random.nextBoolean() ? f : g;
            assertEquals(Interpretations.agree(f.tensor(g), f.tensor(h)), same(f.tensor(g), f.tensor(h)));
        }
    }

    @Test void crossingsAreNotIdentitiesAndTypesMatter() {
        Ty x = Ty.of("x");
        assertFalse(same(Diagram.swap(x, x), Diagram.id(x.tensor(x))));
        assertEquals(new Verdict.Different("x → x on the left, y → y on the right"),
                Equality.in(Theory.SYMMETRIC).decide(Diagram.id("x"), Diagram.id("y")));
    }
}
