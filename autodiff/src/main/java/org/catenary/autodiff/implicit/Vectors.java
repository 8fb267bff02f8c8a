package org.catenary.autodiff.implicit;

import java.util.Arrays;

/// Sums, multiples and products of vectors.
final class Vectors {

    private Vectors() {}

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    static double length(double... x) { return Math.sqrt(dot(x, x)); }

    /// {@return `x + by · y`}
    static double[] plus(double[] x, double by, double... y) {
        double[] sum = x.clone();
        for (int k = 0; k < x.length; k++) {
            sum[k] += by * y[k];
        }
        return sum;
    }

    static double[] times(double by, double... x) { return Arrays.stream(x).map(v -> by * v).toArray(); }

    /// {@return vectors one after another}
    static double[] joined(double[]... parts) { return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray(); }
}
