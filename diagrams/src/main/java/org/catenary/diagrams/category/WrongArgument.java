package org.catenary.diagrams.category;

/// An operation was given a number, a name, a list or an arrow that it cannot take.
public final class WrongArgument extends Mistake {

    /// @param message what was attempted with what, and what could be
    public WrongArgument(String message) {
        super(message);
    }
}
