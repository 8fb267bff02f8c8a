package org.catenary.functors.simulation;

import org.catenary.diagrams.category.Mistake;

/// A circuit is post-selected on an outcome that never happens, or so seldom that it was not met.
public final class ImpossibleOutcome extends Mistake {
    private ImpossibleOutcome(String message) { super(message); }

    /// {@return that an outcome is so seldom that runs do not meet it}
    static ImpossibleOutcome seldom(long met, long runs) {
        return new ImpossibleOutcome("only %d of %d runs met the outcome that the circuit is post-selected on; probabilities by a tensor network would show it"
                .formatted(met, runs));
    }

    ImpossibleOutcome() {
        super("the circuit is post-selected on an outcome of probability zero: what is left has no probabilities");
    }
}
