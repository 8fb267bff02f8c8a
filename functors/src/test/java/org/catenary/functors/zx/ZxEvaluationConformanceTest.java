package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Qubits;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@Tag("conformance")
class ZxEvaluationConformanceTest {

    @TestFactory
    Stream<DynamicTest> theTensorOfADiagram() {
        return ReferenceData.configured().cases("discopy/zx_evaluation").test(ZxEvaluationConformanceTest::check);
    }

    private static void check(JsonNode reference) {
        Diagram diagram = Diagram.id(Qubits.of(reference.get("n_in").asInt()));
        for (JsonNode layer : reference.get("layers")) {
            diagram = diagram.thenAt(layer.get("offset").asInt(), cell(layer));
        }
        assertEquals(reference.get("n_out").asLong(), diagram.cod().size());
        same(reference.get("result"), ZxTranslation.functor(Map.of()).apply(diagram));
        ZxGraph graph = ZxTranslation.graph(diagram);
        same(reference.get("result"), ZxTensor.of(graph));
        Simplification.full(graph);
        same(reference.get("result"), ZxTensor.of(graph));
    }

    private static Diagram cell(JsonNode layer) {
        String kind = layer.get("kind").asString();
        return switch (kind) {
            case "Z", "X" -> spider(Kind.valueOf(kind), layer);
            case "H" -> new ZxBox.Hadamard();
            case "SWAP" -> Diagram.permutation(Qubits.of(2), 1, 0);
            default -> new ZxBox.Factor(new ZxScalar(0, Phase.ZERO, List.of(),
                    new Complex(layer.get("re").asDouble(), layer.get("im").asDouble())));
        };
    }

    private static Box spider(Kind kind, JsonNode layer) {
        return new ZxBox.Spider(kind, layer.get("n_in").asInt(), layer.get("n_out").asInt(), Phase.of(layer.get("phase").asDouble()));
    }

    private static void same(JsonNode expected, Tensor value) {
        int[] shape = expected.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray();
        assertArrayEquals(shape, value.dom().tensor(value.cod()).sizes());
        var numbers = value.numbers().toComplex();
        assertArrayEquals(doubles(expected.get("re")), numbers.re(), 1e-9);
        assertArrayEquals(doubles(expected.get("im")), numbers.im(), 1e-9);
    }

    private static double[] doubles(JsonNode list) { return IntStream.range(0, list.size()).mapToDouble(k -> list.get(k).asDouble()).toArray(); }
}
