package org.catenary.autodiff.compile;

/// The loops over packed triangles that compiled programs call, four columns at a time, with
/// vector instructions where their module is present.
///
/// A triangle of `n` columns is packed column by column: column `c` has `n - 1 - c` numbers, those of the rows below `c`.
final class Kernel {

    private static final boolean VECTORS = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    /// From so many rows on, vectors pay.
    private static final int LONG = 16;
    /// From so many rows on they pay for the transpose, whose sums plain loops take one by one.
    private static final int LONG_BACK = 8;

    private Kernel() {}

    /// `y[r] = Σ_{c < r} l[c, r] x[c]`
    static void lower(double[] y, int y0, double[] l, int l0, double[] x, int x0, int n) {
        for (int r = 0; r < n; r++) {
            y[y0 + r] = 0;
        }
        int column = l0, c = 0;
        for (; c + 4 < n; c += 4) {
            int c1 = column + n - 1 - c, c2 = c1 + n - 2 - c, c3 = c2 + n - 3 - c;
            double a = x[x0 + c], b = x[x0 + c + 1], d = x[x0 + c + 2], e = x[x0 + c + 3];
            y[y0 + c + 1] += l[column] * a;
            y[y0 + c + 2] += l[column + 1] * a + l[c1] * b;
            y[y0 + c + 3] += l[column + 2] * a + l[c1 + 1] * b + l[c2] * d;
            int p0 = column - c - 1, p1 = c1 - c - 2, p2 = c2 - c - 3, p3 = c3 - c - 4;
            int from = VECTORS && n - c - 4 >= LONG ? VectorKernel.lower(y, y0, l, p0, p1, p2, p3, x, x0 + c, c + 4, n) : c + 4;
            for (int r = from; r < n; r++) {
                y[y0 + r] += l[p0 + r] * a + l[p1 + r] * b + (l[p2 + r] * d + l[p3 + r] * e);
            }
            column = c3 + n - 4 - c;
        }
        for (; c < n; c++) {
            double a = x[x0 + c];
            for (int r = c + 1; r < n; r++) {
                y[y0 + r] += l[column + r - c - 1] * a;
            }
            column += n - 1 - c;
        }
    }

    /// `dl[c, r] += dy[r] x[c]`
    static void lowerBackL(double[] dy, int y0, double[] dl, int l0, double[] x, int x0, int n) {
        int column = l0;
        for (int c = 0; c < n; c++) {
            double a = x[x0 + c];
            for (int r = c + 1; r < n; r++) {
                dl[column + r - c - 1] += dy[y0 + r] * a;
            }
            column += n - 1 - c;
        }
    }

    /// `dx[c] += Σ_{r > c} l[c, r] dy[r]`
    static void lowerBackX(double[] dy, int y0, double[] l, int l0, double[] dx, int x0, int n) {
        int column = l0;
        for (int c = 0; c < n; c++) {
            double sum = 0;
            for (int r = c + 1; r < n; r++) {
                sum += dy[y0 + r] * l[column + r - c - 1];
            }
            dx[x0 + c] += sum;
            column += n - 1 - c;
        }
    }

    /// Both of these.
    static void lowerBack(double[] dy, int y0, double[] l, int l0, double[] x, int x0, double[] dl, int dl0, double[] dx, int dx0, int n) {
        int column = 0, c = 0;
        for (; c + 4 < n; c += 4) {
            int c1 = column + n - 1 - c, c2 = c1 + n - 2 - c, c3 = c2 + n - 3 - c;
            double a = x[x0 + c], b = x[x0 + c + 1], d = x[x0 + c + 2], e = x[x0 + c + 3];
            double v1 = dy[y0 + c + 1], v2 = dy[y0 + c + 2], v3 = dy[y0 + c + 3];
            dl[dl0 + column] += v1 * a;
            dl[dl0 + column + 1] += v2 * a;
            dl[dl0 + column + 2] += v3 * a;
            dl[dl0 + c1] += v2 * b;
            dl[dl0 + c1 + 1] += v3 * b;
            dl[dl0 + c2] += v3 * d;
            double sa = v1 * l[l0 + column] + v2 * l[l0 + column + 1] + v3 * l[l0 + column + 2];
            double sb = v2 * l[l0 + c1] + v3 * l[l0 + c1 + 1], sd = v3 * l[l0 + c2], se = 0;
            int p0 = column - c - 1, p1 = c1 - c - 2, p2 = c2 - c - 3, p3 = c3 - c - 4;
            int from = VECTORS && n - c - 4 >= LONG_BACK
                    ? VectorKernel.lowerBack(dy, y0, l, l0, x, x0 + c, dl, dl0, dx, dx0 + c, p0, p1, p2, p3, c + 4, n) : c + 4;
            for (int r = from; r < n; r++) {
                double v = dy[y0 + r];
                dl[dl0 + p0 + r] += v * a;
                dl[dl0 + p1 + r] += v * b;
                dl[dl0 + p2 + r] += v * d;
                dl[dl0 + p3 + r] += v * e;
                sa += v * l[l0 + p0 + r];
                sb += v * l[l0 + p1 + r];
                sd += v * l[l0 + p2 + r];
                se += v * l[l0 + p3 + r];
            }
            dx[dx0 + c] += sa;
            dx[dx0 + c + 1] += sb;
            dx[dx0 + c + 2] += sd;
            dx[dx0 + c + 3] += se;
            column = c3 + n - 4 - c;
        }
        for (; c < n; c++) {
            double a = x[x0 + c], sum = 0;
            for (int r = c + 1; r < n; r++) {
                double v = dy[y0 + r];
                dl[dl0 + column + r - c - 1] += v * a;
                sum += v * l[l0 + column + r - c - 1];
            }
            dx[dx0 + c] += sum;
            column += n - 1 - c;
        }
    }
}
