package org.catenary.functors.scalar;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// A flat array of real or complex numbers, complex ones split into real and imaginary parts.
///
/// The arrays are handed over, not copied, in both directions: whoever makes or reads numbers does not write to them.
public final class Numbers {

    private static final double[] NONE = {};

    private final double[] re;
    private final double[] im;

    private Numbers(double[] re, double[] im) {
        this.re = re;
        this.im = im;
    }

    /// {@return real numbers}
    public static Numbers real(double... re) { return new Numbers(re, NONE); }

    /// {@return complex numbers}
    /// @throws IllegalArgumentException if there are not as many imaginary as real parts
    public static Numbers complex(double[] re, double[] im) {
        if (re.length != im.length) {
            throw new IllegalArgumentException("%d real and %d imaginary parts".formatted(re.length, im.length));
        }
        return new Numbers(re, im);
    }

    /// {@return as many zeros, real ones or complex ones}
    public static Numbers zeros(int size, boolean real) {
        return real ? real(new double[size]) : complex(new double[size], new double[size]);
    }

    /// {@return how many}
    public int size() { return re.length; }

    /// {@return whether there are no imaginary parts; complex numbers whose imaginary parts are all zero are not real}
    public boolean isReal() { return im.length == 0; }

    /// {@return the real parts, not to be written to}
    public double[] re() { return re; }

    /// {@return the imaginary parts, not to be written to; empty for real numbers}
    public double[] im() { return im; }

    /// {@return the number at a position}
    public Complex get(int i) { return new Complex(re[i], isReal() ? 0 : im[i]); }

    /// {@return the same numbers with imaginary parts}
    public Numbers toComplex() { return isReal() ? new Numbers(re, new double[re.length]) : this; }

    /// {@return these numbers several times over}
    /// @throws IllegalArgumentException if that is more than an array holds
    public Numbers repeated(int count) {
        if ((long) size() * count > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("%d numbers %d times over".formatted(size(), count));
        }
        return new Numbers(repeated(re, count), repeated(im, count));
    }

    private static double[] repeated(double[] x, int count) {
        var all = new double[x.length * count];
        for (int i = 0; i < all.length; i += x.length) {
            System.arraycopy(x, 0, all, i, x.length);
        }
        return all;
    }

    /// {@return numbers one after the other, complex ones if some of them are}
    /// @throws IllegalArgumentException if they are more than an array holds
    public static Numbers joined(List<Numbers> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        long size = parts.stream().mapToLong(Numbers::size).sum();
        if (size > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("%d numbers one after the other".formatted(size));
        }
        Numbers all = zeros((int) size, parts.stream().allMatch(Numbers::isReal));
        int place = 0;
        for (Numbers part : parts) {
            System.arraycopy(part.re, 0, all.re, place, part.re.length);
            System.arraycopy(part.im, 0, all.im, all.isReal() ? 0 : place, part.im.length);
            place += part.size();
        }
        return all;
    }

    /// {@return the numbers from one position on}
    /// @throws IndexOutOfBoundsException if they are not there
    public Numbers slice(int from, int size) {
        Objects.checkFromIndexSize(from, size, size());
        return new Numbers(Arrays.copyOfRange(re, from, from + size), isReal() ? NONE : Arrays.copyOfRange(im, from, from + size));
    }

    /// {@return each number conjugated}
    public Numbers conjugate() { return isReal() ? this : new Numbers(re, scaled(im, -1)); }

    /// {@return the sums, position by position}
    /// @throws IllegalArgumentException if the sizes differ
    public Numbers plus(Numbers other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException("a sum of %d and %d numbers".formatted(size(), other.size()));
        }
        return new Numbers(sum(re, other.re), isReal() ? other.im : other.isReal() ? im : sum(im, other.im));
    }

    /// {@return each number times a factor}
    public Numbers times(double factor) { return new Numbers(scaled(re, factor), scaled(im, factor)); }

    /// {@return each number times a factor}
    public Numbers times(Complex factor) {
        if (factor.im() == 0) {
            return times(factor.re());
        }
        var x = new double[re.length];
        var y = new double[re.length];
        for (int i = 0; i < re.length; i++) {
            Complex product = get(i).times(factor);
            x[i] = product.re();
            y[i] = product.im();
        }
        return new Numbers(x, y);
    }

    /// {@return the largest distance between two numbers at one position; NaN if there is one}
    /// @throws IllegalArgumentException if the sizes differ
    public double distance(Numbers other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException("the distance of %d and %d numbers".formatted(size(), other.size()));
        }
        double largest = 0;
        for (int i = 0; i < size(); i++) {
            largest = Math.max(largest, get(i).minus(other.get(i)).abs());
        }
        return largest;
    }

    /// {@return the largest absolute value, 0 for none}
    public double largest() { return distance(zeros(size(), true)); }

    /// {@return the root of the sum of the squared absolute values, without overflow on the way; NaN if there is one}
    public double norm() {
        double largest = largest();
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < size(); i++) {
            double x = re[i] / largest, y = isReal() ? 0 : im[i] / largest;
            sum += x * x + y * y;
        }
        return largest * Math.sqrt(sum);
    }

    private static double[] sum(double[] x, double[] y) {
        var sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = x[i] + y[i];
        }
        return sum;
    }

    private static double[] scaled(double[] x, double factor) {
        var scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = factor * x[i];
        }
        return scaled;
    }

    @Override public boolean equals(Object object) {
        return object instanceof Numbers other && Arrays.equals(re, other.re) && Arrays.equals(im, other.im);
    }

    @Override public int hashCode() { return 31 * Arrays.hashCode(re) + Arrays.hashCode(im); }

    @Override public String toString() {
        return isReal() ? Arrays.toString(re) : Arrays.toString(re) + " + i·" + Arrays.toString(im);
    }
}
