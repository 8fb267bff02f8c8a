package org.catenary.autodiff.net;

import org.catenary.diagrams.category.Mistake;

/// A net has an edge for which the transformation has no row.
public final class NoWayBack extends Mistake {
    NoWayBack(String edge) {
        super("there is no transpose of %s on nets, only of functions, applications, pairs, constants and primitives".formatted(brief(edge)));
    }
}
