package org.catenary.diagrams.category;

/// A compact closed category: symmetric and rigid, with `left(x) = right(x)`, the dual of `x`; traced, then, by bends.
///
/// Laws: those of [Symmetric], [Ribbon] and [Traced], and `cup(x, y) = swap(x, y) ; cup(y, x)`.
public interface Compact<O, A extends Arrow<O, A>> extends Symmetric<O, A>, Ribbon<O, A> {}
