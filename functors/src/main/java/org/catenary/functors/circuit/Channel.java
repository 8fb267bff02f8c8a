package org.catenary.functors.circuit;

import java.util.Map;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// A box of a circuit that is no matrix on qubits but a completely positive map between qubits and bits.
///
/// It denotes a map from `[input bits, input qubits twice]` to `[output bits, output qubits twice]`; a bit is a wire of
/// dimension two on which everything is diagonal.
public sealed interface Channel extends CircuitBox
        permits Measure, Encode, Discard, Mixture, BitState, BitEffect, ClassicalMap, Kraus, Reset, Conditional, Weight, Barrier {

    @Override Channel dagger();

    @Override default Channel substitute(Map<String, Phase> values) { return this; }

    /// {@return the complex conjugate, itself where all numbers are real}
    default Diagram conjugate() { return this; }

    @Override default Diagram transpose() {
        Diagram turned = conjugate().dagger();
        return reverse(turned.dom()).dagger().then(turned).then(reverse(turned.cod()));
    }

    private static Diagram reverse(Ty type) {
        int n = Math.toIntExact(type.size());
        return Diagram.permutation(type, IntStream.range(0, n).map(k -> n - 1 - k).toArray());
    }
}
