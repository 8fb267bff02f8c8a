package org.catenary.diagrams.construction;

import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Symmetric;
import org.catenary.diagrams.category.WrongType;

/// Parametric maps of a symmetric monoidal category: an arrow `x → y` is an arrow `p ⊗ x → y` with its parameters `p`.
///
/// In sequence the parameters of the later map come first: `(p, f) ; (q, g) = (q ⊗ p, q ⊗ f ; g)`. Associativity and units
/// hold on the nose; interchange and what the crossing does hold up to a *reparametrisation*, a permutation of parameters.
///
/// Fong, Spivak and Tuyéras, *Backprop as functor* (2019), arXiv:1711.10455, section III; Capucci, Gavranović, Hedges and
/// Rischel, *Towards foundations of categorical cybernetics* (2021), arXiv:2105.06332.
///
/// @param base the category
public record Para<O, A extends Arrow<O, A>>(Symmetric<O, A> base) implements Symmetric<O, Para.Parametric<O, A>> {

    /// An arrow with parameters.
    ///
    /// @param base       the category it is made in
    /// @param parameters the type of its parameters
    /// @param dom        where it begins
    /// @param arrow      from parameters and domain, in this order, to the codomain
    public record Parametric<O, A extends Arrow<O, A>>(Symmetric<O, A> base, O parameters, O dom, A arrow)
            implements Arrow<O, Parametric<O, A>> {

        /// @throws WrongType if the arrow does not begin with the parameters and the domain
        public Parametric {
            O begin = base.tensor(parameters, dom);
            if (!arrow.dom().equals(begin)) {
                throw new WrongType("a map with parameters " + parameters, begin, arrow.cod(), arrow.dom(), arrow.cod());
            }
        }

        @Override public O cod() { return arrow.cod(); }

        @Override public Parametric<O, A> then(Parametric<O, A> next) {
            return new Parametric<>(base, base.tensor(next.parameters, parameters), dom,
                    base.id(next.parameters).tensor(arrow).then(next.arrow));
        }

        @Override public Parametric<O, A> tensor(Parametric<O, A> other) {
            A gather = base.id(parameters).tensor(base.swap(other.parameters, dom)).tensor(base.id(other.dom));
            return new Parametric<>(base, base.tensor(parameters, other.parameters), base.tensor(dom, other.dom),
                    gather.then(arrow.tensor(other.arrow)));
        }

        /// {@return this map with other parameters, from which its own are made}
        /// @param change from the new parameters to these
        /// @throws org.catenary.diagrams.category.NotComposable if it does not end in these parameters
        public Parametric<O, A> reparametrise(A change) {
            return new Parametric<>(base, change.dom(), dom, change.tensor(base.id(dom)).then(arrow));
        }
    }

    /// {@return an arrow as a map without parameters}
    public Parametric<O, A> plain(A arrow) { return new Parametric<>(base, base.unit(), arrow.dom(), arrow); }

    /// {@return an arrow from parameters and domain as a parametric map}
    /// @throws WrongType if it does not begin with them
    public Parametric<O, A> of(O parameters, O dom, A arrow) { return new Parametric<>(base, parameters, dom, arrow); }

    @Override public Parametric<O, A> id(O x) { return plain(base.id(x)); }

    @Override public O unit() { return base.unit(); }

    @Override public O tensor(O x, O y) { return base.tensor(x, y); }

    @Override public Parametric<O, A> swap(O x, O y) { return plain(base.swap(x, y)); }

    @Override public String toString() { return "parametric maps in " + base; }
}
