package org.catenary.autodiff.diagnose;

import org.catenary.diagrams.category.Mistake;

/// A program jumps at a point, so that it has no derivatives there, not even one-sided ones.
public final class NotContinuous extends Mistake {
    NotContinuous(double here, double there) { super("the program jumps here, from %s to %s".formatted(here, there)); }
}
