package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.catenary.functors.simulation.PlainSimulation;
import org.catenary.functors.simulation.RandomGateLists;
import org.catenary.functors.tensor.Tensor;
import org.catenary.functors.tensor.Tensors;
import org.junit.jupiter.api.Test;

class StateVectorTest {

    private static final Map<String, Double> VALUES = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);

    @Test
    void bellPair() {
        // @start region="circuit"
        Diagram bell = Gates.ket(0, 0).then(Gates.H.tensor(Diagram.id(Qubits.of(1)))).then(Gates.CX);
        Tensor amplitudes = StateVector.evaluate(bell, Map.of());
        assertEquals(0.5, amplitudes.at(0, 0).squaredAbs(), 1e-15);
        assertEquals(0.5, amplitudes.at(1, 1).squaredAbs(), 1e-15);
        // @end
        assertEquals(0, amplitudes.at(0, 1).squaredAbs());
    }

    @Test
    void runsAgain() {
        // @start region="program"
        Diagram circuit = Gates.ket(0).then(Gates.rx(Phase.parameter("α")));
        var program = CircuitProgram.of(circuit);
        var state = new StateVector(program);
        state.run(0.5);
        assertEquals(1, state.probability(1), 1e-15);
        state.run(0.25);
        assertEquals(0.5, state.probability(1), 1e-15);
        // @end
    }

    @Seeded
    void agreesWithTensors(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 40; k++) {
            int inputs = random.nextInt(3), outputs = random.nextInt(4);
            Diagram circuit = RandomCircuits.circuit(Qubits.of(inputs), Qubits.of(outputs), 25, random);
            Tensor expected = Amplitudes.functor(VALUES).plain(Tensors.COMPLEX).apply(circuit);
            assertTrue(StateVector.evaluate(circuit, VALUES).near(expected, 1e-12), circuit::toString);
            assertTrue(Amplitudes.functor(VALUES).apply(circuit).toComplex().near(expected, 1e-12), circuit::toString);
        }
    }

    /// Ten qubits, one after another, never more than two at once.
    @Test
    void memoryFollowsTheQubitsAlive() {
        Diagram chain = Gates.ket(1);
        for (int k = 0; k < 10; k++) {
            chain = chain.tensor(Gates.ket(0)).then(Gates.CX).then(Gates.H.then(Gates.bra(0)).tensor(Diagram.id(Qubits.of(1))));
        }
        var program = CircuitProgram.of(chain);
        assertEquals(2, program.width());
        var state = new StateVector(program);
        state.run();
        assertEquals(Math.pow(2, -10), state.probability(1), 1e-15);
        assertEquals(0, state.probability(0));
    }

    @Test
    void manyQubits() {
        int n = 20;
        Diagram circuit = Gates.ket(new int[n]);
        for (int k = 0; k < n; k++) {
            circuit = circuit.thenAt(k, k == 0 ? Gates.H : Gates.ry(Phase.parameter("α")));
        }
        for (int k = 0; k < n - 1; k++) {
            circuit = circuit.thenAt(k, Gates.CX);
        }
        var state = new StateVector(CircuitProgram.of(circuit));
        state.run(0.0);
        assertEquals(0.5, state.probability(0), 1e-15);
        assertEquals(0.5, state.probability(state.size() - 1), 1e-15);
    }

    @Test
    void moreThanTheBudgetIsRefused() {
        var program = CircuitProgram.of(Gates.ket(new int[24]));
        assertEquals("the amplitudes of 24 qubits need 256.0 MiB, the limit is 1.0 MiB; fewer qubits alive at once would help",
                assertThrows(OverBudget.class, () -> new StateVector(program, new Budget(1 << 20))).getMessage());
        var larger = CircuitProgram.of(Gates.ket(new int[200]));
        assertThrows(OverBudget.class, () -> new StateVector(larger, new Budget(Long.MAX_VALUE)));
    }

    @Test
    void parametersWithoutValuesAreNamed() {
        Diagram circuit = Gates.rx(Phase.parameter("α"));
        assertEquals("the parameter α has no value",
                assertThrows(UnboundParameter.class, () -> StateVector.evaluate(circuit, Map.of())).getMessage());
        assertThrows(UnboundParameter.class, () -> CircuitProgram.of(circuit, Map.of("β", 0)));
    }

    /// On more qubits a program runs by vectors, forwards and backwards.
    @Seeded
    void wideCircuits(long seed) {
        var random = Seeded.Random.of(seed);
        var builder = GateListBuilder.on(8);
        for (int k = 0; k < 10; k++) {
            Unitary matrix = RandomCircuits.unitary(1 + random.nextInt(2), random);
            builder.add(matrix.controlled(1), RandomGateLists.wires(8, 1 + matrix.qubits(), random));
            builder.add(matrix, RandomGateLists.wires(8, matrix.qubits(), random));
        }
        GateList gates = RandomGateLists.unitary(8, 60, random);
        for (int k = 0; k < gates.size(); k++) {
            builder.add(gates.operation(k), gates.wires(k));
        }
        GateList list = builder.build();
        var program = CircuitProgram.of(GateListDiagram.of(list));
        double[] ones = random.doubles(256, -1, 1).toArray(), others = random.doubles(256, -1, 1).toArray();
        double[][] expected = PlainSimulation.run(list, ones, others);
        double[] re = ones.clone(), im = others.clone(), matrices = program.matrices(1);
        program.steps().forEach(step -> step.apply(re, im, matrices, 1));
        for (int k = 0; k < re.length; k++) {
            double x = re[k] * program.factorRe() - im[k] * program.factorIm(), y = re[k] * program.factorIm() + im[k] * program.factorRe();
            assertEquals(expected[0][k], x, 1e-11);
            assertEquals(expected[1][k], y, 1e-11);
        }
        program.steps().reversed().forEach(step -> step.applyAdjoint(re, im, matrices, 1));
        assertArrayEquals(ones, re, 1e-11);
        assertArrayEquals(others, im, 1e-11);
    }
}
