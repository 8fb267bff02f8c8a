package org.catenary.functors.decomposition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Seeded;

/// The four laws of Moore–Penrose inverses, and what follows: `f⁺⁺ = f` and `f†⁺ = f⁺†`.
interface InversesLaws<O, A extends Arrow<O, A>> {

    Inverses<O, A> inverses();

    /// {@return some arrows}
    List<A> arrows(long seed);

    boolean same(A f, A g);

    private void check(A expected, A found, A f) {
        assertTrue(same(expected, found), () -> "%s and %s for %s".formatted(expected, found, f));
    }

    @Seeded default void thereAndBackAndThereIsThere(long seed) {
        arrows(seed).forEach(f -> check(f, f.then(inverses().inverse(f)).then(f), f));
    }

    @Seeded default void backAndThereAndBackIsBack(long seed) {
        arrows(seed).forEach(f -> {
            A back = inverses().inverse(f);
            check(back, back.then(f).then(back), f);
        });
    }

    @Seeded default void thereAndBackIsItsOwnDagger(long seed) {
        arrows(seed).forEach(f -> {
            A round = f.then(inverses().inverse(f));
            check(round, inverses().category().dagger(round), f);
        });
    }

    @Seeded default void backAndThereIsItsOwnDagger(long seed) {
        arrows(seed).forEach(f -> {
            A round = inverses().inverse(f).then(f);
            check(round, inverses().category().dagger(round), f);
        });
    }

    @Seeded default void itIsLikeADagger(long seed) {
        arrows(seed).forEach(f -> {
            check(f, inverses().inverse(inverses().inverse(f)), f);
            check(inverses().category().dagger(inverses().inverse(f)), inverses().inverse(inverses().category().dagger(f)), f);
        });
    }
}
