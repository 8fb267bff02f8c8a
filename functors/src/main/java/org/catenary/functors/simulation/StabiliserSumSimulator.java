package org.catenary.functors.simulation;

import java.util.List;
import java.util.Optional;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.zx.Elementary;
import org.catenary.functors.zx.ElementaryCircuit;
import org.catenary.functors.zx.NotElementary;
import org.catenary.functors.zx.StabiliserSum;

/// Expectations of wide circuits with few gates that are not Clifford, as [sums of stabiliser terms][StabiliserSum] of ZX diagrams.
///
/// The circuit, a word of Pauli matrices and the circuit reversed are one number; with `t` gates that are not Clifford there are
/// about `2^(0.4 · 2t)` terms, as a rule far fewer, since most of the two halves cancels.
public enum StabiliserSumSimulator implements Simulator {
    /// The only one.
    ZX;

    private static final double EXPONENT = 0.396;
    private static final double REDUCTION = 1000;

    @Override public String title() { return "sum of stabiliser terms"; }

    @Override public Offer<Double> expectation(Trial trial, PauliSum observable) {
        return StateVectorSimulator.flattened(trial, flat ->
                StateVectorSimulator.onPureState(trial, flat, observable, (gates, qubits) -> offer(gates, qubits, observable)));
    }

    private static Offer<Double> offer(GateList gates, List<Integer> qubits, PauliSum observable) {
        Optional<Operation> open = gates.table().stream().filter(operation -> operation instanceof Operation.Apply(var gate)
                && !gate.parameters().isEmpty()).findFirst();
        if (open.isPresent()) {
            return Offer.refused("%s has parameters".formatted(open.get()));
        }
        ElementaryCircuit circuit;
        try {
            circuit = Elementary.of(gates);
        } catch (NotElementary e) {
            return Offer.refused(e.getMessage());
        }
        double terms = Math.pow(2, EXPONENT * 2 * circuit.nonClifford());
        return new Offer.Able<>(terms * REDUCTION * (1 + circuit.size()) * Math.max(1, observable.terms().size()),
                1e3 * (1 + circuit.size()),
                "%d qubits, %d phases that are not Clifford".formatted(circuit.qubits(), circuit.nonClifford()),
                () -> observable.terms().entrySet().stream().mapToDouble(term -> term.getValue()
                        * StabiliserSum.expectation(circuit, qubits, term.getKey()).value().re()).sum());
    }
}
