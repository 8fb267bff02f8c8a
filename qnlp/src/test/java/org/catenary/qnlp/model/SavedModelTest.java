package org.catenary.qnlp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelTest {

    @TempDir Path folder;

    private static SavedModel model() {
        Ty n = Ty.of("n"), s = Ty.of("s");
        var lexicon = Lexicon.of(List.of(new Lexeme("fish", n), new Lexeme("swim", n.r().tensor(s)), new Lexeme("fly", n.r().tensor(s))));
        var trained = Lexicon.of(List.of(new Lexeme("fish", n), new Lexeme("swim", n.r().tensor(s))));
        return new SavedModel("toy", List.of("wet", "dry"), new Pipeline(new LexiconReader(lexicon, List.of(s)),
                List.of(Rewrite.named("determiner").orElseThrow()), CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1)),
                Unseen.ERROR, new Vocabulary(trained),
                new TreeMap<>(Map.of("fish__n_0", 0.1, "fish__n_1", 1.0 / 3, "fish__n_2", -1e-17, "swim__n.r@s_0", 0.7)));
    }

    private Path file() { return folder.resolve("model.json"); }

    @Test void aModelIsReadBackEqual() throws IOException {
        Files.write(file(), model().json());
        assertEquals(model(), SavedModel.read(file()));
    }

    @Test void headsAndReadersOfTextsAreReadBackEqual() throws IOException {
        SavedModel plain = model();
        for (String frames : List.of("sandwich", "expansion")) {
            var pipeline = new Pipeline(new TextReader((LexiconReader) plain.pipeline().reader(), 2), Rewrite.named(frames).stream().toList(),
                    plain.pipeline().ansatz());
            var whole = new SavedModel("toy", plain.classes(), pipeline, Optional.of(new SavedModel.HeadForm(new Dense(7), 2, 4)), Unseen.START,
                    plain.vocabulary(), plain.parameters());
            Files.write(file(), whole.json());
            assertEquals(whole, SavedModel.read(file()));
            String good = new String(whole.json(), StandardCharsets.UTF_8);
            Files.writeString(file(), good.replace("\"hidden\" : 7", "\"hidden\" : 0"));
            refused("/head/hidden is 0, not a number of at least 1");
            Files.writeString(file(), good.replace("\"mentions\" : 2", "\"mentions\" : []"));
            refused("/reader/mentions is []");
        }
    }

    @Test void theNumberOfSentencesIsChecked() {
        assertEquals("an example of this model has 1 sentence, got 2", assertThrows(Predictor.Untrained.class,
                () -> Predictor.of(model()).predict(Sentence.of("fish swim"), Sentence.of("fish swim"))).getMessage());
    }

    @Test void aSavedModelPredicts() {
        var prediction = Predictor.of(model()).predict(Sentence.of("fish swim"));
        assertEquals(List.of("wet", "dry"), List.copyOf(prediction.probabilities().keySet()));
        assertEquals(1, prediction.probabilities().values().stream().mapToDouble(p -> p).sum(), 1e-12);
    }

    @Test void wordsTheModelWasNotTrainedOnAreNamed() {
        var predictor = Predictor.of(model());
        String message = assertThrows(Predictor.Untrained.class, () -> predictor.predict(Sentence.of("fish fly"))).getMessage();
        assertTrue(message.contains("'fly' of type nʳ ⊗ s"), message);
        assertThrows(UnknownWord.class, () -> predictor.predict(Sentence.of("fish sink")));
    }

    @Test void whatIsNoModelIsRefusedWithThePlace() throws IOException {
        refused("there is no such file");
        for (var bad : Map.of("", "does not begin with", "{\"format\": ", "line 1, column", "{}", "does not begin with",
                "{\"format\":\"catenary-model\",\"version\":0}", "has version 0, this program reads version 2",
                "{\"format\":\"catenary-model\",\"version\":2}", "parameters").entrySet()) {
            Files.writeString(file(), bad.getKey());
            refused(bad.getValue());
        }
        String good = new String(model().json(), StandardCharsets.UTF_8);
        Files.writeString(file(), good.replace("\"IQP\"", "\"Sim99\""));
        refused("/ansatz/shape is Sim99, known are [IQP, Sim4, Sim8, Sim9, Sim9Cx, Sim14, Sim15, StronglyEntangling]");
        Files.writeString(file(), good.replace("\"layers\" : 1", "\"layers\" : \"one\""));
        refused("/ansatz/layers is \"one\", not a number");
        Files.writeString(file(), good.replace("0.7", "\"much\""));
        refused("/parameters/swim__n.r@s_0 is \"much\", not a number");
        Files.writeString(file(), good.replace("fish\\tn", "fish\\tn ⊗ ⊗"));
        refused("fish");
        Files.writeString(file(), good.replace("\"pregroup\"", "\"montague\""));
        refused("/reader/name is montague, known are pregroup, statistical, tree, text, cups, stairs, spiders");
        Files.writeString(file(), good.replace("\"determiner\"", "\"article\""));
        refused("/rules/0 is \"article\", which is no rule");
        Files.writeString(file(), good.replace("\"error\"", "\"ignore\""));
        refused("/unseen is ignore, known are [start, error, unknown, skip]");
    }

    private void refused(String part) {
        String message = assertThrows(SavedModel.UnreadableModel.class, () -> SavedModel.read(file())).getMessage();
        assertTrue(message.contains(part) && message.contains("model.json"), () -> part + "\n" + message);
    }
}
