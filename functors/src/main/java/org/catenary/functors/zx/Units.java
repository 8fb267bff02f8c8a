package org.catenary.functors.zx;

import java.math.BigInteger;
import org.catenary.diagrams.syntax.Phase;

/// A common denominator of angles: all are whole numbers of `1/denominator` turns.
///
/// The denominator is divisible by 8 and fits in 61 bits. Where exact fractions would need more, and for angles given as
/// doubles, 2⁻⁵⁰ turns are fine enough.
final class Units {

    private static final BigInteger FINE = BigInteger.TWO.pow(50);
    private static final int BITS = 61;
    private static final long COARSE = 1L << 40;

    private Units() {}

    /// {@return a multiple of a denominator that another one divides too, if that fits}
    static long refined(long denominator, BigInteger wanted) {
        BigInteger now = BigInteger.valueOf(denominator);
        BigInteger finer = lcm(now, wanted);
        if (finer.bitLength() > BITS) {
            finer = lcm(now, FINE);
        }
        return finer.bitLength() > BITS ? FINE.longValueExact() : finer.longValueExact();
    }

    private static BigInteger lcm(BigInteger x, BigInteger y) { return x.multiply(y.divide(x.gcd(y))); }

    /// {@return the angle: an exact fraction of a turn, or a double where only doubles are as fine as that}
    static Phase phase(long units, long denominator) {
        BigInteger gcd = BigInteger.valueOf(units).gcd(BigInteger.valueOf(denominator));
        return denominator / gcd.longValue() > COARSE ? Phase.of((double) units / denominator) : Phase.of(units, denominator);
    }

    /// {@return an angle in other units, to the nearest}
    static long rescaled(long units, long from, long to) {
        if (from == to || units == 0) {
            return units;
        }
        BigInteger wide = BigInteger.valueOf(units).multiply(BigInteger.valueOf(to)).shiftLeft(1).add(BigInteger.valueOf(from));
        return wide.divide(BigInteger.valueOf(from).shiftLeft(1)).mod(BigInteger.valueOf(to)).longValueExact();
    }
}
