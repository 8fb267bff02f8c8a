package org.catenary.qnlp.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {

    @TempDir Path folder;

    @Test
    void readsEntriesInOrder() throws Exception {
        Lexicon lexicon = read("\ufeff# words\r\n\r\nrun\tn.r @ s @ n.l\r\n  Bob \t n \r\nrun\tn\nrun\tn.r ⊗ s ⊗ n.l\n.\tI");
        assertEquals(List.of("n.r @ s @ n.l", "n"), lexicon.readings("run").stream()
                .map(lexeme -> lexeme.type().toString().replace("ʳ", ".r").replace("ˡ", ".l").replace("⊗", "@")).toList());
        assertEquals(List.of(new Lexeme("Bob", Ty.of("n"))), lexicon.readings("Bob"));
        assertEquals(List.of(new Lexeme(".", Ty.unit())), lexicon.readings("."));
        assertEquals(List.of(".", "Bob", "run"), List.copyOf(lexicon.words()));
        assertEquals(2, lexicon.readings("RUN").size());
        assertEquals(List.of(), lexicon.readings("bob"));
    }

    @Test
    void whatIsWrittenReadsBack() throws Exception {
        Lexicon english = Lexicon.english();
        assertEquals(english, Lexicon.of("again", Line.read("again", english.toString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void anotherLexiconAddsReadings() throws Exception {
        Lexicon both = read("run\tn\nBob\tn").with(read("run\tn.r @ s\nrun\tn"));
        assertEquals(2, both.readings("run").size());
        assertEquals(Ty.of("n"), both.readings("run").getFirst().type());
        assertEquals(1, both.readings("Bob").size());
    }

    @Test
    void mistakesNameFileAndLine() {
        assertMalformed(2, "no tab between word and type; "
                + "an entry is a word, a tab and its type, as in loves<TAB>n.r @ s @ n.l",
                "Bob\tn\nloves n.r @ s\n");
        assertMalformed(1, "no word before the tab", "\tn");
        assertMalformed(1, "no type behind the tab; the empty type is written I", ".\t ");
        assertMalformed(3, "the word 'ice cream' has a blank in it, so no sentence could have it", "#\n\nice cream\tn");
        assertMalformed(1, """
                the type of 'loves': column 7: expected a type, found @
                  n.r @ @ n
                        ^""", "loves\tn.r @ @ n");
        assertMalformed(1, "no entry in this lexicon; an entry is a word, a tab and its type", "# nothing\n");
        assertMalformed(1, "no entry in this lexicon; an entry is a word, a tab and its type", "");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = folder.resolve("words.lexicon");
        Files.write(file, new byte[] {'a', '\t', 'n', '\n', 'b', (byte) 0xC3, '\n'});
        MalformedFile e = assertThrows(MalformedFile.class, () -> Lexicon.read(file));
        assertEquals(file + ":2: this is no UTF-8 text", e.getMessage());
        assertThrows(NoSuchFileException.class, () -> Lexicon.read(folder.resolve("none")));
    }

    /// Whatever the bytes, there is a lexicon or a message with the line, and a lexicon reads back.
    @ParameterizedTest(name = "seed {0}") @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void bytesAreReadOrRefused(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] good = "# c\nloves\tn.r @ s @ n.l\nBob\tn\n'q'\t('a b' ⊗ n).z(2)\n.\tI\n".getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = random.nextInt(4) == 0 ? (byte) random.nextInt(256)
                        : good[random.nextInt(good.length)];
            }
            try {
                Lexicon lexicon = Lexicon.of("f", Line.read("f", bytes));
                read++;
                byte[] written = lexicon.toString().getBytes(StandardCharsets.UTF_8);
                assertEquals(lexicon, Lexicon.of("f", Line.read("f", written)));
            } catch (MalformedFile e) {
                assertTrue(e.getMessage().startsWith("f:" + e.line() + ": "), e::getMessage);
                assertTrue(e.line() >= 1 && e.line() <= 10, e::getMessage);
            }
        }
        assertTrue(read > 100 && read < 3000, "%d were read".formatted(read));
    }

    /// Every published word, in the shapes of the published sentences, with types found by the parse alone.
    @Test
    void thePublishedSentencesParse() {
        var parser = new PregroupParser(Lexicon.english());
        var text = List.of("skillful man prepares tasty sauce .", "woman bakes dinner .", "person runs useful application .",
                "organization that church establish .", "organization that establish church .", "building that house monk .",
                "player that hit run .", "player that allow run .",
                "quality that election reflect .", "device that show time .");
        for (String line : text) {
            assertFalse(parser.parses(Sentence.ofTokens(line)).count().bitLength() > 1, line);
        }
    }

    private Lexicon read(String text) throws IOException, MalformedFile {
        return Lexicon.read(Files.writeString(folder.resolve("words.lexicon"), text));
    }

    private void assertMalformed(int line, String problem, String text) {
        MalformedFile e = assertThrows(MalformedFile.class, () -> read(text));
        assertEquals("%s:%d: %s".formatted(folder.resolve("words.lexicon"), line, problem), e.getMessage());
        assertEquals(line, e.line());
        assertEquals(folder.resolve("words.lexicon").toString(), e.file());
    }
}
