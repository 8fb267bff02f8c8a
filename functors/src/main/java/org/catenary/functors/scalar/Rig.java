package org.catenary.functors.scalar;

/// A rig: numbers that can be added and multiplied, perhaps not subtracted, with an involution.
///
/// Laws: `plus` is associative and commutative with unit `zero()`; `times` is associative with unit `one()`; `times`
/// distributes over `plus` on both sides and `zero()` annihilates; `conjugate` is its own inverse, preserves sums and
/// reverses products.
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
}
