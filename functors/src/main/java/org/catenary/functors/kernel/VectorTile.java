package org.catenary.functors.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Four or eight rows by three vectors of columns, in the registers of the machine's widest vectors.
///
/// The accumulators of eight rows take 24 registers, those of four take 12, for machines with 32 and with 16.
///
/// Van Zee and van de Geijn, *BLIS: a framework for rapidly instantiating BLAS functionality*, ACM Trans. Math. Softw. 41
/// (2015), section on the micro-kernel.
final class VectorTile implements Tile {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 3 * LANES;

    private final boolean tall;

    /// @param tall whether eight rows are multiplied at a time
    VectorTile(boolean tall) { this.tall = tall; }

    /// {@return the tile that suits the registers of this machine: AVX2 has 16, AVX-512 and ARM have 32}
    static VectorTile fitting() { return new VectorTile(LANES != 4); }

    @Override public int rows() { return tall ? 8 : 4; }

    @Override public int columns() { return WIDTH; }

    @Override public int depth() { return 256; }

    @Override public int tilesDown() { return tall ? 24 : 48; }

    @Override public int tilesAcross() { return 64; }

    @Override public boolean readsUnpacked() { return true; }

    @Override public void multiply(int m, int n, int k, double[] a, int ao, double[] b, int bo, double[] product) {
        if (tall) {
            eight(k, a, ao, b, bo, product);
        } else {
            four(k, a, ao, b, bo, product);
        }
    }

    private static void eight(int k, double[] a, int ao, double[] b, int bo, double[] to) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector x0 = zero, y0 = zero, z0 = zero, x1 = zero, y1 = zero, z1 = zero;
        DoubleVector x2 = zero, y2 = zero, z2 = zero, x3 = zero, y3 = zero, z3 = zero;
        DoubleVector x4 = zero, y4 = zero, z4 = zero, x5 = zero, y5 = zero, z5 = zero;
        DoubleVector x6 = zero, y6 = zero, z6 = zero, x7 = zero, y7 = zero, z7 = zero;
        for (int l = 0, i = ao, j = bo; l < k; l++, i += 8, j += WIDTH) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, j);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, j + LANES);
            DoubleVector z = DoubleVector.fromArray(SPECIES, b, j + 2 * LANES);
            DoubleVector f = DoubleVector.broadcast(SPECIES, a[i]);
            x0 = f.fma(x, x0);
            y0 = f.fma(y, y0);
            z0 = f.fma(z, z0);
            f = DoubleVector.broadcast(SPECIES, a[i + 1]);
            x1 = f.fma(x, x1);
            y1 = f.fma(y, y1);
            z1 = f.fma(z, z1);
            f = DoubleVector.broadcast(SPECIES, a[i + 2]);
            x2 = f.fma(x, x2);
            y2 = f.fma(y, y2);
            z2 = f.fma(z, z2);
            f = DoubleVector.broadcast(SPECIES, a[i + 3]);
            x3 = f.fma(x, x3);
            y3 = f.fma(y, y3);
            z3 = f.fma(z, z3);
            f = DoubleVector.broadcast(SPECIES, a[i + 4]);
            x4 = f.fma(x, x4);
            y4 = f.fma(y, y4);
            z4 = f.fma(z, z4);
            f = DoubleVector.broadcast(SPECIES, a[i + 5]);
            x5 = f.fma(x, x5);
            y5 = f.fma(y, y5);
            z5 = f.fma(z, z5);
            f = DoubleVector.broadcast(SPECIES, a[i + 6]);
            x6 = f.fma(x, x6);
            y6 = f.fma(y, y6);
            z6 = f.fma(z, z6);
            f = DoubleVector.broadcast(SPECIES, a[i + 7]);
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

    private static void four(int k, double[] a, int ao, double[] b, int bo, double[] to) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        DoubleVector x0 = zero, y0 = zero, z0 = zero, x1 = zero, y1 = zero, z1 = zero;
        DoubleVector x2 = zero, y2 = zero, z2 = zero, x3 = zero, y3 = zero, z3 = zero;
        for (int l = 0, i = ao, j = bo; l < k; l++, i += 4, j += WIDTH) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, b, j);
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, j + LANES);
            DoubleVector z = DoubleVector.fromArray(SPECIES, b, j + 2 * LANES);
            DoubleVector f = DoubleVector.broadcast(SPECIES, a[i]);
            x0 = f.fma(x, x0);
            y0 = f.fma(y, y0);
            z0 = f.fma(z, z0);
            f = DoubleVector.broadcast(SPECIES, a[i + 1]);
            x1 = f.fma(x, x1);
            y1 = f.fma(y, y1);
            z1 = f.fma(z, z1);
            f = DoubleVector.broadcast(SPECIES, a[i + 2]);
            x2 = f.fma(x, x2);
            y2 = f.fma(y, y2);
            z2 = f.fma(z, z2);
            f = DoubleVector.broadcast(SPECIES, a[i + 3]);
            x3 = f.fma(x, x3);
            y3 = f.fma(y, y3);
            z3 = f.fma(z, z3);
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
    }

    @Override public double dot(int k, double[] x, int xo, double[] y, int yo) {
        DoubleVector s = DoubleVector.zero(SPECIES), t = s;
        int l = 0;
        for (; l + 2 * LANES <= k; l += 2 * LANES) {
            s = DoubleVector.fromArray(SPECIES, x, xo + l).fma(DoubleVector.fromArray(SPECIES, y, yo + l), s);
            t = DoubleVector.fromArray(SPECIES, x, xo + l + LANES).fma(DoubleVector.fromArray(SPECIES, y, yo + l + LANES), t);
        }
        double sum = s.add(t).reduceLanes(VectorOperators.ADD);
        for (; l < k; l++) {
            sum += x[xo + l] * y[yo + l];
        }
        return sum;
    }

    @Override public void copy(double[] from, int start, int[] along, int depth, int width, double[] to, int panel) {
        if (width == WIDTH) {
            three(from, start, along, depth, to, panel);
        } else if (width == LANES) {
            one(from, start, along, depth, to, panel);
        } else {
            Tile.super.copy(from, start, along, depth, width, to, panel);
        }
    }

    private static void three(double[] from, int start, int[] along, int depth, double[] to, int panel) {
        for (int l = 0, t = panel; l < depth; l++, t += WIDTH) {
            int at = start + along[l];
            DoubleVector.fromArray(SPECIES, from, at).intoArray(to, t);
            DoubleVector.fromArray(SPECIES, from, at + LANES).intoArray(to, t + LANES);
            DoubleVector.fromArray(SPECIES, from, at + 2 * LANES).intoArray(to, t + 2 * LANES);
        }
    }

    private static void one(double[] from, int start, int[] along, int depth, double[] to, int panel) {
        for (int l = 0, t = panel; l < depth; l++, t += LANES) {
            DoubleVector.fromArray(SPECIES, from, start + along[l]).intoArray(to, t);
        }
    }

    @Override public void move(double sign, boolean fresh, double[] product, int m, int n,
                               double[] to, int start, int[] rows, int row, int[] columns, int column, boolean runs) {
        if (!runs || n < WIDTH) {
            Tile.super.move(sign, fresh, product, m, n, to, start, rows, row, columns, column, runs);
            return;
        }
        int first = start + columns[column];
        for (int i = 0; i < m; i++) {
            if (fresh) {
                write(sign, product, i * WIDTH, to, first + rows[row + i]);
            } else {
                add(sign, product, i * WIDTH, to, first + rows[row + i]);
            }
        }
    }

    private static void write(double sign, double[] from, int f, double[] to, int t) {
        for (int j = 0; j < WIDTH; j += LANES) {
            DoubleVector.fromArray(SPECIES, from, f + j).mul(sign).intoArray(to, t + j);
        }
    }

    private static void add(double sign, double[] from, int f, double[] to, int t) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, sign);
        for (int j = 0; j < WIDTH; j += LANES) {
            DoubleVector.fromArray(SPECIES, from, f + j).fma(factor, DoubleVector.fromArray(SPECIES, to, t + j)).intoArray(to, t + j);
        }
    }

    @Override public String toString() { return "vectors of %d numbers".formatted(LANES); }
}
