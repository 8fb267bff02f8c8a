package org.catenary.qnlp.distribution;

/// Sums and products entry by entry.
final class Entries {

    private Entries() {}

    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    static double sum(double[] x) {
        double sum = 0;
        for (double entry : x) {
            sum += entry;
        }
        return sum;
    }

    static double[] times(double factor, double[] x) {
        var product = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            product[k] = factor * x[k];
        }
        return product;
    }

    static double[] times(double[] x, double[] y) {
        var product = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            product[k] = x[k] * y[k];
        }
        return product;
    }

    static double[] plus(double[] x, double[] y) {
        var sum = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            sum[k] = x[k] + y[k];
        }
        return sum;
    }
}
