package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.DaggerLaws;
import org.catenary.diagrams.category.HypergraphLaws;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free hypergraph category satisfies its laws up to the equality that decides them, with rotations and reversals.
class HypergraphEqualityTest implements RigidLaws<Ty, Diagram>, HypergraphLaws<Ty, Diagram>, DaggerLaws<Ty, Diagram> {

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.RIGID, random).type(random.nextInt(3));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.HYPERGRAPH, random).diagram(dom, cod, 1 + random.nextInt(5));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Equality.in(Theory.HYPERGRAPH).decide(f, g).isEqual(); }

    @Test void spidersAreNotExtraSpecial() { assertFalse(same(Diagram.spider(Ty.of("x"), 0, 0), Diagram.id())); }

    @Test void naturalityOfCopyingIsNoLaw() {
        var f = Box.of("f", Ty.of("x"), Ty.of("x"));
        Diagram copy = Diagram.spider(Ty.of("x"), 1, 2);
        assertFalse(same(f.then(copy), copy.then(f.tensor(f))));
    }
}
