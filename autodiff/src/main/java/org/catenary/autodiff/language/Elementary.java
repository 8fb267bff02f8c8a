package org.catenary.autodiff.language;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/// The elementary functions that `Math` has not.
public final class Elementary {

    /// B₂, B₄, … B₂₀.
    private static final double[] BERNOULLI = {1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0,
        -3617 / 510.0, 43867 / 798.0, -174611 / 330.0};
    /// From here on the asymptotic series are exact to the last digits.
    private static final double LARGE = 16;

    private Elementary() {}

    /// {@return `max(x, 0)`}
    public static double relu(double x) { return Math.max(x, 0); }

    /// {@return `1 / (1 + exp(-x))`, without overflow}
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /// {@return `log(1 + exp(x))`, without overflow}
    public static double softplus(double x) { return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))); }

    /// {@return the square}
    public static double square(double x) { return x * x; }

    /// {@return the inverse}
    public static double recip(double x) { return 1 / x; }

    /// {@return 1 above 0, else 0}
    public static double step(double x) { return x > 0 ? 1 : 0; }

    /// {@return 1 where `x ≥ y`, else 0}
    public static double atleast(double x, double y) { return x >= y ? 1 : 0; }

    /// {@return 1 above 0, -1 below, else 0}
    public static double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }

    /// {@return the error function}
    public static double erf(double x) { return Erf.erf(x); }

    /// {@return the logarithm of the absolute value of the gamma function}
    public static double lgamma(double x) {
        if (x >= 0.5 || !(x > Double.NEGATIVE_INFINITY)) {
            return x == Double.POSITIVE_INFINITY ? x : Gamma.logGamma(x);
        }
        return x == Math.rint(x) ? Double.POSITIVE_INFINITY
                : Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - lgamma(1 - x);
    }

    /// {@return the power with a whole exponent, by squaring}
    public static double power(double x, int n) {
        double result = 1, square = x;
        for (long k = Math.abs((long) n); k > 0; k >>= 1) {
            if ((k & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return n < 0 ? 1 / result : result;
    }

    /// {@return the derivative of the logarithm of the gamma function}
    public static double digamma(double x) {
        if (x <= 0) {
            return x == Math.rint(x) ? Double.NaN : digamma(1 - x) - Math.PI / Math.tan(Math.PI * x);
        }
        double shift = 0, z = x;
        while (z < LARGE) {
            shift -= 1 / z;
            z += 1;
        }
        double sum = 0, inverse = 1 / (z * z), power = 1;
        for (int k = 0; k < BERNOULLI.length; k++) {
            power *= inverse;
            sum -= BERNOULLI[k] / (2 * k + 2) * power;
        }
        return shift + Math.log(z) - 0.5 / z + sum;
    }

    /// {@return the `n`-th derivative of [#digamma], by the recurrence to large arguments and the asymptotic series there}
    ///
    /// Abramowitz and Stegun, *Handbook of mathematical functions*, 6.4.6 and 6.4.11. Positive arguments only, else NaN.
    public static double polygamma(double x, int n) {
        if (!(x > 0)) {
            return Double.NaN;
        }
        double factorial = 1;
        for (int k = 2; k < n; k++) {
            factorial *= k;
        }
        double large = LARGE + n, z = x, shift = 0;
        while (z < large) {
            shift += factorial * n / Math.pow(z, n + 1);
            z += 1;
        }
        double sum = factorial / Math.pow(z, n) + factorial * n / (2 * Math.pow(z, n + 1));
        double rising = factorial * n;
        for (int k = 1; k <= BERNOULLI.length; k++) {
            rising *= k == 1 ? (n + 1) / 2.0 : (double) (2 * k + n - 2) * (2 * k + n - 1) / ((2 * k - 1) * (2.0 * k));
            sum += BERNOULLI[k - 1] * rising / Math.pow(z, 2 * k + n);
        }
        return (n % 2 == 1 ? 1 : -1) * (shift + sum);
    }
}
