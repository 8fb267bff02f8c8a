package org.catenary.functors.stabiliser;

import org.catenary.diagrams.category.Mistake;

/// A circuit that should consist of Clifford gates has another.
public final class NotClifford extends Mistake {
    NotClifford(String message) { super(message); }
}
