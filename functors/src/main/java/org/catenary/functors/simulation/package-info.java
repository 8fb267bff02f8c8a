/// State-vector simulation of lists of gates, at the speed of memory.
///
/// The *state* of `n` qubits is a vector of 2ⁿ amplitudes, split into real and imaginary parts. A circuit is compiled once:
/// gates on one qubit are multiplied together, diagonal gates and permutations become factors and exchanges, swaps rename,
/// and acts are gathered into passes over blocks of amplitudes that stay in the cache. A measurement in the course of a
/// circuit draws its outcome from a generator of random numbers, and shots with the same outcomes share their amplitudes.
///
/// {@snippet class="org.catenary.functors.simulation.StateSimulationTest" region="run"}
///
/// Häner and Steiger, *0.5 petabyte simulation of a 45-qubit quantum circuit* (arXiv:1704.01127); De Raedt et al.,
/// *Massively parallel quantum computer simulator, eleven years later* (arXiv:1805.04708).
///
/// This package depends on `scalar`, `kernel`, `network`, `tensor`, `circuit` and `stabiliser`.
package org.catenary.functors.simulation;
