package org.catenary.functors.circuit;

import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;

/// A diagram that should be a circuit is none.
public final class NotACircuit extends Mistake {

    private NotACircuit(String message) { super(message); }

    static NotACircuit because(Diagram cell) { return new NotACircuit("%s is no gate of a circuit".formatted(cell.summary())); }

    static NotACircuit notPure(Diagram cell) {
        return new NotACircuit("%s is not pure: it has a channel, but no amplitudes".formatted(cell.summary()));
    }

    static NotACircuit notFlat(Diagram cell) {
        return new NotACircuit("%s is not made of probabilities: only the contraction of a network can evaluate it".formatted(cell.summary()));
    }

    static NotACircuit because(Object wire) { return new NotACircuit("the wire %s carries no qubit".formatted(wire)); }
}
