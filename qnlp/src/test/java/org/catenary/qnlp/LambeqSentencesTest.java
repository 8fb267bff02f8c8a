package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Layer;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.tensor.Dim;
import org.catenary.functors.tensor.Tensor;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.CircuitShape;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Published sentences and noun phrases: the types of their words and the normal form of their diagram as another program
/// found them from derivations written by hand, and the amplitudes of their circuits.
@Tag("conformance")
class LambeqSentencesTest {

    private static final PregroupParser PARSER = new PregroupParser(Lexicon.english());

    @TestFactory
    Stream<DynamicTest> sentences() {
        return ReferenceData.configured().cases("lambeq/sentences").test(reference -> {
            Parse parse = PARSER.parse(Sentence.ofTokens(reference.get("sentence").asString()));
            assertEquals(words(reference), parse.words().stream().filter(word -> !word.type().isUnit()).toList());
            assertEquals(diagram(reference.get("normal_form")), NormalForm.rigid(parse.diagram()));
            for (JsonNode circuit : reference.get("circuits")) {
                check(circuit, parse.diagram());
            }
        });
    }

    /// With cups and without, the amplitudes are those recorded, on no more qubits.
    private static void check(JsonNode reference, Diagram sentence) {
        SortedMap<String, Integer> qubits = new TreeMap<>();
        reference.get("qubits").properties().forEach(atom -> qubits.put(atom.getKey(), atom.getValue().asInt()));
        Map<String, Double> values = new TreeMap<>();
        reference.get("param_values_turns").properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asDouble()));
        var ansatz = new CircuitAnsatz(CircuitShape.named(reference.get("ansatz").asString()).orElseThrow(), qubits,
                reference.get("n_layers").asInt(), reference.get("n_single_qubit_params").asInt());
        check(reference.get("with_cups"), ansatz.apply(sentence), values);
        check(reference.get("cups_removed"), ansatz.apply(CupRemoval.straighten(sentence)), values);
    }

    private static void check(JsonNode reference, Diagram circuit, Map<String, Double> values) {
        JsonNode amplitudes = reference.get("unnormalised_amplitudes_re_im");
        var expected = Tensor.complex(Dim.unit(), Dim.of(2).power((int) circuit.cod().size()),
                amplitudes.valueStream().mapToDouble(amplitude -> amplitude.get(0).asDouble()).toArray(),
                amplitudes.valueStream().mapToDouble(amplitude -> amplitude.get(1).asDouble()).toArray());
        Tensor found = StateVector.evaluate(circuit, values);
        assertTrue(expected.near(found, 1e-9), () -> "%s, recorded is %s".formatted(found, expected));
        long prepared = 0;
        for (Layer layer : circuit.layers()) {
            prepared += layer.cell().dom().isUnit() ? layer.cell().cod().size() : 0;
        }
        long wires = prepared, recorded = reference.get("n_qubits").asLong();
        assertTrue(wires <= recorded, () -> "%d qubits, recorded are %d".formatted(wires, recorded));
    }

    private static List<Lexeme> words(JsonNode reference) throws NotationException {
        var words = new ArrayList<Lexeme>();
        for (JsonNode word : reference.get("word_types")) {
            words.add(new Lexeme(word.get("word").asString(), Ty.parse(word.get("pregroup").asString())));
        }
        return words;
    }

    private static Diagram diagram(JsonNode layers) throws NotationException {
        Diagram diagram = Diagram.id(Ty.parse(layers.get("dom").asString()));
        for (JsonNode layer : layers.get("layers")) {
            Ty dom = Ty.parse(layer.get("dom").asString()), cod = Ty.parse(layer.get("cod").asString());
            diagram = diagram.thenAt(layer.get("offset").asLong(), switch (layer.get("kind").asString()) {
                case "Word" -> new Lexeme(layer.get("name").asString(), cod);
                case "Cup" -> Diagram.cup(dom.slice(0, 1), dom.slice(1, 2));
                case "Cap" -> Diagram.cap(cod.slice(0, 1), cod.slice(1, 2));
                default -> throw new IllegalArgumentException("the layer " + layer);
            });
        }
        return diagram;
    }
}
