package org.catenary.diagrams.construction;

import java.util.List;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Compact;
import org.catenary.diagrams.category.NotAdjoint;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.category.Traced;
import org.catenary.diagrams.category.WrongType;

/// The compact closed category that a traced symmetric one generates: arrows with feedback as arrows between pairs.
///
/// An object is a pair of a forward and a backward object; an arrow `(x⁺, x⁻) → (y⁺, y⁻)` is an arrow
/// `x⁺ ⊗ y⁻ → y⁺ ⊗ x⁻` of the base: what flows forward comes from above, what flows backward from below. Composition
/// traces out what two arrows say to each other. The dual exchanges the two sides; cups and caps are identities. Backward
/// objects are tensored in reverse, so that `(x ⊗ y)* = y* ⊗ x*` on the nose.
///
/// {@snippet class="org.catenary.diagrams.construction.IntTest" region="int"}
///
/// Joyal, Street and Verity, *Traced monoidal categories* (1996), section 4; Abramsky, *Retracing some paths in process
/// algebra* (1996), from whom the picture of interaction is.
///
/// @param base    the category
/// @param tracing the same category with its trace
public record Int<O, A extends Arrow<O, A>>(Symmetric<O, A> base, Traced<O, A> tracing)
        implements Compact<Int.Polarised<O>, Int.Interaction<O, A>> {

    /// A forward and a backward object.
    public record Polarised<O>(O forward, O backward) {}

    /// {@return the construction on a category that is symmetric and traced}
    /// @throws org.catenary.diagrams.category.MissingStructure if it has no trace
    public static <O, A extends Arrow<O, A>> Int<O, A> of(Symmetric<O, A> base) { return new Int<>(base, Traced.in(base)); }

    /// An arrow between polarised objects.
    ///
    /// @param in    the construction it belongs to
    /// @param dom   where it begins
    /// @param cod   where it ends
    /// @param arrow from `dom.forward ⊗ cod.backward` to `cod.forward ⊗ dom.backward`
    public record Interaction<O, A extends Arrow<O, A>>(Int<O, A> in, Polarised<O> dom, Polarised<O> cod, A arrow)
            implements Arrow<Polarised<O>, Interaction<O, A>> {

        /// @throws WrongType if the arrow of the base has another type
        public Interaction {
            O begin = in.base.tensor(dom.forward, cod.backward), end = in.base.tensor(cod.forward, dom.backward);
            if (!arrow.dom().equals(begin) || !arrow.cod().equals(end)) {
                throw new WrongType("an interaction %s → %s".formatted(dom, cod), begin, end, arrow.dom(), arrow.cod());
            }
        }

        /// Traces out the backward object between the two; its forward one is composed on the way.
        @Override public Interaction<O, A> then(Interaction<O, A> next) {
            NotComposable.check(this, next);
            var base = in.base;
            O a = dom.forward, back = dom.backward, middle = cod.backward, forth = next.cod.forward, c = next.cod.backward;
            A loop = base.id(a).tensor(base.swap(c, middle))
                    .then(arrow.tensor(base.id(c)))
                    .then(base.id(cod.forward).tensor(base.swap(back, c)))
                    .then(next.arrow.tensor(base.id(back)))
                    .then(base.id(forth).tensor(base.swap(middle, back)));
            return new Interaction<>(in, dom, next.cod,
                    in.tracing.trace(base.tensor(a, c), base.tensor(forth, back), middle, loop));
        }

        @Override public Interaction<O, A> tensor(Interaction<O, A> other) {
            var base = in.base;
            A outer = base.id(dom.forward).tensor(other.arrow).tensor(base.id(cod.backward));
            A gather = base.permute(List.of(dom.forward, other.cod.forward, other.dom.backward, cod.backward), new int[] {0, 3, 1, 2});
            A inner = arrow.tensor(base.id(base.tensor(other.cod.forward, other.dom.backward)));
            A scatter = base.permute(List.of(cod.forward, dom.backward, other.cod.forward, other.dom.backward),
                    new int[] {0, 2, 3, 1});
            return new Interaction<>(in, in.tensor(dom, other.dom), in.tensor(cod, other.cod),
                    outer.then(gather).then(inner).then(scatter));
        }
    }

    /// {@return an object whose backward side is empty}
    public Polarised<O> forward(O x) { return new Polarised<>(x, base.unit()); }

    /// {@return an arrow of the base as one between forward objects: the full embedding}
    public Interaction<O, A> embed(A arrow) {
        return new Interaction<>(this, forward(arrow.dom()), forward(arrow.cod()), arrow);
    }

    @Override public Interaction<O, A> id(Polarised<O> x) {
        return new Interaction<>(this, x, x, base.id(base.tensor(x.forward, x.backward)));
    }

    @Override public Polarised<O> unit() { return forward(base.unit()); }

    @Override public Polarised<O> tensor(Polarised<O> x, Polarised<O> y) {
        return new Polarised<>(base.tensor(x.forward, y.forward), base.tensor(y.backward, x.backward));
    }

    @Override public Polarised<O> dual(Polarised<O> x) { return new Polarised<>(x.backward, x.forward); }

    @Override public Interaction<O, A> swap(Polarised<O> x, Polarised<O> y) {
        return new Interaction<>(this, tensor(x, y), tensor(y, x),
                base.swap(x.forward, y.forward).tensor(base.swap(x.backward, y.backward)));
    }

    @Override public Interaction<O, A> cup(Polarised<O> x, Polarised<O> y) {
        checkDual(Structure.CUP, x, y);
        return new Interaction<>(this, tensor(x, y), unit(), base.id(base.tensor(x.forward, x.backward)));
    }

    @Override public Interaction<O, A> cap(Polarised<O> x, Polarised<O> y) {
        checkDual(Structure.CAP, x, y);
        return new Interaction<>(this, unit(), tensor(x, y), base.id(base.tensor(y.backward, x.backward)));
    }

    private void checkDual(Structure structure, Polarised<O> x, Polarised<O> y) {
        if (!dual(x).equals(y)) {
            throw new NotAdjoint(structure, x, y);
        }
    }

    @Override public String toString() { return "the Int construction on " + base; }
}
