package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.circuit.Unitary;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Tensor;

/// What becomes of a circuit is the same circuit.
class CircuitOptimisationTest {

    @Seeded void theGraphOfACircuitHasItsAmplitudes(long seed) {
        Seeded.Random.draws(seed, random -> {
            ElementaryCircuit circuit = RandomElementary.circuit(3, 25, random);
            ZxRulesTest.assertNear(StateVector.evaluate(Elementary.diagram(circuit), Map.of()),
                    ZxTensor.of(CircuitGraph.of(circuit).graph), CircuitGraph.of(circuit).graph);
        });
    }

    @Seeded void gatesAreMadeOfElementaryOnes(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram circuit = Diagram.id(Qubits.of(6));
            for (int k = 0; k < 3; k++) {
                Gate gate = RandomCircuits.gate(random).substitute(Map.of("α", RandomGraphs.phase(random),
                        "β", RandomGraphs.phase(random), "γ", RandomGraphs.phase(random)));
                circuit = circuit.thenAt(random.nextInt(7 - (int) gate.dom().size()), gate);
            }
            circuit = circuit.then(Diagram.permutation(Qubits.of(6), 2, 0, 1, 5, 3, 4));
            ZxGraph graph = CircuitGraph.of(Elementary.of(circuit)).graph;
            Simplification.full(graph);
            ZxRulesTest.assertNear(StateVector.evaluate(circuit, Map.of()), ZxTensor.of(graph), graph);
        });
    }

    @Seeded void manyControlsBorrowTheOtherQubits(long seed) {
        Unitary gate = Gates.X.controlled((int) Math.min(seed, 6) + 1);
        ZxRulesTest.assertNear(StateVector.evaluate(gate, Map.of()),
                StateVector.evaluate(Elementary.diagram(Elementary.of((Diagram) gate)), Map.of()), ZxGraph.empty());
    }

    @Seeded void teleportationKeepsTheCircuitUpToAPhase(long seed) {
        optimises(seed, PhaseTeleportation::of, circuits -> assertTrue(circuits[1].nonClifford() <= circuits[0].nonClifford()));
    }

    @Seeded void cleanupKeepsTheCircuitUpToAPhase(long seed) {
        optimises(seed, Cleanup::of, circuits -> assertTrue(circuits[1].twoQubit() <= circuits[0].twoQubit()));
    }

    @Seeded void extractionKeepsTheCircuitScalarAndAll(long seed) {
        Seeded.Random.draws(seed, random -> {
            ElementaryCircuit circuit = RandomElementary.circuit(4, 40, random);
            ZxGraph graph = CircuitGraph.of(circuit).graph;
            Simplification.full(graph);
            String before = graph.toString();
            ElementaryCircuit extracted = Extraction.of(graph);
            assertEquals(before, graph.toString());
            ZxRulesTest.assertNear(ZxTensor.of(graph), ZxTensor.of(CircuitGraph.of(extracted).graph), graph);
        });
    }

    private static void optimises(long seed, UnaryOperator<ElementaryCircuit> pass, Consumer<ElementaryCircuit[]> better) {
        Seeded.Random.draws(seed, random -> {
            ElementaryCircuit circuit = RandomElementary.circuit(4, 60, random), after = pass.apply(circuit);
            better.accept(new ElementaryCircuit[] {circuit, after});
            assertParallel(ZxTensor.of(CircuitGraph.of(circuit).graph), ZxTensor.of(CircuitGraph.of(after).graph));
        });
    }

    /// Equal up to a phase.
    static void assertParallel(Tensor expected, Tensor value) {
        Complex inner = Complex.ZERO;
        double left = 0, right = 0;
        for (int k = 0; k < expected.numbers().size(); k++) {
            Complex x = expected.numbers().get(k), y = value.numbers().get(k);
            inner = inner.plus(x.conjugate().times(y));
            left += x.squaredAbs();
            right += y.squaredAbs();
        }
        assertEquals(left, right, 1e-9 * left);
        assertEquals(left, inner.abs(), 1e-9 * left);
    }
}
