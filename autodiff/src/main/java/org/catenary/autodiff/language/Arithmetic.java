package org.catenary.autodiff.language;

/// Numbers that programs may be run on: reals, dual numbers, jets, numbers that remember how they were made.
///
/// @param <S> the numbers
public interface Arithmetic<S> {

    /// {@return a number that depends on nothing}
    S constant(double value);

    /// {@return a primitive of one argument}
    S apply(Primitive primitive, S x);

    /// {@return a primitive of two arguments}
    S apply(Primitive primitive, S x, S y);

    /// {@return the real that conditions look at}
    double value(S x);

    /// {@return whether a number is below another, for conditions}
    default boolean isLess(S x, S y) { return value(x) < value(y); }

    /// {@return whether a number is not above another, for conditions}
    default boolean isAtMost(S x, S y) { return value(x) <= value(y); }

    /// {@return the sum}
    default S add(S x, S y) { return apply(Primitives.named("add"), x, y); }

    /// {@return the difference}
    default S sub(S x, S y) { return apply(Primitives.named("sub"), x, y); }

    /// {@return the product}
    default S mul(S x, S y) { return apply(Primitives.named("mul"), x, y); }
}
