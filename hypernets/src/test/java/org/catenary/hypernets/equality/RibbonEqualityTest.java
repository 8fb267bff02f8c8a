package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.BracketMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// What is told of tangles is true.
class RibbonEqualityTest {

    private static final Ty X = Ty.of("x"), XX = X.power(2);
    private static final Diagram OVER = Diagram.braid(X, X), UNDER = Diagram.unbraid(X, X), WIRE = Diagram.id(X);
    private static final Box F = Box.of("f", X, X);
    private static final Equality RIBBON = Equality.in(Theory.RIBBON);
    private static final Functor<List<Integer>, FieldMatrix> MATRICES = new Functor<>(BracketMatrices.MODULO_65537,
            _ -> BracketMatrices.WIRE, box -> { throw new AssertionError(box); });

    @Test void braidsAreDecided() {
        assertTrue(Verdicts.decided(RIBBON.decide(OVER.then(UNDER), Diagram.id(XX))));
        assertInstanceOf(Verdict.Different.class, RIBBON.decide(OVER, UNDER));
    }

    @Test void knotsDiffer() {
        Diagram trefoil = OVER.then(OVER).then(OVER).trace(XX), mirror = trefoil.dagger(), two = OVER.then(OVER).trace(XX);
        assertEquals(new Verdict.Different("the brackets differ"), RIBBON.decide(trefoil, mirror));
        assertEquals(new Verdict.Different("the brackets differ"), RIBBON.decide(OVER.trace(XX), UNDER.trace(XX)));
        assertInstanceOf(Verdict.Different.class, RIBBON.decide(trefoil, two));
        assertTrue(Verdicts.decided(RIBBON.decide(trefoil, trefoil.transposeLeft().transposeRight())));
        assertTrue(Verdicts.decided(RIBBON.decide(F.then(F).trace(X), F.then(F).trace(X))));
        assertInstanceOf(Verdict.Different.class, RIBBON.decide(F.then(F).trace(X), F.trace(X)));
        Box pair = Box.of("p", XX, XX);
        assertInstanceOf(Verdict.Unknown.class, RIBBON.decide(pair.then(OVER).then(OVER).trace(X), pair.trace(X)));
    }

    @Test void curlsAreTwists() {
        assertTrue(Verdicts.decided(RIBBON.decide(OVER.trace(X), Diagram.twist(X))));
        assertTrue(Verdicts.decided(RIBBON.decide(UNDER.traceLeft(X), Diagram.untwist(X))));
        assertInstanceOf(Verdict.Different.class, RIBBON.decide(OVER.trace(X), UNDER.trace(X)));
        assertTrue(Verdicts.decided(RIBBON.decide(F.tensor(WIRE).then(OVER).then(UNDER).trace(X), F.tensor(WIRE).trace(X))));
        assertTrue(Verdicts.decided(RIBBON.decide(OVER.then(WIRE.tensor(F)).trace(X), F.tensor(WIRE).then(OVER).trace(X))));
    }

    /// Tangles that are told apart are so by matrices too, or by their nets; those that are equal have equal matrices.
    @Seeded void verdictsAgreeWithMatrices(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 40; i++) {
            Diagram f = tangle(random.nextInt(7), random), g = random.nextBoolean() ? tangle(random.nextInt(7), random)
                    : f.transposeRight().transposeLeft();
            boolean agree = MATRICES.apply(f).equals(MATRICES.apply(g));
            switch (RIBBON.decide(f, g)) {
                case Verdict.Equal _ -> assertTrue(agree);
                case Verdict.Different(String reason) -> assertTrue(!agree || !reason.equals("the brackets differ"));
                case Verdict.Unknown _ -> assertTrue(agree);
            }
        }
    }

    private static Diagram tangle(int crossings, java.util.random.RandomGenerator random) {
        Diagram tangle = Diagram.id(X.power(3));
        for (int k = 0; k < crossings; k++) {
            tangle = switch (random.nextInt(4)) {
                case 0 -> tangle.thenAt(random.nextInt(3), random.nextBoolean() ? Diagram.twist(X) : Diagram.untwist(X));
                case 1 -> tangle.thenAt(1, WIRE.tensor(Diagram.id(X)).then(OVER).trace(X).tensor(WIRE));
                default -> tangle.thenAt(random.nextInt(2), random.nextBoolean() ? OVER : UNDER);
            };
        }
        return tangle.trace(X);
    }
}
