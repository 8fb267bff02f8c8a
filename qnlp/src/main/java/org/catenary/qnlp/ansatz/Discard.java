package org.catenary.qnlp.ansatz;

import org.catenary.diagrams.drawing.Drawn;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Qubits;

/// The end of a qubit of which nothing more is known: the partial trace.
public record Discard() implements Box, Drawn {

    /// The one of a single qubit.
    public static final Discard QUBIT = new Discard();

    @Override public String name() { return "Discard"; }

    @Override public Ty dom() { return Qubits.of(1); }

    @Override public Ty cod() { return Ty.unit(); }

    @Override public Glyph glyph() { return new Glyph.Discard(); }

    @Override public String toString() { return name(); }
}
