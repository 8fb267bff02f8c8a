package org.catenary.qnlp.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test void pairsAreOfOnePartDistinctAndLabelledByTheirTopics() {
        Split sentences = MeaningClassification.bundled(), pairs = Pairs.of(sentences);
        assertEquals(List.of(300, 200, 200), List.of(pairs.train().size(), pairs.dev().size(), pairs.test().size()));
        Map<String, String> labels = new HashMap<>();
        sentences.test().examples().forEach(example -> labels.put(example.sentence().tokenised(), example.label()));
        for (Example pair : pairs.test().examples()) {
            assertEquals(2, pair.sentences().size());
            boolean same = labels.get(pair.sentences().get(0).tokenised()).equals(labels.get(pair.sentences().get(1).tokenised()));
            assertEquals(same ? "same" : "different", pair.label());
        }
        assertEquals(200, new HashSet<>(pairs.test().examples().stream().map(Example::text).toList()).size());
        assertEquals(pairs, Pairs.of(sentences));
    }

    @Test void aPartOfFewSentencesHasAllItsPairs() throws MalformedFile {
        var few = Corpus.of("few", List.of(new Line("few", 1, "1 a b"), new Line("few", 2, "1 c d"), new Line("few", 3, "0 e f")));
        assertEquals(3, Pairs.of(new Split(few, few, few)).train().size());
        assertTrue(Pairs.of(new Split(few, few, few)).train().toString().contains(" | "));
    }

    /// Pairs in a file read back.
    @Test void pairsAreReadFromFiles() throws MalformedFile {
        Corpus pairs = Pairs.of(MeaningClassification.bundled()).dev();
        var lines = pairs.toString().lines().map(line -> new Line("pairs", 1, line)).toList();
        assertEquals(pairs.toString(), Corpus.of("pairs", lines).toString());
        for (String bad : List.of("same a b |", "same | a b", "same a b | | c")) {
            String message = assertThrows(MalformedFile.class,
                    () -> Corpus.of("pairs", List.of(new Line("pairs", 7, bad)))).getMessage();
            assertTrue(message.contains("pairs:7") || message.contains("line 7"), message);
            assertTrue(message.contains("a bar"), message);
        }
    }
}
