package org.catenary.diagrams.construction;

import java.util.List;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Compact;
import org.catenary.diagrams.category.Dagger;
import org.catenary.diagrams.category.Monoidal;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.Rigid;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.category.WrongType;

/// The CPM construction: a dagger compact category doubled, so that wires can be discarded. Over complex tensors its states
/// are density matrices and its arrows completely positive maps.
///
/// An arrow `x → y` is an arrow `x ⊗ x* → y ⊗ y*` of the base; what was an arrow `f` is `f ⊗ f̄` with `f̄ = (f†)*`; every arrow is
/// a pure one, some of whose outputs are discarded. Over the [free category][org.catenary.diagrams.functor.Free] it doubles
/// diagrams, which any functor into the base then interprets: that is how mixed meanings stay networks.
///
/// {@snippet class="org.catenary.diagrams.construction.CpmTest" region="cpm"}
///
/// Selinger, *Dagger compact closed categories and completely positive maps*, ENTCS 170 (2007), section 4.
///
/// @param base the category that is doubled
public record Cpm<O, A extends Arrow<O, A>>(Monoidal<O, A> base)
        implements Compact<O, Cpm.Mixed<O, A>>, Dagger<O, Cpm.Mixed<O, A>> {

    /// @throws org.catenary.diagrams.category.MissingStructure if the base has no crossings, bends or daggers
    public Cpm {
        Symmetric.in(base);
        Rigid.in(base);
        Dagger.in(base);
    }

    /// A doubled arrow.
    ///
    /// @param category where it lives
    /// @param dom      where it begins
    /// @param cod      where it ends
    /// @param arrow    the arrow of the base, from `dom ⊗ dom*` to `cod ⊗ cod*`
    public record Mixed<O, A extends Arrow<O, A>>(Cpm<O, A> category, O dom, O cod, A arrow) implements Arrow<O, Mixed<O, A>> {

        @Override public Mixed<O, A> then(Mixed<O, A> next) {
            NotComposable.check(this, next);
            return new Mixed<>(category, dom, next.cod, arrow.then(next.arrow));
        }

        @Override public Mixed<O, A> tensor(Mixed<O, A> other) {
            Monoidal<O, A> base = category.base;
            var symmetric = Symmetric.in(base);
            A gather = symmetric.permute(List.of(dom, other.dom, category.dual(other.dom), category.dual(dom)), new int[]{0, 3, 1, 2});
            A scatter = symmetric.permute(List.of(cod, category.dual(cod), other.cod, category.dual(other.cod)), new int[]{0, 2, 3, 1});
            return new Mixed<>(category, base.tensor(dom, other.dom), base.tensor(cod, other.cod),
                    gather.then(arrow.tensor(other.arrow)).then(scatter));
        }
    }

    private O twice(O x) { return base.tensor(x, dual(x)); }

    /// {@return the pure arrow `f ⊗ f̄`}
    public Mixed<O, A> pure(A f) {
        A conjugate = Rigid.in(base).rotateRight(Dagger.in(base).dagger(f));
        return new Mixed<>(this, f.dom(), f.cod(), f.tensor(conjugate));
    }

    /// {@return the arrow that an arrow `x ⊗ x* → y ⊗ y*` of the base stands for}
    /// @throws WrongType if it has another type; whether it is completely positive is not checked
    public Mixed<O, A> of(O x, O y, A arrow) {
        if (!arrow.dom().equals(twice(x)) || !arrow.cod().equals(twice(y))) {
            throw new WrongType("a doubled arrow %s → %s".formatted(x, y), twice(x), twice(y), arrow.dom(), arrow.cod());
        }
        return new Mixed<>(this, x, y, arrow);
    }

    /// {@return the sum of the pure arrows of all operators: a channel by its Kraus operators}
    /// @param operators at least one, all of one type
    /// @throws org.catenary.diagrams.category.MissingStructure if the base has no sums
    /// @throws WrongType if the operators differ in type
    public Mixed<O, A> kraus(List<A> operators) {
        A first = operators.getFirst();
        List<A> doubled = operators.stream().map(f -> pure(f).arrow()).toList();
        return new Mixed<>(this, first.dom(), first.cod(),
                Additive.in(base).sum(twice(first.dom()), twice(first.cod()), doubled));
    }

    /// {@return the arrow `x → unit` that throws `x` away: the bend between the two copies}
    public Mixed<O, A> discard(O x) { return new Mixed<>(this, x, base.unit(), Rigid.in(base).cup(x, dual(x))); }

    /// {@return the state `unit → x` of which nothing is known, as long as the unit vectors of `x` are}
    public Mixed<O, A> mixture(O x) { return dagger(discard(x)); }

    @Override public Mixed<O, A> id(O x) { return pure(base.id(x)); }

    @Override public O unit() { return base.unit(); }

    @Override public O tensor(O x, O y) { return base.tensor(x, y); }

    @Override public O dual(O x) { return Rigid.in(base).right(x); }

    @Override public Mixed<O, A> swap(O x, O y) { return pure(Symmetric.in(base).swap(x, y)); }

    @Override public Mixed<O, A> permute(List<O> objects, int[] order) { return pure(Symmetric.in(base).permute(objects, order)); }

    @Override public Mixed<O, A> cup(O x, O y) { return pure(Rigid.in(base).cup(x, y)); }

    @Override public Mixed<O, A> cap(O x, O y) { return pure(Rigid.in(base).cap(x, y)); }

    @Override public Mixed<O, A> dagger(Mixed<O, A> f) {
        return new Mixed<>(this, f.cod, f.dom, Dagger.in(base).dagger(f.arrow));
    }

    @Override public String toString() { return base + ", doubled"; }
}
