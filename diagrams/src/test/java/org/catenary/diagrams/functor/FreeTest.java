package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BilinearLaws;
import org.catenary.diagrams.category.DaggerLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The laws of diagrams hold of their meaning: two diagrams are the same here when random matrices make them so.
class FreeTest implements RigidLaws<Ty, Diagram>, HypergraphLaws<Ty, Diagram>, DaggerLaws<Ty, Diagram>,
        BilinearLaws<Ty, Diagram> {

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.RIGID, random).type(random.nextInt(3));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.HYPERGRAPH, random).atMost(3).diagram(dom, cod, 1 + random.nextInt(3));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Interpretations.agree(f, g); }

    /// What the syntax promises on the nose, beyond what the meanings say.
    @Seeded void associativityUnitsAndReversalsHoldOnTheNose(long seed) {
        var random = Seeded.Random.of(seed);
        Ty x = object(random), y = object(random), z = object(random), w = object(random);
        Diagram f = arrow(x, y, random), g = arrow(y, z, random), h = arrow(z, w, random);
        assertEquals(f.then(g).then(h), f.then(g.then(h)));
        assertEquals(f.tensor(g).tensor(h), f.tensor(g.tensor(h)));
        assertEquals(f, Diagram.id(x).then(f).then(Diagram.id(y)));
        assertEquals(f, Diagram.id(Ty.unit()).tensor(f).tensor(Diagram.id()));
        assertEquals(f.then(g).r(), g.r().then(f.r()));
        assertEquals(f.tensor(g).r(), g.r().tensor(f.r()));
        assertEquals(f.then(g).dagger(), g.dagger().then(f.dagger()));
        assertEquals(f, f.r().l());
        assertEquals(f, f.dagger().dagger());
        assertEquals(f.r().dagger(), f.dagger().r());
    }

    @Test
    void spidersAreNotExtraSpecial() {
        assertFalse(same(Diagram.spider(Ty.of("x"), 0, 0), Diagram.id()));
    }
}
