package org.catenary.functors.qasm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Composite;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.OneParameter;
import org.catenary.functors.circuit.Unitary;

/// A gate of a circuit under its name in OpenQASM, at any angles.
///
/// @param example    the gate at some angles
/// @param parameters how many angles there are
record NativeGate(Unitary example, int parameters) {

    private static final int MOST_PARAMETERS = 4;

    /// The gate of a name, if a circuit has it.
    static Optional<NativeGate> named(String name) {
        return IntStream.rangeClosed(0, MOST_PARAMETERS).boxed().flatMap(count ->
                Gates.ofQasm(name, IntStream.range(0, count).mapToObj(_ -> Phase.ZERO).toList())
                        .map(gate -> new NativeGate(gate, count)).stream()).findFirst();
    }

    Unitary at(List<Phase> angles) { return angles.isEmpty() ? example : at(example, angles); }

    private static Unitary at(Unitary gate, List<Phase> angles) {
        return switch (gate) {
            case OneParameter rotation -> rotation.at(angles.getFirst());
            case Composite composite -> new Composite(composite.kind(), angles, composite.inverse());
            case Controlled(int controls, Unitary target) -> new Controlled(controls, at(target, angles));
            case Unitary fixed -> fixed;
        };
    }
}
