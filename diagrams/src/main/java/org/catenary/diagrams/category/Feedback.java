package org.catenary.diagrams.category;

/// A category with delayed feedback: what leaves an arrow may reach it again, one step of time later.
///
/// `delay` is a strict monoidal functor from the category to itself. Laws of feedback:
///
/// - *tightening*: `feedback(g ⊗ delay(u) ; f ; h ⊗ u) = g ; feedback(f) ; h`
/// - *sliding*: for `f : x ⊗ delay(v) → y ⊗ u` and `k : u → v`,
///   `feedback(f ; y ⊗ k)` over `v` is `feedback(x ⊗ delay(k) ; f)` over `u`
/// - *vanishing*: the feedback over the unit is the arrow, that over `u ⊗ v` the feedback over `v`, then over `u`
/// - *superposing*: `feedback(w ⊗ f) = w ⊗ feedback(f)`
/// - *delay*: `delay(feedback(f)) = feedback(delay(f))`
///
/// Without delay it is a trace that need not yank.
///
/// Katis, Sabadini and Walters, *Feedback, trace and fixed-point semantics* (2002); Di Lavore, de Felice and Román,
/// *Monoidal streams for dataflow programming*, LICS (2022), arXiv:2202.02061.
public interface Feedback<O, A extends Arrow<O, A>> extends Monoidal<O, A> {

    /// {@return the object one step later}
    O delay(O x);

    /// {@return the arrow one step later}
    A delay(A f);

    /// {@return the arrow `x → y` of `f : x ⊗ delay(u) → y ⊗ u`}
    A feedback(O x, O y, O u, A f);

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Feedback<O, A> in(Monoidal<O, A> target) {
        return (Feedback<O, A>) Structure.FEEDBACK.required(target);
    }
}
