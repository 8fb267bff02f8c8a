package org.catenary.diagrams.category;

/// A braided monoidal category: wires cross in space, one in front of the other.
///
/// Laws: `braid(x, y) ; unbraid(y, x) = id(x ⊗ y)` and the other way round, the hexagons
/// `braid(x, y ⊗ z) = braid(x, y) ⊗ z ; y ⊗ braid(x, z)` and `braid(x ⊗ y, z) = x ⊗ braid(y, z) ; braid(x, z) ⊗ y`, and
/// naturality, `f ⊗ g ; braid = braid ; g ⊗ f`. The equation of Yang and Baxter follows.
///
/// Joyal and Street, *Braided tensor categories*, Adv. Math. 102 (1993).
public interface Braided<O, A extends Arrow<O, A>> extends Monoidal<O, A> {

    /// {@return the crossing `x ⊗ y → y ⊗ x` in which the wire that begins on the left passes in front}
    A braid(O x, O y);

    /// {@return the crossing `x ⊗ y → y ⊗ x` in which the wire that begins on the right passes in front, the inverse of
    /// `braid(y, x)`}
    A unbraid(O x, O y);

    /// {@return the typed view of a target that has this structure}
    /// @throws MissingStructure if the target lacks it
    @SuppressWarnings("unchecked")
    static <O, A extends Arrow<O, A>> Braided<O, A> in(Monoidal<O, A> target) {
        return (Braided<O, A>) Structure.BRAID.required(target);
    }
}
