package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.category.TracedLaws;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free traced symmetric category satisfies its laws up to the equality that decides them.
class TracedEqualityTest implements SymmetricLaws<Ty, Diagram>, TracedLaws<Ty, Diagram> {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X), G = Box.of("g", X, X);

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return RandomDiagrams.of(Theory.TRACED, random).type(random.nextInt(3)); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.TRACED, random).diagram(dom, cod, 1 + random.nextInt(4));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Verdicts.decided(Equality.in(Theory.TRACED).decide(f, g)); }

    @Test void loopsAreCounted() {
        Diagram loop = Diagram.id(X).trace(X);
        assertFalse(same(loop, Diagram.id()));
        assertFalse(same(loop.tensor(loop), loop));
        assertFalse(same(F.then(F).trace(X), F.trace(X)));
    }

    @Test void bubblesAreBoxesWithDiagramsInside() {
        var equality = Equality.in(Theory.SYMMETRIC.union(Theory.of(Structure.BUBBLE)));
        Diagram left = F.tensor(Diagram.id(X)).then(Diagram.id(X).tensor(G)), right = F.tensor(G);
        assertTrue(equality.decide(left.bubble("D"), right.bubble("D")).isEqual());
        assertFalse(equality.decide(left.bubble("D"), G.tensor(F).bubble("D")).isEqual());
        assertFalse(equality.decide(Diagram.bubble(F, F, G), Diagram.bubble(F, G, F)).isEqual());
    }

    /// What crosses in space is not decided by laws that forget which wire is in front.
    @Test void braidsAreNoCrossings() {
        Diagram over = Diagram.braid(X, X), under = Diagram.unbraid(X, X);
        assertFalse(Equality.in(Theory.BRAIDED).decide(over, under).isEqual());
        assertFalse(Equality.in(Theory.RIBBON).decide(over, under).isEqual());
        assertTrue(Equality.in(Theory.SYMMETRIC).decide(over, under).isEqual());
        for (Theory theory : List.of(Theory.PIVOTAL, Theory.RIBBON, Theory.BALANCED)) {
            assertInstanceOf(Verdict.Different.class, Equality.in(theory).decide(F.tensor(G).then(F.tensor(F)), F.tensor(F)));
        }
    }

    @Test void copiesAreNoSpiders() {
        var equality = Equality.in(Theory.COPY_DISCARD);
        Diagram copy = Diagram.copy(X, 2), once = copy.then(Diagram.id(X).tensor(Diagram.discard(X)));
        assertTrue(equality.decide(once, Diagram.id(X)).isEqual());
        assertTrue(equality.decide(copy.then(Diagram.swap(X, X)), copy).isEqual());
        assertFalse(equality.decide(F.then(copy), copy.then(F.tensor(F))).isEqual());
        assertFalse(equality.decide(F.then(Diagram.discard(X)), Diagram.discard(X)).isEqual());
        Theory both = Theory.COPY_DISCARD.union(Theory.of(Structure.MERGE));
        assertInstanceOf(Verdict.Unknown.class,
                Equality.in(both).decide(copy.then(Diagram.merge(X, 2)), Diagram.id(X)));
    }
}
