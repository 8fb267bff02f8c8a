package org.catenary.diagrams.syntax;

import org.catenary.diagrams.category.Mistake;

/// A diagram was written as a function of its wires that its theory does not let be drawn, or that uses wires of another.
public final class WrongWiring extends Mistake {
    WrongWiring(String message) { super(message); }
}
