package org.catenary.functors.scalar;

import java.math.BigInteger;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;

/// The numbers of a rig as words, for files: what is read is what was written.
///
/// {@snippet class="org.catenary.functors.SavedFunctorsTest" region="over"}
///
/// @param rig   the numbers
/// @param write the word of a number, without blanks
/// @param read  the number of a word; throws an `IllegalArgumentException` where it is none
/// @param <S>   the numbers
public record Digits<S>(CommutativeRig<S> rig, Function<S, String> write, Function<String, S> read) {

    /// `1` and `0`.
    public static final Digits<Boolean> BOOLEANS = new Digits<>(Booleans.RIG, b -> b ? "1" : "0", Digits::truth);

    /// Decimal digits.
    public static final Digits<BigInteger> NATURALS = new Digits<>(Naturals.RIG, BigInteger::toString, Digits::natural);

    /// Decimal digits, with a sign where they are negative.
    public static final Digits<BigInteger> INTEGERS = new Digits<>(Integers.RIG, BigInteger::toString, BigInteger::new);

    /// As in `-1/3`.
    public static final Digits<BigFraction> RATIONALS = new Digits<>(Rationals.RIG,
            x -> x.getNumerator() + "/" + x.getDenominator(), Digits::fraction);

    /// As Java writes a `double`.
    public static final Digits<Double> MIN_PLUS = new Digits<>(Tropical.MIN_PLUS, x -> Double.toString(x), Double::valueOf);

    /// As Java writes a `double`.
    public static final Digits<Double> MAX_PLUS = new Digits<>(Tropical.MAX_PLUS, x -> Double.toString(x), Double::valueOf);

    /// {@return those of the integers modulo a number}
    public static Digits<Integer> modulo(int modulus) {
        var rig = new IntegersModulo(modulus);
        return new Digits<>(rig, x -> Integer.toString(x), word -> rig.of(Long.parseLong(word)));
    }

    private static boolean truth(String word) {
        if (!word.equals("1") && !word.equals("0")) {
            throw new IllegalArgumentException("%s is no truth value, 0 or 1".formatted(word));
        }
        return word.equals("1");
    }

    private static BigInteger natural(String word) {
        var number = new BigInteger(word);
        if (number.signum() < 0) {
            throw new IllegalArgumentException("%s is no natural number".formatted(word));
        }
        return number;
    }

    private static BigFraction fraction(String word) {
        int bar = word.indexOf('/');
        if (bar < 0 || new BigInteger(word.substring(bar + 1)).signum() <= 0) {
            throw new IllegalArgumentException("%s is no fraction, as in 1/2".formatted(word));
        }
        return new BigFraction(new BigInteger(word.substring(0, bar)), new BigInteger(word.substring(bar + 1)));
    }
}
