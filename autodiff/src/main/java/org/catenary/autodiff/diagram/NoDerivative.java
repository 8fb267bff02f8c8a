package org.catenary.autodiff.diagram;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;

/// A parameter occurs in a box whose derivative is not known.
public final class NoDerivative extends Mistake {

    /// @param box       where it occurs
    /// @param parameter its name
    public NoDerivative(Diagram box, String parameter) {
        super("no derivative of %s by %s is known".formatted(box.summary(), parameter));
    }
}
