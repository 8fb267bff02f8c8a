package org.catenary.qnlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.ccg.CategorialParser;
import org.catenary.qnlp.ccg.Category;
import org.catenary.qnlp.ccg.Combinator;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.readers.LinearReader;
import org.catenary.qnlp.readers.SpiderReader;
import org.catenary.qnlp.readers.TreeReader;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Sentences as readers without a grammar, and that of trees, make diagrams of them.
@Tag("conformance")
class LambeqReadersTest {

    @TestFactory
    Stream<DynamicTest> readers() {
        return ReferenceData.configured().cases("lambeq/readers").test(reference -> LambeqDiagrams.assertSame(
                LambeqDiagrams.read(reference.get("diagram")), diagram(reference)));
    }

    private static Diagram diagram(JsonNode reference) throws NotationException {
        var sentence = Sentence.ofTokens(reference.get("sentence").asString());
        return switch (reference.get("reader").asString()) {
            case "cups" -> LinearReader.CUPS.diagram(sentence);
            case "spiders" -> new SpiderReader().diagram(sentence);
            case "stairs" -> LinearReader.STAIRS.diagram(sentence);
            default -> {
                var parser = parser(sentence);
                yield new TreeReader(s -> parser.derivation(s, Category.S).orElseThrow(),
                        TreeReader.Mode.valueOf(reference.get("mode").asString())).diagram(sentence);
            }
        };
    }

    /// The categories of the kinds of words that the small lexicon has.
    private static CategorialParser parser(Sentence sentence) throws NotationException {
        Map<String, Category> categories = new HashMap<>();
        for (String category : List.of("n", "n/n", "s\\n", "(s\\n)/n")) {
            Category parsed = Category.parse(category);
            categories.put(parsed.pregroup().toString(), parsed);
        }
        Map<String, List<Category>> lexicon = new HashMap<>();
        for (String word : sentence.words()) {
            lexicon.put(word, Lexicon.english().readings(word).stream().map(Lexeme::type)
                    .filter(type -> categories.containsKey(type.toString())).map(type -> categories.get(type.toString())).toList());
        }
        return new CategorialParser(lexicon, Combinator.BINARY, List.of());
    }
}
