package org.catenary.qnlp.distribution;

import java.util.Arrays;

/// A vector by its entries.
public final class Entries {

    private final double[] values;

    private Entries(double... values) { this.values = values; }

    /// {@return the vector of these entries}
    public static Entries of(double... values) { return new Entries(values.clone()); }

    /// {@return the vector of so many zeros}
    public static Entries zero(int size) { return new Entries(new double[size]); }

    /// {@return the number of entries}
    public int size() { return values.length; }

    /// {@return an entry}
    public double get(int k) { return values[k]; }

    /// {@return the inner product with a vector as long}
    public double dot(Entries other) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += values[k] * other.values[k];
        }
        return sum;
    }

    /// {@return the sum of the entries}
    public double sum() { return Arrays.stream(values).sum(); }

    /// {@return the vector with every entry multiplied}
    public Entries times(double factor) {
        var product = new double[values.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = factor * values[k];
        }
        return new Entries(product);
    }

    /// {@return the product with a vector as long, entry by entry}
    public Entries times(Entries other) {
        var product = new double[values.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = values[k] * other.values[k];
        }
        return new Entries(product);
    }

    /// {@return the sum with a vector as long}
    public Entries plus(Entries other) {
        var sum = new double[values.length];
        for (int k = 0; k < sum.length; k++) {
            sum[k] = values[k] + other.values[k];
        }
        return new Entries(sum);
    }

    /// {@return the vector of length one in the same direction; zero stays zero}
    public Entries unit() {
        double norm = Math.sqrt(dot(this));
        return norm > 0 ? times(1 / norm) : this;
    }

    /// {@return a copy of the entries}
    public double[] toArray() { return values.clone(); }

    @Override public boolean equals(Object object) { return object instanceof Entries other && Arrays.equals(values, other.values); }

    @Override public int hashCode() { return Arrays.hashCode(values); }

    @Override public String toString() { return Arrays.toString(values); }
}
