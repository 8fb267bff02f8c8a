package org.catenary.functors.families;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;

/// Circuits that multiply in the field of 2ⁿ elements: `|a, b, c⟩` becomes `|a, b, c + ab⟩`.
///
/// An element is a polynomial over two elements; qubit `k` of a register is the coefficient of `xᵏ`.
public final class GaloisMultipliers {

    private static final int MOST = 60;

    private GaloisMultipliers() {}

    /// {@return the multiplier modulo the [smallest irreducible polynomial][#modulus], on registers `a`, `b` and `c`}
    ///
    /// By Horner's rule, `c = xc + aₖb` for the coefficients of `a` from the highest; multiplication by `x` renames the
    /// qubits of `c`, with CX for the terms of the modulus. It has `n²` Toffoli gates.
    /// Cheung, Maslov, Mathew and Pradhan, *On the design and optimization of a quantum polynomial-time attack on elliptic
    /// curve cryptography* (arXiv:0710.1093), section 4. Unlike there, `c` may begin as any element.
    /// @throws WrongArgument if there are fewer than two qubits an element, or more than 60
    public static GateList of(int bits) {
        Family.between(2, bits, MOST, "qubits an element");
        long modulus = modulus(bits);
        var builder = new GateListBuilder();
        int a = builder.addQubits("a", bits).start(), b = builder.addQubits("b", bits).start();
        int c = builder.addQubits("c", bits).start();
        for (int steps = 1; steps < bits; steps++) {
            divide(builder, c, bits, steps, modulus);
        }
        for (int k = bits - 1; k >= 0; k--) {
            for (int j = 0; j < bits; j++) {
                builder.add(Gates.CCX, a + k, b + j, c + Math.floorMod(j + k, bits));
            }
            if (k > 0) {
                multiply(builder, c, bits, k, modulus);
            }
        }
        return builder.build();
    }

    /// Multiplies by `x` what stands at places moved by `moved`, which becomes one less.
    private static void multiply(GateListBuilder builder, int c, int bits, int moved, long modulus) {
        for (int k = 1; k < bits; k++) {
            if ((modulus >> k & 1) == 1) {
                builder.add(Gates.CX, c + moved - 1, c + Math.floorMod(k + moved - 1, bits));
            }
        }
    }

    /// Divides by `x` what stands at places moved by one less than `moved`, which it becomes.
    private static void divide(GateListBuilder builder, int c, int bits, int moved, long modulus) {
        for (int k = bits - 1; k >= 1; k--) {
            if ((modulus >> k & 1) == 1) {
                builder.add(Gates.CX, c + moved - 1, c + Math.floorMod(k + moved - 1, bits));
            }
        }
    }

    /// {@return the irreducible polynomial of a degree with the smallest value at 2; bit `k` is the coefficient of `xᵏ`}
    /// @throws WrongArgument if the degree is not between 1 and 60
    public static long modulus(int degree) {
        Family.between(1, degree, MOST, "as the degree");
        long candidate = (1L << degree) + 1;
        while (!isIrreducible(candidate, degree)) {
            candidate += 2;
        }
        return candidate;
    }

    /// Ben-Or's test: no common factor with `x^(2ᵏ) + x` for `2k ≤ n`.
    private static boolean isIrreducible(long polynomial, int degree) {
        long power = 2;
        for (int k = 1; 2 * k <= degree; k++) {
            power = times(power, power, polynomial, degree);
            if (gcd(polynomial, power ^ 2) != 1) {
                return false;
            }
        }
        return true;
    }

    /// {@return the product of two polynomials of degree below `degree` modulo one of that degree}
    static long times(long x, long y, long modulus, int degree) {
        long product = 0;
        for (int k = degree - 1; k >= 0; k--) {
            product <<= 1;
            product ^= (product >> degree & 1) == 1 ? modulus : 0;
            product ^= (x >> k & 1) == 1 ? y : 0;
        }
        return product;
    }

    private static long gcd(long x, long y) {
        long a = x, b = y;
        while (b != 0) {
            while (a != 0 && Long.numberOfLeadingZeros(a) <= Long.numberOfLeadingZeros(b)) {
                a ^= b << Long.numberOfLeadingZeros(b) - Long.numberOfLeadingZeros(a);
            }
            long rest = a;
            a = b;
            b = rest;
        }
        return a;
    }
}
