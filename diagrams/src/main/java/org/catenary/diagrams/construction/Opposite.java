package org.catenary.diagrams.construction;

import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Symmetric;

/// The opposite of a symmetric monoidal category: the same objects, every arrow reversed in type, not in what it does.
///
/// @param base the category
public record Opposite<O, A extends Arrow<O, A>>(Symmetric<O, A> base) implements Symmetric<O, Opposite.Reversed<O, A>> {

    /// An arrow read from its end to its beginning.
    ///
    /// @param arrow the arrow as it was
    public record Reversed<O, A extends Arrow<O, A>>(A arrow) implements Arrow<O, Reversed<O, A>> {

        @Override public O dom() { return arrow.cod(); }

        @Override public O cod() { return arrow.dom(); }

        @Override public Reversed<O, A> then(Reversed<O, A> next) { return new Reversed<>(next.arrow.then(arrow)); }

        @Override public Reversed<O, A> tensor(Reversed<O, A> other) { return new Reversed<>(arrow.tensor(other.arrow)); }
    }

    @Override public Reversed<O, A> id(O x) { return new Reversed<>(base.id(x)); }

    @Override public O unit() { return base.unit(); }

    @Override public O tensor(O x, O y) { return base.tensor(x, y); }

    @Override public Reversed<O, A> swap(O x, O y) { return new Reversed<>(base.swap(y, x)); }

    @Override public String toString() { return "the opposite of " + base; }
}
