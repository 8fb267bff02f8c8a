package org.catenary.qnlp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test void aTextIsPartedIntoSentences() {
        // @start region="split"
        List<Sentence> sentences = Sentence.ofText("Mr. Bush didn't come. He was at the U.S. Open!");   // two
        List<String> words = sentences.getFirst().words();                                            // Mr. Bush did n't come .
        // @end
        assertEquals(2, sentences.size());
        assertEquals(List.of("Mr.", "Bush", "did", "n't", "come", "."), words);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "Bush nominated Jennifer M. Anderson. She won.|Bush nominated Jennifer M. Anderson.#She won.",
        "He said \"Stop!\" and went. (Nobody came.) Then it rained.|He said \"Stop!\" and went.#(Nobody came.)#Then it rained.",
        "It cost 3.5 dollars, see fig. 7. what now?|It cost 3.5 dollars, see fig. 7. what now?",
        "Was it you? no. i was away. well...maybe|Was it you?#no.#i was away.#well...maybe",
        "1. Open it. 2. Close it.|1. Open it.#2. Close it.", "From the U.S. The rest came later.|From the U.S.#The rest came later.",
        "e.g. this, etc. and so on|e.g. this, etc. and so on", "Dear All,~~I am late.~Sorry|Dear All,#I am late.#Sorry", "Wait ... what?!  Yes|Wait ... what?!#Yes"})
    void sentencesEndWhereTheyDo(String text, String sentences) {
        assertEquals(List.of(sentences.split("#", -1)), Sentences.of(text.replace('~', '\n')).stream().map(t -> t.text().replace('\n', ' ')).toList());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "I can't say he's well-known.|I ca n't say he 's well - known .", "Mail a.b@c.org or www.x.org/y!!|Mail a.b@c.org or www.x.org/y !!",
        "They cannot pay $3,000.50 at 10:30|They can not pay $ 3,000.50 at 10:30", "Dr. No left the U.S. -- :-) ...|Dr. No left the U.S. -- :-) ...",
        "the dogs' bowl (we'll see)|the dogs ' bowl ( we 'll see )"})
    void wordsAreThoseOfTreebanks(String text, String words) { assertEquals(words, Sentence.ofEnglish(text).tokenised()); }

    /// Whatever the text, nothing but blanks is lost, and tokens stand where they say.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8})
    void nothingIsLost(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String signs = "aB.'!?-’ \n\t\"()3,é…@:/ U";
        for (int k = 0; k < 300; k++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(60); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var kept = new StringBuilder();
            for (Token stretch : Sentences.of(text.toString())) {
                assertTrue(text.toString().startsWith(stretch.text(), stretch.start()));
                Sentence.ofEnglish(stretch.text()).words().forEach(kept::append);
            }
            assertEquals(text.toString().replaceAll("\\s", ""), kept.toString());
        }
    }

    @Test void longTextsTakeLinearTime() {
        assertEquals(100_000, Sentences.of("It rains in A. B. Town, etc. and so on. ".repeat(100_000)).size());
        assertEquals(1, Sentences.of(".".repeat(200_000)).size());
        assertEquals(200_000, Sentence.ofEnglish("a-".repeat(100_000)).tokens().size());
    }
}
