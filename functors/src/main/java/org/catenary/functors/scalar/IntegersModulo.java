package org.catenary.functors.scalar;

/// The integers modulo a number, written `0 … modulus − 1`; a field where the modulus is prime.
///
/// @param modulus at least 2
public record IntegersModulo(int modulus) implements CommutativeRig<Integer> {

    /// @throws IllegalArgumentException if the modulus is less than 2
    public IntegersModulo {
        if (modulus < 2) {
            throw new IllegalArgumentException("integers modulo " + modulus);
        }
    }

    /// {@return the remainder of any integer}
    public Integer of(long x) { return (int) Math.floorMod(x, (long) modulus); }

    @Override public Integer zero() { return 0; }

    @Override public Integer one() { return 1; }

    @Override public Integer plus(Integer x, Integer y) { return of((long) x + y); }

    @Override public Integer times(Integer x, Integer y) { return of((long) x * y); }

    @Override public Integer negate(Integer x) { return of(-(long) x); }

    @Override public String toString() { return "the integers modulo " + modulus; }
}
