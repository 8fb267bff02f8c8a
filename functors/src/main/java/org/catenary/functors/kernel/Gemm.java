package org.catenary.functors.kernel;

/// Products of matrices in flat arrays, in plain loops.
public final class Gemm {

    private static final int PANEL = 64;
    private static final int ROW = 512;

    private Gemm() {}

    /// Adds `sign · a·b` to `c`, for `a` of `m × k`, `b` of `k × n` and `c` of `m × n` numbers, the latter two row-major.
    ///
    /// @param a  holds `a[i, l]` at `ao + i·ai + l·al`
    /// @param bo where `b` begins
    /// @param co where `c` begins
    public static void add(double sign, int m, int k, int n, double[] a, int ao, int ai, int al,
                           double[] b, int bo, double[] c, int co) {
        if (n == 1 && ai == 1 && al != 1) {
            for (int l = 0; l < k; l++) {
                one(m, sign * b[bo + l], a, ao + l * al, c, co);
            }
            return;
        }
        if (n == 1) {
            vector(sign, m, k, a, ao, ai, al, b, bo, c, co);
            return;
        }
        for (int j = 0; j < n; j += ROW) {
            int width = Math.min(ROW, n - j);
            for (int l = 0; l < k; l += PANEL) {
                int depth = Math.min(PANEL, k - l);
                for (int i = 0; i < m; i++) {
                    row(sign, depth, width, a, ao + i * ai + l * al, al, b, bo + l * n + j, n, c, co + i * n + j);
                }
            }
        }
    }

    private static void row(double sign, int k, int width, double[] a, int ao, int al,
                            double[] b, int bo, int n, double[] c, int co) {
        int l = 0;
        for (; l + 4 <= k; l += 4) {
            double a0 = sign * a[ao + l * al], a1 = sign * a[ao + (l + 1) * al];
            double a2 = sign * a[ao + (l + 2) * al], a3 = sign * a[ao + (l + 3) * al];
            four(width, a0, a1, a2, a3, b, bo + l * n, n, c, co);
        }
        for (; l < k; l++) {
            one(width, sign * a[ao + l * al], b, bo + l * n, c, co);
        }
    }

    private static void four(int width, double a0, double a1, double a2, double a3,
                             double[] b, int bo, int n, double[] c, int co) {
        int b1 = bo + n, b2 = b1 + n, b3 = b2 + n;
        for (int j = 0; j < width; j++) {
            c[co + j] += a0 * b[bo + j] + a1 * b[b1 + j] + (a2 * b[b2 + j] + a3 * b[b3 + j]);
        }
    }

    private static void one(int width, double x, double[] b, int bo, double[] c, int co) {
        for (int j = 0; j < width; j++) {
            c[co + j] += x * b[bo + j];
        }
    }

    private static void vector(double sign, int m, int k, double[] a, int ao, int ai, int al,
                               double[] b, int bo, double[] c, int co) {
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int l = 0, at = ao + i * ai; l < k; l++, at += al) {
                sum += a[at] * b[bo + l];
            }
            c[co + i] += sign * sum;
        }
    }
}
