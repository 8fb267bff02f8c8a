package org.catenary.functors.scalar;

/// A rig in which every number has a star, the sum `1 + x + x² + …` of its powers.
///
/// Laws: `star(x) = 1 + x · star(x) = 1 + star(x) · x`; `star(x + y) = star(star(x) · y) · star(x)`;
/// `star(x · y) = 1 + x · star(y · x) · y`. By them matrices over it are a traced category.
///
/// Bloom and Ésik, *Iteration theories* (1993), chapter 9 (Conway semirings).
///
/// @param <S> the numbers
public interface StarRig<S> extends Rig<S> {

    /// {@return the sum of all powers of a number}
    S star(S x);
}
