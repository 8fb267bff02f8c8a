package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.normal.NormalForm;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Published sentences and noun phrases: the types of their words and the normal form of their diagram as another program
/// found them from derivations written by hand.
@Tag("conformance")
class LambeqSentencesTest {

    private static final PregroupParser PARSER = new PregroupParser(Lexicon.english());

    @TestFactory
    Stream<DynamicTest> sentences() {
        return ReferenceData.configured().cases("lambeq/sentences").test(reference -> {
            Parse parse = PARSER.parse(Sentence.ofTokens(reference.get("sentence").asString()));
            assertEquals(words(reference), parse.words().stream().filter(word -> !word.type().isUnit()).toList());
            assertEquals(diagram(reference.get("normal_form")), NormalForm.rigid(parse.diagram()));
        });
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
