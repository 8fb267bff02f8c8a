package org.catenary.functors.simulation;

import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.catenary.functors.tensor.Tensor;

/// A way to evaluate circuits. To each question it makes an [Offer], before anything is computed; what it does not know it refuses.
///
/// Bits of outcomes are written as digits, a digit for each bit that the trial [observes][Trial#observed], the
/// first first.
public interface Simulator {

    /// {@return the name, as in `state vector`}
    String title();

    /// {@return to give the amplitudes of a pure circuit, an axis for each output wire}
    default Offer<Tensor> amplitudes(Trial trial) { return Offer.refused("it gives no amplitudes"); }

    /// {@return to give the density of the outputs, axes as in [org.catenary.functors.circuit.CircuitNetwork#channel]}
    default Offer<Tensor> density(Trial trial) { return Offer.refused("it gives no densities"); }

    /// {@return to give the probability of each outcome, those below 1e-12 left out}
    default Offer<SortedMap<String, Double>> distribution(Trial trial) {
        return Offer.refused("it gives no probabilities");
    }

    /// {@return to run the trial some times and count the outcomes}
    /// @param random where chance comes from: the same generator gives the same counts
    default Offer<SortedMap<String, Long>> counts(Trial trial, int shots, RandomGenerator random) {
        return Offer.refused("it takes no shots");
    }

    /// {@return to give the expectation of an observable on the qubits that come out, as they come out: those that were measured are in
    ///     the states that were found}
    default Offer<Double> expectation(Trial trial, PauliSum observable) {
        return Offer.refused("it gives no expectations");
    }
}
