package org.catenary.qnlp.model;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Mixture;

/// A circuit in which nothing is discarded: what was, runs on to the right of the outputs.
///
/// A mixed circuit is a pure one followed by a partial trace, so the probability of an outcome is the sum over the outcomes of
/// the discarded qubits. A wholly mixed qubit, which is a discard upside down, is half of an entangled pair. Each discard costs one crossing of the wires on its right.
///
/// Stinespring, *Positive functions on C\*-algebras* (1955), in finite dimension.
///
/// @param circuit   the pure circuit
/// @param discarded how many qubits on the right of its codomain were discarded
record Purification(Diagram circuit, int discarded) {

    private static final Diagram PAIR = Gates.ket(0, 0).thenAt(0, Gates.H).then(Gates.CX);

    static Purification of(Diagram circuit) {
        Diagram pure = Diagram.id(circuit.dom());
        int gone = 0;
        for (Layer layer : circuit.layers()) {
            if (layer.cell() instanceof Discard discard) {
                int wires = Math.toIntExact(discard.dom().size());
                for (int k = 0; k < wires; k++) {
                    pure = aside(pure, Math.toIntExact(layer.offset()));
                }
                gone += wires;
            } else if (layer.cell() instanceof Mixture mixture) {
                int wires = Math.toIntExact(mixture.cod().size());
                for (int k = 0; k < wires; k++) {
                    pure = aside(pure.thenAt(layer.offset() + k, PAIR), Math.toIntExact(layer.offset()) + k + 1);
                }
                gone += wires;
            } else {
                pure = pure.thenAt(layer.offset(), layer.cell());
            }
        }
        return new Purification(pure, gone);
    }

    private static Diagram aside(Diagram pure, int at) {
        int length = Math.toIntExact(pure.cod().size()) - at;
        if (length == 1) {
            return pure;
        }
        var order = new int[length];
        for (int k = 0; k + 1 < length; k++) {
            order[k] = k + 1;
        }
        return pure.thenAt(at, Diagram.permutation(pure.cod().slice(at, at + length), order));
    }
}
