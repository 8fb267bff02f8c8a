package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.BilinearLaws;
import org.catenary.diagrams.category.DaggerLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.TracedLaws;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The laws of diagrams hold of their meaning: two diagrams are the same here when random matrices make them so.
class FreeTest implements RigidLaws<Ty, Diagram>, HypergraphLaws<Ty, Diagram>, TracedLaws<Ty, Diagram>,
        DaggerLaws<Ty, Diagram>, BilinearLaws<Ty, Diagram> {

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

    /// Traces around each other are one, none is none, and a trace turns with its diagram.
    @Seeded void tracesVanishAndTurnOnTheNose(long seed) {
        var random = Seeded.Random.of(seed);
        Ty x = object(random), y = object(random), u = object(random), v = object(random);
        Diagram f = arrow(x.tensor(u).tensor(v), y.tensor(u).tensor(v), random);
        assertEquals(f.trace(u.tensor(v)), f.trace(v).trace(u));
        assertEquals(f, f.trace(Ty.unit()));
        assertEquals(f.r().traceLeft(v.r()), f.trace(v).r());
        assertEquals(f.dagger().trace(v), f.trace(v).dagger());
        Diagram g = arrow(u.tensor(v).tensor(x), u.tensor(v).tensor(y), random);
        assertEquals(g.traceLeft(u.tensor(v)), g.traceLeft(u).traceLeft(v));
    }

    @Test
    void spidersAreNotExtraSpecial() {
        assertFalse(same(Diagram.spider(Ty.of("x"), 0, 0), Diagram.id()));
    }
}
