package org.catenary.functors.kernel;

/// Four rows by four columns in local variables, for any machine.
final class PlainTile implements Tile {

    @Override public int rows() { return 4; }

    @Override public int columns() { return 4; }

    @Override public int depth() { return 256; }

    @Override public int tilesDown() { return 32; }

    @Override public int tilesAcross() { return 128; }

    @Override public void multiply(int m, int n, int k, double[] a, int ao, double[] b, int bo, double[] product) {
        double c00 = 0, c01 = 0, c02 = 0, c03 = 0, c10 = 0, c11 = 0, c12 = 0, c13 = 0;
        double c20 = 0, c21 = 0, c22 = 0, c23 = 0, c30 = 0, c31 = 0, c32 = 0, c33 = 0;
        for (int l = 0, i = ao, j = bo; l < k; l++, i += 4, j += 4) {
            double b0 = b[j], b1 = b[j + 1], b2 = b[j + 2], b3 = b[j + 3];
            double a0 = a[i], a1 = a[i + 1], a2 = a[i + 2], a3 = a[i + 3];
            c00 += a0 * b0;
            c01 += a0 * b1;
            c02 += a0 * b2;
            c03 += a0 * b3;
            c10 += a1 * b0;
            c11 += a1 * b1;
            c12 += a1 * b2;
            c13 += a1 * b3;
            c20 += a2 * b0;
            c21 += a2 * b1;
            c22 += a2 * b2;
            c23 += a2 * b3;
            c30 += a3 * b0;
            c31 += a3 * b1;
            c32 += a3 * b2;
            c33 += a3 * b3;
        }
        row(product, 0, c00, c01, c02, c03);
        row(product, 4, c10, c11, c12, c13);
        row(product, 8, c20, c21, c22, c23);
        row(product, 12, c30, c31, c32, c33);
    }

    private static void row(double[] to, int at, double x0, double x1, double x2, double x3) {
        to[at] = x0;
        to[at + 1] = x1;
        to[at + 2] = x2;
        to[at + 3] = x3;
    }

    @Override public String toString() { return "plain loops"; }
}
