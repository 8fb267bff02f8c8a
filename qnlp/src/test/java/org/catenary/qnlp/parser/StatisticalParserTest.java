package org.catenary.qnlp.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.dependency.DependencyTree;
import org.catenary.qnlp.dependency.Trees;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class StatisticalParserTest {

    private static final ParserModel MODEL = model();

    private static ParserModel model() { return new ParserTrainer(5, 1, 1).train(trees(1, 300)).model(); }

    private static List<DependencyTree> trees(long seed, int count) {
        var random = new Random(seed);
        return IntStream.range(0, count).mapToObj(_ -> Trees.random(random)).toList();
    }

    @Test void sentencesOfTheGrammarAreParsedAsTheyWereMade() {
        var evaluation = Evaluation.of(new StatisticalParser(MODEL), trees(2, 200));
        assertEquals(1, evaluation.coverage());
        assertTrue(evaluation.accuracy() > 0.99, evaluation.toString());
        assertTrue(evaluation.f1() > 0.99, evaluation.toString());
    }

    @Test void wordsThatWereNeverSeenGoByTheirPlace() {
        // @start region="parse"
        var parser = new StatisticalParser(MODEL);
        var result = parser.parse(Sentence.of("the old gnu finds the small kiwi quietly ."));
        Ty goal = result.parse().goal();   // s
        // @end
        assertEquals(Ty.of("s"), goal);
        assertTrue(result.isWhole());
        assertEquals(Ty.of("n"), result.parse().words().get(2).type());
    }

    @Test void whatDoesNotReduceIsCutIntoPieces() {
        var result = new StatisticalParser(MODEL).parse(Sentence.of("sees the finds the near near sees"));
        assertTrue(result.pieces() > 1);
        assertEquals(result.pieces(), result.parse().goal().size());
        assertThrows(EmptySentence.class, () -> new StatisticalParser(MODEL).parse(Sentence.of("  ")));
    }

    @Test void aModelIsReadBackAndParsesAlike() throws IOException {
        var bytes = new ByteArrayOutputStream();
        MODEL.write(bytes);
        var again = ParserModel.read(new ByteArrayInputStream(bytes.toByteArray()));
        var twice = new ByteArrayOutputStream();
        again.write(twice);
        assertEquals(List.of(bytes.toByteArray().length, bytes.toString(StandardCharsets.ISO_8859_1)),
                List.of(twice.toByteArray().length, twice.toString(StandardCharsets.ISO_8859_1)));
        for (var tree : trees(3, 50)) {
            var sentence = Sentence.ofTokens(String.join(" ", tree.nodes().stream().map(n -> n.form()).toList()));
            assertEquals(new StatisticalParser(MODEL).parse(sentence), new StatisticalParser(again).parse(sentence));
        }
        assertThrows(IOException.class, () -> ParserModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})));
    }

    @Test void theSameTreesGiveTheSameModel() throws IOException {
        var a = new ByteArrayOutputStream();
        var b = new ByteArrayOutputStream();
        new ParserTrainer(2, 1, 4).train(trees(7, 50)).model().write(a);
        new ParserTrainer(2, 1, 4).train(trees(7, 50)).model().write(b);
        assertEquals(a.toString(StandardCharsets.ISO_8859_1), b.toString(StandardCharsets.ISO_8859_1));
    }

    /// The cheapest reduction against all reductions: both find one, or none, and no choice of types that reduces is cheaper.
    @Test void theReductionIsTheCheapest() {
        var random = new Random(11);
        List<Ty> types = IntStream.range(0, 7).mapToObj(k -> List.of("n", "s", "n @ n.l", "n.r @ s", "n.r @ s @ n.l", "s.r @ s", "I").get(k))
                .map(StatisticalParserTest::type).toList();
        for (int round = 0; round < 200; round++) {
            var tags = new Tags(types);
            var words = new ArrayList<List<Choice>>();
            for (int w = 0; w < 2 + random.nextInt(4); w++) {
                int first = random.nextInt(types.size()), second = (first + 1 + random.nextInt(types.size() - 1)) % types.size();
                words.add(List.of(new Choice(first, random.nextInt(20)), new Choice(second, random.nextInt(20))));
            }
            float best = Float.POSITIVE_INFINITY;
            for (int pick = 0; pick < 1 << words.size(); pick++) {
                var lexemes = new ArrayList<Lexeme>();
                float cost = 0;
                for (int w = 0; w < words.size(); w++) {
                    Choice choice = words.get(w).get(pick >> w & 1);
                    lexemes.add(new Lexeme("w" + w, types.get(choice.tag())));
                    cost += choice.cost();
                }
                best = Math.min(best, cost + goal(lexemes, tags));
            }
            float found = new BestReduction(tags, words).reduction(0, words.size()).map(BestReduction.Found::cost).orElse(Float.POSITIVE_INFINITY);
            assertEquals(best, found, 0.5);
        }
    }

    /// What the cheaper goal costs to which words reduce; infinite for none.
    private static float goal(List<Lexeme> lexemes, Tags tags) {
        String text = String.join(" ", lexemes.stream().map(Lexeme::text).toList());
        float best = Float.POSITIVE_INFINITY;
        for (String goal : List.of("s", "n")) {
            try {
                new PregroupParser(Lexicon.of(lexemes), List.of(Ty.of(goal))).parse(Sentence.ofTokens(text));
                best = Math.min(best, tags.goalCost(goal));
            } catch (Mistake none) {
                best = Math.min(best, Float.POSITIVE_INFINITY);
            }
        }
        return best;
    }

    private static Ty type(String text) {
        try {
            return Ty.parse(text);
        } catch (NotationException e) {
            throw new AssertionError(e);
        }
    }
}
