package org.catenary.functors.circuit;

import java.util.Map;
import org.catenary.diagrams.syntax.Phase;

/// A pure box of a circuit: a unitary, a preparation, a post-selection or a number. It is a matrix on qubits.
///
/// A gate is defined once; evaluation, differentiation, reversal and rotation read that definition.
public sealed interface Gate extends CircuitBox permits Unitary, Ket, Bra, Scalar {

    @Override Gate dagger();

    @Override Gate substitute(Map<String, Phase> values);
}
