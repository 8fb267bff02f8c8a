package org.catenary.qnlp.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

    @TempDir Path folder;

    @Test
    void readsLabelledSentences() throws Exception {
        // @start region="read"
        Path file = Files.writeString(folder.resolve("train.txt"),
                "food woman prepares tasty dinner .\nIT woman tests server");
        Corpus corpus = Corpus.read(file);
        assertEquals(List.of("IT", "food"), corpus.classes());
        assertEquals("woman prepares tasty dinner .", corpus.examples().getFirst().sentence().tokenised());
        // @end
        assertEquals(file + ":2", corpus.examples().get(1).place());
        assertEquals(List.of(".", "dinner", "prepares", "server", "tasty", "tests", "woman"), corpus.vocabulary());
    }

    @Test
    void blanksAndEndsOfLinesDoNotMatter() throws Exception {
        Corpus corpus = read("\ufeff1  man prepares\t sauce .  \r\n\r\n   \n0 man runs software .");
        assertEquals("1 man prepares sauce .\n0 man runs software .\n", corpus.toString());
        assertEquals(folder.resolve("data.txt") + ":4", corpus.examples().get(1).place());
        assertEquals("man prepares\t sauce .", corpus.examples().getFirst().sentence().text());
    }

    @Test
    void mistakesNameFileAndLine() {
        assertMalformed(2, "no label, the line begins with a blank; ", "1 man prepares sauce .\n woman runs software .\n");
        assertMalformed(3, "no label: 'woman' labels no other line and is a word of the sentences; ",
                "1 man prepares sauce .\n0 woman runs software .\nwoman runs software .\n");
        assertMalformed(1, "no sentence behind '1'; ", "1 \n");
        assertMalformed(1, "no example in this data set; ", "");
        assertMalformed(1, "no example in this data set; ", "\n \n");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path file = folder.resolve("data.txt");
        Files.write(file, new byte[] {'1', ' ', 'a', '\n', '0', ' ', (byte) 0xFF});
        assertEquals(file + ":2: this is no UTF-8 text",
                assertThrows(MalformedFile.class, () -> Corpus.read(file)).getMessage());
    }

    /// Whatever the bytes, there is a corpus or a message with the line, and a corpus reads back.
    @ParameterizedTest(name = "seed {0}") @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void bytesAreReadOrRefused(long seed) throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] good = "1  man prepares sauce .\n0 man runs software .\n1 woman's café\n".getBytes(StandardCharsets.UTF_8);
        int read = 0;
        for (int round = 0; round < 3000; round++) {
            byte[] bytes = good.clone();
            for (int i = random.nextInt(4); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = random.nextInt(4) == 0 ? (byte) random.nextInt(256)
                        : good[random.nextInt(good.length)];
            }
            try {
                Corpus corpus = Corpus.of("f", Line.read("f", bytes));
                read++;
                Corpus again = Corpus.of("f", Line.read("f", corpus.toString().getBytes(StandardCharsets.UTF_8)));
                assertEquals(corpus.toString(), again.toString());
            } catch (MalformedFile e) {
                assertTrue(e.getMessage().startsWith("f:" + e.line() + ": "), e::getMessage);
            }
        }
        assertTrue(read > 100 && read < 3000, "%d were read".formatted(read));
    }

    private Corpus read(String text) throws IOException, MalformedFile {
        return Corpus.read(Files.writeString(folder.resolve("data.txt"), text));
    }

    private void assertMalformed(int line, String problem, String text) {
        MalformedFile e = assertThrows(MalformedFile.class, () -> read(text));
        assertEquals("%s:%d: %sa line is a label, a blank and the tokens of a sentence"
                .formatted(folder.resolve("data.txt"), line, problem), e.getMessage());
    }
}
