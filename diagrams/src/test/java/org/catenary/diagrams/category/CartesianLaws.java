package org.catenary.diagrams.category;

/// The laws of a cartesian category.
public interface CartesianLaws<O, A extends Arrow<O, A>> extends MarkovLaws<O, A> {

    @Override Cartesian<O, A> category();

    /// `f ; copy = copy ; f ⊗ f`
    @Law default void copyIsNatural(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        A f = arrow(x, y, random);
        holds(seed, f.then(category().copy(y, 2)), category().copy(x, 2).then(f.tensor(f)));
    }
}
