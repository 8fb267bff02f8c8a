package org.catenary.functors.zx;

import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;

/// Fewer rotations in a circuit whose shape stays: full reduction tells which angles may be added in one place.
///
/// The result is the circuit up to a global phase, which the factor no longer tells: it is left out. Kissinger and van de
/// Wetering, *Reducing the number of non-Clifford gates in quantum circuits* (2020), section 4.
final class PhaseTeleportation {

    private PhaseTeleportation() {}

    static ElementaryCircuit of(ElementaryCircuit circuit) {
        CircuitGraph drawn = CircuitGraph.of(circuit);
        var places = new int[drawn.graph.bound()];
        for (int k = 0; k < circuit.size(); k++) {
            if (!circuit.isClifford(k)) {
                places[drawn.spiders[k]] = k + 1;
            }
        }
        var ledger = new PhaseOrigins(IntStream.range(0, circuit.size()).mapToLong(circuit::units).toArray(),
                IntStream.range(0, circuit.size()).mapToObj(circuit::form).toArray(Phase[]::new), circuit.denominator());
        drawn.graph.follow(ledger, places);
        Simplification.full(drawn.graph);
        var result = new ElementaryCircuit(circuit);
        result.setFactor(ZxScalar.ONE);
        for (int k = 0; k < circuit.size(); k++) {
            if (circuit.op(k) != ElementaryCircuit.Op.ROTATION) {
                result.append(circuit, k);
            } else if (ledger.units(k) != 0 || !ledger.form(k).equals(Phase.ZERO)) {
                result.rotate(circuit.first(k), ledger.units(k), ledger.form(k));
            }
        }
        return result;
    }
}
