/// Quantum circuits: gates, the category of pure circuits, and their evaluation as state vectors.
///
/// A *pure circuit* is a diagram over the object `qubit` whose boxes are gates: unitaries, preparations `|b⟩`,
/// post-selections `⟨b|` and complex numbers. It denotes a linear map between tensor powers of the plane; qubit 0 is the
/// most significant, angles are in turns, and post-selection does not normalise.
///
/// {@snippet class="org.catenary.functors.circuit.StateVectorTest" region="circuit"}
///
/// Coecke and Kissinger, *Picturing quantum processes* (2017); Nielsen and Chuang, *Quantum computation and quantum
/// information* (2000), chapter 4.
///
/// This package depends on `scalar`, `kernel`, `network` and `tensor`.
package org.catenary.functors.circuit;
