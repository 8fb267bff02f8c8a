package org.catenary.functors.scalar;

/// A rig: numbers that can be added and multiplied, perhaps not subtracted, with an involution.
///
/// Laws: `plus` is associative and commutative with unit `zero()`; `times` is associative with unit `one()`; `times`
/// distributes over `plus` on both sides and `zero()` annihilates; `conjugate` is its own inverse, preserves sums and
/// reverses products.
///
/// A rig that has negatives is a ring: there `x + negate(x) = zero()`; others refuse to negate and to subtract.
///
/// A new rig is one class. Golan, *Semirings and their applications* (1999), chapter 1.
///
/// @param <S> the numbers
public interface Rig<S> {

    /// {@return the unit of the sum}
    S zero();

    /// {@return the unit of the product}
    S one();

    /// {@return the sum}
    S plus(S x, S y);

    /// {@return the product}
    S times(S x, S y);

    /// {@return the image under the involution}
    S conjugate(S x);

    /// {@return the negative of a number}
    /// @throws NoNegatives if the rig is no ring
    default S negate(S x) { throw new NoNegatives(this, x.toString()); }

    /// {@return the difference}
    /// @throws NoNegatives if the rig is no ring
    default S minus(S x, S y) { return plus(x, negate(y)); }
}
