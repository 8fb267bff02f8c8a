package org.catenary.qnlp.ansatz;

import java.util.function.Supplier;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;

/// Instantaneous quantum polynomial circuits: in each layer `H` on every wire, then a ladder of controlled rotations about
/// Z between neighbours; after the last layer `H` on every wire. A layer on `q` qubits has `q − 1` parameters.
///
/// Havlíček et al., *Supervised learning with quantum-enhanced feature spaces*, Nature 567 (2019); as an ansatz for words,
/// Lorenz et al., arXiv:2102.12846, section 4.2.
public enum Iqp implements CircuitShape {
    /// The one pattern.
    IQP;

    @Override public Diagram layers(int qubits, int layers, Supplier<Phase> fresh) {
        Diagram circuit = Diagram.id(Qubits.of(qubits));
        for (int layer = 0; layer < layers; layer++) {
            circuit = everywhere(circuit, qubits);
            for (int i = 0; i + 1 < qubits; i++) {
                circuit = circuit.thenAt(i, Gates.crz(fresh.get()));
            }
        }
        return layers == 0 ? circuit : everywhere(circuit, qubits);
    }

    private static Diagram everywhere(Diagram circuit, int qubits) {
        Diagram all = circuit;
        for (int i = 0; i < qubits; i++) {
            all = all.thenAt(i, Gates.H);
        }
        return all;
    }
}
