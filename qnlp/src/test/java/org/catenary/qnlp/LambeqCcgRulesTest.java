package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ccg.Category;
import org.catenary.qnlp.ccg.Combinator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Categories as types of pregroup grammar, and the diagram of every rule, which is inferred from its categories.
@Tag("conformance")
class LambeqCcgRulesTest {

    private static final Map<String, String> ATOMS = Stream.of("n", "s", "p", "q", "punc", "conj")
            .collect(Collectors.toMap(Function.identity(), Function.identity()));

    @TestFactory
    Stream<DynamicTest> rules() {
        return ReferenceData.configured().cases("lambeq/ccg_rules").test(reference -> {
            if (reference.get("kind").asString().equals("type-conversion")) {
                assertEquals(Ty.parse(reference.get("pregroup").asString()),
                        Category.parse(reference.get("ccg").asString(), ATOMS).pregroup());
            } else {
                check(reference);
            }
        });
    }

    private static void check(JsonNode reference) throws Exception {
        List<Category> dom = new ArrayList<>();
        for (JsonNode category : reference.get("dom")) {
            dom.add(Category.parse(category.asString(), ATOMS));
        }
        Category cod = Category.parse(reference.get("cod").asString(), ATOMS);
        for (int k = 0; k < dom.size(); k++) {
            assertEquals(Ty.parse(reference.get("dom_pregroup").get(k).asString()), dom.get(k).pregroup());
        }
        var rule = Combinator.valueOf(reference.get("rule").asString());
        assertEquals(Optional.of(Combinator.valueOf(reference.get("inferred_rule").asString())), Combinator.infer(dom, cod));
        assertEquals(reference.get("symbol").asString(), rule.sign());
        LambeqDiagrams.assertSame(LambeqDiagrams.read(reference.get("diagram")), rule.diagram(dom, cod));
    }
}
