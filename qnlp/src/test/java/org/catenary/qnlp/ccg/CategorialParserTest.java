package org.catenary.qnlp.ccg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CategorialParserTest {

    private static final Category S = Category.S, N = Category.N;

    private static Category category(String text) {
        try {
            return Category.parse(text);
        } catch (NotationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CategorialParser english() {
        var words = new TreeMap<String, List<Category>>();
        words.put("and", List.of(Category.CONJ));
        words.put(".", List.of(Category.PUNC));
        for (String noun : List.of("Alice", "Bob", "men", "women", "dogs")) {
            words.put(noun, List.of(N));
        }
        words.put("loves", List.of(category("(s\\n)/n")));
        words.put("sees", List.of(category("(s\\n)/n")));
        words.put("gives", List.of(category("((s\\n)/n)/n")));
        words.put("might", List.of(category("(s\\n)/(s\\n)")));
        words.put("often", List.of(category("(s\\n)\\(s\\n)")));
        words.put("that", List.of(category("(n\\n)/(s/n)"), category("(n\\n)/(s\\n)")));
        words.put("running", List.of(category("s\\n")));
        return new CategorialParser(words, Combinator.BINARY, List.of(S.over(S.under(N))), Map.of(S.under(N), List.of(N.under(N))));
    }

    @Test void aSentenceIsDerived() throws NotationException {
        // @start region="parse"
        var words = Map.of("Alice", List.of(Category.N), "runs", List.of(Category.parse("s\\n")));
        var parser = new CategorialParser(words, Combinator.BINARY, List.of());
        Optional<Derivation> found = parser.derivation(Sentence.of("Alice runs"), Category.S);   // BA[Alice : n, runs : s\n]
        // @end
        assertEquals("BA[Alice : n, runs : s\\n]", found.orElseThrow().toString());
        assertTrue(parser.derivation(Sentence.of("runs Alice"), Category.S).isEmpty());
        assertTrue(parser.derivation(Sentence.of("Carol runs"), Category.S).isEmpty());
    }

    /// Each rule in a phrase that needs it.
    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "Alice loves Bob . | s | FA BA RP", "Alice might often see | s | ", "men that Alice loves | n | FTR FC", "men and women | n | CONJ",
        "Alice loves and sees Bob | s | CONJ", "dogs running | n | U", "Alice might loves Bob | s | FA", "Alice loves often Bob | s | BX",
        "Bob dogs Alice gives | s | "})
    void everyRuleIsUsed(String text, String goal, String rules) {
        Optional<Derivation> found = english().derivation(Sentence.of(text.strip()), category(goal.strip()));
        if (rules == null || rules.isBlank()) {
            assertTrue(found.isEmpty(), found::toString);
            return;
        }
        Set<String> used = new HashSet<>();
        found.orElseThrow().nodes().forEach(node -> used.add(node.rule().name()));
        assertTrue(used.containsAll(List.of(rules.strip().split(" ", -1))), used::toString);
    }

    /// There is a derivation exactly where some way to put brackets has one.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whatBracketsFindIsFound(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int derived = 0;
        for (int k = 0; k < 60; k++) {
            var words = new TreeMap<String, List<Category>>();
            int n = 2 + random.nextInt(3);
            var text = new StringBuilder();
            for (int w = 0; w < n; w++) {
                words.put("w" + w, List.of(small(random), small(random)));
                text.append("w").append(w).append(' ');
            }
            var parser = new CategorialParser(words, Combinator.BINARY, List.of());
            Set<Category> all = brackets(words, 0, n);
            for (Category goal : List.of(S, N, S.under(N), S.over(N))) {
                var found = parser.derivation(Sentence.ofTokens(text.toString()), goal);
                assertEquals(all.contains(goal), found.isPresent(), () -> words + " as " + goal);
                derived += found.isPresent() ? 1 : 0;
                found.ifPresent(derivation -> assertEquals(goal.pregroup(), derivation.diagram().cod()));
            }
        }
        assertTrue(derived > 3, "some are derived");
    }

    private static Category small(RandomGenerator random) {
        return List.of(S, N, S.under(N), S.over(N), S.under(N).over(N), N.over(N), N.under(N), S.under(S), S.over(S)).get(random.nextInt(9));
    }

    private static Set<Category> brackets(Map<String, List<Category>> words, int from, int to) {
        Set<Category> all = new HashSet<>();
        if (to == from + 1) {
            all.addAll(words.getOrDefault("w" + from, List.of()));
        }
        for (int cut = from + 1; cut < to; cut++) {
            for (Category left : brackets(words, from, cut)) {
                for (Category right : brackets(words, cut, to)) {
                    Combinator.combine(left, right, Combinator.BINARY).forEach(step -> all.add(step.result()));
                }
            }
        }
        return all;
    }
}
