package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The laws of a category with delayed feedback.
public interface FeedbackLaws<O, A extends Arrow<O, A>> extends MonoidalLaws<O, A> {

    private Feedback<O, A> time() { return Feedback.in(category()); }

    private A id(O x) { return category().id(x); }

    private O tensor(O x, O y) { return category().tensor(x, y); }

    /// `delay(f ; g) = delay(f) ; delay(g)`, `delay(f ⊗ g) = delay(f) ⊗ delay(g)`, and identities, units and tensors stay
    @Law default void delayIsAStrictMonoidalFunctor(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        A f = arrow(x, y, random), g = arrow(y, z, random);
        holds(seed, time().delay(f.then(g)), time().delay(f).then(time().delay(g)));
        holds(seed, time().delay(f.tensor(g)), time().delay(f).tensor(time().delay(g)));
        holds(seed, time().delay(id(x)), id(time().delay(x)));
        assertEquals(time().delay(tensor(x, y)), tensor(time().delay(x), time().delay(y)));
        assertEquals(category().unit(), time().delay(category().unit()));
    }

    /// `feedback(g ⊗ delay(u) ; f ; h ⊗ u) = g ; feedback(f) ; h`
    @Law default void feedbackIsTight(long seed) {
        var random = Seeded.Random.of(seed);
        O w = object(random), x = object(random), y = object(random), z = object(random), u = object(random);
        O past = time().delay(u);
        A g = arrow(w, x, random), h = arrow(y, z, random), f = arrow(tensor(x, past), tensor(y, u), random);
        holds(seed, time().feedback(w, z, u, g.tensor(id(past)).then(f).then(h.tensor(id(u)))),
                g.then(time().feedback(x, y, u, f)).then(h));
    }

    /// `feedback(f ; y ⊗ k)` over `v` is `feedback(x ⊗ delay(k) ; f)` over `u`, for `k : u → v`
    @Law default void feedbackSlides(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), u = object(random), v = object(random);
        A f = arrow(tensor(x, time().delay(v)), tensor(y, u), random), k = arrow(u, v, random);
        holds(seed, time().feedback(x, y, v, f.then(id(y).tensor(k))),
                time().feedback(x, y, u, id(x).tensor(time().delay(k)).then(f)));
    }

    /// Over the unit it is the arrow; over `u ⊗ v` the feedback over `v`, then over `u`.
    @Law default void feedbackVanishes(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), u = object(random), v = object(random), uv = tensor(u, v);
        A f = arrow(tensor(x, time().delay(uv)), tensor(y, uv), random), h = arrow(x, y, random);
        holds(seed, time().feedback(x, y, uv, f), time().feedback(x, y, u,
                time().feedback(tensor(x, time().delay(u)), tensor(y, u), v, f)));
        holds(seed, time().feedback(x, y, category().unit(), h), h);
    }

    /// `feedback(g ⊗ f) = g ⊗ feedback(f)`
    @Law default void feedbackSuperposes(long seed) {
        var random = Seeded.Random.of(seed);
        O w = object(random), z = object(random), x = object(random), y = object(random), u = object(random);
        A g = arrow(w, z, random), f = arrow(tensor(x, time().delay(u)), tensor(y, u), random);
        holds(seed, time().feedback(tensor(w, x), tensor(z, y), u, g.tensor(f)),
                g.tensor(time().feedback(x, y, u, f)));
    }

    /// `delay(feedback(f)) = feedback(delay(f))`
    @Law default void feedbackIsDelayedInside(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), u = object(random);
        A f = arrow(tensor(x, time().delay(u)), tensor(y, u), random);
        holds(seed, time().delay(time().feedback(x, y, u, f)),
                time().feedback(time().delay(x), time().delay(y), time().delay(u), time().delay(f)));
    }
}
