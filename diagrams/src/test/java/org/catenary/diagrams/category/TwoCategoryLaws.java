package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.random.RandomGenerator;

/// The laws of a strict 2-category, drawn as wires between coloured regions.
public interface TwoCategoryLaws<O, A extends Arrow<O, A>> {

    /// {@return the instance}
    TwoCategory<O, A> category();

    /// {@return a random object between two colours, of one wire at least}
    O object(String left, String right, RandomGenerator random);

    /// {@return a random arrow of a given type}
    A arrow(O dom, O cod, RandomGenerator random);

    /// {@return whether two arrows of one type are the same}
    boolean same(A f, A g);

    private static String colour(RandomGenerator random) { return List.of("A", "B", "C").get(random.nextInt(3)); }

    private void holds(long seed, A f, A g) {
        assertEquals(f.dom(), g.dom());
        assertEquals(f.cod(), g.cod());
        assertEquals(true, same(f, g), () -> "seed %d: %s%nis not %s".formatted(seed, f, g));
    }

    /// The regions beside a tensor are those of its parts, and the units of its regions do nothing.
    @Law default void regionsStandBesideEachOther(long seed) {
        var random = Seeded.Random.of(seed);
        String a = colour(random), b = colour(random), c = colour(random);
        O x = object(a, b, random), y = object(b, c, random), xy = category().tensor(x, y);
        assertEquals(List.of(a, b, a, c), List.of(category().leftRegion(x), category().rightRegion(x),
                category().leftRegion(xy), category().rightRegion(xy)));
        assertEquals(x, category().tensor(category().unit(a), x));
        assertEquals(x, category().tensor(x, category().unit(b)));
        assertEquals(List.of(a, a), List.of(category().leftRegion(category().unit(a)),
                category().rightRegion(category().unit(a))));
        assertEquals(category().id(xy), category().id(x).tensor(category().id(y)));
    }

    /// What has different regions between stands not beside each other.
    @Law default void regionsThatDifferAreRefused(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object("A", "B", random), y = object("C", "A", random);
        A f = arrow(x, x, random), g = arrow(y, y, random);
        assertThrows(RegionsDiffer.class, () -> category().tensor(x, y));
        assertThrows(RegionsDiffer.class, () -> f.tensor(g));
        assertThrows(RegionsDiffer.class, () -> category().tensor(category().unit("C"), x));
    }

    /// `(f ; g) ⊗ (h ; k) = (f ⊗ h) ; (g ⊗ k)`, and units of regions do nothing beside an arrow.
    @Law default void interchangeBetweenRegions(long seed) {
        var random = Seeded.Random.of(seed);
        String a = colour(random), b = colour(random), c = colour(random);
        O x = object(a, b, random), y = object(a, b, random), z = object(b, c, random), w = object(b, c, random);
        A f = arrow(x, y, random), g = arrow(y, x, random), h = arrow(z, w, random), k = arrow(w, z, random);
        holds(seed, f.then(g).tensor(h.then(k)), f.tensor(h).then(g.tensor(k)));
        holds(seed, category().id(category().unit(a)).tensor(f), f);
        holds(seed, f.tensor(category().id(category().unit(b))), f);
    }
}
