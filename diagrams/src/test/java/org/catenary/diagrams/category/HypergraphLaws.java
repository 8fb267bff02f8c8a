package org.catenary.diagrams.category;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// The laws of a hypergraph category: special commutative Frobenius algebras, coherent with the tensor.
///
/// The algebras are special, not extra-special: nothing is asked of `spider(x, 0, 0)` but that it is `0 → 1 → 0` fused.
public interface HypergraphLaws<O, A extends Arrow<O, A>> extends CopyDiscardLaws<O, A>, MergingLaws<O, A> {

    private A spider(O x, int in, int out) { return Hypergraph.in(category()).spider(x, in, out); }

    private O power(O x, int n) { return category().tensorObjects(Collections.nCopies(n, x)); }

    private A id(O x, int n) { return category().id(power(x, n)); }

    /// Spiders that share `k ≥ 1` legs are one: `spider(a, c + k) ⊗ x^d ; x^c ⊗ spider(k + d, b) = spider(a + d, c + b)`
    @Law default void spidersThatTouchFuse(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random);
        int a = random.nextInt(3), b = random.nextInt(3), c = random.nextInt(2), d = random.nextInt(2);
        for (int k = 1; k <= 2; k++) {
            A above = spider(x, a, c + k).tensor(id(x, d)), below = id(x, c).tensor(spider(x, k + d, b));
            holds(seed, above.then(below), spider(x, a + d, c + b));
        }
    }

    /// `copy(x, n) = spider(x, 1, n)` and `merge(x, n) = spider(x, n, 1)`
    @Law default void spidersCopyAndMerge(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random);
        int n = random.nextInt(4);
        holds(seed, CopyDiscard.in(category()).copy(x, n), spider(x, 1, n));
        holds(seed, Merging.in(category()).merge(x, n), spider(x, n, 1));
    }

    /// `spider(x, 1, 1) = id(x)`
    @Law default void theSpiderOfOneLegInAndOneOutIsAWire(long seed) {
        O x = object(Seeded.Random.of(seed));
        holds(seed, spider(x, 1, 1), category().id(x));
    }

    /// `spider(x, 1, 2) ; spider(x, 2, 1) = id(x)`
    @Law default void spidersAreSpecial(long seed) {
        O x = object(Seeded.Random.of(seed));
        holds(seed, spider(x, 1, 2).then(spider(x, 2, 1)), category().id(x));
    }

    /// `spider(x, 2, 0)` and `spider(x, 0, 2)` bend wires: they yank straight.
    @Law default void spidersOfTwoLegsBendWires(long seed) {
        O x = object(Seeded.Random.of(seed));
        holds(seed, spider(x, 0, 2).tensor(id(x, 1)).then(id(x, 1).tensor(spider(x, 2, 0))), category().id(x));
        holds(seed, id(x, 1).tensor(spider(x, 0, 2)).then(spider(x, 2, 0).tensor(id(x, 1))), category().id(x));
    }

    /// Legs may be permuted.
    @Law default void spidersAreCommutative(long seed) {
        O x = object(Seeded.Random.of(seed));
        var symmetric = Symmetric.in(category());
        holds(seed, symmetric.swap(x, x).then(spider(x, 2, 1)), spider(x, 2, 1));
        holds(seed, spider(x, 1, 2).then(symmetric.swap(x, x)), spider(x, 1, 2));
        A turned = symmetric.permute(List.of(x, x, x), new int[] {2, 0, 1});
        holds(seed, turned.then(spider(x, 3, 0)), spider(x, 3, 0));
    }

    /// The spider of `x ⊗ y` is the spiders of `x` and `y`, their legs interleaved.
    @Law default void spidersAreCoherentWithTheTensor(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        int in = random.nextInt(3), out = random.nextInt(3);
        A gather = interleaving(x, y, in), scatter = interleaving(x, y, out);
        holds(seed, gather.then(spider(category().tensor(x, y), in, out)),
                spider(x, in, out).tensor(spider(y, in, out)).then(scatter));
        holds(seed, spider(category().unit(), in, out), category().id(category().unit()));
    }

    /// The crossing `xⁿ ⊗ yⁿ → (x ⊗ y)ⁿ`.
    private A interleaving(O x, O y, int n) {
        var objects = IntStream.range(0, 2 * n).mapToObj(i -> i < n ? x : y).toList();
        int[] order = IntStream.range(0, 2 * n).map(k -> k / 2 + (k % 2) * n).toArray();
        return Symmetric.in(category()).permute(objects, order);
    }
}
