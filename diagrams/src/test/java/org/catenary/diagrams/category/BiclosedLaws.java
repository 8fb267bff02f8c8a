package org.catenary.diagrams.category;

/// The laws of a biclosed category: arrows wait for arguments on either side, naturally.
public interface BiclosedLaws<O, A extends Arrow<O, A>> extends MonoidalLaws<O, A> {

    private Biclosed<O, A> closed() { return Biclosed.in(category()); }

    private O tensor(O x, O y) { return category().tensor(x, y); }

    private A id(O x) { return category().id(x); }

    /// `curry(f) ⊗ u ; eval = f`, and `uncurry` undoes `curry`
    @Law default void evaluationUndoesCurrying(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), u = object(random), y = object(random);
        A f = arrow(tensor(x, u), y, random), g = arrow(tensor(u, x), y, random);
        holds(seed, closed().curry(x, u, f).tensor(id(u)).then(closed().eval(y, u)), f);
        holds(seed, id(u).tensor(closed().curryLeft(x, u, g)).then(closed().evalLeft(y, u)), g);
        holds(seed, closed().uncurry(u, y, closed().curry(x, u, f)), f);
        holds(seed, closed().uncurryLeft(u, y, closed().curryLeft(x, u, g)), g);
    }

    /// `curry(g ⊗ u ; eval) = g`
    @Law default void functionsAreWhatTheyDo(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), u = object(random), y = object(random);
        A f = arrow(x, closed().over(y, u), random), g = arrow(x, closed().under(y, u), random);
        holds(seed, closed().curry(x, u, f.tensor(id(u)).then(closed().eval(y, u))), f);
        holds(seed, closed().curryLeft(x, u, id(u).tensor(g).then(closed().evalLeft(y, u))), g);
    }

    /// `h ; curry(f) = curry(h ⊗ u ; f)`
    @Law default void curryingIsNatural(long seed) {
        var random = Seeded.Random.of(seed);
        O w = object(random), x = object(random), u = object(random), y = object(random);
        A h = arrow(w, x, random), f = arrow(tensor(x, u), y, random), g = arrow(tensor(u, x), y, random);
        holds(seed, h.then(closed().curry(x, u, f)), closed().curry(w, u, h.tensor(id(u)).then(f)));
        holds(seed, h.then(closed().curryLeft(x, u, g)), closed().curryLeft(w, u, id(u).tensor(h).then(g)));
    }
}
