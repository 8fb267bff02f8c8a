package org.catenary.diagrams.category;

/// The laws of a traced monoidal category, on either side; in a balanced one also yanking, in a symmetric one that the
/// sides agree.
public interface TracedLaws<O, A extends Arrow<O, A>> extends MonoidalLaws<O, A> {

    private Traced<O, A> traced() { return Traced.in(category()); }

    private A id(O x) { return category().id(x); }

    private O tensor(O x, O y) { return category().tensor(x, y); }

    /// `trace(g ⊗ u ; f ; h ⊗ u) = g ; trace(f) ; h`
    @Law default void tightening(long seed) {
        var random = Seeded.Random.of(seed);
        O w = object(random), x = object(random), y = object(random), z = object(random), u = object(random);
        A g = arrow(w, x, random), h = arrow(y, z, random);
        A f = arrow(tensor(x, u), tensor(y, u), random), k = arrow(tensor(u, x), tensor(u, y), random);
        holds(seed, traced().trace(w, z, u, g.tensor(id(u)).then(f).then(h.tensor(id(u)))),
                g.then(traced().trace(x, y, u, f)).then(h));
        holds(seed, traced().traceLeft(w, z, u, id(u).tensor(g).then(k).then(id(u).tensor(h))),
                g.then(traced().traceLeft(x, y, u, k)).then(h));
    }

    /// `trace(f ; y ⊗ k) = trace(x ⊗ k ; f)` for `f : x ⊗ u → y ⊗ v` and `k : v → u`
    @Law default void sliding(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), u = object(random), v = object(random);
        A f = arrow(tensor(x, u), tensor(y, v), random), g = arrow(tensor(u, x), tensor(v, y), random);
        A k = arrow(v, u, random);
        holds(seed, traced().trace(x, y, u, f.then(id(y).tensor(k))), traced().trace(x, y, v, id(x).tensor(k).then(f)));
        holds(seed, traced().traceLeft(x, y, u, g.then(k.tensor(id(y)))),
                traced().traceLeft(x, y, v, k.tensor(id(x)).then(g)));
    }

    /// The trace over the unit is the arrow; that over `u ⊗ v` is the trace over `v`, then over `u`.
    @Law default void vanishing(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), u = object(random), v = object(random), uv = tensor(u, v);
        A f = arrow(tensor(x, uv), tensor(y, uv), random), g = arrow(tensor(uv, x), tensor(uv, y), random);
        holds(seed, traced().trace(x, y, uv, f),
                traced().trace(x, y, u, traced().trace(tensor(x, u), tensor(y, u), v, f)));
        holds(seed, traced().traceLeft(x, y, uv, g),
                traced().traceLeft(x, y, v, traced().traceLeft(tensor(v, x), tensor(v, y), u, g)));
        A h = arrow(x, y, random);
        holds(seed, traced().trace(x, y, category().unit(), h), h);
        holds(seed, traced().traceLeft(x, y, category().unit(), h), h);
    }

    /// `trace(g ⊗ f) = g ⊗ trace(f)`, what stands beside a trace being no part of it
    @Law default void superposing(long seed) {
        var random = Seeded.Random.of(seed);
        O w = object(random), z = object(random), x = object(random), y = object(random), u = object(random);
        A g = arrow(w, z, random), f = arrow(tensor(x, u), tensor(y, u), random), k = arrow(tensor(u, x), tensor(u, y), random);
        holds(seed, traced().trace(tensor(w, x), tensor(z, y), u, g.tensor(f)), g.tensor(traced().trace(x, y, u, f)));
        holds(seed, traced().traceLeft(tensor(x, w), tensor(y, z), u, k.tensor(g)),
                traced().traceLeft(x, y, u, k).tensor(g));
    }

    /// `trace(braid(u, u)) = twist(u)` on either side; in a symmetric category this is the identity, and the trace on the left
    /// is that on the right after crossings.
    @Law default void yanking(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), u = object(random);
        if (category() instanceof Balanced<O, A> balanced) {
            holds(seed, traced().trace(u, u, u, balanced.braid(u, u)), balanced.twist(u));
            holds(seed, traced().traceLeft(u, u, u, balanced.unbraid(u, u)), balanced.untwist(u));
        }
        if (category() instanceof Symmetric<O, A> symmetric) {
            A f = arrow(tensor(u, x), tensor(u, y), random);
            holds(seed, traced().traceLeft(x, y, u, f),
                    traced().trace(x, y, u, symmetric.swap(x, u).then(f).then(symmetric.swap(u, y))));
        }
    }
}
