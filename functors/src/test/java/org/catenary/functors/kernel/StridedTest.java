package org.catenary.functors.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class StridedTest {

    private final double[] matrix = {1, 2, 3, 4, 5, 6};

    @Test
    void aTransposePermutesStrides() {
        var to = new double[6];
        Strided.add(new int[]{3, 2}, matrix, new int[]{1, 3}, to, new int[]{2, 1});
        assertArrayEquals(new double[]{1, 4, 2, 5, 3, 6}, to);
    }

    @Test
    void aStrideOfZeroSumsOrSpreads() {
        double[] rows = new double[2], spread = new double[6];
        Strided.add(new int[]{2, 3}, matrix, new int[]{3, 1}, rows, new int[]{1, 0});
        assertArrayEquals(new double[]{6, 15}, rows);
        Strided.add(new int[]{2, 3}, rows, new int[]{1, 0}, spread, new int[]{3, 1});
        assertArrayEquals(new double[]{6, 6, 6, 15, 15, 15}, spread);
    }

    @Test
    void aSumOfStridesReadsADiagonal() {
        var trace = new double[]{100};
        Strided.add(new int[]{2}, new double[]{1, 2, 3, 4}, new int[]{3}, trace, new int[]{0});
        assertArrayEquals(new double[]{105}, trace);
    }

    @Test
    void noAxesMeanOneNumber() {
        var to = new double[]{1};
        Strided.add(new int[0], new double[]{2}, new int[0], to, new int[0]);
        assertArrayEquals(new double[]{3}, to);
    }
}
