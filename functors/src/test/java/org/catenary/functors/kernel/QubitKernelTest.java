package org.catenary.functors.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

class QubitKernelTest {

    private static double[] random(int size, RandomGenerator random) {
        return random.doubles(size, -1, 1).toArray();
    }

    /// A matrix on qubit 2 of 4 under controls on qubits 0 and 3, against the definition.
    @Seeded
    void aControlledMatrix(long seed) {
        var random = Seeded.Random.of(seed);
        double[] re = random(16, random), im = random(16, random), u = random(9, random);
        double[] x = re.clone(), y = im.clone();
        QubitKernel.multiply(x, y, 4, 1 - 1, 4 - 1, 1, 8, 4, u, 1);
        for (int i = 0; i < 16; i++) {
            double sumRe = re[i], sumIm = im[i];
            if ((i & 9) == 9) {
                int row = i >> 2 & 1;
                sumRe = 0;
                sumIm = 0;
                for (int column = 0; column < 2; column++) {
                    int j = i & ~4 | column << 2;
                    double a = u[1 + 4 * row + 2 * column], b = u[2 + 4 * row + 2 * column];
                    sumRe += a * re[j] - b * im[j];
                    sumIm += a * im[j] + b * re[j];
                }
            }
            assertEquals(sumRe, x[i], 1e-14);
            assertEquals(sumIm, y[i], 1e-14);
        }
    }

    /// Z on qubit 0 of 2: the sign of odd amplitudes.
    @Test
    void aDiagonalMatrix() {
        double[] re = {1, 2, 3, 4}, im = new double[4], z = {1, 0, 0, 0, 0, 0, -1, 0};
        QubitKernel.scale(re, im, 2, 0, -1, 0, 0, 1, z, 0);
        assertArrayEquals(new double[] {1, -2, 3, -4}, re);
    }

    /// A qubit inserted and projected away again leaves the amplitudes; what is lost is taken before and put back after.
    @Seeded
    void roomIsMadeAndTaken(long seed) {
        var random = Seeded.Random.of(seed);
        for (int position = 0; position < 4; position++) {
            int mask = (1 << position) - 1;
            double[] x = random(16, random), full = x.clone(), lost = new double[9];
            QubitKernel.take(x, 8, mask, 0, lost, 1);
            QubitKernel.project(x, 8, mask, 1);
            for (int k = 0; k < 8; k++) {
                assertEquals(full[QubitKernel.open(k, mask) | mask + 1], x[k]);
                assertEquals(full[QubitKernel.open(k, mask)], lost[k + 1]);
            }
            QubitKernel.insert(x, 8, mask, 1);
            assertEquals(0, x[QubitKernel.open(5, mask)]);
            QubitKernel.put(x, 8, mask, 0, lost, 1);
            assertArrayEquals(full, x);
        }
    }

    @Test
    void positionsAreExchanged() {
        double[] re = {0, 1, 2, 3, 4, 5, 6, 7}, im = re.clone();
        QubitKernel.exchange(re, im, 2, 0, 3);
        assertArrayEquals(new double[] {0, 4, 2, 6, 1, 5, 3, 7}, re);
        assertArrayEquals(re, im);
    }
}
