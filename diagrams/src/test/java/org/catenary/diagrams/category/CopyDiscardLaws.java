package org.catenary.diagrams.category;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// The laws of a copy–discard category: commutative comonoids, coherent with the tensor.
public interface CopyDiscardLaws<O, A extends Arrow<O, A>> extends SymmetricLaws<O, A> {

    private A copy(O x, int n) { return CopyDiscard.in(category()).copy(x, n); }

    private A id(O x, int n) { return category().id(category().tensorObjects(Collections.nCopies(n, x))); }

    /// `copy(x, k + 1 + l) = copy(x, m + k + l)` when one of the copies is copied `m` times; one copy is the wire.
    @Law default void copiesOfCopies(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random);
        int k = random.nextInt(2), l = random.nextInt(2), m = random.nextInt(3);
        holds(seed, copy(x, k + 1 + l).then(id(x, k).tensor(copy(x, m)).tensor(id(x, l))), copy(x, k + m + l));
        holds(seed, copy(x, 1), category().id(x));
        holds(seed, CopyDiscard.in(category()).discard(x), copy(x, 0));
    }

    /// `copy(x, 3)` after any permutation is `copy(x, 3)`
    @Law default void copiesMayBePermuted(long seed) {
        O x = object(Seeded.Random.of(seed));
        var symmetric = Symmetric.in(category());
        holds(seed, copy(x, 2).then(symmetric.swap(x, x)), copy(x, 2));
        holds(seed, copy(x, 3).then(symmetric.permute(List.of(x, x, x), new int[] {2, 0, 1})), copy(x, 3));
    }

    /// `copy(x ⊗ y, n) = copy(x, n) ⊗ copy(y, n)`, the copies interleaved; a copy of nothing is nothing.
    @Law default void copiesOfTensors(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random);
        int n = random.nextInt(3);
        var objects = IntStream.range(0, 2 * n).mapToObj(i -> i < n ? x : y).toList();
        int[] order = IntStream.range(0, 2 * n).map(k -> k / 2 + (k % 2) * n).toArray();
        holds(seed, copy(category().tensor(x, y), n),
                copy(x, n).tensor(copy(y, n)).then(Symmetric.in(category()).permute(objects, order)));
        holds(seed, copy(category().unit(), n), category().id(category().unit()));
    }
}
