package org.catenary.autodiff.builder;

import org.catenary.autodiff.language.Type;

/// A type that the compiler knows, too.
///
/// @param type the type
/// @param <A>  the same
@SuppressWarnings("UnusedTypeParameter")
public record Typed<A extends Phantom>(Type type) {

    /// Real numbers.
    public static final Typed<Phantom.Real> REAL = new Typed<>(Type.REAL);

    /// {@return the type of arrays of reals of so many}
    /// @throws IllegalArgumentException if the size is negative
    public static Typed<Phantom.Array<Phantom.Real>> reals(int size) { return array(size, REAL); }

    /// {@return the type of arrays of so many}
    /// @throws IllegalArgumentException if the size is negative
    public static <A extends Phantom> Typed<Phantom.Array<A>> array(int size, Typed<A> of) { return new Typed<>(Type.array(size, of.type)); }

    /// {@return the type of pairs}
    public static <A extends Phantom, B extends Phantom> Typed<Phantom.Pair<A, B>> pair(Typed<A> left, Typed<B> right) {
        return new Typed<>(Type.pair(left.type, right.type));
    }

    /// {@return the type of choices}
    public static <A extends Phantom, B extends Phantom> Typed<Phantom.Sum<A, B>> sum(Typed<A> left, Typed<B> right) {
        return new Typed<>(Type.sum(left.type, right.type));
    }

    /// {@return the type of functions}
    public static <A extends Phantom, B extends Phantom> Typed<Phantom.Fun<A, B>> function(Typed<A> from, Typed<B> to) {
        return new Typed<>(Type.function(from.type, to.type));
    }

    /// {@return the type of lists}
    public static <A extends Phantom> Typed<Phantom.List<A>> list(Typed<A> of) { return new Typed<>(Type.list(of.type)); }
}
