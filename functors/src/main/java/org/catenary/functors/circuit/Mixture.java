package org.catenary.functors.circuit;

import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Ty;

/// Wires of which nothing is known, not normalised: the identity matrix for qubits, ones for bits.
///
/// @param cod the wires
public record Mixture(Ty cod) implements Channel {

    /// @throws NotACircuit if there are other wires than qubits and bits
    public Mixture { Qubits.checked(cod); }

    @Override public String name() { return "mixture"; }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Discard dagger() { return new Discard(cod); }

    @Override public Glyph glyph() { return new Glyph.Discard(); }

    @Override public String toString() { return name(); }
}
