package org.catenary.diagrams.category;

/// A compact closed category: symmetric and rigid, with `left(x) = right(x)`, the dual of `x`; traced, then, by bends.
///
/// Laws: those of [Symmetric], [Rigid] and [Traced], and `cup(x, y) = swap(x, y) ; cup(y, x)`.
public interface Compact<O, A extends Arrow<O, A>> extends Symmetric<O, A>, Rigid<O, A>, Traced<O, A> {

    /// {@return the dual object}
    O dual(O x);

    @Override default O left(O x) { return dual(x); }

    @Override default O right(O x) { return dual(x); }

    @Override default A trace(O x, O y, O u, A f) {
        O back = dual(u);
        return id(x).tensor(cap(u, back)).then(f.tensor(id(back))).then(id(y).tensor(cup(u, back)));
    }

    @Override default A traceLeft(O x, O y, O u, A f) {
        O back = dual(u);
        return cap(back, u).tensor(id(x)).then(id(back).tensor(f)).then(cup(back, u).tensor(id(y)));
    }
}
