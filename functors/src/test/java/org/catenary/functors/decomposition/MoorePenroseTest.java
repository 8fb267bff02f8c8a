package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class MoorePenroseTest {

    /// The least singular value of a random tensor here is about a thousandth of the largest, whose square is what rounding
    /// is multiplied by.
    private static final double ROUNDING = 1e-8;

    private static Tensor inverse(Tensor f) { return MoorePenrose.STANDARD.inverse(f); }

    @Test
    void inverses() {
        // @start region="inverse"
        Tensor f = Tensor.of(Dim.of(2), Dim.of(2), 1, 1, 1, 1), inverse = MoorePenrose.STANDARD.inverse(f);
        assertTrue(inverse.near(f.times(0.25), 1e-15));
        assertTrue(f.then(inverse).then(f).near(f, 1e-15));
        // @end
    }

    @Seeded void thereAndBackAndThereIsThere(long seed) {
        RandomShapes.draws(seed, f -> assertTrue(f.then(inverse(f)).then(f).near(f, ROUNDING), f::toString));
    }

    @Seeded void backAndThereAndBackIsBack(long seed) {
        RandomShapes.draws(seed, f ->
                assertTrue(inverse(f).then(f).then(inverse(f)).near(inverse(f), ROUNDING), f::toString));
    }

    @Seeded void thereAndBackIsItsOwnDagger(long seed) {
        RandomShapes.draws(seed, f -> {
            Tensor round = f.then(inverse(f));
            assertTrue(round.near(round.dagger(), ROUNDING), f::toString);
        });
    }

    @Seeded void backAndThereIsItsOwnDagger(long seed) {
        RandomShapes.draws(seed, f -> {
            Tensor round = inverse(f).then(f);
            assertTrue(round.near(round.dagger(), ROUNDING), f::toString);
        });
    }

    /// `f⁺⁺ = f`, `f†⁺ = f⁺†`, `(f ⊗ f†)⁺ = f⁺ ⊗ f⁺†`
    @Seeded void itIsLikeADagger(long seed) {
        RandomShapes.draws(seed, f -> {
            assertTrue(inverse(inverse(f)).near(f, ROUNDING), f::toString);
            assertTrue(inverse(f.dagger()).near(inverse(f).dagger(), ROUNDING), f::toString);
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
