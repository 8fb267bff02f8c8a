package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.catenary.diagrams.category.BracketMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Braids and twists of diagrams as the bracket sees them, which tells over from under.
class BracketTest {

    private static final BracketMatrices CATEGORY = BracketMatrices.MODULO_65537;
    private static final Functor<List<Integer>, FieldMatrix> BRACKET = new Functor<>(CATEGORY,
            _ -> BracketMatrices.WIRE, box -> { throw new AssertionError(box); });

    @Seeded void braidsAndTwistsOfTypesAreThoseOfTheirImages(long seed) {
        var random = RandomDiagrams.rigid(seed);
        for (int m = 0; m < 4; m++) {
            Ty x = random.type(m), y = random.type(2);
            List<Integer> fx = BracketMatrices.wires(m), fy = BracketMatrices.wires(2);
            assertEquals(CATEGORY.braid(fx, fy), BRACKET.apply(Diagram.braid(x, y)));
            assertEquals(CATEGORY.unbraid(fx, fy), BRACKET.apply(Diagram.unbraid(x, y)));
            assertEquals(CATEGORY.twist(fx), BRACKET.apply(Diagram.twist(x)));
            assertEquals(CATEGORY.untwist(fx), BRACKET.apply(Diagram.untwist(x)));
        }
    }

    /// A rotated tangle is the rotated image, and what was crossed upside down is uncrossed.
    @Seeded void tanglesTurn(long seed) {
        var random = RandomDiagrams.rigid(seed);
        Ty x = random.type(1), y = random.type(2);
        Diagram tangle = Diagram.braid(x, y).then(Diagram.twist(y).tensor(Diagram.id(x))).then(Diagram.braid(y, x));
        FieldMatrix image = BRACKET.apply(tangle);
        assertEquals(CATEGORY.rotateRight(image), BRACKET.apply(tangle.r()));
        assertEquals(CATEGORY.rotateLeft(image), BRACKET.apply(tangle.l()));
        assertEquals(CATEGORY.id(image.dom()), BRACKET.apply(tangle.then(tangle.dagger())));
        assertEquals(tangle, tangle.r().l());
        assertEquals(tangle, tangle.dagger().dagger());
    }

    /// The trefoil and its mirror image are different knots; the figure eight is its own mirror image.
    @Test void knotsDifferFromTheirMirrorImages() {
        Ty x = Ty.of("x");
        Diagram over = Diagram.braid(x, x), under = Diagram.unbraid(x, x), wire = Diagram.id(x);
        Diagram trefoil = over.then(over).then(over).trace(x.tensor(x));
        assertNotEquals(BRACKET.apply(trefoil), BRACKET.apply(trefoil.dagger()));
        Diagram step = over.tensor(wire).then(wire.tensor(under)), eight = step.then(step).trace(x.power(3));
        assertEquals(BRACKET.apply(eight), BRACKET.apply(eight.dagger()));
    }
}
