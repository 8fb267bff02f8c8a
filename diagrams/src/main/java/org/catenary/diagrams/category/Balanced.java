package org.catenary.diagrams.category;

/// A balanced monoidal category: braided, and every wire can be twisted by a full turn around itself, as a ribbon can.
///
/// Laws: `twist(x) ; untwist(x) = id(x)`, naturality, `f ; twist = twist ; f`, `twist(unit) = id`, and
/// `twist(x ⊗ y) = braid(x, y) ; twist(y) ⊗ twist(x) ; braid(y, x)`. In one with a trace, `trace(braid(x, x)) = twist(x)`.
///
/// Joyal and Street, *Braided tensor categories*, Adv. Math. 102 (1993), section 6.
public interface Balanced<O, A extends Arrow<O, A>> extends Braided<O, A> {

    /// {@return the full turn `x → x`}
    A twist(O x);

    /// {@return the full turn the other way, the inverse of [#twist]}
    A untwist(O x);

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Balanced<O, A> in(Monoidal<O, A> target) {
        return (Balanced<O, A>) Structure.TWIST.required(target);
    }
}
