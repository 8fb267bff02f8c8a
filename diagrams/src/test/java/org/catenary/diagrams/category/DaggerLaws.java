package org.catenary.diagrams.category;

/// The laws of a dagger category.
public interface DaggerLaws<O, A extends Arrow<O, A>> extends MonoidalLaws<O, A> {

    private A dagger(A f) { return Dagger.in(category()).dagger(f); }

    /// `f†† = f`
    @Law default void daggerIsAnInvolution(long seed) {
        var random = Seeded.Random.of(seed);
        A f = arrow(object(random), object(random), random);
        holds(seed, dagger(dagger(f)), f);
    }

    /// `(f ; g)† = g† ; f†` and `id† = id`
    @Law default void daggerReversesComposition(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        A f = arrow(x, y, random), g = arrow(y, z, random);
        holds(seed, dagger(f.then(g)), dagger(g).then(dagger(f)));
        holds(seed, dagger(category().id(x)), category().id(x));
    }

    /// `(f ⊗ g)† = f† ⊗ g†`
    @Law default void daggerPreservesTensors(long seed) {
        var random = Seeded.Random.of(seed);
        A f = arrow(object(random), object(random), random), g = arrow(object(random), object(random), random);
        holds(seed, dagger(f.tensor(g)), dagger(f).tensor(dagger(g)));
    }
}
