package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The laws of a closed symmetric category: both sides have the same functions.
public interface ClosedLaws<O, A extends Arrow<O, A>> extends SymmetricLaws<O, A>, BiclosedLaws<O, A> {

    /// `evalLeft(y, u) = swap(u, u ⊸ y) ; eval(y, u)` and `curryLeft(f) = curry(swap ; f)`
    @Law default void bothSidesAgree(long seed) {
        var random = Seeded.Random.of(seed);
        var closed = (Closed<O, A>) category();
        O x = object(random), u = object(random), y = object(random), functions = closed.exponential(y, u);
        assertEquals(functions, closed.over(y, u));
        assertEquals(functions, closed.under(y, u));
        holds(seed, closed.evalLeft(y, u), closed.swap(u, functions).then(closed.eval(y, u)));
        A f = arrow(closed.tensor(u, x), y, random);
        holds(seed, closed.curryLeft(x, u, f), closed.curry(x, u, closed.swap(x, u).then(f)));
    }
}
