package org.catenary.functors.qasm;

import org.catenary.diagrams.category.Mistake;

/// A circuit holds what a version of OpenQASM has no words for.
public final class Unwritable extends Mistake {
    Unwritable(String message) { super(message); }
}
