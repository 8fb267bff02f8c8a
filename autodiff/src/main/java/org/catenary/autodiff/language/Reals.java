package org.catenary.autodiff.language;

/// The real numbers, in double precision.
public enum Reals implements Arithmetic<Double> {
    /// The arithmetic of IEEE 754.
    IEEE;

    @Override public Double constant(double value) { return value; }

    @Override public Double apply(Primitive primitive, Double x) { return primitive.value(x, 0); }

    @Override public Double apply(Primitive primitive, Double x, Double y) { return primitive.value(x, y); }

    @Override public double value(Double x) { return x; }

    @Override public Double add(Double x, Double y) { return x + y; }

    @Override public Double sub(Double x, Double y) { return x - y; }

    @Override public Double mul(Double x, Double y) { return x * y; }
}
