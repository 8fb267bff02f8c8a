package org.catenary.hypernets.rewrite;

import org.catenary.diagrams.category.Mistake;

/// A match that cannot be rewritten: a path leaves it and comes back, so that the result would have a cycle or could not be
/// cut out of the host as a whole.
public final class NotConvex extends Mistake {

    NotConvex(Match match) {
        super("%s is not convex: a path leaves it and comes back, so it is no part of the host by itself".formatted(match));
    }
}
