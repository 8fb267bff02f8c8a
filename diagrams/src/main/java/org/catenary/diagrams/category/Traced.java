package org.catenary.diagrams.category;

/// A traced monoidal category: wires that leave an arrow lead back to where they reach it.
///
/// Laws of the trace on the right, those on the left being their mirror images:
///
/// - *tightening*: `trace(g ⊗ u ; f ; h ⊗ u) = g ; trace(f) ; h`
/// - *sliding*: for `f : x ⊗ u → y ⊗ v` and `k : v → u`, `trace(f ; y ⊗ k)` over `u` is `trace(x ⊗ k ; f)` over `v`
/// - *vanishing*: the trace over the unit is the arrow, that over `u ⊗ v` the trace over `v`, then over `u`
/// - *superposing*: `trace(w ⊗ f) = w ⊗ trace(f)`
/// - *yanking*, in a symmetric category: `trace(swap(u, u)) = id(u)`
///
/// Joyal, Street and Verity, *Traced monoidal categories*, Math. Proc. Camb. Phil. Soc. 119 (1996); Selinger, *A survey of
/// graphical languages for monoidal categories*, section 5.
public interface Traced<O, A extends Arrow<O, A>> extends Monoidal<O, A> {

    /// {@return the trace `x → y` of `f : x ⊗ u → y ⊗ u`}
    A trace(O x, O y, O u, A f);

    /// {@return the trace `x → y` of `f : u ⊗ x → u ⊗ y`; by default the wires cross, which a symmetric category lets them}
    default A traceLeft(O x, O y, O u, A f) {
        var symmetric = Symmetric.in(this);
        return trace(x, y, u, symmetric.swap(x, u).then(f).then(symmetric.swap(u, y)));
    }

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Traced<O, A> in(Monoidal<O, A> target) {
        return (Traced<O, A>) Structure.TRACE.required(target);
    }
}
