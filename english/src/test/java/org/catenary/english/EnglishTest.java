package org.catenary.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnglishTest {

    private static StatisticalParser parser;

    @BeforeAll static void load() throws IOException {
        // @start region="english"
        StatisticalParser english = LanguageModel.english();
        Parse parse = english.parse(Sentence.of("The old man quietly repaired his wooden boat.")).parse();
        // @end
        assertEquals("s", parse.goal().toString());
        parser = english;
    }

    private static String types(String text) {
        return parser.parse(Sentence.of(text)).parse().words().stream().map(w -> w.type().toString()).collect(Collectors.joining(", "));
    }

    @Test void plainSentencesHaveTheTypesOfTheTextbook() {
        assertEquals("n, nʳ ⊗ s ⊗ nˡ, n, I", types("She loves him."));
        assertEquals("n ⊗ nˡ, n, nʳ ⊗ s ⊗ nˡ, n ⊗ nˡ, n, I", types("The woman bought a house."));
    }

    @Test void longSentencesReduceToo() {
        for (String text : List.of("When the train finally arrived at the station, nobody knew where it was going.",
                "He said that the people who live near the river have asked the city for a new bridge.",
                "I will call you tomorrow if I find the keys.", "What do you want to eat?", "Great food and friendly service!")) {
            assertTrue(parser.parse(Sentence.of(text)).isWhole(), text);
        }
    }

    @Test void theLicenceIsTold() { assertTrue(LanguageModel.of("en").orElseThrow().licence().contains("CC BY-SA 4.0")); }
}
