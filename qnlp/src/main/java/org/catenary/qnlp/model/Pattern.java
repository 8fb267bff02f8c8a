package org.catenary.qnlp.model;

import org.catenary.functors.circuit.CircuitProgram;

/// What circuits have in common that differ in the names of their parameters alone.
///
/// @param program   the circuit; the values of its parameters stand in the order in which they come
/// @param discarded how many qubits on the right of the outputs are summed over
record Pattern(CircuitProgram program, int discarded) {

    private static final int ROOM = 13;

    /// {@return the number of outcomes}
    int outcomes() { return 1 << program.outputs() - discarded; }

    /// {@return the squared modulus of the factor before all amplitudes}
    double total() { return program.factorRe() * program.factorRe() + program.factorIm() * program.factorIm(); }

    /// {@return how many circuits at most run side by side: as many as stay near in memory}
    int lanes() {
        int fit = program.width() >= ROOM ? 1 : Math.min(4 * CircuitProgram.LANES, 1 << ROOM - program.width());
        return fit < CircuitProgram.LANES ? 1 : fit;
    }
}
