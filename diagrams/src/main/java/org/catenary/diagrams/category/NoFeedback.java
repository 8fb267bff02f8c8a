package org.catenary.diagrams.category;

/// A feedback was asked for over wires that do not leave the arrow last, or do not reach it last one step later.
public final class NoFeedback extends Mistake {

    /// @param arrow   the arrow in the user's words, with its type
    /// @param over    the object to feed back
    /// @param delayed the same one step later
    public NoFeedback(String arrow, Object over, Object delayed) {
        super("no feedback of %s over %s: the codomain should end with %2$s, the domain with %s".formatted(
                arrow, over, delayed));
    }
}
