package org.catenary.diagrams.category;

/// The laws of a balanced monoidal category.
public interface BalancedLaws<O, A extends Arrow<O, A>> extends BraidedLaws<O, A> {

    private Balanced<O, A> balanced() { return Balanced.in(category()); }

    /// `twist ; untwist = id = untwist ; twist`
    @Law default void twistsCanBeUndone(long seed) {
        O x = object(Seeded.Random.of(seed));
        holds(seed, balanced().twist(x).then(balanced().untwist(x)), category().id(x));
        holds(seed, balanced().untwist(x).then(balanced().twist(x)), category().id(x));
    }

    /// `f ; twist = twist ; f`
    @Law default void twistsAreNatural(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        A f = arrow(x, y, random);
        holds(seed, f.then(balanced().twist(y)), balanced().twist(x).then(f));
    }

    /// `twist(x ⊗ y) = braid(x, y) ; twist(y) ⊗ twist(x) ; braid(y, x)` and `twist(I) = id(I)`
    @Law default void twistsOfTensors(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), unit = category().unit();
        holds(seed, balanced().twist(category().tensor(x, y)), balanced().braid(x, y)
                .then(balanced().twist(y).tensor(balanced().twist(x))).then(balanced().braid(y, x)));
        holds(seed, balanced().untwist(category().tensor(x, y)), balanced().unbraid(x, y)
                .then(balanced().untwist(y).tensor(balanced().untwist(x))).then(balanced().unbraid(y, x)));
        holds(seed, balanced().twist(unit), category().id(unit));
    }
}
