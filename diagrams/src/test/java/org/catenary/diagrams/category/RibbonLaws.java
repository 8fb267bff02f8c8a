package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The laws of a ribbon category.
public interface RibbonLaws<O, A extends Arrow<O, A>> extends BalancedLaws<O, A>, RigidLaws<O, A>, TracedLaws<O, A> {

    /// `left(x) = right(x)`
    @Law default void adjointsAgree(long seed) {
        O x = object(Seeded.Random.of(seed));
        assertEquals(Rigid.in(category()).left(x), Rigid.in(category()).right(x));
    }

    /// `twist(right(x)) = rotateRight(twist(x))`
    @Law default void twistsTurn(long seed) {
        O x = object(Seeded.Random.of(seed));
        var rigid = Rigid.in(category());
        holds(seed, Balanced.in(category()).twist(rigid.right(x)), rigid.rotateRight(Balanced.in(category()).twist(x)));
    }
}
