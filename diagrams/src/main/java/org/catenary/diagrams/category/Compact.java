package org.catenary.diagrams.category;

/// A compact closed category: symmetric and rigid, with `left(x) = right(x)`, the dual of `x`.
///
/// Laws: those of [Symmetric] and [Rigid], and `cup(x, y) = swap(x, y) ; cup(y, x)`.
public interface Compact<O, A extends Arrow<O, A>> extends Symmetric<O, A>, Rigid<O, A> {

    /// {@return the dual object}
    O dual(O x);

    @Override default O left(O x) { return dual(x); }

    @Override default O right(O x) { return dual(x); }
}
