package org.catenary.functors.families;

import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;

/// The quantum Fourier transform, `|j⟩ ↦ 2^(-n/2) Σₖ exp(2πi jk/2ⁿ) |k⟩`; qubit 0 is the most significant.
public final class FourierTransforms {

    private FourierTransforms() {}

    /// {@return the transform on some qubits}
    ///
    /// Nielsen and Chuang, *Quantum computation and quantum information* (2000), section 5.1.
    /// @throws WrongArgument if there are fewer than one qubit, or more than 60
    public static GateList of(int qubits) {
        Family.between(1, qubits, 60, "qubits");
        var builder = GateListBuilder.on(qubits);
        for (int k = 0; k < qubits; k++) {
            builder.add(Gates.H, k);
            for (int j = k + 1; j < qubits; j++) {
                builder.add(Gates.cu1(Phase.of(1, 2L << j - k)), j, k);
            }
        }
        for (int k = 0; 2 * k < qubits - 1; k++) {
            builder.add(Gates.SWAP, k, qubits - 1 - k);
        }
        return builder.build();
    }
}
