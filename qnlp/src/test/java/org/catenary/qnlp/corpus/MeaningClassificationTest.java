package org.catenary.qnlp.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class MeaningClassificationTest {

    private static final Split BUNDLED = MeaningClassification.bundled();

    @Test
    void drawingAgainGivesTheSameBytes() throws IOException {
        Split drawn = MeaningClassification.draw();
        assertEquals(bytes("train"), drawn.train().toString());
        assertEquals(bytes("dev"), drawn.dev().toString());
        assertEquals(bytes("test"), drawn.test().toString());
        assertEquals(BUNDLED, drawn);
    }

    @Test
    void thePartsAreBalanced() {
        assertEquals(List.of(70, 30, 30),
                Stream.of(BUNDLED.train(), BUNDLED.dev(), BUNDLED.test()).map(Corpus::size).toList());
        for (Corpus corpus : List.of(BUNDLED.train(), BUNDLED.dev(), BUNDLED.test())) {
            assertEquals(List.of("IT", "food"), corpus.classes());
            assertEquals(corpus.size() / 2,
                    corpus.examples().stream().filter(example -> example.label().equals("food")).count());
        }
    }

    @Test
    void noSentenceComesTwice() {
        Set<String> seen = new HashSet<>();
        for (Corpus corpus : List.of(BUNDLED.train(), BUNDLED.dev(), BUNDLED.test())) {
            for (Example example : corpus.examples()) {
                assertTrue(seen.add(example.sentence().tokenised()), example::toString);
            }
        }
    }

    @Test
    void everyWordIsSeenInTraining() {
        List<String> words = BUNDLED.train().vocabulary();
        assertEquals(19, words.size());
        assertTrue(words.containsAll(BUNDLED.dev().vocabulary()) && words.containsAll(BUNDLED.test().vocabulary()));
        assertTrue(words.containsAll(List.of("woman", "prepares", "tasty", "dinner", ".")));
    }

    @Test
    void theExampleOfTheGuideIsNotInTraining() {
        assertFalse(BUNDLED.train().toString().contains(" woman prepares tasty dinner ."));
    }

    @Test
    void everySentenceParsesInOneWay() {
        var parser = new PregroupParser(Lexicon.english());
        for (Corpus corpus : List.of(BUNDLED.train(), BUNDLED.dev(), BUNDLED.test())) {
            for (Example example : corpus.examples()) {
                List<Parse> parses = parser.parses(example.sentence()).stream().toList();
                assertEquals(1, parses.size(), example::toString);
                assertEquals("s", parses.getFirst().goal().toString());
            }
        }
        assertEquals("s", parser.parse(Sentence.of("woman prepares tasty dinner")).goal().toString());
    }

    private static String bytes(String part) throws IOException {
        try (InputStream in = MeaningClassification.class.getResourceAsStream(MeaningClassification.file(part))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
