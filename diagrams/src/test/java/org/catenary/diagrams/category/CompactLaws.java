package org.catenary.diagrams.category;

/// The laws of a compact closed category.
public interface CompactLaws<O, A extends Arrow<O, A>>
        extends SymmetricLaws<O, A>, RibbonLaws<O, A> {

    /// `cup(x, y) = swap(x, y) ; cup(y, x)` and `cap(x, y) = cap(y, x) ; swap(y, x)`
    @Law default void bendsCrossToBends(long seed) {
        var rigid = Rigid.in(category());
        O x = object(Seeded.Random.of(seed)), y = rigid.right(x);
        holds(seed, rigid.cup(x, y), Symmetric.in(category()).swap(x, y).then(rigid.cup(y, x)));
        holds(seed, rigid.cap(x, y), rigid.cap(y, x).then(Symmetric.in(category()).swap(y, x)));
    }
}
