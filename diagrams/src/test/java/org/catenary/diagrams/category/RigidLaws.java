package org.catenary.diagrams.category;

import static org.junit.jupiter.api.Assertions.assertEquals;

/// The laws of a rigid category.
public interface RigidLaws<O, A extends Arrow<O, A>> extends MonoidalLaws<O, A> {

    private Rigid<O, A> rigid() { return Rigid.in(category()); }

    private A id(O x) { return category().id(x); }

    /// `left(right(x)) = x = right(left(x))`
    @Law default void adjointsAreInverse(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random);
        assertEquals(x, rigid().left(rigid().right(x)));
        assertEquals(x, rigid().right(rigid().left(x)));
        assertEquals(x, rigid().rotateObject(rigid().rotateObject(x, 3), -3));
    }

    /// `right(x ⊗ y) = right(y) ⊗ right(x)` and the same of `left`
    @Law default void adjointsReverseTensors(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), xy = category().tensor(x, y);
        assertEquals(rigid().right(xy), category().tensor(rigid().right(y), rigid().right(x)));
        assertEquals(rigid().left(xy), category().tensor(rigid().left(y), rigid().left(x)));
        assertEquals(category().unit(), rigid().right(category().unit()));
    }

    /// `x ⊗ cap(xʳ, x) ; cup(x, xʳ) ⊗ x = id(x)` and `cap(x, xˡ) ⊗ x ; x ⊗ cup(xˡ, x) = id(x)`
    @Law default void snakes(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), r = rigid().right(x), l = rigid().left(x);
        holds(seed, id(x).tensor(rigid().cap(r, x)).then(rigid().cup(x, r).tensor(id(x))), id(x));
        holds(seed, rigid().cap(x, l).tensor(id(x)).then(id(x).tensor(rigid().cup(l, x))), id(x));
    }

    /// `cup(x ⊗ y, (x ⊗ y)ʳ) = x ⊗ cup(y, yʳ) ⊗ xʳ ; cup(x, xʳ)` and its mirror
    @Law default void bendsNest(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), xr = rigid().right(x), yr = rigid().right(y);
        O xy = category().tensor(x, y), r = rigid().right(xy);
        holds(seed, rigid().cup(xy, r), id(x).tensor(rigid().cup(y, yr)).tensor(id(xr)).then(rigid().cup(x, xr)));
        holds(seed, rigid().cap(r, xy), rigid().cap(yr, y).then(id(yr).tensor(rigid().cap(xr, x)).tensor(id(y))));
        O unit = category().unit();
        holds(seed, rigid().cup(unit, unit), id(unit));
        holds(seed, rigid().cap(unit, unit), id(unit));
    }

    /// `f ⊗ yʳ ; cup(y, yʳ) = x ⊗ fʳ ; cup(x, xʳ)` and `xʳ ⊗ f` after a cap is `fʳ ⊗ y` after one
    @Law default void arrowsSlideAroundBends(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), xr = rigid().right(x), yr = rigid().right(y);
        A f = arrow(x, y, random), turned = rigid().rotateRight(f);
        holds(seed, f.tensor(id(yr)).then(rigid().cup(y, yr)), id(x).tensor(turned).then(rigid().cup(x, xr)));
        holds(seed, rigid().cap(xr, x).then(id(xr).tensor(f)), rigid().cap(yr, y).then(turned.tensor(id(y))));
    }

    /// `fʳˡ = f = fˡʳ`
    @Law default void rotationsAreInverse(long seed) {
        var random = Seeded.Random.of(seed);
        A f = arrow(object(random), object(random), random);
        holds(seed, rigid().rotateLeft(rigid().rotateRight(f)), f);
        holds(seed, rigid().rotateRight(rigid().rotateLeft(f)), f);
        holds(seed, rigid().rotate(f, 2), rigid().rotateRight(rigid().rotateRight(f)));
    }

    /// `(f ; g)ʳ = gʳ ; fʳ` and `(f ⊗ g)ʳ = gʳ ⊗ fʳ`
    @Law default void rotationReversesBothWays(long seed) {
        var random = Seeded.Random.of(seed);
        O x = object(random), y = object(random), z = object(random);
        A f = arrow(x, y, random), g = arrow(y, z, random);
        A fr = rigid().rotateRight(f), gr = rigid().rotateRight(g);
        holds(seed, rigid().rotateRight(f.then(g)), gr.then(fr));
        holds(seed, rigid().rotateRight(f.tensor(g)), gr.tensor(fr));
        holds(seed, rigid().rotateRight(id(x)), id(rigid().right(x)));
    }
}
