package org.catenary.diagrams.normal;

import org.catenary.diagrams.category.Mistake;

/// A diagram has no normal form by interchange: two parts of it hang on nothing and circle round each other for ever.
public final class NotConnected extends Mistake {

    /// @param part  the first box of one part
    /// @param other the first box of the other
    public NotConnected(String part, String other) {
        super(("no normal form by interchange: the parts of %s and of %s are connected to nothing around them, "
                + "so each can pass the other for ever").formatted(part, other));
    }
}
