package org.catenary.autodiff.implicit;

import java.util.function.UnaryOperator;

/// A linear operator, of which it is known how much it was seen to stretch a vector, and how often it was applied.
final class Watched {

    private final UnaryOperator<double[]> a;
    private double stretch;
    private int applied;

    Watched(UnaryOperator<double[]> a) { this.a = a; }

    double[] at(double... x) {
        applied++;
        double[] image = a.apply(x);
        double length = Vectors.length(x);
        if (length > 0) {
            stretch = Math.max(stretch, Vectors.length(image) / length);
        }
        return image;
    }

    int applied() { return applied; }

    /// {@return whether `x` solves `A x = b` up to a relative backward error}
    boolean isNear(double residual, double tolerance, double[] x, double[] b) {
        return residual <= tolerance * (stretch * Vectors.length(x) + Vectors.length(b));
    }
}
