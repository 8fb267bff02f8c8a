package org.catenary.functors.simulation;

import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.catenary.functors.stabiliser.StabiliserSimulation;

/// Clifford circuits as [tableaux][StabiliserSimulation], whose cost grows with the square of the number of qubits.
public enum TableauSimulator implements Simulator {
    /// The only one.
    TABLEAU;

    @Override public String title() { return "stabiliser tableau"; }

    @Override public Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return StateVectorSimulator.flattened(trial, flat -> {
            StateVectorSimulator.Observed observed = StateVectorSimulator.observed(flat);
            if (!StabiliserSimulation.fits(observed.list(), trial.values())) {
                return Offer.refused("not all gates are Clifford gates");
            }
            double n = observed.list().qubits(), words = n / Long.SIZE + 1;
            double operations = observed.list().size() * words + n * n * words + shots * n * words
                    + (observed.list().withoutFinalMeasurements().isUnitary() ? 0 : (double) shots * observed.list().size() * n * words);
            return new Offer.Able<>(operations, 32 * n * words, "%d qubits, %d operations".formatted(
                    observed.list().qubits(), observed.list().size()), () -> observed.counts(shots,
                            StabiliserSimulation.of(observed.list(), trial.values()).counts(shots, random)));
        });
    }
}
