package org.catenary.functors.scalar;

/// The complex numbers, as pairs of doubles, with complex conjugation; the laws hold up to rounding.
public enum Complexes implements CommutativeRig<Complex> {
    /// The one instance.
    RIG;

    @Override public Complex zero() { return Complex.ZERO; }

    @Override public Complex one() { return Complex.ONE; }

    @Override public Complex plus(Complex x, Complex y) { return x.plus(y); }

    @Override public Complex times(Complex x, Complex y) { return x.times(y); }

    @Override public Complex conjugate(Complex x) { return x.conjugate(); }

    @Override public Complex negate(Complex x) { return x.times(-1); }

    @Override public String toString() { return "the complex numbers"; }
}
