package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Test;

/// What a gate says of itself agrees: its matrix, what it is made of, its pattern, its powers, its reverse.
class UnitaryTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);

    private static Tensor tensor(Diagram circuit) { return Amplitudes.functor(VALUES).plain(Tensors.COMPLEX).apply(circuit); }

    private static void same(Diagram left, Diagram right) {
        assertTrue(tensor(left).near(tensor(right), 1e-12), () -> left + " is not " + right);
    }

    private static List<Unitary> gates(long seed) {
        var random = Seeded.Random.of(seed);
        return IntStream.range(0, 200).mapToObj(_ -> RandomCircuits.gate(random)).filter(Unitary.class::isInstance)
                .map(Unitary.class::cast).toList();
    }

    @Seeded
    void expansions(long seed) {
        for (Unitary gate : gates(seed)) {
            same(gate, gate.expansion().circuit());
            Diagram circuit = Diagram.id(gate.dom());
            for (Placed placed : gate.elementary()) {
                assertTrue(placed.gate() instanceof OneQubit || placed.gate() instanceof Custom
                        || placed.gate() instanceof Controlled(int _, Unitary target) && (target instanceof OneQubit || target instanceof Custom));
                circuit = circuit.then(placed.on(gate.qubits()));
            }
            same(gate, circuit);
            same(gate.controlled(2), gate.expansion().controlled(2).circuit());
            same(gate.dagger(), gate.expansion().dagger().circuit());
        }
    }

    @Seeded
    void patterns(long seed) {
        for (Unitary gate : gates(seed)) {
            Unitary.Pattern seen = Dense.pattern(gate.matrix(VALUES));
            assertTrue(seen.compareTo(gate.pattern()) <= 0, gate::name);
        }
    }

    @Seeded
    void angles(long seed) {
        for (Unitary gate : gates(seed)) {
            double[] turns = gate.phases().stream().mapToDouble(phase -> phase.evaluate(VALUES)).toArray();
            assertArrayEquals(gate.matrix(VALUES), gate.matrix(turns), 0);
            assertEquals(gate.parameters().stream().sorted().toList(), gate.phases().stream()
                    .flatMap(phase -> phase.parameters().stream()).distinct().sorted().toList());
        }
    }

    /// Powers add up, whole ones repeat, the reverse is the power -1.
    @Seeded
    void powers(long seed) {
        for (Unitary gate : gates(seed)) {
            same(gate.then(gate).then(gate), gate.power(3, 1).circuit());
            same(gate.dagger(), gate.power(-1, 1).circuit());
            same(Diagram.id(gate.dom()), gate.power(0, 5).circuit());
            try {
                Diagram third = gate.power(1, 3).circuit();
                same(gate, third.then(third).then(third));
                same(third.then(third), gate.power(2, 3).circuit());
            } catch (NoPower e) {
                assertFalse(gate.parameters().isEmpty(), e::getMessage);
                assertTrue(e.getMessage().contains("only whole powers of it are known while "), e::getMessage);
            }
        }
    }

    @Test
    void oneDefinition() {
        // @start region="definition"
        Unitary gate = Gates.rzz(Phase.parameter("α"));
        List<Placed> parts = gate.elementary();                        // CX on 0 1, Rz(α) on 1, CX on 0 1
        Diagram fredkin = Gates.SWAP.controlled(1).on(4, 3, 0, 1);     // control on wire 3, targets 0 and 1
        Diagram root = Gates.X.power(1, 2).circuit();                  // H ; U1(1/4) ; H
        Unitary read = Gates.ofQasm("crx", List.of(Phase.of(1, 4))).orElseThrow();
        // @end
        assertEquals("[CX, Rz(α), CX]", parts.stream().map(Placed::gate).toList().toString());
        assertEquals(Qubits.of(4), fredkin.dom());
        same(Gates.SX, root);
        assertEquals(Gates.crx(Phase.of(1, 4)), read);
    }

    @Test
    void rootsByName() {
        same(Gates.SX, Gates.X.power(1, 2).circuit());
        same(Gates.T, Gates.Z.power(1, 4).circuit());
        same(Gates.CSX, Gates.CX.power(1, 2).circuit());
        same(Gates.S.dagger(), Gates.S.power(7, 1).circuit());
        same(Gates.RC3X, Gates.RC3X.power(1, 2).circuit().then(Gates.RC3X.power(1, 2).circuit()));
        assertThrows(NoPower.class, () -> Gates.u3(Phase.parameter("α"), Phase.ZERO, Phase.ZERO).power(1, 2));
    }

    @Test
    void matrices() {
        double r = Math.sqrt(.5);
        assertArrayEquals(new double[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0},
                Gates.ISWAP.matrix(), 1e-15);
        assertArrayEquals(new double[] {r, 0, -r, 0, 0, r, 0, r}, Gates.u2(Phase.of(1, 4), Phase.ZERO).matrix(.25, 0), 1e-15);
        assertArrayEquals(Gates.u2(Phase.of(.1), Phase.of(.2)).matrix(.1, .2), Gates.u3(Phase.ZERO, Phase.ZERO, Phase.ZERO).matrix(.25, .1, .2), 1e-15);
        double[] rccx = Gates.RCCX.matrix();
        assertEquals(-1, rccx[2 * (5 * 8 + 5)], 1e-15);
        assertEquals(-1, rccx[2 * (6 * 8 + 7) + 1], 1e-15);
        assertEquals(1, rccx[2 * (7 * 8 + 6) + 1], 1e-15);
        double[] rc3x = Gates.RC3X.matrix();
        assertEquals(1, rc3x[2 * (12 * 16 + 12) + 1], 1e-15);
        assertEquals(-1, rc3x[2 * (13 * 16 + 13) + 1], 1e-15);
        assertEquals(1, rc3x[2 * (14 * 16 + 15)], 1e-15);
        assertEquals(-1, rc3x[2 * (15 * 16 + 14)], 1e-15);
        double[] fsim = Gates.fsim(Phase.ZERO, Phase.ZERO).matrix(.125, .25);
        assertArrayEquals(new double[] {r, 0, 0, -r}, Arrays.copyOfRange(fsim, 2 * 5, 2 * 7), 1e-15);
        assertEquals(-1, fsim[2 * 15 + 1], 1e-15);
    }

    @Test
    void controlsAtADistance() {
        Diagram between = Diagram.id(Qubits.of(3)).thenAt(0, Diagram.swap(Qubits.of(1), Qubits.of(1)));
        same(between.thenAt(1, Gates.CX).then(between), Gates.X.control(2));
        Diagram swap = Diagram.swap(Qubits.of(1), Qubits.of(1));
        same(swap.then(Gates.CY).then(swap), Gates.Y.control(-1));
        Diagram turn = Diagram.permutation(Qubits.of(3), 2, 0, 1);
        same(turn.then(Gates.controlled(Gates.CX)).then(turn.dagger()), Gates.CX.control(-1));
        assertThrows(WrongArgument.class, () -> Gates.X.control(0));
    }

    @Test
    void namesInFiles() {
        for (String word : List.of("id", "h", "x", "y", "z", "s", "sdg", "t", "tdg", "sx", "sxdg", "cx", "cy", "cz", "ch", "csx", "ccx",
                "c3x", "c4x", "c3sqrtx", "swap", "cswap", "iswap", "rccx", "rc3x", "ccz")) {
            assertEquals(Optional.of(word), Gates.ofQasm(word, List.of()).flatMap(Unitary::qasm));
        }
        Phase a = Phase.of(1, 3), b = Phase.parameter("α"), c = Phase.of(.5);
        for (String word : List.of("rx", "ry", "rz", "u1", "crx", "cry", "crz", "cu1", "rxx", "ryy", "rzz")) {
            Unitary gate = Gates.ofQasm(word, List.of(a)).orElseThrow();
            assertEquals(Optional.of(word), gate.qasm());
            assertEquals(List.of(a), gate.phases());
        }
        assertEquals(Optional.of(Gates.u2(a, b)), Gates.ofQasm("u2", List.of(a, b)));
        assertEquals(Optional.of(Gates.u3(a, b, c)), Gates.ofQasm("U", List.of(a, b, c)));
        assertEquals(Optional.of(Gates.controlled(Gates.u3(a, b, c))), Gates.ofQasm("cu3", List.of(a, b, c)));
        assertEquals(Optional.of(Gates.cu(a, b, c, a)), Gates.ofQasm("cu", List.of(a, b, c, a)));
        assertEquals(Optional.of(Gates.cu1(a)), Gates.ofQasm("cp", List.of(a)));
        assertEquals(Optional.empty(), Gates.ofQasm("x", List.of(a)));
        assertEquals(Optional.empty(), Gates.ofQasm("nothing", List.of()));
    }

    @Test
    void whatIsNotUnitaryIsRefused() {
        String size = assertThrows(Custom.NotUnitary.class, () -> new Custom("U", 1, 0, 0)).getMessage();
        assertTrue(size.contains("the matrix of U has 3 numbers"), size);
        assertThrows(Custom.NotUnitary.class, () -> new Custom("U", 1, 0, 0, 0, 0, 0, 2, 0));
        assertThrows(Custom.NotUnitary.class, () -> new Custom("U", 1, 0, 0, 0, 0, 0, Double.NaN, 0));
        assertThrows(WrongArgument.class, () -> Gates.rotation("XA", Phase.ZERO));
        assertThrows(WrongArgument.class, () -> Composite.of(Composite.Kind.U3));
    }
}
