package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.RandomTensors;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.WrongShape;
import org.junit.jupiter.api.Test;

class CutTest {

    @Test
    void cut() {
        // @start region="cut"
        Tensor f = Tensor.of(Dim.of(2), Dim.of(2), 0, 3, 2, 0);
        Cut half = Cut.of(f, Truncation.bond(1));
        assertEquals(1, half.bond());
        assertEquals(2, half.error(), 1e-15);
        assertTrue(half.left().then(half.right()).near(Tensor.of(Dim.of(2), Dim.of(2), 0, 3, 0, 0), 1e-15));
        // @end
    }

    /// The norm of the difference is the error that is told; within a bond, and within a tolerance.
    @Seeded void theErrorIsTold(long seed) {
        RandomShapes.draws(seed, f -> {
            for (int bond = 1; bond <= 3; bond++) {
                Cut cut = Cut.of(f, Truncation.bond(bond));
                assertTrue(cut.bond() <= bond);
                assertEquals(cut.error(), RandomShapes.distance(f, cut.left().then(cut.right())), 1e-13 * (1 + f.norm()));
            }
            Cut cut = Cut.of(f, Truncation.tolerance(0.3));
            assertTrue(cut.error() <= 0.3 * f.norm());
            assertTrue(cut.bond() == 1 || Cut.of(f, Truncation.bond(cut.bond() - 1)).error() > 0.3 * f.norm());
            assertEquals(0, Cut.of(f, Truncation.NONE).error());
        });
    }

    @Seeded void anyAxesAreCutFromTheOthers(long seed) {
        var random = Seeded.Random.of(seed);
        Tensor f = RandomTensors.tensor(Dim.of(2, 3), Dim.of(4, 5), random.nextBoolean(), random);
        Cut cut = Cut.across(f, Truncation.NONE, 2, 0);
        assertEquals(Dim.of(4, 2), cut.left().dom());
        assertEquals(Dim.of(3, 5), cut.right().cod());
        Tensor back = cut.left().then(cut.right()).reshaped(f.dom(), f.cod(), 1, 2, 0, 3);
        assertTrue(back.near(f, 1e-13));
        RandomShapes.assertIsometry(cut.left());
    }

    @Test
    void onlyItsOwnAxes() {
        Tensor f = Tensor.of(Dim.of(2), Dim.of(1), 1, 2);
        assertEquals("the axes of 2 → 1 in the order [0, 0, 1] are not those of 2 ⊗ 2 ⊗ 1",
                assertThrows(WrongShape.class, () -> Cut.across(f, Truncation.NONE, 0, 0)).getMessage());
        assertThrows(WrongShape.class, () -> Cut.across(f, Truncation.NONE, 2));
        assertThrows(NotDecomposable.class, () -> Cut.of(f.times(Double.NaN), Truncation.NONE));
        assertThrows(IllegalArgumentException.class, () -> Truncation.bond(0));
        assertThrows(IllegalArgumentException.class, () -> Truncation.tolerance(Double.NaN));
    }
}
