package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class SumEqualityTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);
    private static final Box G = Box.of("g", X, X);
    private static final Box H = Box.of("h", X, X);
    private static final Equality ADDITIVE = Equality.in(Theory.SYMMETRIC.union(Theory.of(Structure.SUM)));

    @Test void compositionAndTensorDistribute() {
        Diagram sum = F.plus(G);
        assertTrue(same(sum.then(H), F.then(H).plus(G.then(H))));
        assertTrue(same(H.tensor(sum), H.tensor(G).plus(H.tensor(F))));
        assertTrue(same(sum.then(sum), F.then(F).plus(G.then(F)).plus(F.then(G)).plus(G.then(G))));
        assertTrue(same(sum.then(Diagram.zero(X, X)), Diagram.zero(X, X)));
        assertTrue(same(sum.plus(Diagram.zero(X, X)), sum));
    }

    @Test void termsAreCounted() {
        assertFalse(same(F.plus(F), F));
        assertEquals(new Verdict.Different("the term f : x → x occurs more often on the right"),
                ADDITIVE.decide(F.plus(G), F.plus(G).plus(F)));
        assertFalse(same(F.plus(G), F.plus(H)));
    }

    @Test void sumsBelongToTheTheoriesThatHaveThem() {
        assertThrows(OutsideTheory.class, () -> Equality.in(Theory.SYMMETRIC).decide(F.plus(G), G.plus(F)));
    }

    @Test void tooManyTermsAreUnknown() {
        Diagram many = F.plus(G);
        for (int i = 0; i < 40; i++) {
            many = many.then(F.plus(G));
        }
        assertInstanceOf(Verdict.Unknown.class, ADDITIVE.decide(many, many));
    }

    private static boolean same(Diagram f, Diagram g) { return Verdicts.decided(ADDITIVE.decide(f, g)); }
}
