package org.catenary.functors.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.conformance.Discopy;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@Tag("conformance")
class SentenceMeaningConformanceTest {

    /// The plain route multiplies matrices between whole pages, which the longest sentences are too wide for.
    private static final long WIDEST_PAGE = 1000;

    @TestFactory
    Stream<DynamicTest> theMeaningOfASentence() {
        return ReferenceData.configured().cases("discopy/sentence_meaning").test(SentenceMeaningConformanceTest::check);
    }

    private static void check(JsonNode sentence) {
        Diagram diagram = Discopy.diagram(sentence.path("dom"), sentence.get("layers"));
        assertEquals(Discopy.type(sentence.get("cod")), diagram.cod());
        Map<String, Dim> dims = new HashMap<>();
        sentence.get("dims").properties().forEach(atom -> dims.put(atom.getKey(), Dim.of(atom.getValue().asInt())));
        Map<Box, Tensor> words = new HashMap<>();
        for (JsonNode word : sentence.get("words")) {
            words.put(Box.of(word.get("word").asString(), Ty.unit(), Discopy.type(word.get("type"))), state(word));
        }
        TensorFunctor functor = TensorFunctor.of(dims, words);
        Tensor meaning = state(sentence.get("meaning"));
        assertNear(meaning, functor.apply(diagram));
        if (widest(diagram, functor) <= WIDEST_PAGE) {
            assertNear(meaning, functor.plain(Tensors.REAL).apply(diagram));
        }
    }

    /// {@return the most numbers that a state on all wires between two layers would hold}
    private static long widest(Diagram diagram, TensorFunctor functor) {
        Ty wires = diagram.dom();
        long widest = functor.apply(wires).product();
        for (Layer layer : diagram.layers()) {
            Ty left = wires.slice(0, layer.offset());
            Ty right = wires.slice(layer.offset() + layer.cell().dom().size(), wires.size());
            wires = left.tensor(layer.cell().cod()).tensor(right);
            widest = Math.max(widest, functor.apply(wires).product());
        }
        return widest;
    }

    private static Tensor state(JsonNode array) {
        int[] shape = stream(array.get("shape")).mapToInt(JsonNode::asInt).toArray();
        double[] data = stream(array.get("data")).mapToDouble(JsonNode::asDouble).toArray();
        return Tensor.of(Dim.unit(), Dim.of(shape), data);
    }

    private static Stream<JsonNode> stream(JsonNode list) { return StreamSupport.stream(list.spliterator(), false); }

    private static void assertNear(Tensor expected, Tensor value) {
        assertEquals(expected.cod(), value.cod());
        double distance = expected.numbers().distance(value.numbers());
        assertTrue(distance <= 1e-9 * expected.numbers().largest(), () -> "%s is not %s".formatted(value, expected));
    }
}
