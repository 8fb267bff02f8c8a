package org.catenary.functors.circuit;

import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Ty;

/// Wires that are thrown away: the trace over qubits, the sum over bits.
///
/// @param dom what is thrown away
public record Discard(Ty dom) implements Channel {

    /// @throws NotACircuit if there are other wires than qubits and bits
    public Discard { Qubits.checked(dom); }

    @Override public String name() { return "discard"; }

    @Override public Ty cod() { return Ty.unit(); }

    @Override public Mixture dagger() { return new Mixture(dom); }

    @Override public Glyph glyph() { return new Glyph.Discard(); }

    @Override public String toString() { return name(); }
}
