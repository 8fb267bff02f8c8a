package org.catenary.functors.zx;

import org.catenary.diagrams.category.Mistake;

/// A ZX graph from which no circuit could be extracted.
public final class NoCircuit extends Mistake {
    NoCircuit(String reason) { super("no circuit could be extracted: " + reason); }
}
