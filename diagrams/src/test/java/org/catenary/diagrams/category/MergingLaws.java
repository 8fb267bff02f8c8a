package org.catenary.diagrams.category;

import java.util.Collections;
import java.util.stream.IntStream;

/// The laws of commutative monoids that are coherent with the tensor.
public interface MergingLaws<O, A extends Arrow<O, A>> extends SymmetricLaws<O, A> {

    private A merge(O x, int n) { return Merging.in(category()).merge(x, n); }

    private A id(O x, int n) { return category().id(category().tensorObjects(Collections.nCopies(n, x))); }

    /// What was merged may be merged again; a merge of one wire is the wire.
    @Law default void mergesOfMerges(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random);
        int k = random.nextInt(2), l = random.nextInt(2), m = random.nextInt(3);
        holds(seed, id(x, k).tensor(merge(x, m)).tensor(id(x, l)).then(merge(x, k + 1 + l)), merge(x, k + m + l));
        holds(seed, merge(x, 1), category().id(x));
    }

    /// `swap(x, x) ; merge(x, 2) = merge(x, 2)`
    @Law default void whatIsMergedMayBePermuted(long seed) {
        O x = object(Seeded.Random.of(seed));
        holds(seed, Symmetric.in(category()).swap(x, x).then(merge(x, 2)), merge(x, 2));
    }

    /// `merge(x ⊗ y, n)` is `merge(x, n) ⊗ merge(y, n)` of the wires interleaved; a merge of nothing is nothing.
    @Law default void mergesOfTensors(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        int n = random.nextInt(3);
        var objects = IntStream.range(0, 2 * n).mapToObj(i -> i < n ? x : y).toList();
        int[] order = IntStream.range(0, 2 * n).map(k -> k / 2 + (k % 2) * n).toArray();
        holds(seed, Symmetric.in(category()).permute(objects, order).then(merge(category().tensor(x, y), n)),
                merge(x, n).tensor(merge(y, n)));
        holds(seed, merge(category().unit(), n), category().id(category().unit()));
    }
}
