package org.catenary.diagrams.syntax;

import java.math.BigInteger;
import org.catenary.diagrams.category.WrongArgument;

/// A real number that is an exact fraction where it can be, and a double otherwise.
sealed interface Amount {

    Amount ZERO = of(0, 1);

    static Amount of(long numerator, long denominator) {
        return Fraction.reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Amount of(double value) {
        if (!Double.isFinite(value)) {
            throw new WrongArgument("%s is not a finite number of turns".formatted(value));
        }
        return new Real(value + 0.0);
    }

    /// The amount that [Object#toString] wrote.
    static Amount parse(String text) {
        if (!text.matches("-?[0-9]{1,1000}(/[0-9]{1,1000})?")) {
            if (!text.matches("-?[0-9.]{1,30}(E-?[0-9]{1,3})?")) {
                throw new WrongArgument("%s is no number".formatted(text));
            }
            return of(Double.parseDouble(text));
        }
        int bar = text.indexOf('/');
        return bar < 0 ? Fraction.reduced(new BigInteger(text), BigInteger.ONE)
                : Fraction.reduced(new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
    }

    double value();

    /// The number from 0 up to, but not, 1 that differs by a whole one.
    default Amount moduloOne() {
        return switch (this) {
            case Fraction(var a, var b) -> new Fraction(a.mod(b), b);
            case Real(double x) -> of(x - Math.floor(x) < 1 ? x - Math.floor(x) : 0);
        };
    }

    default boolean isZero() { return value() == 0; }

    default boolean isOne() { return equals(of(1, 1)); }

    default boolean isMinusOne() { return equals(of(-1, 1)); }

    default Amount plus(Amount other) {
        return this instanceof Fraction(var a, var b) && other instanceof Fraction(var c, var d)
                ? Fraction.reduced(a.multiply(d).add(c.multiply(b)), b.multiply(d)) : of(value() + other.value());
    }

    default Amount times(Amount other) {
        return this instanceof Fraction(var a, var b) && other instanceof Fraction(var c, var d)
                ? Fraction.reduced(a.multiply(c), b.multiply(d)) : of(value() * other.value());
    }

    /// A fraction in lowest terms with a positive denominator.
    record Fraction(BigInteger numerator, BigInteger denominator) implements Amount {

        static Fraction reduced(BigInteger numerator, BigInteger denominator) {
            if (denominator.signum() == 0) {
                throw new WrongArgument("a fraction with denominator 0");
            }
            BigInteger gcd = numerator.gcd(denominator);
            BigInteger unit = denominator.signum() < 0 ? gcd.negate() : gcd;
            return new Fraction(numerator.divide(unit), denominator.divide(unit));
        }

        @Override public double value() { return numerator.doubleValue() / denominator.doubleValue(); }

        @Override public String toString() {
            return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
        }
    }

    /// A double.
    record Real(double value) implements Amount {
        @Override public String toString() { return Double.toString(value); }
    }
}
