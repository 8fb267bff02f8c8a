package org.catenary.functors.qasm;

import java.util.List;
import java.util.Map;
import org.catenary.functors.circuit.Register;

/// What a name stands for.
sealed interface Symbol {

    /// {@return what it is, as messages say it}
    default String kind() {
        return switch (this) {
            case Quantum _, Alias _ -> "a register of qubits";
            case Classical _ -> "a register of bits";
            case Constant _ -> "a number";
            case Unitary _ -> "a gate";
        };
    }

    /// A register of qubits.
    record Quantum(Register register) implements Symbol {}

    /// Qubits of any registers under a name of their own.
    record Alias(List<Integer> wires) implements Symbol {}

    /// A register of bits.
    record Classical(Register register) implements Symbol {}

    /// A constant, an input or a loop variable.
    record Constant(Value value) implements Symbol {}

    /// A gate.
    sealed interface Unitary extends Symbol {
        int parameters();

        int qubits();
    }

    /// A gate that the toolkit has.
    record Native(NativeGate gate) implements Unitary {
        @Override public int parameters() { return gate.parameters(); }

        @Override public int qubits() { return gate.example().qubits(); }
    }

    /// The gate `exp(iγ)` on no qubits.
    record GlobalPhase() implements Unitary {
        @Override public int parameters() { return 1; }

        @Override public int qubits() { return 0; }
    }

    /// A gate that the program or a library defines by others.
    record Defined(List<String> names, int qubits, List<Step> steps) implements Unitary {
        @Override public int parameters() { return names.size(); }
    }

    /// A gate that is announced only.
    record Opaque(int parameters, int qubits) implements Unitary {}

    /// A line of a gate's body.
    ///
    /// @param qubits   the places of the line's qubits among the gate's
    /// @param locals   the loop variables around the line
    record Step(Statement.Call call, Unitary gate, List<Integer> qubits, Map<String, Value> locals) {}
}
