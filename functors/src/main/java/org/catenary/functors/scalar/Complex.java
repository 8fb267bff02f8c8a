package org.catenary.functors.scalar;

/// A complex number.
///
/// @param re the real part
/// @param im the imaginary part
public record Complex(double re, double im) {

    /// The number 0.
    public static final Complex ZERO = new Complex(0, 0);
    /// The number 1.
    public static final Complex ONE = new Complex(1, 0);
    /// The imaginary unit.
    public static final Complex I = new Complex(0, 1);

    /// {@return the real number `re`}
    public static Complex real(double re) { return new Complex(re, 0); }

    /// {@return the number `exp(2πi·turns)` on the unit circle; exact at quarter turns}
    public static Complex turn(double turns) {
        double quarters = turns * 4;
        if (quarters == Math.rint(quarters)) {
            return switch ((int) (quarters - 4 * Math.floor(quarters / 4))) {
                case 0 -> ONE;
                case 1 -> I;
                case 2 -> new Complex(-1, 0);
                default -> new Complex(0, -1);
            };
        }
        double radians = 2 * Math.PI * turns;
        return new Complex(Math.cos(radians), Math.sin(radians));
    }

    /// {@return the sum}
    public Complex plus(Complex z) { return new Complex(re + z.re, im + z.im); }

    /// {@return the difference}
    public Complex minus(Complex z) { return new Complex(re - z.re, im - z.im); }

    /// {@return the product}
    public Complex times(Complex z) { return new Complex(re * z.re - im * z.im, re * z.im + im * z.re); }

    /// {@return the product with a real number}
    public Complex times(double x) { return new Complex(re * x, im * x); }

    /// {@return the number mirrored in the real axis}
    public Complex conjugate() { return new Complex(re, -im); }

    /// {@return the distance from 0}
    public double abs() { return Math.hypot(re, im); }

    /// {@return the square of the distance from 0}
    public double squaredAbs() { return re * re + im * im; }

    /// {@return the number as `1.0 + 2.0i`}
    @Override public String toString() { return re + (im < 0 || 1 / im < 0 ? " - " : " + ") + Math.abs(im) + "i"; }
}
