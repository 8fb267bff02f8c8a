/// Quantum circuits: gates and channels, the categories of circuits, and their evaluation as tensor networks and state vectors.
///
/// A *pure circuit* is a diagram over the object `qubit` whose boxes are gates: unitaries, preparations `|b⟩`,
/// post-selections `⟨b|` and complex numbers. It denotes a linear map between tensor powers of the plane; qubit 0 is the
/// most significant, angles are in turns, and post-selection does not normalise.
///
/// {@snippet class="org.catenary.functors.circuit.StateVectorTest" region="circuit"}
///
/// A [Unitary][org.catenary.functors.circuit.Unitary] is defined once: its angles, matrix, reverse, powers, pattern, name in
/// OpenQASM and glyph, and, unless it acts on one qubit or is given by its matrix, the circuit that it is made of. Whoever
/// reads gates needs to know the elementary ones alone: [OneQubit][org.catenary.functors.circuit.OneQubit] (a
/// [Fixed][org.catenary.functors.circuit.Fixed] one or a [Rotation][org.catenary.functors.circuit.Rotation]), these under
/// [controls][org.catenary.functors.circuit.Controlled], and [Custom][org.catenary.functors.circuit.Custom] matrices;
/// `elementary()` gives them for any gate. The gates by name are in [Gates][org.catenary.functors.circuit.Gates], by their names
/// in files `Gates.ofQasm`; `gate.on(width, wires)` places one in a wider circuit.
///
/// {@snippet class="org.catenary.functors.circuit.UnitaryTest" region="definition"}
///
/// A *circuit* is a diagram over `qubit` and `bit` whose boxes are gates and [channels][org.catenary.functors.circuit.Channel]:
/// measurements, encodings, discards, mixtures, classical maps, noise by [Kraus][org.catenary.functors.circuit.Kraus] operators,
/// resets, and boxes under [classical control][org.catenary.functors.circuit.Conditional]. It denotes a completely positive map;
/// [CircuitNetwork][org.catenary.functors.circuit.CircuitNetwork] contracts its doubled diagram.
///
/// {@snippet class="org.catenary.functors.circuit.CircuitNetworkTest" region="channel"}
///
/// The same circuit as a flat list of operations on numbered wires is a [GateList][org.catenary.functors.circuit.GateList]:
/// [Flattening][org.catenary.functors.circuit.Flattening] leads there, [GateListDiagram][org.catenary.functors.circuit.GateListDiagram]
/// back, and [CircuitPicture][org.catenary.functors.circuit.CircuitPicture] draws it.
///
/// A [program][org.catenary.functors.circuit.CircuitProgram] is a pure circuit compiled once for many values of its parameters, with the
/// gradient by them; `simulation` compiles a list of gates for one run, over many qubits, on all cores. Trained circuits are narrow: on 4
/// qubits and 36 gates a run of a program takes 1.5 µs, where to compile the list takes 45; on 16 qubits they take the same time,
/// on 20 the simulation is twice as fast.
///
/// Coecke and Kissinger, *Picturing quantum processes* (2017); Nielsen and Chuang, *Quantum computation and quantum
/// information* (2000), chapter 4.
///
/// This package depends on `scalar`, `kernel`, `network` and `tensor`.
package org.catenary.functors.circuit;
