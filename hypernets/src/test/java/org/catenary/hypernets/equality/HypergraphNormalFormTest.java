package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;

/// Normal forms by Frobenius nets, of types that wind: the laws hold of them on the nose.
class HypergraphNormalFormTest implements HypergraphLaws<Ty, Diagram>, RigidLaws<Ty, Diagram> {

    private static final Equality HYPERGRAPH = Equality.in(Theory.HYPERGRAPH);

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.RIGID, random).type(random.nextInt(3));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.HYPERGRAPH, random).diagram(dom, cod, 1 + random.nextInt(5));
    }

    @Override public boolean same(Diagram f, Diagram g) {
        Diagram left = HYPERGRAPH.normalForm(f), right = HYPERGRAPH.normalForm(g);
        assertEquals(f.dom(), left.dom());
        assertEquals(f.cod(), left.cod());
        assertEquals(left.equals(right), HYPERGRAPH.decide(f, g).isEqual(), () -> f + "\n" + g);
        return left.equals(right);
    }

    /// A diagram is equal to its normal form, which is its own; phases are part of it.
    @Seeded void theNormalFormIsEqual(long seed) {
        for (Theory theory : List.of(Theory.HYPERGRAPH, Theory.PHASED)) {
            var diagrams = RandomDiagrams.of(theory, Seeded.Random.of(seed));
            Equality equality = Equality.in(theory);
            for (int i = 0; i < 25; i++) {
                Diagram f = diagrams.diagram(i % 9), form = equality.normalForm(f);
                assertTrue(equality.decide(f, form).isEqual(), f::toString);
                assertEquals(form, equality.normalForm(form));
                assertEquals(form, equality.steps(f).toList().getLast());
                Diagram bubble = f.bubble("b").tensor(f.r().bubble("c").l());
                Equality around = Equality.in(theory.union(bubble.theory()));
                assertTrue(around.decide(bubble, around.normalForm(bubble)).isEqual(), f::toString);
                assertEquals(around.normalForm(bubble), around.normalForm(around.normalForm(bubble)));
            }
        }
    }
}
