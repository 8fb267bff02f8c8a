package org.catenary.functors.circuit;

/// Powers of gates that have no closed form.
final class Powers {

    private static final long MOST = 1_000_000;

    private Powers() {}

    /// A whole power is repeated; another one of a gate on one qubit is computed where its angles are numbers.
    static Expansion of(Unitary gate, long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("%s to the power of %d/0".formatted(gate.name(), numerator));
        }
        if (numerator % denominator == 0) {
            long whole = numerator / denominator;
            if (Math.abs(whole) > MOST) {
                throw new NoPower("%s to the power of %d; at most %d gates are repeated".formatted(gate.name(), whole, MOST));
            }
            return Expansion.times(whole < 0 ? gate.dagger() : gate, (int) Math.abs(whole));
        }
        if (gate.qubits() != 1 || !gate.parameters().isEmpty()) {
            throw new NoPower("%s to the power of %d/%d: only whole powers of it are known".formatted(
                    gate.name(), numerator, denominator));
        }
        double[] turns = gate.phases().stream().mapToDouble(phase -> phase.constant()).toArray();
        return Expansion.itself(new Custom("%s^(%d/%d)".formatted(gate.name(), numerator, denominator),
                oneQubit(gate.matrix(turns), (double) numerator / denominator)));
    }

    /// `(aP + bQ)ᵗ = aᵗP + bᵗQ` for the eigenvalues `a, b` and `P = (U − b)/(a − b)`, `Q = 1 − P`.
    private static double[] oneQubit(double[] u, double t) {
        double trRe = (u[0] + u[6]) / 2, trIm = (u[1] + u[7]) / 2;
        double detRe = u[0] * u[6] - u[1] * u[7] - u[2] * u[4] + u[3] * u[5];
        double detIm = u[0] * u[7] + u[1] * u[6] - u[2] * u[5] - u[3] * u[4];
        double half = Math.atan2(detIm, detRe) / 2;
        double cos = Math.clamp(trRe * Math.cos(half) + trIm * Math.sin(half), -1, 1), angle = Math.acos(cos);
        double a = principal(half + angle), b = principal(half - angle);
        double dRe = Math.cos(a) - Math.cos(b), dIm = Math.sin(a) - Math.sin(b), norm = dRe * dRe + dIm * dIm;
        var power = new double[8];
        for (int k = 0; k < 4; k++) {
            double one = k == 0 || k == 3 ? 1 : 0;
            double xRe = u[2 * k] - one * Math.cos(b), xIm = u[2 * k + 1] - one * Math.sin(b);
            double pRe = norm < 1e-24 ? one : (xRe * dRe + xIm * dIm) / norm;
            double pIm = norm < 1e-24 ? 0 : (xIm * dRe - xRe * dIm) / norm;
            double qRe = one - pRe, qIm = -pIm;
            double ca = Math.cos(a * t), sa = Math.sin(a * t), cb = Math.cos(b * t), sb = Math.sin(b * t);
            power[2 * k] = ca * pRe - sa * pIm + cb * qRe - sb * qIm;
            power[2 * k + 1] = ca * pIm + sa * pRe + cb * qIm + sb * qRe;
        }
        return power;
    }

    private static double principal(double radians) {
        return radians > Math.PI ? radians - 2 * Math.PI : radians <= -Math.PI ? radians + 2 * Math.PI : radians;
    }
}
