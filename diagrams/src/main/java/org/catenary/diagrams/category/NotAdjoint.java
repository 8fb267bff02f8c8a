package org.catenary.diagrams.category;

/// A cup or cap was asked for on two objects that are not adjoint.
public final class NotAdjoint extends Mistake {

    /// @param structure `cup` or `cap`
    public NotAdjoint(Structure structure, Object left, Object right) {
        super("no %s on %s ⊗ %s: neither is the adjoint of the other".formatted(structure, brief(left), brief(right)));
    }
}
