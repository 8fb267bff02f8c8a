package org.catenary.functors.families;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;

/// Random circuits of Clifford gates and T.
public final class RandomCliffordT {

    private RandomCliffordT() {}

    /// {@return a circuit of H, S, CX and T, each T with a given probability, else one of the others, all alike}
    /// @throws WrongArgument if there are fewer than two qubits
    public static GateList of(int qubits, int gates, double probabilityOfT, RandomGenerator random) {
        Family.atLeast(2, qubits, "qubits");
        var builder = GateListBuilder.on(qubits);
        for (int k = 0; k < gates; k++) {
            int qubit = random.nextInt(qubits);
            if (random.nextDouble() < probabilityOfT) {
                builder.add(Gates.T, qubit);
                continue;
            }
            switch (random.nextInt(3)) {
                case 0 -> builder.add(Gates.H, qubit);
                case 1 -> builder.add(Gates.S, qubit);
                default -> builder.add(Gates.CX, qubit, (qubit + 1 + random.nextInt(qubits - 1)) % qubits);
            }
        }
        return builder.build();
    }

    /// {@return a circuit of Clifford gates alone}
    /// @throws WrongArgument if there are fewer than two qubits
    public static GateList clifford(int qubits, int gates, RandomGenerator random) { return of(qubits, gates, 0, random); }
}
