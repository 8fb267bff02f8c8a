package org.catenary.diagrams.category;

import java.util.Collections;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The laws of a hypergraph category whose spiders have phases.
public interface PhasedLaws<O, A extends Arrow<O, A>, P> extends HypergraphLaws<O, A> {

    @Override Phased<O, A, P> category();

    /// {@return a random object whose spiders have phases}
    O phasedObject(RandomGenerator random);

    /// {@return a random phase}
    P phase(RandomGenerator random);

    /// {@return the sum of two phases}
    P plus(P a, P b);

    /// {@return the phase that adds nothing}
    P zero();

    private A id(O x, int n) { return category().id(category().tensorObjects(Collections.nCopies(n, x))); }

    /// Spiders that share a leg are one, with the sum of their phases.
    @Law default void phasesAddUpWhereSpidersTouch(long seed) {
        var random = Seeded.Random.of(seed);
        O x = phasedObject(random);
        P p = phase(random), q = phase(random);
        int a = random.nextInt(3), b = random.nextInt(3), c = random.nextInt(2), d = random.nextInt(2);
        for (int k = 1; k <= 2; k++) {
            A above = category().spider(x, a, c + k, p).tensor(id(x, d));
            A below = id(x, c).tensor(category().spider(x, k + d, b, q));
            holds(seed, above.then(below), category().spider(x, a + d, c + b, plus(p, q)));
        }
    }

    /// `spider(x, in, out, 0) = spider(x, in, out)`
    @Law default void thePhaseZeroIsNone(long seed) {
        var random = Seeded.Random.of(seed);
        O x = phasedObject(random);
        int in = random.nextInt(3), out = random.nextInt(3);
        holds(seed, category().spider(x, in, out, zero()), category().spider(x, in, out));
    }

    /// Legs may be permuted, and the spider of `x ⊗ y` is those of `x` and `y`.
    @Law default void phasesDoNotTellLegsApart(long seed) {
        var random = Seeded.Random.of(seed);
        O x = phasedObject(random), y = phasedObject(random);
        P p = phase(random);
        int in = random.nextInt(3);
        holds(seed, category().swap(x, x).then(category().spider(x, 2, 1, p)), category().spider(x, 2, 1, p));
        var objects = IntStream.range(0, 2 * in).mapToObj(i -> i < in ? x : y).toList();
        A gather = category().permute(objects, IntStream.range(0, 2 * in).map(k -> k / 2 + k % 2 * in).toArray());
        holds(seed, gather.then(category().spider(category().tensor(x, y), in, 0, p)),
                category().spider(x, in, 0, p).tensor(category().spider(y, in, 0, p)));
    }
}
