package org.catenary.qnlp;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.rewrite.UnifyCodomain;
import org.catenary.qnlp.rewrite.WordRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The rules about words and boxes: what each makes of one, and what it leaves alone.
@Tag("conformance")
class LambeqRewriteRulesTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return ReferenceData.configured().cases("lambeq/rewrite_rules").test(reference ->
                LambeqDiagrams.assertSame(LambeqDiagrams.read(reference.get("output")), rewritten(reference)));
    }

    private static Diagram rewritten(JsonNode reference) throws NotationException {
        Box box = box(reference.get("input"));
        JsonNode options = reference.get("options");
        String rule = reference.get("rule").asString();
        return switch (rule) {
            case "curry" -> WordRule.curry().apply(box);
            case "CollapseDomain" -> WordRule.collapseDomain(options.get("left").asBoolean()).apply(box);
            case "UnknownWords" -> unknown(options.get("vocabulary")).apply(box);
            case "UnifyCodomain" -> UnifyCodomain.to(Ty.parse(options.get("type").asString()), box);
            default -> WordRule.English.valueOf(rule.toUpperCase(Locale.ROOT)).apply(box);
        };
    }

    private static WordRule unknown(JsonNode vocabulary) throws NotationException {
        Set<String> words = new HashSet<>();
        Set<Lexeme> readings = new HashSet<>();
        for (JsonNode entry : vocabulary) {
            if (entry.has("type")) {
                readings.add(new Lexeme(entry.get("word").asString(), Ty.parse(entry.get("type").asString())));
            } else {
                words.add(entry.get("word").asString());
            }
        }
        return WordRule.unknownWords(word -> words.contains(word.text()) || readings.contains(word));
    }

    private static Box box(JsonNode input) throws NotationException {
        Ty cod = Ty.parse(input.get("cod").asString());
        return input.has("word") ? new Lexeme(input.get("word").asString(), cod)
                : Box.of(input.get("box").asString(), Ty.parse(input.get("dom").asString()), cod);
    }
}
