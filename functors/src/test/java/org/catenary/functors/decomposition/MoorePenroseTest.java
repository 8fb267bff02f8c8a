package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MoorePenroseTest implements InversesLaws<Dim, Tensor> {

    /// The least singular value of a random tensor here is about a thousandth of the largest, whose square is what rounding
    /// is multiplied by.
    private static final double ROUNDING = 1e-8;

    private static Tensor inverse(Tensor f) { return MoorePenrose.STANDARD.inverse(f); }

    @Test
    void theInverseOfWhatHasNone() {
        // @start region="inverse"
        Tensor f = Tensor.of(Dim.of(2), Dim.of(2), 1, 1, 1, 1), inverse = MoorePenrose.STANDARD.inverse(f);
        assertTrue(inverse.near(f.times(0.25), 1e-15));
        assertTrue(f.then(inverse).then(f).near(f, 1e-15));
        // @end
    }

    @Override public Inverses<Dim, Tensor> inverses() { return MoorePenrose.STANDARD; }

    @Override public List<Tensor> arrows(long seed) {
        var arrows = new ArrayList<Tensor>();
        RandomShapes.draws(seed, arrows::add);
        return arrows;
    }

    @Override public boolean same(Tensor f, Tensor g) { return f.near(g, ROUNDING); }

    /// `(f ⊗ f†)⁺ = f⁺ ⊗ f⁺†`
    @Seeded void thatOfATensorIsTheTensorOfThose(long seed) {
        RandomShapes.draws(seed, f -> {
            if (f.numbers().size() <= 12) {
                Tensor both = inverse(f).tensor(inverse(f).dagger());
                assertTrue(inverse(f.tensor(f.dagger())).near(both, ROUNDING), f::toString);
            }
        });
    }

    @Seeded void thatOfAnIsometryIsItsDagger(long seed) {
        RandomShapes.draws(seed, f -> {
            Tensor isometry = SingularValues.of(f).left();
            assertTrue(inverse(isometry).near(isometry.dagger(), 1e-12), f::toString);
        });
    }

    @Test
    void zeroAndWhatIsNoNumber() {
        Tensor zero = Tensor.of(Dim.of(2), Dim.of(3), new double[6]);
        assertEquals(0, inverse(zero).norm());
        assertEquals("the Moore–Penrose inverse of a tensor 1 → 1: the entry [] is Infinity",
                assertThrows(NotDecomposable.class, () -> inverse(Tensor.scalar(Double.POSITIVE_INFINITY))).getMessage());
        assertThrows(NotDecomposable.class, () -> inverse(Tensor.scalar(Double.MIN_VALUE)));
        assertThrows(IllegalArgumentException.class, () -> new MoorePenrose(-1));
    }
}
