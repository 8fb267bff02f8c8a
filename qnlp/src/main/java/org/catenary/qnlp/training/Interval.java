package org.catenary.qnlp.training;

/// Where a parameter begins: uniform from one number to another.
///
/// @param from the first number
/// @param to   the number behind the last
public record Interval(double from, double to) {

    /// The interval `[0, 1)`.
    public static final Interval UNIT = new Interval(0, 1);

    /// The interval `[−½, ½)`.
    public static final Interval CENTRED = new Interval(-0.5, 0.5);

    /// {@return the number at a place of the interval}
    /// @param drawn the place, in `[0, 1)`
    double at(double drawn) { return from + (to - from) * drawn; }

    /// {@return as in `[0, 1)`}
    @Override public String toString() { return "[%s, %s)".formatted(number(from), number(to)); }

    private static String number(double value) { return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value); }
}
