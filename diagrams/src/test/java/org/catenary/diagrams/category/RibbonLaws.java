package org.catenary.diagrams.category;

/// The laws of a ribbon category.
public interface RibbonLaws<O, A extends Arrow<O, A>> extends BalancedLaws<O, A>, PivotalLaws<O, A> {

    /// `twist(right(x)) = rotateRight(twist(x))`
    @Law default void twistsTurn(long seed) {
        O x = object(Seeded.Random.of(seed));
        var rigid = Rigid.in(category());
        holds(seed, Balanced.in(category()).twist(rigid.right(x)), rigid.rotateRight(Balanced.in(category()).twist(x)));
    }
}
