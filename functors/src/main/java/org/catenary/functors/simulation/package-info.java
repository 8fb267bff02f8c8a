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
/// Costs are seconds of two cores by a model of each, whose constants were measured on circuits of 2 to 500 qubits: what matters is which
/// is less.
///
/// | simulator | seconds |
/// |---|---|
/// | state vector | `gates · (5e-6 + runs · (5e-7 + 2e-9 · 2ⁿ))`, and 1e-6 for each outcome that is written down |
/// | stabiliser tableau | `1e-6 · gates + 3e-9 · n/32 · (gates + n · measurements)` for each way of a run, each shot, or each 32 shots of a run with one way |
/// | tensor network | `2e-5 · tensors + 1e-9 · multiplications + 2e-8 · entries of the largest tensor`, as planned |
/// | stabiliser sum | `gates · (3e-5 + 3e-7 · terms)` for each number, with `2^(0.396 t)` terms for `t` phases that reduction leaves |
///
/// Häner and Steiger, *0.5 petabyte simulation of a 45-qubit quantum circuit* (arXiv:1704.01127); De Raedt et al.,
/// *Massively parallel quantum computer simulator, eleven years later* (arXiv:1805.04708).
///
/// This package depends on `scalar`, `kernel`, `network`, `tensor`, `circuit`, `stabiliser` and `zx`.
package org.catenary.functors.simulation;
