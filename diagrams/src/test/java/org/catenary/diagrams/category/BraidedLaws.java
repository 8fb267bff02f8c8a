package org.catenary.diagrams.category;

/// The laws of a braided monoidal category.
public interface BraidedLaws<O, A extends Arrow<O, A>> extends MonoidalLaws<O, A> {

    private A braid(O x, O y) { return Braided.in(category()).braid(x, y); }

    private A unbraid(O x, O y) { return Braided.in(category()).unbraid(x, y); }

    private A id(O x) { return category().id(x); }

    private O tensor(O x, O y) { return category().tensor(x, y); }

    /// `braid(x, y) ; unbraid(y, x) = id(x ⊗ y) = unbraid(x, y) ; braid(y, x)`
    @Law default void braidsCanBeUndone(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        holds(seed, braid(x, y).then(unbraid(y, x)), id(tensor(x, y)));
        holds(seed, unbraid(x, y).then(braid(y, x)), id(tensor(x, y)));
    }

    /// `f ⊗ g ; braid = braid ; g ⊗ f`, and the same of the inverse
    @Law default void braidsAreNatural(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random), w = object(random);
        A f = arrow(x, y, random), g = arrow(z, w, random);
        holds(seed, f.tensor(g).then(braid(y, w)), braid(x, z).then(g.tensor(f)));
        holds(seed, f.tensor(g).then(unbraid(y, w)), unbraid(x, z).then(g.tensor(f)));
    }

    /// `braid(x, y ⊗ z) = braid(x, y) ⊗ z ; y ⊗ braid(x, z)` and `braid(x ⊗ y, z) = x ⊗ braid(y, z) ; braid(x, z) ⊗ y`
    @Law default void hexagonsOfBraids(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        holds(seed, braid(x, tensor(y, z)), braid(x, y).tensor(id(z)).then(id(y).tensor(braid(x, z))));
        holds(seed, braid(tensor(x, y), z), id(x).tensor(braid(y, z)).then(braid(x, z).tensor(id(y))));
        holds(seed, unbraid(x, tensor(y, z)), unbraid(x, y).tensor(id(z)).then(id(y).tensor(unbraid(x, z))));
        holds(seed, unbraid(tensor(x, y), z), id(x).tensor(unbraid(y, z)).then(unbraid(x, z).tensor(id(y))));
    }

    /// `braid(x, I) = id(x) = braid(I, x)`
    @Law default void nothingIsBraidedWithNothing(long seed) {
        O x = object(Seeded.Random.of(seed)), unit = category().unit();
        holds(seed, braid(x, unit), id(x));
        holds(seed, unbraid(unit, x), id(x));
    }
}
