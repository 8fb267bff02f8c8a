package org.catenary.functors.tensor;

import org.catenary.diagrams.category.Mistake;

/// A tensor has not the dimensions that its place asks for.
public final class WrongShape extends Mistake {

    /// @param message what was attempted, with both shapes
    public WrongShape(String message) { super(message); }
}
