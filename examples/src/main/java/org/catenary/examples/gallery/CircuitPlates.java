package org.catenary.examples.gallery;

import java.util.List;
import org.catenary.cli.Board;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Barrier;
import org.catenary.functors.circuit.CircuitPicture;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Conditional;
import org.catenary.functors.circuit.Discard;
import org.catenary.functors.circuit.Encode;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Kraus;
import org.catenary.functors.circuit.Measure;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.Reset;
import org.catenary.qnlp.ansatz.Legible;

/// Circuits, from left to right.
final class CircuitPlates {

    static final Chapter CHAPTER = Chapter.of("Quantum circuits", CircuitPlates.class,
            Plate.of("bell", "A Bell state", CircuitPlates::bell),
            Plate.of("controls", "Controls", CircuitPlates::controls),
            Plate.of("three-cnots", "Three CNOTs", CircuitPlates::threeCnots),
            Plate.of("fourier", "The Fourier transform", CircuitPlates::fourier),
            Plate.of("teleportation", "Teleportation", CircuitPlates::teleportation),
            Plate.of("noise", "Noise", CircuitPlates::noise),
            Plate.of("syndrome", "A syndrome corrects an error", CircuitPlates::syndrome),
            Plate.of("sentence-circuit", "A sentence as a circuit", CircuitPlates::sentenceCircuit));

    // @start region="given"
    /// Circuits run from left to right, the first qubit on top; bits are double wires. Every box brings its own glyph.
    private static final Ty QUBIT = Qubits.of(1);
    // @end

    private CircuitPlates() {}

    // @start region="bell"
    /// Circuits run from left to right, the first wire on top. Hadamard's gate and a controlled not make an entangled pair.
    static Drawing bell() {
        return Drawing.of(Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.CX));
    }
    // @end

    // @start region="controls"
    /// A control is a dot, a controlled not ends in ⊕, a controlled Z in a second dot, any other gate in its box.
    static Drawing controls() {
        return Drawing.of(Diagram.id(Qubits.of(3)).then(Gates.CCX).thenAt(1, Gates.CZ)
                .thenAt(0, Gates.crz(Phase.parameter("α"))).then(Gates.CCZ));
    }
    // @end

    // @start region="three-cnots"
    /// Three controlled nots, the middle one upside down, exchange two qubits.
    static Drawing threeCnots() {
        Diagram swap = Diagram.swap(QUBIT, QUBIT);
        Diagram turned = swap.then(Gates.CX).then(swap);
        return Equation.of(Drawing.circuit(Gates.CX.then(turned).then(Gates.CX), Look.STANDARD), Look.STANDARD)
                .with("=", "", Drawing.circuit(swap, Look.STANDARD)).drawing();
    }
    // @end

    // @start region="fourier"
    /// The quantum Fourier transform on three qubits, up to the order of its outputs; phases are in turns.
    static Drawing fourier() {
        Diagram circuit = Diagram.id(Qubits.of(3)).thenAt(0, Gates.H).thenAt(0, Gates.cu1(Phase.of(1, 4)))
                .thenAt(1, Diagram.swap(QUBIT, QUBIT)).thenAt(0, Gates.cu1(Phase.of(1, 8)))
                .thenAt(1, Diagram.swap(QUBIT, QUBIT))
                .thenAt(1, Gates.H).thenAt(1, Gates.cu1(Phase.of(1, 4))).thenAt(2, Gates.H);
        return Drawing.of(circuit);
    }
    // @end

    // @start region="teleportation"
    /// Teleportation: behind the barrier two qubits are measured, and what is found, on double wires, corrects the third.
    static Drawing teleportation() {
        Diagram found = Diagram.id(QUBIT).tensor(Gates.ket(0, 0)).thenAt(1, Gates.H).thenAt(1, Gates.CX)
                .then(new Barrier(3)).thenAt(0, Gates.CX).thenAt(0, Gates.H).thenAt(0, new Measure(2, true));
        return Drawing.of(found.thenAt(1, new Conditional(List.of(1), Gates.X)).thenAt(1, new Discard(Qubits.bits(1)))
                .thenAt(0, new Conditional(List.of(1), Gates.Z)).thenAt(0, new Discard(Qubits.bits(1))));
    }
    // @end

    // @start region="noise"
    /// Noise is a box, a bit prepares a qubit by `encode`, and what nobody looks at ends in the ground.
    static Drawing noise() {
        return Drawing.of(Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.CX).thenAt(0, Kraus.depolarising(0.1))
                .thenAt(1, Kraus.amplitudeDamping(0.2)).thenAt(1, new Discard(QUBIT)).then(new Measure(1, true))
                .then(Kraus.readout(0.01, 0.02)).then(new Encode(1, true)).then(new Reset(false)));
    }
    // @end

    // @start region="syndrome"
    /// A list of gates: every qubit and every bit keeps its line. Two syndromes are measured and say which qubit was flipped.
    static Drawing syndrome() {
        var list = GateListBuilder.on(5);
        list.addBits("c", 2);
        list.add(Gates.CX, 0, 3).add(Gates.CX, 1, 3).add(Gates.CX, 1, 4).add(Gates.CX, 2, 4);
        list.add(new Operation.Measure(), 3, 0).add(new Operation.Measure(), 4, 1);
        list.add(new Condition.Match(List.of(0, 1), List.of(1, 0)), new Operation.Apply(Gates.X), 0);
        list.add(new Condition.Match(List.of(0, 1), List.of(1, 1)), new Operation.Apply(Gates.X), 1);
        list.add(new Condition.Match(List.of(0, 1), List.of(0, 1)), new Operation.Apply(Gates.X), 2);
        return CircuitPicture.of(list.build());
    }
    // @end

    // @start region="sentence-circuit"
    /// The functor of quantum natural language processing: every word a parametrised circuit, every cup a Bell effect.
    static Drawing sentenceCircuit() {
        return Drawing.of(Legible.circuit(Board.circuit(Board.straight(Board.sentence("Alice loves Bob")))));
    }
    // @end
}
