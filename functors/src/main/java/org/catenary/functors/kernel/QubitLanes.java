package org.catenary.functors.kernel;

/// Loops over the amplitudes of circuits of one shape side by side: each amplitude is a row, a number for each circuit.
///
/// The amplitude with index `i` of circuit `l` stands at `i·lanes + l`. Entry `c` of the matrix with number `t` is a row, too, at
/// `(8t + c)·lanes`. The number of lanes is a multiple of [#STEP]. Masks and bits are those of [QubitKernel].
public final class QubitLanes {

    /// What the number of lanes is a multiple of.
    public static final int STEP = 8;

    private static final LaneRows ROWS = LaneRows.best();

    private QubitLanes() {}

    /// Multiplies each circuit by a matrix of its own.
    public static void multiply(double[] re, double[] im, int lanes, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at) {
        each(re, im, lanes, pairs, low, high, on, rest, bit, u, at, new int[] {0, 2, 4, 6}, 1);
    }

    /// Multiplies each circuit by the conjugate transpose of a matrix of its own.
    public static void multiplyAdjoint(double[] re, double[] im, int lanes, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at) {
        each(re, im, lanes, pairs, low, high, on, rest, bit, u, at, new int[] {0, 4, 2, 6}, -1);
    }

    private static void each(double[] re, double[] im, int lanes, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at, int[] entries, double sign) {
        int a = (at + entries[0]) * lanes, b = (at + entries[1]) * lanes, c = (at + entries[2]) * lanes, d = (at + entries[3]) * lanes;
        for (int k = 0; k < pairs; k++) {
            int i = QubitKernel.open(QubitKernel.open(k, low), high) | on;
            if ((i & rest) == rest) {
                ROWS.multiply(re, im, i * lanes, (i | bit) * lanes, lanes, u, a, b, c, d, sign);
            }
        }
    }

    /// Multiplies each circuit by a diagonal matrix of its own, conjugated where `sign` is -1.
    public static void scale(double[] re, double[] im, int lanes, int pairs, int low, int high, int on, int rest, int bit,
            double[] u, int at, double sign) {
        for (int k = 0; k < pairs; k++) {
            int i = QubitKernel.open(QubitKernel.open(k, low), high) | on;
            if ((i & rest) == rest) {
                ROWS.scale(re, im, i * lanes, lanes, u, at * lanes, sign);
                ROWS.scale(re, im, (i | bit) * lanes, lanes, u, (at + 6) * lanes, sign);
            }
        }
    }

    /// Multiplies all amplitudes of each circuit by a number of its own, conjugated where `sign` is -1; any number of lanes will do.
    public static void scaleAll(double[] re, double[] im, int lanes, int size, double[] u, int at, double sign) {
        for (int k = 0; k < size * lanes; k++) {
            double a = u[at * lanes + k % lanes], b = sign * u[(at + 1) * lanes + k % lanes], x = re[k];
            re[k] = a * x - b * im[k];
            im[k] = a * im[k] + b * x;
        }
    }

    /// Exchanges the amplitudes of each pair.
    public static void flip(double[] re, double[] im, int lanes, int pairs, int low, int high, int on, int rest, int bit) {
        for (int k = 0; k < pairs; k++) {
            int i = QubitKernel.open(QubitKernel.open(k, low), high) | on;
            if ((i & rest) == rest) {
                exchange(re, im, i * lanes, (i | bit) * lanes, lanes);
            }
        }
    }

    /// Exchanges two positions.
    ///
    /// @param quarter a quarter of the number of amplitudes
    /// @param low     the mask below the lower position, `high` below the other
    public static void exchange(double[] re, double[] im, int lanes, int quarter, int low, int high) {
        for (int k = 0; k < quarter; k++) {
            int both = QubitKernel.open(QubitKernel.open(k, low), high);
            exchange(re, im, (both | low + 1) * lanes, (both | high + 1) * lanes, lanes);
        }
    }

    private static void exchange(double[] re, double[] im, int i, int j, int lanes) {
        for (int l = 0; l < lanes; l++) {
            double xr = re[i + l], xi = im[i + l];
            re[i + l] = re[j + l];
            im[i + l] = im[j + l];
            re[j + l] = xr;
            im[j + l] = xi;
        }
    }

    /// Multiplies by a matrix on several qubits, the same for all circuits.
    public static void multiply(double[] re, double[] im, int lanes, int size, int taken, int on, int[] offsets, double[] u) {
        int n = offsets.length;
        var x = new double[n];
        var y = new double[n];
        for (int i = 0; i < size; i++) {
            for (int l = 0; l < lanes && (i & taken) == on; l++) {
                for (int k = 0; k < n; k++) {
                    x[k] = re[(i | offsets[k]) * lanes + l];
                    y[k] = im[(i | offsets[k]) * lanes + l];
                }
                for (int k = 0, at = 0; k < n; k++) {
                    double a = 0, b = 0;
                    for (int m = 0; m < n; m++, at += 2) {
                        a += u[at] * x[m] - u[at + 1] * y[m];
                        b += u[at] * y[m] + u[at + 1] * x[m];
                    }
                    re[(i | offsets[k]) * lanes + l] = a;
                    im[(i | offsets[k]) * lanes + l] = b;
                }
            }
        }
    }

    /// Adds for each circuit the imaginary part of `⟨y|G|x⟩` over the pairs, for a matrix `G`.
    public static void overlap(double[] yre, double[] yim, double[] re, double[] im, int lanes, int pairs, int low, int high, int on,
            int rest, int bit, double[] g, double[] sums) {
        for (int k = 0; k < pairs; k++) {
            int i = QubitKernel.open(QubitKernel.open(k, low), high) | on;
            if ((i & rest) == rest) {
                ROWS.overlap(yre, yim, re, im, i * lanes, (i | bit) * lanes, lanes, g, sums);
            }
        }
    }
}
