package org.catenary.diagrams.category;

/// An arrow was curried over wires that it does not begin with.
public final class NotCurryable extends Mistake {

    /// @param arrow the arrow in the user's words, with its type
    /// @param wires how many wires
    /// @param side  where they should be, as in `on the right`
    public NotCurryable(String arrow, long wires, String side) {
        super("no currying of %s over %d wires %s: it does not begin with as many".formatted(arrow, wires, side));
    }
}
