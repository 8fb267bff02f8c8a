/// Simulation of circuits: state vectors at the speed of memory, and the choice among simulators.
///
/// The *state* of `n` qubits is a vector of 2ⁿ amplitudes, split into real and imaginary parts. A circuit is compiled once:
/// gates on one qubit are multiplied together, diagonal gates and permutations become factors and exchanges, swaps rename,
/// and acts are gathered into passes over blocks of amplitudes that stay in the cache. A measurement in the course of a
/// circuit draws its outcome from a generator of random numbers, and shots with the same outcomes share their amplitudes; so do resets,
/// noise and chance. Probabilities and expectations are sums over all ways that a run can go, each with its probability.
///
/// {@snippet class="org.catenary.functors.simulation.StateSimulationTest" region="run"}
///
/// A [Simulator][org.catenary.functors.simulation.Simulator] makes an offer for a question about a
/// [trial][org.catenary.functors.simulation.Trial], with its cost or with the reason why it cannot answer;
/// [Auto][org.catenary.functors.simulation.Auto] takes the cheapest offer and says why.
///
/// {@snippet class="org.catenary.functors.simulation.AutoTest" region="auto"}
///
/// Häner and Steiger, *0.5 petabyte simulation of a 45-qubit quantum circuit* (arXiv:1704.01127); De Raedt et al.,
/// *Massively parallel quantum computer simulator, eleven years later* (arXiv:1805.04708).
///
/// This package depends on `scalar`, `kernel`, `network`, `tensor`, `circuit`, `stabiliser` and `zx`.
package org.catenary.functors.simulation;
