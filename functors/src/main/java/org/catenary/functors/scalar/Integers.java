package org.catenary.functors.scalar;

import java.math.BigInteger;

/// The integers, of any size.
public enum Integers implements CommutativeRig<BigInteger> {
    /// The one instance.
    RIG;

    @Override public BigInteger zero() { return BigInteger.ZERO; }

    @Override public BigInteger one() { return BigInteger.ONE; }

    @Override public BigInteger plus(BigInteger x, BigInteger y) { return x.add(y); }

    @Override public BigInteger times(BigInteger x, BigInteger y) { return x.multiply(y); }

    @Override public BigInteger negate(BigInteger x) { return x.negate(); }

    @Override public String toString() { return "the integers"; }
}
