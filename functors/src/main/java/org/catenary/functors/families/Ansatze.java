package org.catenary.functors.families;

import java.util.function.IntFunction;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;

/// Circuits with many angles, for variational algorithms.
public final class Ansatze {

    private Ansatze() {}

    /// {@return layers of Ry and Rz on every qubit and a chain of CX, on `2·n·layers` angles}
    ///
    /// Kandala et al., *Hardware-efficient variational quantum eigensolver* (arXiv:1704.05018).
    /// @param angles the angle of each rotation in turns, [#parameters] for named ones
    /// @throws WrongArgument if there are fewer than one qubit
    public static GateList hardwareEfficient(int qubits, int layers, IntFunction<Phase> angles) {
        Family.atLeast(1, qubits, "qubits");
        var builder = GateListBuilder.on(qubits);
        int angle = 0;
        for (int layer = 0; layer < layers; layer++) {
            for (int k = 0; k < qubits; k++) {
                builder.add(Gates.ry(angles.apply(angle++)), k).add(Gates.rz(angles.apply(angle++)), k);
            }
            chain(builder);
        }
        return builder.build();
    }

    /// {@return layers of one rotation on every qubit, about X, Y and Z in turn, and a chain of CX, on `n·layers` angles}
    /// @param angles the angle of each rotation in turns
    /// @throws WrongArgument if there are fewer than one qubit
    public static GateList rotations(int qubits, int layers, IntFunction<Phase> angles) {
        Family.atLeast(1, qubits, "qubits");
        var builder = GateListBuilder.on(qubits);
        for (int layer = 0; layer < layers; layer++) {
            for (int k = 0; k < qubits; k++) {
                builder.add(Gates.rotation("XYZ".substring(layer % 3, layer % 3 + 1), angles.apply(layer * qubits + k)), k);
            }
            chain(builder);
        }
        return builder.build();
    }

    /// {@return the approximate optimisation of a cut of a ring, on `2·layers` angles: the cost first, then the mixer}
    ///
    /// Farhi, Goldstone and Gutmann, *A quantum approximate optimization algorithm* (arXiv:1411.4028).
    /// @throws WrongArgument if there are fewer than three qubits
    public static GateList ring(int qubits, int layers, IntFunction<Phase> angles) {
        Family.atLeast(3, qubits, "qubits");
        var builder = GateListBuilder.on(qubits);
        for (int k = 0; k < qubits; k++) {
            builder.add(Gates.H, k);
        }
        for (int layer = 0; layer < layers; layer++) {
            for (int k = 0; k < qubits; k++) {
                builder.add(Gates.rzz(angles.apply(2 * layer)), k, (k + 1) % qubits);
            }
            for (int k = 0; k < qubits; k++) {
                builder.add(Gates.rx(angles.apply(2 * layer + 1)), k);
            }
        }
        return builder.build();
    }

    private static void chain(GateListBuilder builder) {
        for (int k = 0; k + 1 < builder.qubits(); k++) {
            builder.add(Gates.CX, k, k + 1);
        }
    }

    /// {@return the angles `θ0`, `θ1`, … by number}
    public static IntFunction<Phase> parameters() { return k -> Phase.parameter("θ" + k); }
}
