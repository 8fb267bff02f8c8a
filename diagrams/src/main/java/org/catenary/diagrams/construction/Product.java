package org.catenary.diagrams.construction;

import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Symmetric;

/// The product of two symmetric monoidal categories: pairs of objects, pairs of arrows, everything on both sides.
///
/// @param left  the first category
/// @param right the second
public record Product<X, A extends Arrow<X, A>, Y, B extends Arrow<Y, B>>(Symmetric<X, A> left, Symmetric<Y, B> right)
        implements Symmetric<Product.Pair<X, Y>, Product.Both<X, A, Y, B>> {

    /// A pair of objects.
    public record Pair<X, Y>(X left, Y right) {}

    /// A pair of arrows.
    public record Both<X, A extends Arrow<X, A>, Y, B extends Arrow<Y, B>>(A left, B right)
            implements Arrow<Pair<X, Y>, Both<X, A, Y, B>> {

        @Override public Pair<X, Y> dom() { return new Pair<>(left.dom(), right.dom()); }

        @Override public Pair<X, Y> cod() { return new Pair<>(left.cod(), right.cod()); }

        @Override public Both<X, A, Y, B> then(Both<X, A, Y, B> next) {
            return new Both<>(left.then(next.left), right.then(next.right));
        }

        @Override public Both<X, A, Y, B> tensor(Both<X, A, Y, B> other) {
            return new Both<>(left.tensor(other.left), right.tensor(other.right));
        }
    }

    @Override public Both<X, A, Y, B> id(Pair<X, Y> x) { return new Both<>(left.id(x.left), right.id(x.right)); }

    @Override public Pair<X, Y> unit() { return new Pair<>(left.unit(), right.unit()); }

    @Override public Pair<X, Y> tensor(Pair<X, Y> x, Pair<X, Y> y) {
        return new Pair<>(left.tensor(x.left, y.left), right.tensor(x.right, y.right));
    }

    @Override public Both<X, A, Y, B> swap(Pair<X, Y> x, Pair<X, Y> y) {
        return new Both<>(left.swap(x.left, y.left), right.swap(x.right, y.right));
    }

    @Override public String toString() { return "the product of %s and %s".formatted(left, right); }
}
