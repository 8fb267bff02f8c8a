package org.catenary.diagrams.category;

import java.util.List;

/// The laws of a monoidal category whose arrows can be added, whatever its tensor does with sums.
public interface AdditiveLaws<O, A extends Arrow<O, A>> extends MonoidalLaws<O, A> {

    private Additive<O, A> additive() { return Additive.in(category()); }

    /// `f + (g + h) = (f + g) + h`, `f + g = g + f`, `f + 0 = f`
    @Law default void arrowsOfOneTypeFormACommutativeMonoid(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        A f = arrow(x, y, random), g = arrow(x, y, random), h = arrow(x, y, random), zero = additive().zero(x, y);
        A fgh = additive().plus(additive().plus(f, g), h);
        holds(seed, fgh, additive().plus(f, additive().plus(g, h)));
        holds(seed, fgh, additive().sum(x, y, List.of(f, g, h)));
        holds(seed, additive().plus(f, g), additive().plus(g, f));
        holds(seed, additive().plus(f, zero), f);
        holds(seed, additive().sum(x, y, List.of()), zero);
        holds(seed, additive().sum(x, y, List.of(f)), f);
    }

    /// `f ; (g + h) = f ; g + f ; h`, the same on the other side, and `f ; 0 = 0`
    @Law default void thenDistributesOverSums(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        A f = arrow(x, y, random), g = arrow(y, z, random), h = arrow(y, z, random), k = arrow(z, x, random);
        holds(seed, f.then(additive().plus(g, h)), additive().plus(f.then(g), f.then(h)));
        holds(seed, additive().plus(g, h).then(k), additive().plus(g.then(k), h.then(k)));
        holds(seed, f.then(additive().zero(y, z)), additive().zero(x, z));
    }
}
