package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Composite;
import org.catenary.functors.circuit.Controlled;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Rotation;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.circuit.Unitary;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every gate with angles: its derivative as a diagram, by shifts with as many terms as its frequencies ask for, twice, and by what is absent.
class EveryGateTest {

    private static final Phase A = Phase.parameter("a"), B = Phase.parameter("b");
    private static final Map<String, Double> VALUES = Map.of("a", 0.37, "b", -0.81);

    /// The gates with the number of shifts by `a`.
    private static Map<Unitary, Integer> gates() {
        Map<Unitary, Integer> gates = new LinkedHashMap<>();
        for (Unitary gate : List.of(Gates.rx(A), Gates.ry(A.times(2, 1)), Gates.rz(A.plus(B)), Gates.u1(A), Gates.rxx(A), Gates.ryy(A), Gates.rzz(A),
                Gates.rotation("XYZ", A), Gates.cu1(A), Gates.u1(A).controlled(3))) {
            gates.put(gate, 2);
        }
        for (Unitary gate : List.of(Gates.crx(A), Gates.cry(A), Gates.crz(A.plus(B)), Gates.rx(A).controlled(2), Gates.controlled(Gates.rxx(A)))) {
            gates.put(gate, 4);
        }
        gates.put(Gates.u2(A, B), 2);
        gates.put(Gates.u2(B, A), 2);
        gates.put(Gates.u3(A, B, B), 2);
        gates.put(Gates.u3(B, A, B), 2);
        gates.put(Gates.u3(A, B, A), 4);
        gates.put(Gates.fsim(A, B), 4);
        gates.put(Gates.fsim(B, A), 2);
        gates.put(Gates.fsim(A, A), 6);
        gates.put(Gates.cu(A, B, B, B), 4);
        gates.put(Gates.cu(B, A, B, B), 2);
        gates.put(Gates.cu(B, B, B, A), 2);
        gates.put(Gates.controlled(Gates.fsim(A, B)), 8);
        return gates;
    }

    @Test
    void allAreThere() {
        Set<Object> kinds = new HashSet<>();
        for (Unitary gate : gates().keySet()) {
            Unitary inner = gate instanceof Controlled(int _, Unitary under) ? under : gate;
            kinds.add(inner instanceof Rotation rotation ? rotation.family() : inner instanceof Composite composite ? composite.kind() : inner.getClass());
        }
        assertTrue(kinds.containsAll(List.of(Rotation.Family.values())));
        assertTrue(kinds.containsAll(Stream.of(Composite.Kind.values()).filter(kind -> kind.angles() > 0).collect(Collectors.toSet())));
    }

    private static Tensor value(Diagram circuit, Map<String, Double> values) { return StateVector.evaluate(circuit, values); }

    private static Map<String, Double> moved(String parameter, double h) {
        var values = new HashMap<>(VALUES);
        values.merge(parameter, h, Double::sum);
        return values;
    }

    private static Tensor difference(Diagram circuit, String parameter) {
        double h = 1e-5;
        return value(circuit, moved(parameter, h)).plus(value(circuit, moved(parameter, -h)).times(-1)).times(1 / (2 * h));
    }

    /// A state that looks at all of the gate's matrix, the gate, and a basis that mixes its outputs.
    private static Diagram seen(Unitary gate) {
        int n = gate.qubits();
        Diagram before = Gates.ket(new int[n]), after = Diagram.id(gate.cod());
        for (int k = 0; k < n; k++) {
            before = before.thenAt(k, Gates.ry(Phase.of(k + 2, 11))).thenAt(k, Gates.rz(Phase.of(k + 1, 7)));
            after = after.thenAt(k, Gates.rx(Phase.of(k + 3, 13)));
        }
        return before.then(gate).then(after);
    }

    private static double probability(Diagram circuit, int outcome, Map<String, Double> values) {
        return value(circuit, values).numbers().get(outcome).squaredAbs();
    }

    @TestFactory
    Stream<DynamicTest> derivatives() {
        return gates().keySet().stream().map(gate -> DynamicTest.dynamicTest(gate.toString(), () -> {
            for (String parameter : List.of("a", "b")) {
                Diagram gradient = Gradient.of(gate, parameter);
                assertTrue(value(gradient, VALUES).near(difference(gate, parameter), 1e-7));
                assertTrue(value(Gradient.of(gate.dagger(), parameter), VALUES).near(value(gradient, VALUES).dagger(), 1e-12));
                assertTrue(value(Gradient.of(gradient, "a"), VALUES).near(difference(gradient, "a"), 1e-5));
            }
            assertEquals(Diagram.zero(gate.dom(), gate.cod()), Gradient.of(gate, "absent"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> shifts() {
        return gates().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey().toString(), () -> {
            Diagram circuit = seen(entry.getKey());
            List<Weighted> shifts = ParameterShift.of(circuit, "a");
            assertEquals(entry.getValue(), shifts.size());
            double h = 1e-5;
            for (int outcome = 0; outcome < 1 << entry.getKey().qubits(); outcome++) {
                int i = outcome;
                double derivative = shifts.stream().mapToDouble(term -> term.weight() * probability(term.diagram(), i, VALUES)).sum();
                double expected = (probability(circuit, i, moved("a", h)) - probability(circuit, i, moved("a", -h))) / (2 * h);
                assertEquals(expected, derivative, 1e-7);
            }
            assertEquals(List.of(), ParameterShift.of(circuit, "absent"));
        }));
    }
}
