package org.catenary.functors.kernel;

import java.util.Arrays;

/// Loops over the amplitudes of qubits, split into real and imaginary parts.
///
/// Bit `p` of an index is the value of the qubit at position `p`; position 0 is the least significant. A 2 × 2 matrix is
/// eight numbers: rows are outputs, row-major, the real part of each entry before its imaginary part.
///
/// A matrix acts on pairs of amplitudes: with `low < high` the masks below the target's and a control's position (`-1` for
/// no control), `k` runs over the indices without these bits, `on` sets the controls and `bit` the target; of further
/// controls the set bits `rest` are tested.
public final class QubitKernel {

    private QubitKernel() {}

    /// {@return an index with a zero inserted at the position below which `mask` is; the index itself for the mask -1}
    static int open(int k, int mask) { return (k & ~mask) << 1 | k & mask; }

    /// Multiplies by a matrix.
    ///
    /// @param pairs the number of pairs to visit, further controls aside
    public static void multiply(double[] re, double[] im, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at) {
        multiply(re, im, pairs, low, high, on, rest, bit,
                u[at], u[at + 1], u[at + 2], u[at + 3], u[at + 4], u[at + 5], u[at + 6], u[at + 7]);
    }

    /// Multiplies by the conjugate transpose of a matrix.
    public static void multiplyAdjoint(double[] re, double[] im, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at) {
        multiply(re, im, pairs, low, high, on, rest, bit,
                u[at], -u[at + 1], u[at + 4], -u[at + 5], u[at + 2], -u[at + 3], u[at + 6], -u[at + 7]);
    }

    private static void multiply(double[] re, double[] im, int pairs, int low, int high, int on, int rest, int bit,
            double ar, double ai, double br, double bi, double cr, double ci, double dr, double di) {
        for (int k = 0; k < pairs; k++) {
            int i = open(open(k, low), high) | on;
            if ((i & rest) == rest) {
                int j = i | bit;
                double xr = re[i], xi = im[i], yr = re[j], yi = im[j];
                re[i] = ar * xr - ai * xi + br * yr - bi * yi;
                im[i] = ar * xi + ai * xr + br * yi + bi * yr;
                re[j] = cr * xr - ci * xi + dr * yr - di * yi;
                im[j] = cr * xi + ci * xr + dr * yi + di * yr;
            }
        }
    }

    /// Multiplies by a diagonal matrix.
    public static void scale(double[] re, double[] im, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at) {
        scale(re, im, pairs, low, high, on, rest, bit, u[at], u[at + 1], u[at + 6], u[at + 7]);
    }

    /// Multiplies by the conjugate of a diagonal matrix.
    public static void scaleAdjoint(double[] re, double[] im, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at) {
        scale(re, im, pairs, low, high, on, rest, bit, u[at], -u[at + 1], u[at + 6], -u[at + 7]);
    }

    private static void scale(double[] re, double[] im, int pairs, int low, int high, int on, int rest, int bit,
            double ar, double ai, double dr, double di) {
        for (int k = 0; k < pairs; k++) {
            int i = open(open(k, low), high) | on;
            if ((i & rest) == rest) {
                int j = i | bit;
                double xr = re[i], xi = im[i], yr = re[j], yi = im[j];
                re[i] = ar * xr - ai * xi;
                im[i] = ar * xi + ai * xr;
                re[j] = dr * yr - di * yi;
                im[j] = dr * yi + di * yr;
            }
        }
    }

    /// Multiplies by a matrix on several qubits.
    ///
    /// @param size    the number of amplitudes
    /// @param taken   the bits of the qubits that the matrix acts on and of its controls
    /// @param on      the bits of the controls
    /// @param offsets the bits of each index of the matrix
    /// @param u       the matrix: rows are outputs, row-major, the real part of each entry before its imaginary part
    public static void multiply(double[] re, double[] im, int size, int taken, int on, int[] offsets, double[] u) {
        int n = offsets.length;
        var x = new double[n];
        var y = new double[n];
        for (int i = 0; i < size; i++) {
            if ((i & taken) != on) {
                continue;
            }
            for (int k = 0; k < n; k++) {
                x[k] = re[i | offsets[k]];
                y[k] = im[i | offsets[k]];
            }
            for (int k = 0, at = 0; k < n; k++) {
                double a = 0, b = 0;
                for (int l = 0; l < n; l++, at += 2) {
                    a += u[at] * x[l] - u[at + 1] * y[l];
                    b += u[at] * y[l] + u[at + 1] * x[l];
                }
                re[i | offsets[k]] = a;
                im[i | offsets[k]] = b;
            }
        }
    }

    /// Exchanges the amplitudes of each pair.
    public static void flip(double[] re, double[] im, int pairs, int low, int high, int on, int rest, int bit) {
        for (int k = 0; k < pairs; k++) {
            int i = open(open(k, low), high) | on;
            if ((i & rest) == rest) {
                int j = i | bit;
                double xr = re[i], xi = im[i];
                re[i] = re[j];
                im[i] = im[j];
                re[j] = xr;
                im[j] = xi;
            }
        }
    }

    /// {@return the imaginary part of `⟨y|G|x⟩` over the pairs, for a matrix `G`}
    public static double overlap(double[] yre, double[] yim, double[] re, double[] im, int pairs, int low, int high, int on,
            int rest, int bit, double[] g) {
        double ar = g[0], ai = g[1], br = g[2], bi = g[3], cr = g[4], ci = g[5], dr = g[6], di = g[7], sum = 0;
        for (int k = 0; k < pairs; k++) {
            int i = open(open(k, low), high) | on;
            if ((i & rest) == rest) {
                int j = i | bit;
                double xr = re[i], xi = im[i], zr = re[j], zi = im[j];
                sum += yre[i] * (ar * xi + ai * xr + br * zi + bi * zr) - yim[i] * (ar * xr - ai * xi + br * zr - bi * zi)
                        + yre[j] * (cr * xi + ci * xr + dr * zi + di * zr) - yim[j] * (cr * xr - ci * xi + dr * zr - di * zi);
            }
        }
        return sum;
    }

    /// Exchanges two positions.
    ///
    /// @param quarter a quarter of the number of amplitudes
    /// @param low     the mask below the lower position, `high` below the other
    public static void exchange(double[] re, double[] im, int quarter, int low, int high) {
        for (int k = 0; k < quarter; k++) {
            int both = open(open(k, low), high), i = both | low + 1, j = both | high + 1;
            double xr = re[i], xi = im[i];
            re[i] = re[j];
            im[i] = im[j];
            re[j] = xr;
            im[j] = xi;
        }
    }

    /// Makes room for one qubit more at a position: amplitudes move to where its value is `bit`, zeros elsewhere.
    ///
    /// @param size the number of amplitudes before
    /// @param mask the mask below the position
    public static void insert(double[] x, int size, int mask, int bit) {
        int run = mask + 1, other = run * (1 - bit);
        for (int from = size - run; from >= 0; from -= run) {
            int to = 2 * from + run * bit;
            System.arraycopy(x, from, x, to, run);
            Arrays.fill(x, 2 * from + other, 2 * from + other + run, 0);
        }
    }

    /// Drops the qubit at a position, keeping the amplitudes where its value is `bit`.
    ///
    /// @param size the number of amplitudes after
    /// @param mask the mask below the position
    public static void project(double[] x, int size, int mask, int bit) {
        int run = mask + 1;
        for (int to = 0; to < size; to += run) {
            System.arraycopy(x, 2 * to + run * bit, x, to, run);
        }
    }

    /// Copies the amplitudes where the qubit at a position has the value `bit`.
    ///
    /// @param size the number of amplitudes copied
    /// @param mask the mask below the position
    public static void take(double[] x, int size, int mask, int bit, double[] into, int at) {
        int run = mask + 1;
        for (int to = 0; to < size; to += run) {
            System.arraycopy(x, 2 * to + run * bit, into, at + to, run);
        }
    }

    /// Writes the amplitudes where the qubit at a position has the value `bit`.
    ///
    /// @param size the number of amplitudes written
    /// @param mask the mask below the position
    public static void put(double[] x, int size, int mask, int bit, double[] from, int at) {
        int run = mask + 1;
        for (int to = 0; to < size; to += run) {
            System.arraycopy(from, at + to, x, 2 * to + run * bit, run);
        }
    }
}
