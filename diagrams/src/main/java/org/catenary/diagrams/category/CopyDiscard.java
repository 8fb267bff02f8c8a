package org.catenary.diagrams.category;

/// A copy–discard category: symmetric, and every object carries a commutative comonoid, coherently with the tensor.
///
/// Laws: `copy(x, 1) = id(x)`; `copy(x, n)` after copying is one copy; copies may be permuted; `copy(x ⊗ y, n)` is
/// `copy(x, n) ⊗ copy(y, n)`, the copies interleaved. Arrows need not commute with it: see [Markov] and [Cartesian].
///
/// Cho and Jacobs, *Disintegration and Bayesian inversion via string diagrams*, Math. Struct. Comp. Sci. 29 (2019).
public interface CopyDiscard<O, A extends Arrow<O, A>> extends Symmetric<O, A> {

    /// {@return the copies `x → xⁿ` of an object}
    /// @throws IllegalArgumentException if the number of copies is negative
    A copy(O x, int n);

    /// {@return no copy, `x → unit`}
    default A discard(O x) { return copy(x, 0); }

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> CopyDiscard<O, A> in(Monoidal<O, A> target) {
        return (CopyDiscard<O, A>) Structure.COPY.required(target);
    }
}
