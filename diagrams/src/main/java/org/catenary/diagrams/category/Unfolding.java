package org.catenary.diagrams.category;

/// A category with delayed feedback in which every object is its first moment followed by the rest.
///
/// Laws: `head` and `tail` preserve tensors, `head(delay(x))` is the unit and `tail(delay(x)) = x`, `tail(head(x))` is the
/// unit and `head(head(x)) = head(x)`; `followedBy(x)` and `unfold(x)` are inverse to each other.
///
/// Di Lavore, de Felice and Román, *Monoidal streams for dataflow programming*, LICS (2022), section 2.
public interface Unfolding<O, A extends Arrow<O, A>> extends Feedback<O, A> {

    /// {@return the object at the first moment, and nothing later}
    O head(O x);

    /// {@return the object from the second moment on, one step earlier}
    O tail(O x);

    /// {@return the arrow `head(x) ⊗ delay(tail(x)) → x`}
    A followedBy(O x);

    /// {@return the arrow `x → head(x) ⊗ delay(tail(x))`}
    A unfold(O x);

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Unfolding<O, A> in(Monoidal<O, A> target) {
        return (Unfolding<O, A>) Structure.HEAD.required(target);
    }
}
