package org.catenary.functors.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GemmTest {

    @Test
    void aProductOfMatrices() {
        // @start region="product"
        double[] a = {1, 2, 3, 4}, b = {5, 6, 7, 8}, c = new double[4];
        Gemm.add(1, 2, 2, 2, a, 0, 2, 1, b, 0, c, 0);
        assertArrayEquals(new double[]{19, 22, 43, 50}, c);
        // @end
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 1, 2", "2, 5, 1", "4, 7, 3", "3, 130, 2", "2, 66, 1030"})
    void everySizeAgreesWithTheDefinition(int m, int k, int n) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(m * 100 + n);
        double[] a = random.doubles(2 + (long) m * k, -1, 1).toArray();
        double[] b = random.doubles(3 + (long) k * n, -1, 1).toArray();
        double[] rows = random.doubles(1 + (long) m * n, -1, 1).toArray(), columns = rows.clone(), before = rows.clone();
        Gemm.add(-2, m, k, n, a, 2, k, 1, b, 3, rows, 1);
        Gemm.add(-2, m, k, n, a, 2, 1, m, b, 3, columns, 1);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double row = 0, column = 0;
                for (int l = 0; l < k; l++) {
                    row += a[2 + i * k + l] * b[3 + l * n + j];
                    column += a[2 + l * m + i] * b[3 + l * n + j];
                }
                assertEquals(before[1 + i * n + j] - 2 * row, rows[1 + i * n + j], 1e-12);
                assertEquals(before[1 + i * n + j] - 2 * column, columns[1 + i * n + j], 1e-12);
            }
        }
        assertEquals(before[0], rows[0]);
    }
}
