package org.catenary.diagrams.category;

/// A reversal or a half turn was asked for of what has none.
public final class NotTurnable extends Mistake {

    /// @param arrow the arrow in the user's words, with its type
    public NotTurnable(String arrow) { super("%s can be neither reversed nor turned".formatted(arrow)); }

    /// @param arrow    in the user's words, with its type
    /// @param reversal what it is reversed
    public NotTurnable(String arrow, String reversal) {
        super("%s cannot be turned; reversed it is %s".formatted(arrow, reversal));
    }
}
