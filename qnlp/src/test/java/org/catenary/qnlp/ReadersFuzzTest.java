package org.catenary.qnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.catenary.diagrams.notation.Mutations;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.SavedModel;
import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.model.Vocabulary;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Checkpoint;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Files that are almost what a reader expects are read, or end in an error that says what is wrong.
class ReadersFuzzTest {

    @TempDir Path folder;

    private static void someAreRead(int read, int of) {
        assertTrue(read > of / 200 && read < of - of / 200, () -> "so many were read: %d of %d".formatted(read, of));
    }

    @Test
    void lexicons() {
        var valid = List.of("loves\tn.r @ s @ n.l\n# nothing\n\nAlice\tn\r\n.\tI\n", "fish\tn\nfish\tn.r @ s\nthe\tn @ n.l\n");
        someAreRead(Mutations.of(valid, "\t", "n.r", "@", "#").survivedBy(bytes -> {
            Lexicon lexicon = Lexicon.of("words.txt", Line.read("words.txt", bytes));
            assertEquals(lexicon, Lexicon.of("words.txt", Line.read("words.txt", lexicon.toString().getBytes(StandardCharsets.UTF_8))));
        }, 100_000, MalformedFile.class), 100_000);
    }

    @Test
    void corpora() {
        var valid = List.of("1 woman prepares dinner .\n0 man debugs software .\n", "a x y\n\nb y z\r\na z\n", "wet fish swim\n");
        someAreRead(Mutations.of(valid, "\t", "0", "1 ").survivedBy(bytes ->
                Corpus.of("data.txt", Line.read("data.txt", bytes)), 100_000, MalformedFile.class), 100_000);
    }

    @Test
    void sentences() {
        var valid = List.of("Alice loves Bob.", "don't 3.5 well-known", "日本 😀 é");
        assertEquals(100_000, Mutations.of(valid, "'", "-", "\uD800").survivedBy(bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Sentence sentence = Sentence.of(text);
            assertEquals(Sentence.ofTokens(sentence.tokenised()).words(), sentence.words());
        }, 100_000, MalformedFile.class));
    }

    @TestFactory
    Stream<DynamicTest> models() throws IOException {
        Ty n = Ty.of("n"), s = Ty.of("s");
        var lexicon = Lexicon.of(List.of(new Lexeme("fish", n), new Lexeme("swim", n.r().tensor(s))));
        var model = new SavedModel("toy", List.of("wet", "dry"), new Pipeline(new LexiconReader(lexicon, List.of(s)),
                Rewrite.known().subList(0, 2), CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1)), Unseen.SKIP,
                new Vocabulary(lexicon), new TreeMap<>(Map.of("fish__n_0", 0.1)));
        Path file = folder.resolve("model.json");
        return Mutations.of(List.of(new String(model.json(), StandardCharsets.UTF_8)), "\"version\"", "\"IQP\"", "\"layers\"")
                .tenths(bytes -> {
                    Files.write(file, bytes);
                    SavedModel.read(file);
                }, 100_000, SavedModel.UnreadableModel.class);
    }

    @TestFactory
    Stream<DynamicTest> checkpoints() throws IOException {
        String valid = """
                {"format":"catenary-checkpoint","version":1,"circumstances":{"data":"abc"},"seeds":[{"seed":0,"parameters":[0.5,1.5],\
                "steps":2,"moments":[[0.1,0.2],[0.3,0.4]],"curve":[[0.5,0.5,0.25,1.0]],"best":1,"kept":[0.5,1.5]}]}""";
        Path file = folder.resolve("checkpoint.json");
        return Mutations.of(List.of(valid), "\"seed\"", "\"moments\"", "\"best\"").tenths(bytes -> {
            Files.write(file, bytes);
            Checkpoint.resume(file, Map.of("data", "abc"), 5).last(0).ifPresent(state -> {
                if (state.best() > 0) {
                    assertTrue(state.bestEpoch().toString().startsWith("Epoch"));
                }
            });
        }, 100_000, Checkpoint.CannotResume.class);
    }
}
