package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.CircuitNetwork;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.CircuitShape;
import org.catenary.qnlp.ansatz.StronglyEntangling;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Single boxes under every circuit ansatz, as another program made them: names and order of the parameters, matrices, and
/// superoperators where qubits are discarded.
@Tag("conformance")
class LambeqCircuitAnsatzTest {

    @TestFactory
    Stream<DynamicTest> ansatz() {
        return ReferenceData.configured().cases("lambeq/ansatz_circuits").test(reference -> {
            Diagram circuit = ansatz(reference).apply(box(reference.get("box")));
            List<String> recorded = reference.get("circuit").get("gates").valueStream().filter(gate -> gate.has("param"))
                    .map(gate -> gate.get("param").asString()).toList();
            assertEquals(recorded, Parametrised.parametersOf(circuit));
            assertEquals(reference.get("n_params").asInt(), recorded.size());
            Map<String, Double> values = new HashMap<>();
            reference.get("param_values_turns").properties().forEach(v -> values.put(v.getKey(), v.getValue().asDouble()));
            Tensor expected, found;
            if (reference.get("discard").asBoolean()) {
                expected = superoperator(reference);
                found = CircuitNetwork.channel(circuit, values).toComplex();
            } else {
                expected = matrix(reference);
                found = StateVector.evaluate(circuit, values).toComplex();
            }
            assertTrue(expected.near(found, 1e-9), () -> "%s, recorded is %s".formatted(found, expected));
        });
    }

    private static CircuitAnsatz ansatz(JsonNode reference) {
        SortedMap<String, Integer> qubits = new TreeMap<>();
        reference.get("qubits").properties().forEach(atom -> qubits.put(atom.getKey(), atom.getValue().asInt()));
        CircuitShape shape = reference.has("ranges")
                ? new StronglyEntangling(reference.get("ranges").valueStream().map(JsonNode::asInt).toList())
                : CircuitShape.named(reference.get("ansatz").asString()).orElseThrow();
        return new CircuitAnsatz(shape, qubits, reference.get("n_layers").asInt(), reference.get("n_single_qubit_params").asInt(),
                reference.get("n_ancillas").asInt(),
                reference.get("discard").asBoolean() ? CircuitAnsatz.Ending.DISCARD : CircuitAnsatz.Ending.POST_SELECT);
    }

    private static Box box(JsonNode box) throws NotationException {
        return Box.of(box.get("name").asString(), Ty.parse(box.get("dom").asString()), Ty.parse(box.get("cod").asString()));
    }

    private static Tensor matrix(JsonNode reference) {
        int outs = reference.get("matrix_shape").get(0).asInt(), ins = reference.get("matrix_shape").get(1).asInt();
        Dim in = bits(ins), out = bits(outs);
        Tensor rows = tensor(reference.get("matrix_out_by_in_row_major_re_im"), out.tensor(in));
        int[] order = new int[out.axes() + in.axes()];
        Arrays.setAll(order, k -> (k + out.axes()) % order.length);
        return rows.reshaped(in, out, order);
    }

    /// From outputs, inputs and their copies to inputs, copies of inputs, outputs, copies of outputs.
    private static Tensor superoperator(JsonNode reference) {
        JsonNode shape = reference.get("superoperator_shape");
        Dim out = bits(shape.get(0).asInt()), in = bits(shape.get(1).asInt());
        Tensor rows = tensor(reference.get("superoperator_aibj_re_im"), out.tensor(in).tensor(out).tensor(in));
        int a = out.axes(), i = in.axes();
        var order = IntStream.concat(IntStream.concat(IntStream.range(a, a + i), IntStream.range(2 * a + i, 2 * (a + i))),
                IntStream.concat(IntStream.range(0, a), IntStream.range(a + i, 2 * a + i)));
        return rows.reshaped(in.tensor(in), out.tensor(out), order.toArray());
    }

    private static Tensor tensor(JsonNode entries, Dim dim) {
        return Tensor.complex(Dim.unit(), dim, entries.valueStream().mapToDouble(entry -> entry.get(0).asDouble()).toArray(),
                entries.valueStream().mapToDouble(entry -> entry.get(1).asDouble()).toArray());
    }

    private static Dim bits(int size) { return Dim.of(2).power(Integer.numberOfTrailingZeros(size)); }
}
