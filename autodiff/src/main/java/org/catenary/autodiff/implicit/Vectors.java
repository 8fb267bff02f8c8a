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

    /// {@return the length, also where its square is out of range}
    static double length(double... x) {
        double square = dot(x, x);
        if (square >= Double.MIN_NORMAL && square < Double.POSITIVE_INFINITY) {
            return Math.sqrt(square);
        }
        double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double[] scaled = Arrays.stream(x).map(v -> v / largest).toArray();
        return largest * Math.sqrt(dot(scaled, scaled));
    }

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
