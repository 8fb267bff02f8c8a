package org.catenary.diagrams.category;

/// The laws of a monoidal category whose arrows can be added and whose tensor, too, distributes over the sum.
public interface BilinearLaws<O, A extends Arrow<O, A>> extends AdditiveLaws<O, A> {

    /// `f ⊗ (g + h) = f ⊗ g + f ⊗ h`, the same on the other side, and `f ⊗ 0 = 0`
    @Law default void tensorDistributesOverSums(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random), xy = category().tensor(x, y);
        A f = arrow(x, y, random), g = arrow(y, z, random), h = arrow(y, z, random);
        holds(seed, f.tensor(Additive.in(category()).plus(g, h)), Additive.in(category()).plus(f.tensor(g), f.tensor(h)));
        holds(seed, Additive.in(category()).plus(g, h).tensor(f), Additive.in(category()).plus(g.tensor(f), h.tensor(f)));
        holds(seed, f.tensor(Additive.in(category()).zero(y, z)), Additive.in(category()).zero(xy, category().tensor(y, z)));
    }
}
