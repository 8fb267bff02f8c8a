/// Clifford circuits by their action on Pauli matrices, on hundreds of qubits.
///
/// A *Clifford* gate takes every product of Pauli matrices to a product of Pauli matrices with a sign. The *tableau* of a
/// circuit holds the images of `X` and `Z` of every qubit; the images of the `Z` *stabilise* the state that the circuit makes of
/// |0…0⟩. Two Clifford circuits are equal up to a phase exactly when their tableaux are.
///
/// {@snippet class="org.catenary.functors.stabiliser.StabiliserSimulationTest" region="run"}
///
/// Aaronson and Gottesman, *Improved simulation of stabilizer circuits* (arXiv:quant-ph/0406196).
///
/// This package depends on `scalar` and `circuit`.
package org.catenary.functors.stabiliser;
