package org.catenary.functors.circuit;

import org.catenary.diagrams.category.Mistake;

/// A gate has no power with an exponent, as far as is known.
public final class NoPower extends Mistake {
    NoPower(String message) { super(message); }
}
