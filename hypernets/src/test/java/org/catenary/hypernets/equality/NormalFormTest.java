package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.category.TracedLaws;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// Normal forms by nets: the laws hold of them on the nose.
class NormalFormTest implements SymmetricLaws<Ty, Diagram>, TracedLaws<Ty, Diagram> {

    private static final Equality TRACED = Equality.in(Theory.TRACED);

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return RandomDiagrams.of(Theory.TRACED, random).type(random.nextInt(3)); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.TRACED, random).diagram(dom, cod, 1 + random.nextInt(4));
    }

    @Override public boolean same(Diagram f, Diagram g) {
        boolean same = TRACED.normalForm(f).equals(TRACED.normalForm(g));
        assertEquals(Verdicts.decided(TRACED.decide(f, g)), same, () -> f + "\n" + g);
        return same;
    }

    /// A diagram is equal to its normal form, which is its own, and what floats is in one order.
    @Seeded void theNormalFormIsEqual(long seed) {
        for (Theory theory : List.of(Theory.SYMMETRIC, Theory.TRACED)) {
            var diagrams = RandomDiagrams.of(theory, Seeded.Random.of(seed));
            Equality equality = Equality.in(theory);
            for (int i = 0; i < 25; i++) {
                Diagram f = diagrams.diagram(i % 9), g = diagrams.diagram(Ty.unit(), 5);
                Diagram form = equality.normalForm(f);
                assertTrue(Verdicts.decided(equality.decide(f, form)), f::toString);
                assertEquals(form, equality.normalForm(form));
                assertEquals(form, equality.steps(f).toList().getLast());
                assertEquals(equality.normalForm(f.tensor(g)), equality.normalForm(
                        Diagram.swap(Ty.unit(), f.dom()).then(g.tensor(f)).then(Diagram.swap(g.cod(), f.cod()))));
            }
        }
    }
}
