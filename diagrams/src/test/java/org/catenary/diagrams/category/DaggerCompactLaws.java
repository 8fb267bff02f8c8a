package org.catenary.diagrams.category;

/// The laws of a dagger compact category: the dagger agrees with crossings and bends.
public interface DaggerCompactLaws<O, A extends Arrow<O, A>> extends DaggerLaws<O, A>, CompactLaws<O, A> {

    /// `swap(x, y)† = swap(y, x)`
    @Law default void daggerOfACrossing(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        holds(seed, Dagger.in(category()).dagger(Symmetric.in(category()).swap(x, y)), Symmetric.in(category()).swap(y, x));
    }

    /// `cup(x, y)† = cap(x, y)`
    @Law default void daggerOfABend(long seed) {
        O x = object(Seeded.Random.of(seed)), y = Rigid.in(category()).right(x);
        holds(seed, Dagger.in(category()).dagger(Rigid.in(category()).cup(x, y)), Rigid.in(category()).cap(x, y));
    }

    /// `f†ʳ = fʳ†`
    @Law default void daggerCommutesWithRotation(long seed) {
        var random = Seeded.Random.of(seed);
        var rigid = Rigid.in(category());
        var dagger = Dagger.in(category());
        A f = arrow(object(random), object(random), random);
        holds(seed, rigid.rotateRight(dagger.dagger(f)), dagger.dagger(rigid.rotateRight(f)));
    }
}
