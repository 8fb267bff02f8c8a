package org.catenary.functors.qasm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import org.catenary.diagrams.syntax.Phase;

/// What an expression stands for: a number, exact where it can be; an angle, which is a multiple of π or holds
/// parameters; a truth.
///
/// An angle in turns is the number of its radians divided by 2π; a constant angle times another is a double.
sealed interface Value {

    /// Literals of more characters are doubles.
    int LONGEST_EXACT = 40;

    /// A fraction of integers that fit into a long, in lowest terms with a positive denominator.
    record Exact(long numerator, long denominator) implements Value {
        static Value of(BigInteger numerator, BigInteger denominator) {
            BigInteger gcd = numerator.gcd(denominator);
            BigInteger unit = denominator.signum() < 0 ? gcd.negate() : gcd;
            BigInteger a = numerator.divide(unit), b = denominator.divide(unit);
            return a.bitLength() < 63 && b.bitLength() < 63 ? new Exact(a.longValue(), b.longValue())
                    : new Real(new BigDecimal(a).divide(new BigDecimal(b), MathContext.DECIMAL64).doubleValue());
        }

        @Override public double radians() { return (double) numerator / denominator; }

        boolean isInteger() { return denominator == 1; }
    }

    /// A number as a double.
    record Real(double value) implements Value {
        @Override public double radians() { return value; }
    }

    /// An angle in turns; its parameters are turns too.
    record Angle(Phase turns) implements Value {
        @Override public double radians() { return 2 * Math.PI * turns.constant(); }
    }

    /// True or false, known before the program runs.
    record Truth(boolean holds) implements Value {
        @Override public double radians() { return Double.NaN; }
    }

    /// {@return the angle of half a turn}
    static Value pi() { return new Angle(Phase.of(1, 2)); }

    /// {@return the number, of an angle the radians where its parameters are zero}
    double radians();

    /// {@return whether this depends on parameters of the program}
    default boolean isSymbolic() { return this instanceof Angle(Phase turns) && !turns.parameters().isEmpty(); }

    /// {@return the angle of this many radians, if the number is finite; no turns for an exact zero}
    default Optional<Phase> angle() {
        return switch (this) {
            case Angle(Phase turns) -> Optional.of(turns);
            case Exact(long a, long _) when a == 0 -> Optional.of(Phase.ZERO);
            case Exact _, Real _ -> Double.isFinite(radians()) ? Optional.of(Turns.of(radians())) : Optional.empty();
            case Truth _ -> Optional.empty();
        };
    }

    /// {@return the number that an integer or decimal literal writes, exact where its digits fit into a double}
    static Value literal(String text) {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (text.length() > LONGEST_EXACT || exponent >= 0 && text.length() - exponent > 5) {
            return new Real(Double.parseDouble(text));
        }
        var decimal = new BigDecimal(text);
        if (Math.abs((long) decimal.scale()) > 18 || decimal.precision() > 15) {
            return new Real(decimal.doubleValue());
        }
        BigInteger unscaled = decimal.unscaledValue();
        int scale = decimal.scale();
        Value exact = scale >= 0 ? Exact.of(unscaled, BigInteger.TEN.pow(scale))
                : Exact.of(unscaled.multiply(BigInteger.TEN.pow(-scale)), BigInteger.ONE);
        return exact instanceof Real ? new Real(decimal.doubleValue()) : exact;
    }

    default Value plus(Value other) {
        if (this instanceof Exact(long a, long b) && other instanceof Exact(long c, long d)) {
            return Exact.of(big(a).multiply(big(d)).add(big(c).multiply(big(b))), big(b).multiply(big(d)));
        }
        if (this instanceof Angle || other instanceof Angle) {
            return angle().isPresent() && other.angle().isPresent()
                    ? new Angle(angle().get().plus(other.angle().get())) : new Real(Double.NaN);
        }
        return new Real(radians() + other.radians());
    }

    default Value negate() {
        return switch (this) {
            case Exact(long a, long b) -> new Exact(-a, b);
            case Real(double x) -> new Real(-x);
            case Angle(Phase turns) -> new Angle(turns.negate());
            case Truth _ -> new Real(Double.NaN);
        };
    }

    /// {@return the product; symbolic factors are the caller's care: one at most}
    default Value times(Value other) {
        if (this instanceof Exact(long a, long b) && other instanceof Exact(long c, long d)) {
            return Exact.of(big(a).multiply(big(c)), big(b).multiply(big(d)));
        }
        if (this instanceof Angle(Phase turns) && !other.isSymbolic()) {
            return switch (other) {
                case Exact(long c, long d) -> new Angle(turns.times(c, d));
                case Real(double x) -> simple(radians() * x).filter(_ -> !isSymbolic()).orElseGet(() -> scaled(turns, x));
                case Angle _, Truth _ -> isSymbolic() ? scaled(turns, other.radians()) : new Real(radians() * other.radians());
            };
        }
        return other instanceof Angle ? other.times(this) : new Real(radians() * other.radians());
    }

    /// {@return the quotient; a symbolic divisor is the caller's care}
    default Value over(Value other) {
        if (other instanceof Exact(long c, long d) && c != 0) {
            return times(new Exact(c < 0 ? -d : d, Math.abs(c)));
        }
        return this instanceof Angle(Phase turns) && isSymbolic() ? scaled(turns, 1 / other.radians())
                : new Real(radians() / other.radians());
    }

    private static Optional<Value> simple(double radians) {
        return Double.isFinite(radians) ? Optional.of(Turns.of(radians)).filter(turns -> turns.denominator().isPresent()).map(Angle::new)
                : Optional.empty();
    }

    private static Value scaled(Phase turns, double factor) {
        return Double.isFinite(factor) ? new Angle(turns.times(factor)) : new Real(Double.NaN);
    }

    /// {@return the power of numbers without parameters}
    default Value power(Value other) {
        if (this instanceof Exact(long a, long b) && other instanceof Exact(long n, long d) && d == 1 && Math.abs(n) <= 62
                && (a != 0 || n >= 0)) {
            BigInteger up = big(a).pow((int) Math.abs(n)), down = big(b).pow((int) Math.abs(n));
            return n >= 0 ? Exact.of(up, down) : Exact.of(down, up);
        }
        return new Real(Math.pow(radians(), other.radians()));
    }

    private static BigInteger big(long x) { return BigInteger.valueOf(x); }
}
