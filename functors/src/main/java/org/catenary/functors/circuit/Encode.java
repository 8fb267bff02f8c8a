package org.catenary.functors.circuit;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Ty;

/// A preparation of qubits in the states of the computational basis that bits say.
///
/// @param bits  how many, each for a qubit
/// @param fresh whether the qubits begin here; otherwise they come before the bits and are projected on the states that these say,
///              the reverse of a measurement that is not destructive
public record Encode(int bits, boolean fresh) implements Channel {

    /// @throws WrongArgument if the number is negative
    public Encode { Qubits.checked(bits); }

    @Override public String name() { return fresh ? "encode" : "project"; }

    @Override public Ty dom() { return fresh ? Qubits.bits(bits) : Qubits.of(bits).tensor(Qubits.bits(bits)); }

    @Override public Ty cod() { return Qubits.of(bits); }

    @Override public Measure dagger() { return new Measure(bits, fresh); }

    @Override public String toString() { return name(); }
}
