package org.catenary.functors.families;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Unitary;

/// Grover's search for one marked word among all words of some bits.
public final class Searches {

    private Searches() {}

    /// {@return the search after the best number of rounds, about `π/4·2^(n/2)`}
    ///
    /// Grover, *A fast quantum mechanical algorithm for database search* (arXiv:quant-ph/9605043).
    /// @param marked the word as a number; qubit 0 is its most significant bit
    /// @throws WrongArgument if there are fewer than two qubits or more than 30, or the word does not fit
    public static GateList of(int qubits, long marked) {
        Family.between(2, qubits, 30, "qubits");
        if (marked < 0 || marked >> qubits != 0) {
            throw new WrongArgument("%d has no %d bits".formatted(marked, qubits));
        }
        var builder = GateListBuilder.on(qubits);
        every(builder, Gates.H);
        for (int round = rounds(qubits); round > 0; round--) {
            reflect(builder, marked);
            every(builder, Gates.H);
            reflect(builder, 0);
            every(builder, Gates.H);
        }
        return builder.build();
    }

    /// {@return the best number of rounds}
    public static int rounds(int qubits) { return (int) Math.floor(Math.PI / 4 / Math.asin(Math.pow(2, -qubits / 2.0))); }

    private static void every(GateListBuilder builder, Unitary gate) {
        for (int k = 0; k < builder.qubits(); k++) {
            builder.add(gate, k);
        }
    }

    /// Changes the sign of one word.
    private static void reflect(GateListBuilder builder, long word) {
        int n = builder.qubits();
        var all = new int[n];
        for (int turn = 0; turn < 2; turn++) {
            for (int k = 0; k < n; k++) {
                all[k] = k;
                if ((word >> n - 1 - k & 1) == 0) {
                    builder.add(Gates.X, k);
                }
            }
            if (turn == 0) {
                builder.add(Gates.Z.controlled(n - 1), all);
            }
        }
    }
}
