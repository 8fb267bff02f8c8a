package org.catenary.autodiff.smooth;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Box;

/// The derivative was asked for of a diagram with a box that has none.
public final class NotDifferentiable extends Mistake {

    /// @param box     the box
    /// @param problem why it has none
    public NotDifferentiable(Box box, String problem) { super("no derivative of %s: %s".formatted(box.summary(), problem)); }

    static Differentiable checked(Box box) {
        if (box instanceof Differentiable differentiable) {
            return differentiable;
        }
        throw new NotDifferentiable(box, "it says none; boxes of programs, solutions and operators on functions do");
    }
}
