package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatesTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);

    private static Tensor tensor(Diagram circuit) { return Amplitudes.functor(VALUES).plain(Tensors.COMPLEX).apply(circuit); }

    private static void same(Diagram left, Diagram right) {
        assertTrue(tensor(left).near(tensor(right), 1e-14), () -> left + " is not " + right);
    }

    /// The reverse is the conjugate transpose, the half turn the transpose on reversed wires, unitaries are undone by it.
    @Seeded
    void reversesAndHalfTurns(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 200; k++) {
            Gate gate = RandomCircuits.gate(random);
            assertTrue(tensor(gate.dagger()).near(tensor(gate).dagger(), 1e-14), gate::name);
            assertEquals(gate, gate.dagger().dagger());
            assertTrue(tensor(gate.transpose()).near(tensor(gate).rotate(), 1e-14), gate::name);
            if (!(gate instanceof Scalar)) {
                same(gate.then(gate.dagger()), Diagram.id(gate.dom()));
            }
        }
    }

    @Test
    void cliffordsAndRoots() {
        same(Gates.H.then(Gates.Z).then(Gates.H), Gates.X);
        same(Gates.S.dagger().then(Gates.X).then(Gates.S), Gates.Y);
        same(Gates.X.then(Gates.Z).tensor(Gates.scalar(0, -1)), Gates.Y);
        same(Gates.T.then(Gates.T), Gates.S);
        same(Gates.S.then(Gates.S), Gates.Z);
        same(Gates.SX.then(Gates.SX), Gates.X);
    }

    @Test
    void rotationsInTurns() {
        Phase quarter = Phase.of(1, 4), half = Phase.of(1, 2);
        assertTrue(tensor(Gates.ry(quarter)).near(
                Tensor.of(Dim.of(2), Dim.of(2), Math.sqrt(.5), Math.sqrt(.5), -Math.sqrt(.5), Math.sqrt(.5)).toComplex(), 1e-15));
        same(Gates.rx(half), Gates.X.tensor(Gates.scalar(0, -1)));
        same(Gates.ry(half), Gates.Y.tensor(Gates.scalar(0, -1)));
        same(Gates.rz(half), Gates.Z.tensor(Gates.scalar(0, -1)));
        same(Gates.u1(quarter), Gates.S);
        same(Gates.rx(Phase.of(1, 1)), Diagram.id(Qubits.of(1)).tensor(Gates.scalar(-1, 0)));
    }

    /// `exp(2πi·φ·G)` for the generator `G`: the derivative at zero, and the spectrum.
    @ParameterizedTest
    @EnumSource
    void generators(Rotation.Family family) {
        double h = 1e-6;
        var plus = new double[8];
        var minus = new double[8];
        family.matrix(h, plus, 0);
        family.matrix(-h, minus, 0);
        double[] g = family.generator();
        for (int k = 0; k < 8; k += 2) {
            assertEquals(-2 * Math.PI * g[k + 1], (plus[k] - minus[k]) / (2 * h), 1e-9);
            assertEquals(2 * Math.PI * g[k], (plus[k + 1] - minus[k + 1]) / (2 * h), 1e-9);
        }
        double[] spectrum = family.spectrum();
        assertEquals(spectrum[0] + spectrum[1], g[0] + g[6], 0);
        assertEquals(spectrum[0] * spectrum[1], g[0] * g[6] - g[2] * g[4] + g[3] * g[5], 0);
    }

    @Test
    void controlsStandOnTheLeft() {
        Tensor cx = tensor(Gates.CX), ccz = tensor(Gates.CCZ);
        assertEquals(Complex.ONE, cx.at(1, 0, 1, 1));
        assertEquals(Complex.ONE, cx.at(0, 1, 0, 1));
        assertEquals(new Complex(-1, 0), ccz.at(1, 1, 1, 1, 1, 1));
        assertEquals(Complex.ONE, ccz.at(1, 0, 1, 1, 0, 1));
        Diagram reversed = Diagram.swap(Qubits.of(1), Qubits.of(1));
        same(reversed.then(Gates.CZ).then(reversed), Gates.CZ);
    }

    @Test
    void statesAndNumbers() {
        assertEquals(Complex.ONE, tensor(Gates.ket(1, 0)).at(1, 0));
        assertEquals(Complex.ONE, tensor(Gates.bra(0, 1)).at(0, 1));
        assertEquals(new Complex(Math.sqrt(2), 0), tensor(Gates.sqrt(2)).at());
        assertThrows(WrongArgument.class, () -> Gates.ket(2));
        assertThrows(WrongArgument.class, () -> Gates.sqrt(-1));
    }

    @Test
    void glyphs() {
        assertEquals(Glyph.Controlled.by(new Glyph.Not(), 0, 1), Gates.CCX.glyph());
        assertEquals(Glyph.Controlled.by(new Glyph.Dot(), 0), Gates.CZ.glyph());
        assertEquals(Glyph.Controlled.by(new Glyph.Plain("Rz(α)"), 0), Gates.crz(Phase.parameter("α")).glyph());
        assertEquals(new Glyph.Ket("10"), Gates.ket(1, 0).glyph());
        assertEquals(new Glyph.Plain("X"), Gates.X.glyph());
    }

    @Test
    void names() {
        assertEquals("|01⟩", Gates.ket(0, 1).name());
        assertEquals("⟨01|", Gates.bra(0, 1).name());
        assertEquals("CCX", Gates.CCX.name());
        assertEquals("S†", Gates.S.dagger().name());
        assertEquals("CRz(2·α + 1/2)", Gates.crz(Phase.parameter("α").times(2, 1).plus(Phase.of(1, 2))).name());
        assertEquals("√2", Gates.sqrt(2).name());
        assertEquals("0.5 - 1.0i", Gates.scalar(.5, -1).name());
    }
}
