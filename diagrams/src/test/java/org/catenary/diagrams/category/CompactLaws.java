package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The laws of a compact closed category.
public interface CompactLaws<O, A extends Arrow<O, A>>
        extends SymmetricLaws<O, A>, RigidLaws<O, A>, TracedLaws<O, A> {

    /// `left(x) = right(x)`
    @Seeded default void adjointsAgree(long seed) {
        O x = object(Seeded.Random.of(seed));
        assertEquals(Rigid.in(category()).left(x), Rigid.in(category()).right(x));
    }

    /// `cup(x, y) = swap(x, y) ; cup(y, x)` and `cap(x, y) = cap(y, x) ; swap(y, x)`
    @Seeded default void bendsCrossToBends(long seed) {
        var rigid = Rigid.in(category());
        O x = object(Seeded.Random.of(seed)), y = rigid.right(x);
        holds(seed, rigid.cup(x, y), Symmetric.in(category()).swap(x, y).then(rigid.cup(y, x)));
        holds(seed, rigid.cap(x, y), rigid.cap(y, x).then(Symmetric.in(category()).swap(y, x)));
    }
}
