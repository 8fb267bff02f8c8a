package org.catenary.qnlp.ansatz;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.OneQubit;
import org.catenary.functors.circuit.Qubits;

/// A row of qubits with the gates put on them so far.
///
/// @param circuit the gates, from qubits to as many qubits
public record QubitRow(Diagram circuit) {

    /// {@return as many qubits without gates}
    public static QubitRow of(int qubits) { return new QubitRow(Diagram.id(Qubits.of(qubits))); }

    /// {@return the number of qubits}
    public int size() { return Math.toIntExact(circuit.cod().size()); }

    /// {@return the register with a gate on every qubit, from left to right}
    public QubitRow each(Supplier<? extends OneQubit> gate) {
        QubitRow register = this;
        for (int qubit = 0; qubit < size(); qubit++) {
            register = register.on(qubit, gate.get());
        }
        return register;
    }

    /// {@return the register with a gate on one qubit}
    public QubitRow on(int qubit, OneQubit gate) { return new QubitRow(circuit.thenAt(qubit, gate)); }

    /// {@return the register with a gate between neighbours, the control on the left of the target: a ladder}
    public QubitRow ladder(Supplier<Controlled> gate) {
        QubitRow register = this;
        for (int qubit = 0; qubit + 1 < size(); qubit++) {
            register = register.on(qubit, qubit + 1, gate.get());
        }
        return register;
    }

    /// {@return the register with a gate of one control on two qubits, wherever they are}
    /// @throws IllegalArgumentException if the two are one, or the gate has more controls
    public QubitRow on(int control, int target, Controlled gate) {
        if (control == target || gate.controls() != 1) {
            throw new IllegalArgumentException("%s from qubit %d to qubit %d".formatted(gate, control, target));
        }
        int low = Math.min(control, target), length = Math.abs(control - target) + 1;
        int[] order = IntStream.concat(IntStream.of(control - low, target - low), IntStream.range(0, length)
                .filter(k -> k != control - low && k != target - low)).toArray();
        Diagram gather = Diagram.permutation(Qubits.of(length), order);
        return new QubitRow(circuit.thenAt(low, gather).thenAt(low, gate).thenAt(low, gather.dagger()));
    }
}
