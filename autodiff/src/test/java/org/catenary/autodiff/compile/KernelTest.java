package org.catenary.autodiff.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTest {

    private static int at(int row, int column, int n) { return column * n - column * (column + 1) / 2 + row - column - 1; }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 21, 24, 25, 40, 64, 67})
    void packedTriangles(int n) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(n);
        int size = n * (n - 1) / 2;
        double[] l = random.doubles(size + 3).toArray(), x = random.doubles(n + 2).toArray(), dy = random.doubles(n + 1).toArray();
        double[] y = new double[n], dl = random.doubles(size + 5).toArray(), dx = random.doubles(n).toArray();
        double[] expected = new double[n], expectedL = dl.clone(), expectedX = dx.clone();
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < r; c++) {
                expected[r] += l[3 + at(r, c, n)] * x[2 + c];
                expectedL[5 + at(r, c, n)] += dy[1 + r] * x[2 + c];
                expectedX[c] += dy[1 + r] * l[3 + at(r, c, n)];
            }
        }
        Kernel.lower(y, 0, l, 3, x, 2, n);
        assertArrayEquals(expected, y, 1e-12);
        double[] onlyL = dl.clone(), onlyX = dx.clone();
        Kernel.lowerBack(dy, 1, l, 3, x, 2, dl, 5, dx, 0, n);
        assertArrayEquals(expectedL, dl, 1e-12);
        assertArrayEquals(expectedX, dx, 1e-12);
        Kernel.lowerBackL(dy, 1, onlyL, 5, x, 2, n);
        Kernel.lowerBackX(dy, 1, l, 3, onlyX, 0, n);
        assertArrayEquals(expectedL, onlyL, 1e-12);
        assertArrayEquals(expectedX, onlyX, 1e-12);
    }
}
