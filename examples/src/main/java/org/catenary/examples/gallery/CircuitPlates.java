package org.catenary.examples.gallery;

import org.catenary.cli.Board;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Drawn;
import org.catenary.diagrams.drawing.Equation;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.qnlp.ansatz.Legible;

/// Circuits, from left to right.
final class CircuitPlates {

    static final Chapter CHAPTER = Chapter.of("Quantum circuits", CircuitPlates.class,
            Plate.of("bell", "A Bell state", CircuitPlates::bell),
            Plate.of("controls", "Controls", CircuitPlates::controls),
            Plate.of("three-cnots", "Three CNOTs", CircuitPlates::threeCnots),
            Plate.of("fourier", "The Fourier transform", CircuitPlates::fourier),
            Plate.of("teleportation", "Teleportation", CircuitPlates::teleportation),
            Plate.of("sentence-circuit", "A sentence as a circuit", CircuitPlates::sentenceCircuit));

    // @start region="given"
    /// Circuits run from left to right, the first qubit on top. Every glyph belongs to a box that says so itself.
    record Sign(String name, Ty dom, Ty cod, Glyph glyph) implements Box, Drawn {}
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
        Diagram swap = Diagram.swap(Qubits.of(1), Qubits.of(1));
        Diagram turned = swap.then(Gates.CX).then(swap);
        return Equation.of(Drawing.circuit(Gates.CX.then(turned).then(Gates.CX), Look.STANDARD), Look.STANDARD)
                .with("=", "", Drawing.circuit(swap, Look.STANDARD)).drawing();
    }
    // @end

    // @start region="fourier"
    /// The quantum Fourier transform on three qubits, up to the order of its outputs; phases are in turns.
    static Drawing fourier() {
        Diagram circuit = Diagram.id(Qubits.of(3)).thenAt(0, Gates.H).thenAt(0, Gates.cu1(Phase.of(1, 4)))
                .thenAt(1, Diagram.swap(Qubits.of(1), Qubits.of(1))).thenAt(0, Gates.cu1(Phase.of(1, 8)))
                .thenAt(1, Diagram.swap(Qubits.of(1), Qubits.of(1)))
                .thenAt(1, Gates.H).thenAt(1, Gates.cu1(Phase.of(1, 4))).thenAt(2, Gates.H);
        return Drawing.of(circuit);
    }
    // @end

    // @start region="teleportation"
    /// Teleportation: behind the barrier two qubits are measured, and what is found, on double wires, corrects the third. Any
    /// box may bring its own glyph.
    static Drawing teleportation() {
        Ty qubit = Qubits.of(1), bit = Ty.of("bit");
        Box barrier = new Sign("barrier", qubit.power(3), qubit.power(3), new Glyph.Barrier());
        Box measure = new Sign("measure", qubit, bit, new Glyph.Measure());
        Box ground = new Sign("discard", bit, Ty.unit(), new Glyph.Discard());
        Box x = new Sign("CX", bit.tensor(qubit), bit.tensor(qubit), Glyph.Controlled.by(new Glyph.Plain("X"), 0));
        Box z = new Sign("CZ", bit.tensor(qubit), bit.tensor(qubit), Glyph.Controlled.by(new Glyph.Plain("Z"), 0));
        return Drawing.of(Diagram.id(qubit).tensor(Gates.ket(0, 0)).thenAt(1, Gates.H).thenAt(1, Gates.CX).then(barrier)
                .thenAt(0, Gates.CX).thenAt(0, Gates.H).thenAt(0, measure).thenAt(1, measure)
                .thenAt(1, x).thenAt(1, ground).thenAt(0, z).thenAt(0, ground));
    }
    // @end

    // @start region="sentence-circuit"
    /// The functor of quantum natural language processing: every word a parametrised circuit, every cup a Bell effect.
    static Drawing sentenceCircuit() {
        return Drawing.of(Legible.circuit(Board.circuit(Board.straight(Board.sentence("Alice loves Bob")))));
    }
    // @end
}
