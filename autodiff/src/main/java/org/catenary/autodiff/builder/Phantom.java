package org.catenary.autodiff.builder;

/// What expressions are of, for the compiler alone: there are no values of these types.
///
/// Sizes of arrays are not among them; they are looked at when a program is made.
public sealed interface Phantom {

    /// A real number.
    non-sealed interface Real extends Phantom {}

    /// A condition.
    non-sealed interface Truth extends Phantom {}

    /// A place in an array.
    non-sealed interface Index extends Phantom {}

    /// Many of one type.
    ///
    /// @param <A> the elements
    non-sealed interface Array<A extends Phantom> extends Phantom {}

    /// One of each of two types.
    ///
    /// @param <A> the left
    /// @param <B> the right
    non-sealed interface Pair<A extends Phantom, B extends Phantom> extends Phantom {}

    /// One of two types, and which of them.
    ///
    /// @param <A> the left
    /// @param <B> the right
    non-sealed interface Sum<A extends Phantom, B extends Phantom> extends Phantom {}

    /// Functions.
    ///
    /// @param <A> what they take
    /// @param <B> what they give
    non-sealed interface Fun<A extends Phantom, B extends Phantom> extends Phantom {}

    /// Finitely many of one type.
    ///
    /// @param <A> the elements
    non-sealed interface List<A extends Phantom> extends Phantom {}
}
