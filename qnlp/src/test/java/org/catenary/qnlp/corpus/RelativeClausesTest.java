package org.catenary.qnlp.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class RelativeClausesTest {

    @Seeded
    void wordsDoNotTellTheLabelButTheirOrderDoes(long seed) {
        Split split = RelativeClauses.draw(new Random(seed));
        Set<String> phrases = new HashSet<>();
        for (Corpus corpus : List.of(split.train(), split.dev(), split.test())) {
            assertEquals(0.5, Baseline.MAJORITY.accuracy(split.train(), corpus.examples()));
            assertEquals(0.5, Baseline.WORDS.accuracy(split.train(), corpus.examples()));
            assertEquals(1, Baseline.WORD_ORDER.accuracy(split.train(), corpus.examples()), 0.1);
            corpus.examples().forEach(example -> assertTrue(phrases.add(example.sentence().tokenised()), example::toString));
        }
        assertEquals(130, phrases.size());
        assertTrue(split.train().vocabulary().containsAll(split.test().vocabulary()));
        assertTrue(split.train().vocabulary().containsAll(split.dev().vocabulary()));
    }

    @Test
    void bundledPhrasesStayTheSameAndAreNouns() {
        Split split = RelativeClauses.bundled();
        assertEquals(split, RelativeClauses.bundled());
        assertEquals(List.of(70, 30, 30), Stream.of(split.train(), split.dev(), split.test()).map(Corpus::size).toList());
        var parser = new PregroupParser(Lexicon.english());
        for (Corpus corpus : List.of(split.train(), split.dev(), split.test())) {
            corpus.examples().forEach(example -> assertEquals("n", parser.parse(example.sentence()).goal().toString()));
        }
    }

    @Test
    void baselinesCountVotes() {
        Corpus train = corpus("a x y", "a x z", "b y x");
        assertEquals(List.of("a", "a"), Baseline.MAJORITY.guesses(train, corpus("b y", "b x").examples()));
        assertEquals(List.of("a", "a", "a"), Baseline.WORDS.guesses(train, corpus("a z", "b x y", "b w").examples()));
        assertEquals(List.of("b", "a"), Baseline.WORD_ORDER.guesses(train, corpus("b y w", "a x w").examples()));
        assertEquals(0.5, Baseline.WORD_ORDER.accuracy(train, corpus("b y w", "b x w").examples()));
    }

    private static Corpus corpus(String... lines) {
        return new Corpus(Stream.of(lines).map(line -> new Example(line.substring(0, 1),
                Sentence.ofTokens(line.substring(2)), "here")).toList());
    }
}
