package org.catenary.functors.tensor;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Phase;

/// A spider has a phase on a wire whose dimensions are not all 2.
public final class WrongPhase extends Mistake {
    WrongPhase(Phase phase, Dim dim) {
        super("a spider with the phase %s needs a wire of dimension 2, or several; got %s".formatted(phase, dim));
    }
}
