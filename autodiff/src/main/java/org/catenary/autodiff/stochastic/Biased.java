package org.catenary.autodiff.stochastic;

import org.catenary.diagrams.category.Mistake;

/// An estimator of derivatives was asked for that a distribution does not have, or whose mean is not the derivative: which, and why.
public final class Biased extends Mistake {
    Biased(String reason) { super(reason); }
}
