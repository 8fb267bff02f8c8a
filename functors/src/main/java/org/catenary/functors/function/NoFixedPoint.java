package org.catenary.functors.function;

import org.catenary.diagrams.category.Mistake;

/// What leads back into a function did not come to rest, or has nowhere to start.
public final class NoFixedPoint extends Mistake {

    private static final long serialVersionUID = 1;

    NoFixedPoint(String message) { super(message); }
}
