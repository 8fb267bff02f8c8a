package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.PhasedLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

/// The free hypergraph category with phases satisfies its laws up to the isomorphism of nets.
class PhasedEqualityTest implements PhasedLaws<Ty, Diagram, Phase> {
    private static final Ty X = Ty.of("x");

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.RIGID, random).type(random.nextInt(3));
    }

    @Override public Ty phasedObject(RandomGenerator random) { return object(random); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.PHASED, random).diagram(dom, cod, 1 + random.nextInt(5));
    }

    @Override public Phase phase(RandomGenerator random) {
        Phase number = Phase.of(random.nextInt(-8, 8), 8);
        return random.nextBoolean() ? number : number.plus(Phase.parameter(random.nextBoolean() ? "α" : "β"));
    }

    @Override public Phase plus(Phase a, Phase b) { return a.plus(b); }

    @Override public Phase zero() { return Phase.ZERO; }

    @Override public boolean same(Diagram f, Diagram g) { return Equality.in(Theory.PHASED).decide(f, g).isEqual(); }

    @Test
    void phasesAreTold() {
        Diagram quarter = Diagram.spider(X, 1, 1, Phase.of(1, 4)), third = Diagram.spider(X, 1, 1, Phase.of(1, 3));
        assertFalse(same(quarter, third));
        assertFalse(same(quarter, Diagram.id(X)));
        assertTrue(same(quarter.then(quarter.dagger()), Diagram.id(X)));
        assertEquals(Diagram.spider(X, 2, 1, Phase.of(-1, 4)), Diagram.spider(X, 1, 2, Phase.of(1, 4)).dagger());
        assertTrue(same(quarter.r().l(), quarter));
    }

    @Test
    void wholeTurnsArePhaseZero() {
        Diagram half = Diagram.spider(X, 1, 1, Phase.of(1, 2)), most = Diagram.spider(X, 1, 1, Phase.of(-0.25));
        assertTrue(same(half.then(half), Diagram.id(X)));
        assertTrue(same(most, Diagram.spider(X, 1, 1, Phase.of(0.75))));
        assertFalse(same(half, Diagram.id(X)));
        Diagram named = Diagram.spider(X, 1, 1, Phase.parameter("α"));
        assertFalse(same(named.then(named), Diagram.id(X)));
        assertTrue(same(named.then(half).then(half), named));
    }

    /// A net read back has the phases that it had.
    @Seeded
    void netsKeepPhases(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram f = arrow(object(random), object(random), random);
            Diagram back = Translation.diagram(Translation.net(f));
            assertEquals(Translation.net(f).edges(), Translation.net(back).edges());
            if (f.dom().equals(back.dom()) && f.cod().equals(back.cod())) {
                assertTrue(same(f, back), f::toString);
            }
        });
    }
}
