package org.catenary.functors.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Eight rows of a product of matrices, three vectors of columns at a time where there are registers for them, else one.
///
/// Nothing is packed: the eight rows are found at `rows[first …]` in the left operand, the terms of a sum along `leftInner`
/// and `rightInner`, and columns are neighbours. Products are written in rows of [#WIDTH].
final class VectorRows {

    /// How many rows are multiplied at a time.
    static final int HEIGHT = 8;

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// How many columns are multiplied at a time at most.
    static final int WIDTH = LANES == 4 ? LANES : 3 * LANES;

    /// The fewest columns that are worth a vector.
    static final int NARROWEST = 4;

    private VectorRows() {}

    /// Multiplies as many columns as there are, `WIDTH` of them at most.
    static void multiply(int columns, int[] rows, int first, int[] leftInner, int[] rightInner, double[] a, int ao,
                         double[] b, int bo, double[] to) {
        if (columns == 3 * LANES) {
            three(rows, first, leftInner, rightInner, a, ao, b, bo, to);
            return;
        }
        int j = 0;
        for (; j + LANES <= columns; j += LANES) {
            one(rows, first, leftInner, rightInner, a, ao, b, bo + j, to, j);
        }
        if (j < columns) {
            one(SPECIES.indexInRange(j, columns), rows, first, leftInner, rightInner, a, ao, b, bo + j, to, j);
        }
    }

    /// Writes a row of a product, or adds it, to where it belongs.
    static void move(int columns, double sign, boolean keep, double[] from, int f, double[] to, int t) {
        int whole = columns - columns % LANES;
        if (keep) {
            add(whole, sign, from, f, to, t);
        } else {
            write(whole, sign, from, f, to, t);
        }
        for (int j = whole; j < columns; j++) {
            to[t + j] = (keep ? to[t + j] : 0) + sign * from[f + j];
        }
    }

    private static void write(int columns, double sign, double[] from, int f, double[] to, int t) {
        for (int j = 0; j < columns; j += LANES) {
            DoubleVector.fromArray(SPECIES, from, f + j).mul(sign).intoArray(to, t + j);
        }
    }

    private static void add(int columns, double sign, double[] from, int f, double[] to, int t) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, sign);
        for (int j = 0; j < columns; j += LANES) {
            DoubleVector.fromArray(SPECIES, from, f + j).fma(factor, DoubleVector.fromArray(SPECIES, to, t + j)).intoArray(to, t + j);
        }
    }

    private static void three(int[] rows, int first, int[] leftInner, int[] rightInner, double[] a, int ao, double[] b, int bo,
                              double[] to) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector x0 = zero, y0 = zero, z0 = zero, x1 = zero, y1 = zero, z1 = zero;
        DoubleVector x2 = zero, y2 = zero, z2 = zero, x3 = zero, y3 = zero, z3 = zero;
        DoubleVector x4 = zero, y4 = zero, z4 = zero, x5 = zero, y5 = zero, z5 = zero;
        DoubleVector x6 = zero, y6 = zero, z6 = zero, x7 = zero, y7 = zero, z7 = zero;
        int a0 = ao + rows[first], a1 = ao + rows[first + 1], a2 = ao + rows[first + 2], a3 = ao + rows[first + 3];
        int a4 = ao + rows[first + 4], a5 = ao + rows[first + 5], a6 = ao + rows[first + 6], a7 = ao + rows[first + 7];
        for (int l = 0; l < leftInner.length; l++) {
            int i = leftInner[l], j = bo + rightInner[l];
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, j);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, j + LANES);
            DoubleVector z = DoubleVector.fromArray(SPECIES, b, j + 2 * LANES);
            DoubleVector f = DoubleVector.broadcast(SPECIES, a[a0 + i]);
            x0 = f.fma(x, x0);
            y0 = f.fma(y, y0);
            z0 = f.fma(z, z0);
            f = DoubleVector.broadcast(SPECIES, a[a1 + i]);
            x1 = f.fma(x, x1);
            y1 = f.fma(y, y1);
            z1 = f.fma(z, z1);
            f = DoubleVector.broadcast(SPECIES, a[a2 + i]);
            x2 = f.fma(x, x2);
            y2 = f.fma(y, y2);
            z2 = f.fma(z, z2);
            f = DoubleVector.broadcast(SPECIES, a[a3 + i]);
            x3 = f.fma(x, x3);
            y3 = f.fma(y, y3);
            z3 = f.fma(z, z3);
            f = DoubleVector.broadcast(SPECIES, a[a4 + i]);
            x4 = f.fma(x, x4);
            y4 = f.fma(y, y4);
            z4 = f.fma(z, z4);
            f = DoubleVector.broadcast(SPECIES, a[a5 + i]);
            x5 = f.fma(x, x5);
            y5 = f.fma(y, y5);
            z5 = f.fma(z, z5);
            f = DoubleVector.broadcast(SPECIES, a[a6 + i]);
            x6 = f.fma(x, x6);
            y6 = f.fma(y, y6);
            z6 = f.fma(z, z6);
            f = DoubleVector.broadcast(SPECIES, a[a7 + i]);
            x7 = f.fma(x, x7);
            y7 = f.fma(y, y7);
            z7 = f.fma(z, z7);
        }
        x0.intoArray(to, 0);
        y0.intoArray(to, LANES);
        z0.intoArray(to, 2 * LANES);
        x1.intoArray(to, 3 * LANES);
        y1.intoArray(to, 4 * LANES);
        z1.intoArray(to, 5 * LANES);
        x2.intoArray(to, 6 * LANES);
        y2.intoArray(to, 7 * LANES);
        z2.intoArray(to, 8 * LANES);
        x3.intoArray(to, 9 * LANES);
        y3.intoArray(to, 10 * LANES);
        z3.intoArray(to, 11 * LANES);
        x4.intoArray(to, 12 * LANES);
        y4.intoArray(to, 13 * LANES);
        z4.intoArray(to, 14 * LANES);
        x5.intoArray(to, 15 * LANES);
        y5.intoArray(to, 16 * LANES);
        z5.intoArray(to, 17 * LANES);
        x6.intoArray(to, 18 * LANES);
        y6.intoArray(to, 19 * LANES);
        z6.intoArray(to, 20 * LANES);
        x7.intoArray(to, 21 * LANES);
        y7.intoArray(to, 22 * LANES);
        z7.intoArray(to, 23 * LANES);
    }

    private static void one(int[] rows, int first, int[] leftInner, int[] rightInner, double[] a, int ao, double[] b, int bo,
                            double[] to, int t) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector x0 = zero, x1 = zero, x2 = zero, x3 = zero, x4 = zero, x5 = zero, x6 = zero, x7 = zero;
        int a0 = ao + rows[first], a1 = ao + rows[first + 1], a2 = ao + rows[first + 2], a3 = ao + rows[first + 3];
        int a4 = ao + rows[first + 4], a5 = ao + rows[first + 5], a6 = ao + rows[first + 6], a7 = ao + rows[first + 7];
        for (int l = 0; l < leftInner.length; l++) {
            int i = leftInner[l];
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bo + rightInner[l]);
            x0 = DoubleVector.broadcast(SPECIES, a[a0 + i]).fma(x, x0);
            x1 = DoubleVector.broadcast(SPECIES, a[a1 + i]).fma(x, x1);
            x2 = DoubleVector.broadcast(SPECIES, a[a2 + i]).fma(x, x2);
            x3 = DoubleVector.broadcast(SPECIES, a[a3 + i]).fma(x, x3);
            x4 = DoubleVector.broadcast(SPECIES, a[a4 + i]).fma(x, x4);
            x5 = DoubleVector.broadcast(SPECIES, a[a5 + i]).fma(x, x5);
            x6 = DoubleVector.broadcast(SPECIES, a[a6 + i]).fma(x, x6);
            x7 = DoubleVector.broadcast(SPECIES, a[a7 + i]).fma(x, x7);
        }
        x0.intoArray(to, t);
        x1.intoArray(to, t + WIDTH);
        x2.intoArray(to, t + 2 * WIDTH);
        x3.intoArray(to, t + 3 * WIDTH);
        x4.intoArray(to, t + 4 * WIDTH);
        x5.intoArray(to, t + 5 * WIDTH);
        x6.intoArray(to, t + 6 * WIDTH);
        x7.intoArray(to, t + 7 * WIDTH);
    }

    private static void one(VectorMask<Double> mask, int[] rows, int first, int[] leftInner, int[] rightInner, double[] a, int ao,
                            double[] b, int bo, double[] to, int t) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector x0 = zero, x1 = zero, x2 = zero, x3 = zero, x4 = zero, x5 = zero, x6 = zero, x7 = zero;
        int a0 = ao + rows[first], a1 = ao + rows[first + 1], a2 = ao + rows[first + 2], a3 = ao + rows[first + 3];
        int a4 = ao + rows[first + 4], a5 = ao + rows[first + 5], a6 = ao + rows[first + 6], a7 = ao + rows[first + 7];
        for (int l = 0; l < leftInner.length; l++) {
            int i = leftInner[l];
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, bo + rightInner[l], mask);
            x0 = DoubleVector.broadcast(SPECIES, a[a0 + i]).fma(x, x0);
            x1 = DoubleVector.broadcast(SPECIES, a[a1 + i]).fma(x, x1);
            x2 = DoubleVector.broadcast(SPECIES, a[a2 + i]).fma(x, x2);
            x3 = DoubleVector.broadcast(SPECIES, a[a3 + i]).fma(x, x3);
            x4 = DoubleVector.broadcast(SPECIES, a[a4 + i]).fma(x, x4);
            x5 = DoubleVector.broadcast(SPECIES, a[a5 + i]).fma(x, x5);
            x6 = DoubleVector.broadcast(SPECIES, a[a6 + i]).fma(x, x6);
            x7 = DoubleVector.broadcast(SPECIES, a[a7 + i]).fma(x, x7);
        }
        x0.intoArray(to, t, mask);
        x1.intoArray(to, t + WIDTH, mask);
        x2.intoArray(to, t + 2 * WIDTH, mask);
        x3.intoArray(to, t + 3 * WIDTH, mask);
        x4.intoArray(to, t + 4 * WIDTH, mask);
        x5.intoArray(to, t + 5 * WIDTH, mask);
        x6.intoArray(to, t + 6 * WIDTH, mask);
        x7.intoArray(to, t + 7 * WIDTH, mask);
    }
}
