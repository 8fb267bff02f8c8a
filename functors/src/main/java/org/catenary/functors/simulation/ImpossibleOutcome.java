package org.catenary.functors.simulation;

import org.catenary.diagrams.category.Mistake;

/// A circuit is post-selected on an outcome that never happens.
public final class ImpossibleOutcome extends Mistake {
    ImpossibleOutcome() {
        super("the circuit is post-selected on an outcome of probability zero: what is left has no probabilities");
    }
}
