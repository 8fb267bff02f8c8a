package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The laws of a pivotal category.
public interface PivotalLaws<O, A extends Arrow<O, A>> extends RigidLaws<O, A>, TracedLaws<O, A> {

    private Rigid<O, A> rigid() { return Rigid.in(category()); }

    /// `left(x) = right(x)`
    @Law default void adjointsAgree(long seed) {
        O x = object(Seeded.Random.of(seed));
        assertEquals(rigid().left(x), rigid().right(x));
    }

    /// `cap(x, xʳ) ⊗ x ; x ⊗ cup(xʳ, x) = id(x)`
    @Law default void snakesBendEitherWay(long seed) {
        O x = object(Seeded.Random.of(seed)), r = rigid().right(x);
        A id = category().id(x);
        holds(seed, rigid().cap(x, r).tensor(id).then(id.tensor(rigid().cup(r, x))), id);
    }

    /// `fʳʳ = f`
    @Law default void wholeTurnsAreNone(long seed) {
        var random = Seeded.Random.of(seed);
        A f = arrow(object(random), object(random), random);
        holds(seed, rigid().rotateRight(rigid().rotateRight(f)), f);
    }

    /// `trace(f) = x ⊗ cap(u, uʳ) ; f ⊗ uʳ ; y ⊗ cup(u, uʳ)`
    @Law default void tracesAreBends(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), u = object(random), r = rigid().right(u);
        A f = arrow(category().tensor(x, u), category().tensor(y, u), random);
        holds(seed, Traced.in(category()).trace(x, y, u, f), category().id(x).tensor(rigid().cap(u, r))
                .then(f.tensor(category().id(r))).then(category().id(y).tensor(rigid().cup(u, r))));
    }
}
