package org.catenary.functors.circuit;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The sine and cosine decomposition of a unitary on at least two qubits,
///
/// ```
/// U = (L₀ ⊕ L₁) [C, -S; S, C] (R₀ ⊕ R₁)†
/// ```
///
/// with `C = cos πφ`, `S = sin πφ` diagonal. Rotations make the columns of the upper left quarter orthogonal, which makes those of the
/// lower left one orthogonal too; where these are the shorter ones they are made so once more, so that all figures of both are kept.
/// Golub and Van Loan, *Matrix computations* (2013), sections 2.5.4 and 8.6.3.
final class SineCosine {

    private static final double SMALL = 1e-15;
    private static final double NOTHING = 1e-13;
    private static final int SWEEPS = 60;

    final double[] left0;
    final double[] left1;
    final double[] right0;
    final double[] right1;
    /// The angles `φ`, between 0 and ½.
    final double[] turns;

    private SineCosine(double[] left0, double[] left1, double[] right0, double[] right1, double[] turns) {
        this.left0 = left0;
        this.left1 = left1;
        this.right0 = right0;
        this.right1 = right1;
        this.turns = turns;
    }

    static SineCosine of(double[] u) {
        double[] a = Dense.quarter(u, false, false), b = Dense.quarter(u, true, false);
        int size = Dense.size(a);
        double[] right = Dense.identity(Integer.numberOfTrailingZeros(size));
        orthogonalise(a, b, right, IntStream.range(0, size).toArray());
        orthogonalise(b, a, right, IntStream.range(0, size).filter(k -> square(a, k) > .5).toArray());
        var turns = new double[size];
        for (int k = 0; k < size; k++) {
            turns[k] = Math.atan2(Math.sqrt(square(b, k)), Math.sqrt(square(a, k))) / Math.PI;
        }
        double[] left0 = orthonormal(a), left1 = orthonormal(b);
        double[] upper = Dense.product(Dense.adjoint(left0), Dense.quarter(u, false, true));
        double[] lower = Dense.product(Dense.adjoint(left1), Dense.quarter(u, true, true));
        for (int k = 0; k < size; k++) {
            double c = Math.cos(Math.PI * turns[k]), s = Math.sin(Math.PI * turns[k]);
            for (int at = 2 * k * size; at < 2 * (k + 1) * size; at++) {
                lower[at] = c * lower[at] - s * upper[at];
            }
        }
        return new SineCosine(left0, left1, right, Dense.adjoint(lower), turns);
    }

    private static double square(double[] m, int column) {
        int size = Dense.size(m);
        double sum = 0;
        for (int row = 0; row < size; row++) {
            int at = 2 * (row * size + column);
            sum += m[at] * m[at] + m[at + 1] * m[at + 1];
        }
        return sum;
    }

    /// Rotates columns of three matrices until those of the first are orthogonal.
    private static void orthogonalise(double[] m, double[] other, double[] right, int[] columns) {
        boolean turned = true;
        for (int sweep = 0; turned && sweep < SWEEPS; sweep++) {
            turned = false;
            for (int p = 0; p < columns.length; p++) {
                for (int q = p + 1; q < columns.length; q++) {
                    turned |= orthogonalise(m, other, right, columns[p], columns[q]);
                }
            }
        }
    }

    private static boolean orthogonalise(double[] m, double[] other, double[] right, int p, int q) {
        int size = Dense.size(m);
        double re = 0, im = 0, alpha = square(m, p), beta = square(m, q);
        for (int row = 0; row < size; row++) {
            int x = 2 * (row * size + p), y = 2 * (row * size + q);
            re += m[x] * m[y] + m[x + 1] * m[y + 1];
            im += m[x] * m[y + 1] - m[x + 1] * m[y];
        }
        double product = Math.hypot(re, im);
        if (product <= SMALL * Math.sqrt(alpha * beta) + SMALL * SMALL) {
            return false;
        }
        double zeta = (beta - alpha) / (2 * product);
        double tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double c = 1 / Math.sqrt(1 + tangent * tangent), sRe = c * tangent * re / product, sIm = c * tangent * im / product;
        for (double[] each : new double[][] {m, other, right}) {
            for (int row = 0; row < size; row++) {
                int x = 2 * (row * size + p), y = 2 * (row * size + q);
                double xRe = each[x], xIm = each[x + 1], yRe = each[y], yIm = each[y + 1];
                each[x] = c * xRe - sRe * yRe - sIm * yIm;
                each[x + 1] = c * xIm - sRe * yIm + sIm * yRe;
                each[y] = c * yRe + sRe * xRe - sIm * xIm;
                each[y + 1] = c * yIm + sRe * xIm + sIm * xRe;
            }
        }
        return true;
    }

    /// The columns, the longest first, each made orthogonal to those before it and of length 1; any other ones where they vanish.
    private static double[] orthonormal(double[] m) {
        int size = Dense.size(m);
        var result = m.clone();
        Integer[] order = IntStream.range(0, size).boxed().sorted(Comparator.comparingDouble(k -> -square(m, k))).toArray(Integer[]::new);
        int candidate = 0;
        for (int k = 0; k < size; k++) {
            double before = square(m, order[k]), left = projected(result, order, k);
            while (before < NOTHING * NOTHING || left < before / 4) {
                for (int row = 0; row < size; row++) {
                    result[2 * (row * size + order[k])] = row == candidate ? 1 : 0;
                    result[2 * (row * size + order[k]) + 1] = 0;
                }
                candidate = (candidate + 1) % size;
                before = 1.0 / size;
                left = projected(result, order, k);
            }
            double scale = 1 / Math.sqrt(left);
            for (int row = 0; row < size; row++) {
                result[2 * (row * size + order[k])] *= scale;
                result[2 * (row * size + order[k]) + 1] *= scale;
            }
        }
        return result;
    }

    /// Takes its parts along the columns before it from a column, twice for accuracy; gives the square of what is left.
    private static double projected(double[] m, Integer[] order, int at) {
        int size = Dense.size(m);
        for (int round = 0; round < 2; round++) {
            for (int other = 0; other < at; other++) {
                double re = 0, im = 0;
                for (int row = 0; row < size; row++) {
                    int a = 2 * (row * size + order[other]), b = 2 * (row * size + order[at]);
                    re += m[a] * m[b] + m[a + 1] * m[b + 1];
                    im += m[a] * m[b + 1] - m[a + 1] * m[b];
                }
                for (int row = 0; row < size; row++) {
                    int a = 2 * (row * size + order[other]), b = 2 * (row * size + order[at]);
                    m[b] -= re * m[a] - im * m[a + 1];
                    m[b + 1] -= re * m[a + 1] + im * m[a];
                }
            }
        }
        return square(m, order[at]);
    }
}
