package org.catenary.qnlp.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    @Test
    void splitsWhatPeopleWrite() {
        // @start region="split"
        Sentence sentence = Sentence.of("Alice doesn't know (yet): π is 3.14!");
        assertEquals(List.of("Alice", "doesn't", "know", "(", "yet", ")", ":", "π", "is", "3.14", "!"), sentence.words());
        assertEquals(15, sentence.column(2));
        // @end
    }

    @Test
    void keepsSignsApart() {
        assertEquals("Alice loves Bob .", Sentence.of("Alice loves Bob.").tokenised());
        assertEquals("well-known , widely used …", Sentence.of("well-known, widely used…").tokenised());
        assertEquals("end - of ' word '", Sentence.of("end- of 'word'").tokenised());
        assertEquals("1,000.5 and 1 .", Sentence.of("1,000.5 and 1.").tokenised());
        assertEquals("naïve cafés 東京", Sentence.of("naïve cafés 東京").tokenised());
    }

    @Test
    void leavesTokensAsTheyAre() {
        Sentence sentence = Sentence.ofTokens("  don't  split, me\t. ");
        assertEquals(List.of("don't", "split,", "me", "."), sentence.words());
        assertEquals("don't split, me .", sentence.tokenised());
    }

    @Test
    void nothingHasNoTokens() {
        assertEquals(List.of(), Sentence.of("").tokens());
        assertEquals(List.of(), Sentence.of(" \u00a0\t").tokens());
        assertEquals(List.of(), Sentence.ofTokens(" \u2003").tokens());
    }

    @Test
    void columnsCountCharacters() { assertEquals(3, Sentence.of("\ud835\udc65 y").column(1)); }

    @Test
    void tokensStandInTheText() {
        assertThrows(IllegalArgumentException.class, () -> new Sentence("a b", List.of(new Token("b", 0))));
        assertThrows(IllegalArgumentException.class,
                () -> new Sentence("aa", List.of(new Token("aa", 0), new Token("a", 1))));
        assertThrows(IllegalArgumentException.class, () -> new Token("", 0));
    }

    /// Tokens cover all but blanks, and what is tokenised stays tokenised.
    @ParameterizedTest(name = "seed {0}") @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void tokensCoverAllButBlanks(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.appendCodePoint("aZ9é_'’-.,  \t\n\ud83d\ude00\u0301\ud800x".codePoints().toArray()[random.nextInt(18)]);
            }
            for (Sentence sentence : List.of(Sentence.of(text.toString()), Sentence.ofTokens(text.toString()))) {
                String letters = String.join("", sentence.words());
                assertEquals(text.toString().replaceAll("[\\s\\p{Z}]", ""), letters);
                assertEquals(sentence.words(), Sentence.ofTokens(sentence.tokenised()).words());
                assertTrue(sentence.words().stream().noneMatch(String::isEmpty));
            }
        }
    }
}
