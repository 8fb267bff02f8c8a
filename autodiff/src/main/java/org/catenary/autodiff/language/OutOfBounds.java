package org.catenary.autodiff.language;

import org.catenary.diagrams.category.Mistake;

/// An element was asked for that an array does not have.
public final class OutOfBounds extends Mistake {

    /// @param step where it was asked for
    /// @param at   the element
    /// @param size the size of the array
    public OutOfBounds(Code.Step step, int at, int size) {
        super("%selement %d of an array of %d".formatted(step.place().prefix(), at, size));
    }

    /// @param at   the element
    /// @param size the size of the array
    public OutOfBounds(int at, int size) { super("element %d of an array of %d".formatted(at, size)); }
}
