package org.catenary.functors.scalar;

import org.apache.commons.math3.fraction.BigFraction;

/// The rational numbers, exact and of any size.
public enum Rationals implements CommutativeRig<BigFraction> {
    /// The one instance.
    RIG;

    @Override public BigFraction zero() { return BigFraction.ZERO; }

    @Override public BigFraction one() { return BigFraction.ONE; }

    @Override public BigFraction plus(BigFraction x, BigFraction y) { return x.add(y); }

    @Override public BigFraction times(BigFraction x, BigFraction y) { return x.multiply(y); }

    @Override public BigFraction negate(BigFraction x) { return x.negate(); }

    @Override public String toString() { return "the rational numbers"; }
}
