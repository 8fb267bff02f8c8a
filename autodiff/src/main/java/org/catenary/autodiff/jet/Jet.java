package org.catenary.autodiff.jet;

import java.util.Arrays;

/// A polynomial in `k` variables up to degree `R`: a number with all its partial derivatives up to that order, each divided by
/// the factorials of its exponents.
///
/// The coefficients stand in the order of [Jets#exponents].
public final class Jet {

    final double[] coefficients;

    Jet(double[] coefficients) { this.coefficients = coefficients; }

    /// {@return the jet of these coefficients}
    public static Jet of(double... coefficients) { return new Jet(coefficients.clone()); }

    /// {@return the number itself}
    public double value() { return coefficients[0]; }

    /// {@return a coefficient}
    public double coefficient(int k) { return coefficients[k]; }

    /// {@return the first so many coefficients, filled with zeros}
    Jet cut(int size) { return new Jet(Arrays.copyOf(coefficients, size)); }

    @Override public boolean equals(Object object) { return object instanceof Jet other && Arrays.equals(coefficients, other.coefficients); }

    @Override public int hashCode() { return Arrays.hashCode(coefficients); }

    @Override public String toString() { return Arrays.toString(coefficients); }
}
