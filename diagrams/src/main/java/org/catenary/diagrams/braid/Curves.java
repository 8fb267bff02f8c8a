package org.catenary.diagrams.braid;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// A system of closed curves in the plane without the points where strands pass, told by two whole numbers for each strand.
///
/// A crossing moves two strands round each other, and the curves with them; of the coordinates four change, by sums, maxima
/// and minima. The curves that meet every line between strands are left in their place by the trivial braid alone, so what a
/// braid makes of them tells it from all others.
///
/// Dynnikov, *On a Yang–Baxter mapping and the Dehornoy ordering*, Russ. Math. Surv. 57 (2002); Dehornoy, Dynnikov, Rolfsen
/// and Wiest, *Ordering braids*, chapter XII.
final class Curves {

    private final BigInteger[] a;
    private final BigInteger[] b;

    private Curves(int strands) {
        a = new BigInteger[strands];
        b = new BigInteger[strands];
        Arrays.fill(a, ZERO);
        Arrays.fill(b, BigInteger.ONE);
    }

    /// {@return the coordinates of the curves that a word carries the first ones to}
    static List<List<BigInteger>> carriedBy(int strands, int... word) {
        var curves = new Curves(strands);
        for (int letter : word) {
            curves.cross(Math.abs(letter) - 1, letter > 0);
        }
        return List.of(List.of(curves.a), List.of(curves.b));
    }

    private void cross(int i, boolean front) {
        BigInteger a1 = a[i], b1 = b[i], a2 = a[i + 1], b2 = b[i + 1];
        if (front) {
            BigInteger c = a1.subtract(b1.min(ZERO)).subtract(a2).add(b2.max(ZERO));
            a[i] = a1.add(b1.max(ZERO)).add(b2.max(ZERO).subtract(c).max(ZERO));
            b[i] = b2.subtract(c.max(ZERO));
            a[i + 1] = a2.add(b2.min(ZERO)).add(b1.min(ZERO).add(c).min(ZERO));
            b[i + 1] = b1.add(c.max(ZERO));
        } else {
            BigInteger d = a1.add(b1.min(ZERO)).subtract(a2).subtract(b2.max(ZERO));
            a[i] = a1.subtract(b1.max(ZERO)).subtract(b2.max(ZERO).add(d).max(ZERO));
            b[i] = b2.add(d.min(ZERO));
            a[i + 1] = a2.subtract(b2.min(ZERO)).subtract(b1.min(ZERO).subtract(d).min(ZERO));
            b[i + 1] = b1.subtract(d.min(ZERO));
        }
    }
}
