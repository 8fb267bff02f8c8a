package org.catenary.functors.kernel;

/// Numbers in flat arrays, from a place on: where a kernel reads or writes.
public final class Span {

    private static final double[] NONE = {};

    private final double[] re;
    private final double[] im;
    private final int start;

    private Span(double[] re, double[] im, int start) {
        this.re = re;
        this.im = im;
        this.start = start;
    }

    /// {@return real numbers}
    public static Span real(double[] re, int start) { return new Span(re, NONE, start); }

    /// {@return numbers whose imaginary parts are in another array at the same places; real ones if that is empty}
    public static Span of(double[] re, double[] im, int start) { return new Span(re, im, start); }

    /// {@return whether there are no imaginary parts}
    public boolean isReal() { return im.length == 0; }

    double[] re() { return re; }

    double[] im() { return im; }

    int start() { return start; }

    /// {@return the numbers from a later place on}
    Span from(int offset) { return offset == 0 ? this : new Span(re, im, start + offset); }
}
