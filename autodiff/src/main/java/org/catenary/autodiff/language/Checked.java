package org.catenary.autodiff.language;

/// The real numbers, where a result that is no finite number is a mistake that is told by name.
public enum Checked implements Arithmetic<Double> {
    /// The arithmetic of IEEE 754, checked.
    FINITE;

    @Override public Double constant(double value) { return value; }

    @Override public Double apply(Primitive primitive, Double x) {
        double value = primitive.value(x, 0);
        if (!Double.isFinite(value)) {
            throw new NotFinite("%s(%s) is %s".formatted(primitive.word(), x, value));
        }
        return value;
    }

    @Override public Double apply(Primitive primitive, Double x, Double y) {
        double value = primitive.value(x, y);
        if (!Double.isFinite(value)) {
            throw new NotFinite("%s(%s, %s) is %s".formatted(primitive.word(), x, y, value));
        }
        return value;
    }

    @Override public double value(Double x) { return x; }
}
