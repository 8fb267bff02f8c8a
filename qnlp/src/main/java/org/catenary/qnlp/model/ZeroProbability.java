package org.catenary.qnlp.model;

import org.catenary.diagrams.category.Mistake;

/// A sentence's circuit is post-selected on an outcome that never happens, so its classes have no probabilities.
public final class ZeroProbability extends Mistake {
    ZeroProbability() {
        super("the circuit of the sentence is post-selected on an outcome of probability zero at these parameters");
    }
}
