package org.catenary.functors.stabiliser;

import java.util.Optional;

/// What a Clifford gate on one qubit makes of Pauli matrices: `X` becomes `±Xᵃ Zᵇ` with `a = xx` and `b = xz`, up to the
/// factor that makes it Hermitian, and so on.
///
/// @param signX whether the image of X has a minus
record PauliAction(boolean xx, boolean xz, boolean zx, boolean zz, boolean signX, boolean signY, boolean signZ) {

    private static final double TOLERANCE = 1e-12;
    private static final double[] X = {0, 0, 1, 0, 1, 0, 0, 0};
    private static final double[] Y = {0, 0, 0, -1, 0, 1, 0, 0};
    private static final double[] Z = {1, 0, 0, 0, 0, 0, -1, 0};

    /// The action of a matrix, if it is that of a Clifford gate.
    ///
    /// @param u rows are outputs, row-major, the real part of each entry before its imaginary part
    static Optional<PauliAction> of(double[] u) {
        int x = image(u, X), y = image(u, Y), z = image(u, Z);
        return x == 0 || y == 0 || z == 0 ? Optional.empty() : Optional.of(new PauliAction(
                (Math.abs(x) & 1) != 0, (Math.abs(x) & 2) != 0, (Math.abs(z) & 1) != 0, (Math.abs(z) & 2) != 0, x < 0, y < 0, z < 0));
    }

    /// The image `U P U†` as ±1, ±2 or ±3 for X, Z and Y, 0 where it is none of them.
    private static int image(double[] u, double[] p) {
        double[] image = times(times(u, p), adjoint(u));
        for (int k = 1; k <= 3; k++) {
            double[] pauli = k == 1 ? X : k == 2 ? Z : Y;
            double overlap = 0;
            for (int j = 0; j < 8; j++) {
                overlap += image[j] * pauli[j] / 2;
            }
            if (Math.abs(Math.abs(overlap) - 1) < TOLERANCE) {
                return overlap > 0 ? k : -k;
            }
        }
        return 0;
    }

    static double[] times(double[] a, double[] b) {
        var product = new double[8];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                for (int k = 0; k < 2; k++) {
                    int p = 2 * (2 * i + k), q = 2 * (2 * k + j), at = 2 * (2 * i + j);
                    product[at] += a[p] * b[q] - a[p + 1] * b[q + 1];
                    product[at + 1] += a[p] * b[q + 1] + a[p + 1] * b[q];
                }
            }
        }
        return product;
    }

    static double[] adjoint(double[] u) {
        return new double[] {u[0], -u[1], u[4], -u[5], u[2], -u[3], u[6], -u[7]};
    }
}
