package org.catenary.diagrams.category;

/// The laws of a Markov category.
public interface MarkovLaws<O, A extends Arrow<O, A>> extends CopyDiscardLaws<O, A> {

    @Override Markov<O, A> category();

    /// `f ; discard = discard`
    @Law default void discardIsNatural(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        holds(seed, arrow(x, y, random).then(category().discard(y)), category().discard(x));
    }
}
