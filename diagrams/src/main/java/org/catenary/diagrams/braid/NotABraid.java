package org.catenary.diagrams.braid;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;

/// A diagram of more than crossings in space and twists was taken for a braid.
public final class NotABraid extends Mistake {

    NotABraid(Diagram cell) { super("a braid has braids and twists alone, no %s".formatted(cell.summary())); }
}
