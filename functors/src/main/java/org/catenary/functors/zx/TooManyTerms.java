package org.catenary.functors.zx;

import org.catenary.diagrams.category.Mistake;

/// A sum of stabiliser terms that is longer than the limit.
public final class TooManyTerms extends Mistake {
    TooManyTerms(long limit, int phases) {
        super("the sum has more than %d stabiliser terms; %d phases that are no quarter turns are left at first".formatted(limit, phases));
    }
}
