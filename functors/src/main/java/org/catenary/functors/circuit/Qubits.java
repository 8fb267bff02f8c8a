package org.catenary.functors.circuit;

import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;

/// The types of circuits: words of the object `qubit`.
public final class Qubits {

    /// The object that a quantum wire carries, a space of dimension two.
    public static final Ob QUBIT = Ob.of("qubit");

    private Qubits() {}

    /// {@return the type of `n` qubits}
    /// @throws IllegalArgumentException if `n` is negative
    public static Ty of(int n) { return Ty.of(QUBIT).power(n); }
}
