package org.catenary.functors.scalar;

import org.catenary.diagrams.category.Mistake;

/// A negative was asked for in a rig that has none.
public final class NoNegatives extends Mistake {

    private static final long serialVersionUID = 1;

    NoNegatives(Rig<?> rig, String number) {
        super("%s have no negatives: nothing can be subtracted, so −(%s) does not exist.".formatted(rig, number));
    }
}
