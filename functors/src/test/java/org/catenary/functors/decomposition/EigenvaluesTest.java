package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class EigenvaluesTest {

    private static final Dim THREE = Dim.of(3);

    @Test
    void eigenvalues() {
        // @start region="eigenvalues"
        Tensor turn = Tensor.of(Dim.of(2), Dim.of(2), 0, 1, -1, 0);
        List<Complex> found = Eigenvalues.of(turn);
        assertTrue(found.getFirst().minus(Complex.I).abs() < 1e-14);
        assertTrue(found.getLast().plus(Complex.I).abs() < 1e-14);
        // @end
        assertEquals(List.of(3.0, -2.0, 1.0), Eigenvalues.of(Tensor.of(THREE, THREE, 1, 5, 6, 0, 3, 7, 0, 0, -2)).stream()
                .map(z -> Math.rint(z.re() * 1e12) / 1e12).toList());
    }

    /// The sum is the trace, the sum of the squares that of the square; those of the dagger are the same.
    @Seeded void theySumToTheTrace(long seed) {
        var random = Seeded.Random.of(seed);
        Tensor f = Tensor.of(THREE, THREE, random.doubles(9, -1, 1).toArray());
        List<Complex> found = Eigenvalues.of(f);
        assertNear(trace(f), found.stream().reduce(Complex.ZERO, Complex::plus));
        assertNear(trace(f.then(f)), found.stream().map(z -> z.times(z)).reduce(Complex.ZERO, Complex::plus));
        List<Complex> reverse = Eigenvalues.of(f.dagger());
        for (int k = 0; k < 3; k++) {
            assertTrue(found.get(k).minus(reverse.get(k)).abs() < 1e-9, () -> found + " and " + reverse);
        }
    }

    private static double trace(Tensor f) {
        return f.numbers().get(0).re() + f.numbers().get(4).re() + f.numbers().get(8).re();
    }

    private static void assertNear(double expected, Complex found) {
        assertTrue(found.minus(new Complex(expected, 0)).abs() < 1e-12, () -> found + " is not " + expected);
    }

    @Test
    void whatHasNoneIsNamed() {
        assertEquals("the eigenvalues of a tensor 2 → 1", assertThrows(NotDecomposable.class, () ->
                Eigenvalues.of(Tensor.of(Dim.of(2), Dim.of(1), 1, 2))).getMessage());
        assertEquals("the eigenvalues of a tensor 1 → 1 of complex numbers; where it is Hermitian it has a spectrum",
                assertThrows(NotDecomposable.class, () -> Eigenvalues.of(Tensor.scalar(1).toComplex())).getMessage());
        assertEquals("the eigenvalues of a tensor 1 → 1: the entry [] is NaN", assertThrows(NotDecomposable.class, () ->
                Eigenvalues.of(Tensor.scalar(Double.NaN))).getMessage());
    }
}
