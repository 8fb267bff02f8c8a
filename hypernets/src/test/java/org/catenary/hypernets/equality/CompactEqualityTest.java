package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free compact closed category satisfies its laws up to the equality that decides them.
class CompactEqualityTest implements RigidLaws<Ty, Diagram>, SymmetricLaws<Ty, Diagram> {

    private static final Ty X = Ty.of("x");

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.RIGID, random).type(random.nextInt(3));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.COMPACT, random).diagram(dom, cod, 1 + random.nextInt(4));
    }

    @Override public boolean same(Diagram f, Diagram g) {
        return Verdicts.decided(Equality.in(Theory.COMPACT).decide(f, g));
    }

    @Test void bendsOfEitherOrderDifferByACrossing() {
        assertTrue(same(Diagram.cup(X), Diagram.swap(X, X.r()).then(Diagram.cup(X.r(), X))));
        assertTrue(same(Diagram.cap(X), Diagram.cap(X, X.r()).then(Diagram.swap(X, X.r()))));
    }

    @Test void circlesAreCounted() {
        Diagram circle = Diagram.cap(X).then(Diagram.cup(X.r(), X));
        assertTrue(same(circle, Diagram.cap(X, X.r()).then(Diagram.cup(X))));
        assertFalse(same(circle, Diagram.id()));
        assertFalse(same(circle, circle.tensor(circle)));
    }

    /// Tracing `f ; g` is tracing `g ; f`.
    @Test void theTraceIsCyclic() {
        Box f = Box.of("f", X, Ty.of("y")), g = Box.of("g", Ty.of("y"), X);
        assertTrue(same(traced(f.then(g)), traced(g.then(f))));
        assertFalse(same(traced(f.then(g)), traced(f.then(g).then(f).then(g))));
    }

    private static Diagram traced(Diagram f) {
        Ty x = f.dom();
        return Diagram.cap(x, x.r()).then(f.tensor(Diagram.id(x.r()))).then(Diagram.cup(x));
    }
}
