package org.catenary.diagrams.category;

/// A symmetric monoidal category whose objects carry a commutative monoid each, coherently with the tensor: the mirror
/// image of a [copy–discard category][CopyDiscard].
///
/// Laws: `merge(x, 1) = id(x)`; merging what was merged is one merge; what is merged may be permuted; `merge(x ⊗ y, n)` is
/// `merge(x, n) ⊗ merge(y, n)`, the wires interleaved.
public interface Merging<O, A extends Arrow<O, A>> extends Symmetric<O, A> {

    /// {@return the merge `xⁿ → x` of an object}
    /// @throws IllegalArgumentException if the number of wires is negative
    A merge(O x, int n);

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Merging<O, A> in(Monoidal<O, A> target) {
        return (Merging<O, A>) Structure.MERGE.required(target);
    }
}
