package org.catenary.functors.circuit;

/// The eigenvalues of a unitary and an orthonormal basis of eigenvectors; roots of positive matrices.
///
/// Rotations in two coordinates make a matrix diagonal, one pair of coordinates after another (Goldstine and Horwitz, *A procedure
/// for the diagonalization of normal matrices*, J. ACM 6 (1959); the angles are those of Cardoso and Souloumiac, *Jacobi angles
/// for simultaneous diagonalization*, SIAM J. Matrix Anal. 17 (1996)). They begin on the Hermitian matrix `e^{-iφ}U + e^{iφ}U†`,
/// where they always converge, and end on the unitary itself. A sweep takes `O(8ⁿ)` on `n` qubits.
final class Spectrum {

    private static final double SMALL = 1e-15;
    private static final double CUT = 1e-9;
    private static final int SWEEPS = 60;

    private final double[] vectors;
    private final double[] turns;

    private Spectrum(double[] vectors, double[] turns) {
        this.vectors = vectors;
        this.turns = turns;
    }

    static Spectrum of(double[] unitary) {
        int size = Dense.size(unitary);
        double[] vectors = Dense.identity(Integer.numberOfTrailingZeros(size));
        diagonalise(tilted(unitary), vectors);
        double[] turned = Dense.product(Dense.adjoint(vectors), Dense.product(unitary, vectors));
        diagonalise(turned, vectors);
        var turns = new double[size];
        for (int k = 0; k < size; k++) {
            int at = 2 * (k * size + k);
            double angle = Math.atan2(turned[at + 1], turned[at]) / (2 * Math.PI);
            turns[k] = angle < CUT - .5 ? angle + 1 : angle;
        }
        return new Spectrum(vectors, turns);
    }

    /// The square root of a positive matrix.
    static double[] root(double[] positive) {
        int size = Dense.size(positive);
        double[] vectors = Dense.identity(Integer.numberOfTrailingZeros(size)), turned = positive.clone();
        diagonalise(turned, vectors);
        double[] scaled = vectors.clone();
        for (int k = 0; k < size; k++) {
            double root = Math.sqrt(Math.max(0, turned[2 * (k * size + k)]));
            for (int row = 0; row < size; row++) {
                scaled[2 * (row * size + k)] *= root;
                scaled[2 * (row * size + k) + 1] *= root;
            }
        }
        return Dense.product(scaled, Dense.adjoint(vectors));
    }

    /// The largest eigenvalue of a positive matrix.
    static double largest(double[] positive) {
        int size = Dense.size(positive);
        double[] turned = positive.clone();
        diagonalise(turned, Dense.identity(Integer.numberOfTrailingZeros(size)));
        double largest = 0;
        for (int k = 0; k < size; k++) {
            largest = Math.max(largest, turned[2 * (k * size + k)]);
        }
        return largest;
    }

    /// The columns are eigenvectors.
    double[] vectors() { return vectors.clone(); }

    /// The eigenvalues `exp(2πia)` by their angles, `-½ < a ≤ ½`; what is within 1e-9 of the cut is on its upper side.
    double[] turns() { return turns.clone(); }

    /// The matrix with the same eigenvectors whose eigenvalues are `exp(2πiat)`.
    double[] power(double t) {
        int size = turns.length;
        double[] scaled = vectors.clone();
        for (int k = 0; k < size; k++) {
            double c = Math.cos(2 * Math.PI * turns[k] * t), s = Math.sin(2 * Math.PI * turns[k] * t);
            for (int row = 0; row < size; row++) {
                int at = 2 * (row * size + k);
                double x = scaled[at];
                scaled[at] = c * x - s * scaled[at + 1];
                scaled[at + 1] = c * scaled[at + 1] + s * x;
            }
        }
        return Dense.product(scaled, Dense.adjoint(vectors));
    }

    /// An angle at which no two eigenvalues of usual gates have the same cosine.
    private static double[] tilted(double[] u) {
        double c = Math.cos(0.7310585786300049), s = Math.sin(0.7310585786300049);
        double[] adjoint = Dense.adjoint(u), tilted = new double[u.length];
        for (int k = 0; k < u.length; k += 2) {
            tilted[k] = c * (u[k] + adjoint[k]) + s * (u[k + 1] - adjoint[k + 1]);
            tilted[k + 1] = c * (u[k + 1] + adjoint[k + 1]) - s * (u[k] - adjoint[k]);
        }
        return tilted;
    }

    private static void diagonalise(double[] m, double[] vectors) {
        int size = Dense.size(m);
        boolean turned = true;
        for (int sweep = 0; turned && sweep < SWEEPS; sweep++) {
            turned = false;
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    turned |= rotate(m, vectors, p, q);
                }
            }
        }
    }

    /// Makes the entries at `p` and `q` of the diagonal as different as a rotation can; says whether they were not.
    private static boolean rotate(double[] m, double[] vectors, int p, int q) {
        int size = Dense.size(m), pp = 2 * (p * size + p), pq = 2 * (p * size + q), qp = 2 * (q * size + p), qq = 2 * (q * size + q);
        double[] re = {m[pp] - m[qq], m[pq] + m[qp], m[pq + 1] - m[qp + 1]};
        double[] im = {m[pp + 1] - m[qq + 1], m[pq + 1] + m[qp + 1], m[qp] - m[pq]};
        double squareRe = 0, squareIm = 0;
        for (int k = 0; k < 3; k++) {
            squareRe += re[k] * re[k] - im[k] * im[k];
            squareIm += 2 * re[k] * im[k];
        }
        double half = Math.atan2(squareIm, squareRe) / 2, c = Math.cos(half), s = Math.sin(half);
        double x = c * re[0] + s * im[0], y = c * re[1] + s * im[1], z = c * re[2] + s * im[2];
        double length = Math.sqrt(x * x + y * y + z * z) * (x < 0 ? -1 : 1);
        if (Math.hypot(y, z) <= SMALL || length == 0) {
            return false;
        }
        double cos = Math.sqrt((1 + x / length) / 2), sRe = y / length / (2 * cos), sIm = -z / length / (2 * cos);
        columns(m, size, p, q, cos, sRe, sIm);
        rows(m, size, p, q, cos, sRe, sIm);
        columns(vectors, size, p, q, cos, sRe, sIm);
        return true;
    }

    /// Multiplies by `[c, -s*; s, c]` from the right.
    private static void columns(double[] m, int size, int p, int q, double c, double sRe, double sIm) {
        for (int row = 0; row < size; row++) {
            mix(m, 2 * (row * size + p), 2 * (row * size + q), c, sRe, sIm);
        }
    }

    /// Multiplies by its adjoint from the left.
    private static void rows(double[] m, int size, int p, int q, double c, double sRe, double sIm) {
        for (int column = 0; column < size; column++) {
            mix(m, 2 * (p * size + column), 2 * (q * size + column), c, sRe, -sIm);
        }
    }

    private static void mix(double[] m, int a, int b, double c, double sRe, double sIm) {
        double xRe = m[a], xIm = m[a + 1], yRe = m[b], yIm = m[b + 1];
        m[a] = c * xRe + sRe * yRe - sIm * yIm;
        m[a + 1] = c * xIm + sRe * yIm + sIm * yRe;
        m[b] = c * yRe - sRe * xRe - sIm * xIm;
        m[b + 1] = c * yIm - sRe * xIm + sIm * xRe;
    }
}
