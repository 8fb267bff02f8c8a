package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Models that are trained by any reader, used again, exported and read back.
class PredictTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static final String LINES = "1 woman prepares dinner .\n0 student tests server .\n1 woman tastes dinner .\n0 student improves server .\n";

    @BeforeAll static void train() throws IOException {
        trained(shared, LINES);
    }

    private static Said trained(Path folder, String test, String... options) throws IOException {
        String data = Files.writeString(folder.resolve("train.txt"), LINES).toString();
        String judged = Files.writeString(folder.resolve("test.txt"), test).toString();
        var args = new ArrayList<>(List.of("train", "--train", data, "--dev", data, "--test", judged, "--seeds", "1", "--epochs", "3", "--out",
                folder.toString(), "--json"));
        args.addAll(List.of(options));
        return Said.by(args.toArray(String[]::new));
    }

    private static String model() { return shared.resolve("model.json").toString(); }

    private static JsonNode json(String text) { return JsonMapper.shared().readTree(text); }

    private static Said refused(String part, String... args) {
        var said = Said.by(args);
        assertEquals(2, said.status(), said::toString);
        assertTrue(said.err().contains(part) && !said.err().contains("\tat "), said::err);
        return said;
    }

    @ParameterizedTest @ValueSource(strings = {"--reader cups", "--reader spiders", "--reader stairs", "--reader tree",
        "--reader tree --tree-mode height", "--rewrite curry,codomain-unification", "--statistical", "--statistical --reader tree", "--ansatz Sim14 --ancillas 1 --discard",
        "--ansatz Spider(2) --rewrite auxiliary,connector"})
    void aModelReadsAsItWasTrained(String options) throws IOException {
        var said = trained(folder, LINES, options.split(" "));
        assertEquals(0, said.status(), said::toString);
        double right = 0;
        for (String line : LINES.lines().toList()) {
            var predicted = Said.by("predict", folder.resolve("model.json").toString(), line.substring(2), "--json");
            assertEquals(0, predicted.status(), predicted::toString);
            right += json(predicted.out()).path("class").asString().equals(line.substring(0, 1)) ? 0.25 : 0;
        }
        assertEquals(json(said.out()).at("/runs/0/test").asDouble(), right, 1e-12);
    }

    /// Circuits written out, run elsewhere and read back: the shares agree with the probabilities as far as chance lets them.
    @Test void circuitsAreExportedAndCountsReadBack() throws IOException {
        String first = "woman prepares dinner .", second = "student tests server .";
        var said = Said.by("predict", model(), first, second, "--qasm", folder.resolve("programs").toString());
        assertEquals(0, said.status(), said::toString);
        JsonNode manifest = json(Files.readString(folder.resolve("programs/manifest.json")));
        assertEquals("[\"0\",\"1\"]", manifest.path("classes").toString());
        var counts = JsonMapper.shared().createObjectNode();
        var reversed = JsonMapper.shared().createObjectNode();
        for (JsonNode entry : manifest.path("circuits")) {
            var outcomes = counts.putObject(entry.path("sentence").asString());
            var backwards = reversed.putObject(entry.path("sentence").asString());
            String program = folder.resolve("programs").resolve(entry.path("file").asString()).toString();
            Said.by("circuit", program, "--counts", "200000").out().lines().forEach(line -> {
                String[] parts = line.split(" ", -1);
                outcomes.put(parts[0], Integer.parseInt(parts[1]));
                backwards.put(new StringBuilder(parts[0]).reverse().toString(), Integer.parseInt(parts[1]));
            });
        }
        Path file = Files.writeString(folder.resolve("counts.json"), counts.toString());
        List<JsonNode> measured = Said.by("predict", model(), "--counts", file.toString(), "--json").out().lines().map(PredictTest::json).toList();
        List<JsonNode> exact = Said.by("predict", model(), first, second, "--json").out().lines().map(PredictTest::json).toList();
        for (int k = 0; k < 2; k++) {
            assertEquals(exact.get(k).path("sentence"), measured.get(k).path("sentence"));
            assertEquals(exact.get(k).at("/probabilities/1").asDouble(), measured.get(k).at("/probabilities/1").asDouble(), 0.02);
        }
        Path other = Files.writeString(folder.resolve("reversed.json"), reversed.toString());
        assertEquals(Said.by("predict", model(), "--counts", file.toString()), Said.by("predict", model(), "--counts", other.toString(), "--bit-order", "last"));
    }

    @Test void countsThatAreNoneAreRefusedWithTheirLine() throws IOException {
        Path file = Files.writeString(folder.resolve("counts.json"), "{\"woman prepares dinner .\":\n{\"000\": \"many\"}}");
        refused("counts.json:2: expected how often '000' came, a whole number, found many", "predict", model(), "--counts", file.toString());
        Files.writeString(file, "{\"woman prepares dinner .\": {\"0\": 3}}");
        refused("counts.json: 'woman prepares dinner .': the outcome '0' is not one of 3 bits", "predict", model(), "--counts", file.toString());
        refused("takes its sentences from the file", "predict", model(), "woman", "--counts", file.toString());
        refused("predict what?", "predict", model());
        refused("no such file", "predict", model(), "--counts", folder.resolve("none.json").toString());
    }

    @Test void wordsUnseenInTrainingAreHandledAsTold() throws IOException {
        String unseen = LINES + "1 woman prepares soup .\n";
        var start = json(trained(folder, unseen).out());
        assertEquals("{\"sentences\":1,\"skipped\":0,\"words\":[\"soup\"]}", start.at("/unseen/test").toString());
        assertEquals("start", start.at("/unseen/handling").asString());
        refused("'soup' of type n", "predict", folder.resolve("model.json").toString(), "woman prepares soup .");
        assertEquals(1, json(trained(folder, unseen, "--unseen", "skip").out()).at("/unseen/test/skipped").asInt());
        assertEquals("""
                woman prepares soup .
                left out: the model was not trained on 'soup' of type n; train it on sentences with the word, or say it otherwise
                1 of 1 sentences left out
                """, Said.by("predict", folder.resolve("model.json").toString(), "woman prepares soup .").out());
        var refused = trained(folder, unseen, "--unseen", "error");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("test.txt:5: no training sentence has soup"), refused.err());
        var unknown = trained(folder, LINES + "1 woman prepares zabaglione .\n", "--unseen", "unknown");
        assertEquals("[\"zabaglione\"]", json(unknown.out()).at("/unseen/test/words").toString());
        assertTrue(Files.readString(folder.resolve("report.html")).contains("one box a type stands for all of them"));
        assertEquals(2, Said.by("predict", folder.resolve("model.json").toString(), "woman burns dinner .").out().lines().count() - 1);
        refused("'burns'", "predict", folder.resolve("model.json").toString(), "woman burns dinner .", "--unseen", "error");
        refused("--rare must be at least 1", "train", "mc", "--rare", "0", "--unseen", "unknown", "--out", folder.toString());
    }

    @Test void aModelIsUsedWithItsOwnVocabularyAndParser() throws IOException {
        Path lexicon = Files.writeString(folder.resolve("words.txt"), "woman\tn\nburns\tn.r @ s @ n.l\ndinner\tn\n");
        refused("the model was not trained on 'burns' of type nʳ ⊗ s ⊗ nˡ", "predict", model(), "woman burns dinner", "--lexicon", lexicon.toString());
        trained(folder, LINES, "--reader", "cups");
        refused("reads sentences by the reader 'cups', which takes neither --lexicon nor --goal", "predict", folder.resolve("model.json").toString(),
                "woman", "--lexicon", lexicon.toString());
        String text = Files.readString(Path.of(model()));
        assertFalse(text.contains("\"statistical\""));
        Path other = Files.writeString(folder.resolve("other.json"), text.replace("\"pregroup\"", "\"montague\""));
        refused("/reader/name is montague", "predict", other.toString(), "woman");
    }

    private static final String TREES = """
            1\twoman\twoman\tNOUN\tNN\t_\t2\tnsubj\t_\t_
            2\tprepares\tprepare\tVERB\tVBZ\t_\t0\troot\t_\t_
            3\tdinner\tdinner\tNOUN\tNN\t_\t2\tobj\t_\t_

            """;

    /// A model trained with a parser of one's own is used with no other.
    @Test void aParserOfOnesOwnIsNamedAgain() throws IOException {
        Path trees = Files.writeString(folder.resolve("trees.conllu"), TREES.repeat(6) + TREES.replace("woman", "student").repeat(6));
        String parser = folder.resolve("own.model").toString(), twin = folder.resolve("twin.model").toString();
        var learnt = Said.by("train-parser", trees.toString(), "-o", parser, "--epochs", "3");
        assertEquals(0, learnt.status(), learnt::toString);
        assertEquals(0, Said.by("train-parser", trees.toString(), "-o", twin, "--epochs", "3").status());
        assertEquals(-1, Files.mismatch(Path.of(parser), Path.of(twin)));
        for (String set : List.of("dev", "test")) {
            try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("en_ewt-%s.conllu.gz".formatted(set))))) {
                packed.write(TREES.getBytes(StandardCharsets.UTF_8));
            }
        }
        String[] judging = {"experiment", "parser", "--data", folder.toString(), "--json", "--out", folder.resolve("o").toString(), "--parser", parser};
        var english = json(Said.by(Arrays.copyOf(judging, judging.length - 2)).out());
        assertEquals(1, english.at("/test/accuracy").asDouble(), english::toString);
        assertTrue(json(Said.by(judging).out()).at("/test/accuracy").asDouble() < 1, "a parser of little experience is judged");
        var said = trained(folder, LINES, "--parser", parser, "--rewrite", "codomain-unification");
        assertEquals(0, said.status(), said::toString);
        String model = folder.resolve("model.json").toString();
        assertEquals(0, Said.by("predict", model, "woman prepares dinner .", "--parser", parser).status());
        refused("it was trained with the statistical parser", "predict", model, "woman prepares dinner .");
        refused("words.txt: ", "predict", model, "woman", "--parser", Files.writeString(folder.resolve("words.txt"), "no model").toString());
    }

    @Test void anAnsatzWithoutQubitsForATypeIsTold() throws IOException {
        Path lexicon = Files.writeString(folder.resolve("words.txt"), """
                woman\tn
                student\tn
                dinner\tp
                server\tp
                prepares\tn.r @ s @ p.l
                tests\tn.r @ s @ p.l
                tastes\tn.r @ s @ p.l
                improves\tn.r @ s @ p.l
                .\tI
                """);
        var said = trained(folder, LINES, "--lexicon", lexicon.toString());
        assertEquals(2, said.status());
        assertEquals("%s:1: the ansatz has no qubits for pˡ; it has {n=1, s=1}%n".formatted(folder.resolve("train.txt")), said.err());
        assertEquals(0, trained(folder, LINES, "--lexicon", lexicon.toString(), "--qubits", "p=1").status());
        said = trained(folder, LINES, "--lexicon", lexicon.toString(), "--ansatz", "tensor");
        assertTrue(said.err().contains("train.txt:1: the ansatz has no dimension for p"), said.err());
    }
}
