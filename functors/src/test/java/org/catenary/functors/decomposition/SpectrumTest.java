package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class SpectrumTest {

    @Test
    void spectrum() {
        // @start region="spectrum"
        Tensor y = Tensor.complex(Dim.of(2), Dim.of(2), new double[4], new double[]{0, 1, -1, 0});
        Spectrum found = Spectrum.of(y);
        assertEquals(1, found.values().getFirst(), 1e-14);
        assertEquals(-1, found.values().getLast(), 1e-14);
        assertTrue(found.tensor().near(y, 1e-14));
        // @end
    }

    /// `vectors ; values ; vectors†` is the tensor, the vectors are unitary, the values descend.
    @Seeded void theVectorsMakeTheTensor(long seed) {
        RandomShapes.draws(seed, f -> {
            for (Tensor hermitian : new Tensor[]{f.then(f.dagger()), f.then(f.dagger()).times(-1)}) {
                Spectrum found = Spectrum.of(hermitian);
                assertTrue(found.tensor().near(hermitian, 1e-12), hermitian::toString);
                RandomShapes.assertIsometry(found.vectors());
                for (int k = 1; k < found.values().size(); k++) {
                    assertTrue(found.values().get(k - 1) >= found.values().get(k));
                }
            }
        });
    }

    @Test
    void onlyHermitianTensorsHaveOne() {
        assertEquals("the spectrum of a tensor 2 → 2 that is not Hermitian", assertThrows(NotDecomposable.class,
                () -> Spectrum.of(Tensor.of(Dim.of(2), Dim.of(2), 0, 1, 2, 0))).getMessage());
        assertThrows(NotDecomposable.class, () -> Spectrum.of(Tensor.of(Dim.of(2), Dim.of(1), 0, 1)));
        assertThrows(NotDecomposable.class, () -> Spectrum.of(Tensor.scalar(Double.NaN)));
    }
}
