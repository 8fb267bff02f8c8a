package org.catenary.diagrams.category;

/// A trace was asked for over wires that do not both reach and leave the arrow on that side.
public final class NotTraceable extends Mistake {

    /// @param arrow the arrow in the user's words, with its type
    /// @param over  the object to trace over
    /// @param side  where its wires should be, as in `on the right`
    public NotTraceable(String arrow, Object over, String side) {
        super("no trace of %s over %s: domain and codomain do not both have it %s".formatted(arrow, over, side));
    }
}
