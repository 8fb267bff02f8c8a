package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.ansatz.TensorSymbol;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Published sentences under the plain tensor ansatz, that of spiders and that of matrix product states: symbols, sizes and
/// what the tensors contract to.
@Tag("conformance")
class LambeqTensorAnsatzTest {

    private static final PregroupParser PARSER = new PregroupParser(Lexicon.english());

    @TestFactory
    Stream<DynamicTest> ansatz() {
        return ReferenceData.configured().cases("lambeq/tensor_ansatz").test(reference -> {
            SortedMap<String, Integer> dims = new TreeMap<>();
            reference.get("dims").properties().forEach(atom -> dims.put(atom.getKey(), atom.getValue().asInt()));
            JsonNode options = reference.get("options");
            Diagram image = new TensorAnsatz(dims, switch (reference.get("ansatz").asString()) {
                case "Spider" -> new Pieces.Spiders(options.path("max_order").asInt(2));
                case "MPS" -> new Pieces.Bonds(options.path("max_order").asInt(3), options.get("bond_dim").asInt());
                default -> new Pieces.Whole();
            }).apply(PARSER.parse(Sentence.ofTokens(reference.get("sentence").asString())).diagram());
            Map<String, double[]> entries = new HashMap<>();
            Map<String, Integer> sizes = new TreeMap<>();
            for (JsonNode symbol : reference.get("symbols")) {
                String name = symbol.get("name").asString();
                sizes.put(name, symbol.get("size").asInt());
                entries.put(name, symbol.get("flat_values_row_major").valueStream().mapToDouble(JsonNode::asDouble).toArray());
            }
            assertEquals(sizes, symbols(image));
            Tensor expected = Tensor.of(Dim.unit(),
                    Dim.of(reference.get("output_shape").valueStream().mapToInt(JsonNode::asInt).toArray()),
                    reference.get("output").valueStream().mapToDouble(JsonNode::asDouble).toArray());
            Tensor found = TensorAnsatz.at(entries).apply(image);
            double tolerance = reference.get("output").valueStream().allMatch(LambeqTensorAnsatzTest::sixDigits) ? 1e-6 : 1e-9;
            assertTrue(expected.near(found, tolerance), () -> "%s, recorded is %s".formatted(found, expected));
        });
    }

    private static boolean sixDigits(JsonNode value) {
        return value.asDouble() == Math.rint(value.asDouble() * 1e8) / 1e8;
    }

    private static Map<String, Integer> symbols(Diagram image) {
        Map<String, Integer> sizes = new TreeMap<>();
        StreamSupport.stream(image.layers().spliterator(), false).forEach(layer -> {
            if (layer.cell() instanceof TensorSymbol symbol) {
                sizes.put(symbol.name(), symbol.entries());
            }
        });
        return sizes;
    }
}
