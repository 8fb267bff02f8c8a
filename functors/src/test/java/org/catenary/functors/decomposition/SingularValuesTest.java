package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SingularValuesTest {

    @Test
    void values() {
        // @start region="values"
        Tensor f = Tensor.of(Dim.of(2), Dim.of(2), 0, 3, 2, 0);
        SingularValues found = SingularValues.of(f);
        assertEquals(3, found.values().getFirst(), 1e-15);
        assertEquals(2, found.values().getLast(), 1e-15);
        assertTrue(found.left().then(Tensor.of(Dim.of(2), Dim.of(2), 3, 0, 0, 2)).then(found.right()).near(f, 1e-15));
        // @end
    }

    /// `left ; values ; right` is the tensor, both sides are isometries, the values descend.
    @Seeded void theFactorsMakeTheTensor(long seed) {
        RandomShapes.draws(seed, f -> {
            SingularValues found = SingularValues.of(f);
            assertTrue(found.tensor().near(f, 1e-12), f::toString);
            RandomShapes.assertIsometry(found.left());
            RandomShapes.assertIsometry(found.right().dagger());
            for (int k = 1; k < found.values().size(); k++) {
                assertTrue(found.values().get(k - 1) >= found.values().get(k) && found.values().get(k) >= 0);
            }
        });
    }

    /// Jacobi's rotations and Commons Math find the same values.
    @Seeded void realNumbersAreComplexOnes(long seed) {
        RandomShapes.draws(seed, f -> {
            if (f.isReal()) {
                var real = SingularValues.of(f).values();
                var complex = SingularValues.of(f.toComplex()).values();
                for (int k = 0; k < real.size(); k++) {
                    assertEquals(real.get(k), complex.get(k), 1e-13 * (1 + f.norm()));
                }
            }
        });
    }

    @Test
    void veryLargeSmallAndZeroEntries() {
        for (double scale : new double[]{1e300, 1e-300, Double.MAX_VALUE / 4, Double.MIN_VALUE}) {
            Tensor f = Tensor.of(Dim.of(2), Dim.of(2), 1, 0, 0, 1).times(scale);
            assertEquals(scale, SingularValues.of(f).values().getLast(), scale * 1e-15);
            assertEquals(scale, SingularValues.of(f.toComplex()).values().getLast(), scale * 1e-15);
        }
        for (Tensor zero : new Tensor[]{Tensor.of(Dim.of(2), Dim.of(3), new double[6]),
                Tensor.complex(Dim.of(3), Dim.of(2), new double[6], new double[6])}) {
            assertEquals(0, SingularValues.of(zero).values().getFirst());
            RandomShapes.assertIsometry(SingularValues.of(zero).left());
        }
    }

    @Test
    void whatIsNoNumberHasNoValues() {
        assertEquals("the singular values of a tensor 2 → 2: the entry [1, 0] is NaN", assertThrows(NotDecomposable.class,
                () -> SingularValues.of(Tensor.of(Dim.of(2), Dim.of(2), 1, 2, Double.NaN, 4))).getMessage());
        assertEquals("the singular values of a tensor 1 → 2: the entry [1] is 0.0 - Infinityi",
                assertThrows(NotDecomposable.class, () -> SingularValues.of(
                        Tensor.complex(Dim.unit(), Dim.of(2), new double[2], new double[]{0, Double.NEGATIVE_INFINITY}))).getMessage());
    }
}
