package org.catenary.autodiff.diagram;

import java.util.Optional;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;

/// What the derivative of a box of some family is.
@FunctionalInterface
public interface BoxDerivative {

    /// {@return the derivative, a diagram of the box's type, or nothing if the box belongs to another family}
    /// @param parameter one that occurs in the box
    Optional<Diagram> of(Parametrised box, String parameter);
}
