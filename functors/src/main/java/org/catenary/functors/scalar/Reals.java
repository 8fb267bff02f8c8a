package org.catenary.functors.scalar;

/// The real numbers, as doubles; the laws hold up to rounding.
public enum Reals implements CommutativeRig<Double> {
    /// The one instance.
    RIG;

    @Override public Double zero() { return 0.0; }

    @Override public Double one() { return 1.0; }

    @Override public Double plus(Double x, Double y) { return x + y; }

    @Override public Double times(Double x, Double y) { return x * y; }

    @Override public Double negate(Double x) { return -x; }

    @Override public String toString() { return "the reals"; }
}
