package org.catenary.functors.scalar;

import java.math.BigInteger;

/// The natural numbers, of any size: matrices over them count paths.
public enum Naturals implements CommutativeRig<BigInteger> {
    /// The one instance.
    RIG;

    @Override public BigInteger zero() { return BigInteger.ZERO; }

    @Override public BigInteger one() { return BigInteger.ONE; }

    @Override public BigInteger plus(BigInteger x, BigInteger y) { return x.add(y); }

    @Override public BigInteger times(BigInteger x, BigInteger y) { return x.multiply(y); }

    @Override public String toString() { return "the natural numbers"; }
}
