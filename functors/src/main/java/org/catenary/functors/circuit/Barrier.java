package org.catenary.functors.circuit;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Ty;

/// A line across qubits that means nothing and that no optimisation passes.
///
/// @param qubits how many
public record Barrier(int qubits) implements Channel {

    /// @throws WrongArgument if the number is not positive
    public Barrier {
        if (qubits < 1) {
            throw new WrongArgument("a barrier across %d qubits".formatted(qubits));
        }
    }

    @Override public String name() { return "barrier"; }

    @Override public Ty dom() { return Qubits.of(qubits); }

    @Override public Ty cod() { return Qubits.of(qubits); }

    @Override public Barrier dagger() { return this; }

    @Override public Glyph glyph() { return new Glyph.Barrier(); }

    @Override public String toString() { return name(); }
}
