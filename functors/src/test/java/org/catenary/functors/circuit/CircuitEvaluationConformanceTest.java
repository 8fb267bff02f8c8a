package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@Tag("conformance")
class CircuitEvaluationConformanceTest {

    @TestFactory
    Stream<DynamicTest> theValueOfACircuit() {
        return ReferenceData.configured().cases("discopy/circuit_evaluation").test(CircuitEvaluationConformanceTest::check);
    }

    private static void check(JsonNode example) {
        Diagram circuit = DiscopyCircuit.of(example);
        JsonNode result = example.get("result");
        if (example.get("mixed").asBoolean()) {
            near(result, CircuitNetwork.channel(circuit, Map.of()));
            return;
        }
        Tensor amplitudes = CircuitNetwork.amplitudes(circuit, Map.of());
        near(result, amplitudes);
        if (Circuits.of(circuit) == Circuits.PURE) {
            near(result, StateVector.evaluate(circuit, Map.of()));
        }
        if (example.has("probabilities")) {
            double[] re = amplitudes.numbers().re(), im = amplitudes.toComplex().numbers().im(), expected = numbers(example.get("probabilities"));
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], re[k] * re[k] + im[k] * im[k], 1e-9);
            }
        }
    }

    private static void near(JsonNode expected, Tensor value) {
        assertEquals(expected.get("shape").size(), value.dom().axes() + value.cod().axes());
        assertArrayEquals(numbers(expected.get("re")), value.toComplex().numbers().re(), 1e-9);
        assertArrayEquals(numbers(expected.get("im")), value.toComplex().numbers().im(), 1e-9);
        assertTrue(value.toComplex().numbers().re().length > 0);
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }
}
