package org.catenary.qnlp.ansatz;

import java.util.function.Supplier;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gates;

/// Instantaneous quantum polynomial circuits: in each layer `H` on every wire, then a ladder of controlled rotations about
/// Z between neighbours; after the last layer `H` on every wire. A layer on `q` qubits has `q − 1` parameters.
///
/// Havlíček et al., *Supervised learning with quantum-enhanced feature spaces*, Nature 567 (2019); as an ansatz for words,
/// Lorenz et al., arXiv:2102.12846, section 4.2.
public enum Iqp implements CircuitShape {
    /// The one pattern.
    IQP;

    @Override public QubitRow layer(QubitRow register, int layer, Supplier<Phase> fresh) {
        return register.each(() -> Gates.H).ladder(() -> Gates.crz(fresh.get()));
    }

    @Override public QubitRow last(QubitRow register) { return register.each(() -> Gates.H); }
}
