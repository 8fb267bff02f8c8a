package org.catenary.functors.probability;

import org.catenary.diagrams.category.Mistake;

/// What should be probabilities is none: negative, not a number, or not 1 in all.
public final class NotStochastic extends Mistake {

    private static final long serialVersionUID = 1;

    NotStochastic(String message) { super(message); }
}
