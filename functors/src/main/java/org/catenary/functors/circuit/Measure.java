package org.catenary.functors.circuit;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Ty;

/// A measurement of qubits in the computational basis.
///
/// @param qubits      how many, each to a bit
/// @param destructive whether the bits alone remain; otherwise the qubits do, collapsed, and the bits follow them
public record Measure(int qubits, boolean destructive) implements Channel {

    /// @throws WrongArgument if the number is negative
    public Measure { Qubits.checked(qubits); }

    @Override public String name() { return destructive ? "measure" : "observe"; }

    @Override public Ty dom() { return Qubits.of(qubits); }

    @Override public Ty cod() { return destructive ? Qubits.bits(qubits) : Qubits.of(qubits).tensor(Qubits.bits(qubits)); }

    @Override public Encode dagger() { return new Encode(qubits, destructive); }

    @Override public Glyph glyph() { return new Glyph.Measure(); }

    @Override public String toString() { return name(); }
}
