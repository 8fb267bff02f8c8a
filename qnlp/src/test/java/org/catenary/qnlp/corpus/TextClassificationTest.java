package org.catenary.qnlp.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.qnlp.discocirc.TextCircuit;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.junit.jupiter.api.Test;

class TextClassificationTest {

    private static final Split TEXTS = TextClassification.draw();

    @Test void theTextsAreDistinctAndHalfOfEachTopic() {
        assertEquals(List.of(180, 60, 60), List.of(TEXTS.train().size(), TEXTS.dev().size(), TEXTS.test().size()));
        var all = Stream.of(TEXTS.train(), TEXTS.dev(), TEXTS.test()).flatMap(corpus -> corpus.examples().stream()).toList();
        assertEquals(300, new HashSet<>(all.stream().map(Example::text).toList()).size());
        assertEquals(90, TEXTS.train().examples().stream().filter(example -> example.label().equals("food")).count());
        assertEquals(TEXTS, TextClassification.draw());
        assertTrue(TEXTS.train().vocabulary().containsAll(TEXTS.test().vocabulary()));
    }

    /// Whoever is spoken of is in all three sentences, whatever the pronoun.
    @Test void everyTextHasOnePersonThroughout() {
        var reader = new TextReader(new LexiconReader(new PregroupParser(TextClassification.lexicon())), 1);
        for (Example example : TEXTS.test().examples()) {
            TextCircuit circuit = reader.circuit(example.sentence());
            assertEquals(example.sentence().words().getFirst(), circuit.nouns().getFirst());
            assertEquals(List.of(3, 1, 1, 1), circuit.mentions(), example::text);
        }
    }
}
