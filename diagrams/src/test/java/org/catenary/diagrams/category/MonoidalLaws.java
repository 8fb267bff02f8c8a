package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;

/// The laws of a strict monoidal category, written once and run for every instance.
///
/// Laws are interfaces, as the theories are, so that the test of an instance implements those of all its theories. It
/// supplies random values and its own notion of sameness; each law compares two arrows for each of a few seeds.
public interface MonoidalLaws<O, A extends Arrow<O, A>> {

    /// {@return the instance}
    Monoidal<O, A> category();

    /// {@return a random object, small enough that the tensor of four can be computed with}
    O object(RandomGenerator random);

    /// {@return a random arrow of a given type}
    A arrow(O dom, O cod, RandomGenerator random);

    /// {@return whether two arrows of one type are the same}
    boolean same(A f, A g);

    /// Two sides of a law: fails with the seed and both where they differ.
    default void holds(long seed, A left, A right) {
        assertEquals(left.dom(), right.dom(), () -> "seed %d: the domains of %s and %s".formatted(seed, left, right));
        assertEquals(left.cod(), right.cod(), () -> "seed %d: the codomains of %s and %s".formatted(seed, left, right));
        assertTrue(same(left, right), () -> "seed %d: %s%nis not %s".formatted(seed, left, right));
    }

    /// `(f ; g) ; h = f ; (g ; h)`
    @Law default void thenIsAssociative(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random), w = object(random);
        A f = arrow(x, y, random), g = arrow(y, z, random), h = arrow(z, w, random);
        holds(seed, f.then(g).then(h), f.then(g.then(h)));
        holds(seed, f.then(g).then(h), category().thenAll(List.of(f, g, h)));
    }

    /// `id ; f = f = f ; id`
    @Law default void identitiesAreUnitsOfThen(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        A f = arrow(x, y, random);
        holds(seed, category().id(x).then(f), f);
        holds(seed, f.then(category().id(y)), f);
    }

    /// `(f ⊗ g) ⊗ h = f ⊗ (g ⊗ h)`
    @Law default void tensorIsAssociative(long seed) {
        var random = Seeded.Random.of(seed);
        A f = arrow(random), g = arrow(random), h = arrow(random);
        holds(seed, f.tensor(g).tensor(h), f.tensor(g.tensor(h)));
        holds(seed, f.tensor(g).tensor(h), category().tensorAll(List.of(f, g, h)));
    }

    /// `id(I) ⊗ f = f = f ⊗ id(I)`
    @Law default void theEmptyIdentityIsTheUnitOfTensor(long seed) {
        var random = Seeded.Random.of(seed);
        A f = arrow(random), empty = category().id(category().unit());
        holds(seed, empty.tensor(f), f);
        holds(seed, f.tensor(empty), f);
        holds(seed, category().tensorAll(List.of()), empty);
    }

    /// `x ⊗ (y ⊗ z) = (x ⊗ y) ⊗ z` and `I ⊗ x = x = x ⊗ I`
    @Law default void objectsFormAMonoid(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        O xyz = category().tensor(category().tensor(x, y), z);
        assertEquals(xyz, category().tensor(x, category().tensor(y, z)));
        assertEquals(xyz, category().tensorObjects(List.of(x, y, z)));
        assertEquals(x, category().tensor(category().unit(), x));
        assertEquals(x, category().tensor(x, category().unit()));
        assertEquals(category().unit(), category().tensorObjects(List.of()));
    }

    /// `id(x) ⊗ id(y) = id(x ⊗ y)`
    @Law default void tensorPreservesIdentities(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        holds(seed, category().id(x).tensor(category().id(y)), category().id(category().tensor(x, y)));
    }

    /// `(f ; g) ⊗ (h ; k) = (f ⊗ h) ; (g ⊗ k)`
    @Law default void interchange(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        A f = arrow(x, y, random), g = arrow(y, z, random);
        A h = arrow(z, x, random), k = arrow(x, y, random);
        holds(seed, f.then(g).tensor(h.then(k)), f.tensor(h).then(g.tensor(k)));
    }

    /// Arrows compose only where their boundaries agree.
    @Law default void whatDoesNotComposeIsRefused(long seed) {
        var random = Seeded.Random.of(seed);
        A f = arrow(random), g = arrow(random);
        if (!f.cod().equals(g.dom())) {
            assertThrows(NotComposable.class, () -> f.then(g));
        }
    }

    private A arrow(RandomGenerator random) { return arrow(object(random), object(random), random); }
}
