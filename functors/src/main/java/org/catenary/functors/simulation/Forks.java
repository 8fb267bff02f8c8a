package org.catenary.functors.simulation;

import java.util.Map;
import java.util.Set;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;

/// How often a run of a list may go one way or another.
///
/// @param paths how many ways there are through the list, measurements at its end aside
/// @param aside how many states wait at most while one goes on
record Forks(double paths, long aside) {

    static Forks of(GateList list, Map<Integer, Integer> required) {
        GateList gates = list.withoutFinalMeasurements(required.keySet());
        double paths = 1;
        long aside = 0;
        for (int k = 0; k < gates.size(); k++) {
            int outcomes = outcomes(gates, k, required.keySet());
            paths *= outcomes;
            aside += outcomes - 1;
        }
        return new Forks(paths, aside);
    }

    private static int outcomes(GateList gates, int k, Set<Integer> required) {
        return switch (gates.operation(k)) {
            case Operation.Apply _, Operation.Barrier _, Operation.Assign _ -> 1;
            case Operation.Measure _ -> isProjection(gates, k, required) ? 1 : 2;
            case Operation.Reset _ -> 2;
            case Operation.Draw draw -> (int) draw.probabilities().stream().filter(p -> p > 0).count();
            case Operation.Noise(var channel) -> channel.operators().size();
        };
    }

    /// Whether only one outcome of a measurement counts.
    static boolean isProjection(GateList gates, int k, Set<Integer> required) {
        return gates.guard(k) == 0 && required.contains(gates.wire(k, 1));
    }

    /// The memory for the states of a run that takes all ways, or some shots together.
    double bytes(int qubits, double shots) { return Math.scalb(16.0 * (1 + Math.min((double) aside, shots)), qubits); }
}
