package org.catenary.diagrams.category;

/// A reversal or a half turn was asked for of what has none.
public final class NotTurnable extends Mistake {

    /// @param arrow the arrow in the user's words, with its type
    public NotTurnable(String arrow) { super("%s can be neither reversed nor turned".formatted(arrow)); }
}
