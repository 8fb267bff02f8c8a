package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CommandsTest {

    @TempDir Path folder;

    @Test void aParseIsPrintedWithTypesAndLinks() {
        // @start region="parse"
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int status = Main.run(out, out, "parse", "Alice loves Bob");   // 0, types and links on standard output
        // @end
        assertEquals(0, status);
        var said = Said.by("parse", "Alice loves Bob");
        assertTrue(said.out().contains("Alice  loves    Bob"), said.out());
        assertTrue(said.out().contains("nʳ s nˡ"), said.out());
        assertEquals("", said.err());
    }

    @Test void aParseIsPrintedAsJson() {
        JsonNode json = JsonMapper.shared().readTree(Said.by("parse", "Alice loves Bob", "--json").out());
        assertEquals("s", json.path("goal").asString());
        assertEquals("[[0,1],[3,4]]", json.path("links").toString());
    }

    @Test void theGoalAndTheLexiconAreTheUsers() throws IOException {
        Path lexicon = Files.writeString(folder.resolve("words.txt"), "# two words\nfish\tn\nswim\tn.r @ s\n");
        assertEquals(0, Said.by("parse", "fish swim", "--lexicon", lexicon.toString()).status());
        assertEquals(0, Said.by("parse", "fish", "--lexicon", lexicon.toString(), "--goal", "n").status());
        assertEquals(2, Said.by("parse", "fish swim", "--lexicon", lexicon.toString(), "--goal", "n").status());
    }

    @ParameterizedTest @ValueSource(strings = {"grammar", "straight", "circuit", "hypernet"})
    void everyStageIsDrawn(String stage) throws IOException {
        Path file = folder.resolve(stage + ".svg");
        var said = Said.by("draw", "Alice loves Bob", "--stage", stage, "-o", file.toString());
        assertEquals(new Said(0, "", ""), said);
        String svg = Files.readString(file);
        assertTrue(svg.startsWith("<svg ") && svg.contains("viewBox"), svg);
        assertEquals(svg, Said.by("draw", "Alice loves Bob", "--stage", stage).out(), "without -o it goes to standard output");
    }

    @Test void aTrainedModelPredicts() throws IOException {
        Path out = folder.resolve("mc");
        var trained = Said.by("train", "mc", "--seeds", "1", "--epochs", "25", "--out", out.toString());
        assertEquals(0, trained.status(), trained.err());
        assertTrue(trained.out().contains("test accuracy"), trained.out());
        assertTrue(Files.readString(out.resolve("report.html")).contains("woman"));
        var said = Said.by("predict", out.resolve("model.json").toString(), "woman prepares tasty dinner");
        assertEquals("food", said.out().lines().findFirst().orElseThrow(), said.err());
        JsonNode json = JsonMapper.shared().readTree(
                Said.by("predict", out.resolve("model.json").toString(), "woman prepares tasty dinner", "--json").out());
        assertEquals("food", json.path("class").asString());
        assertEquals(1, json.at("/probabilities/food").asDouble() + json.at("/probabilities/IT").asDouble(), 1e-12);
    }

    @Test void theJsonOfTrainingIsOneObjectWithTheStatedFields() {
        var said = Said.by("train", "mc", "--seeds", "2", "--epochs", "3", "--json", "--out", folder.toString());
        assertEquals(1, said.out().strip().lines().count());
        JsonNode json = JsonMapper.shared().readTree(said.out());
        assertEquals("mc", json.required("task").asString());
        assertEquals(2, json.required("runs").size());
        for (String name : new String[] {"seed", "epochs", "loss", "train", "dev", "test"}) {
            assertTrue(json.at("/runs/1/" + name).isNumber(), name);
        }
        for (String set : new String[] {"train", "dev", "test"}) {
            assertTrue(json.at("/summary/%s/mean".formatted(set)).isNumber() && json.at("/summary/%s/sd".formatted(set)).isNumber());
        }
        assertTrue(json.required("seconds").isNumber());
    }

    @Test void twentySeedsReachTheAccuracyThatIsPromised() {
        JsonNode json = JsonMapper.shared().readTree(Said.by("train", "mc", "--json", "--out", folder.toString()).out());
        assertEquals(20, json.required("runs").size());
        double mean = json.at("/summary/test/mean").asDouble();
        assertTrue(mean >= 0.97, "mean test accuracy " + mean);
    }

    @Test void aResumedRunEndsWithTheNumbersOfAnUninterruptedOne() throws Exception {
        Path whole = folder.resolve("whole"), cut = folder.resolve("cut");
        String[] options = {"train", "mc", "--seeds", "2", "--epochs", "12", "--json", "--out"};
        JsonNode expected = JsonMapper.shared().readTree(Said.by(with(options, whole.toString())).out());
        Said.by(with(options, cut.toString()));
        // An interrupted run is one whose checkpoint holds only some of the epochs and seeds.
        var root = (ObjectNode) JsonMapper.shared().readTree(cut.resolve("checkpoint.json").toFile());
        ((ArrayNode) root.required("seeds")).remove(1);
        Files.writeString(cut.resolve("checkpoint.json"), root.toString());
        var resumed = Said.by(with(with(options, cut.toString()), "--resume"));
        assertEquals(expected.required("runs"), JsonMapper.shared().readTree(resumed.out()).required("runs"));
        assertEquals(Files.readString(whole.resolve("model.json")), Files.readString(cut.resolve("model.json")));
    }

    @Test void aRunThatWasInterruptedBeforeItsFirstCheckpointBeginsAgain() {
        var said = Said.by("train", "mc", "--seeds", "1", "--epochs", "1", "--resume", "--out", folder.toString());
        assertEquals(0, said.status());
        assertTrue(said.err().contains("training starts at the beginning"), said.err());
    }

    private static String[] with(String[] options, String more) {
        var all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = more;
        return all;
    }

    @Test void helpIsShownWithoutACommand() {
        var said = Said.by();
        assertEquals(0, said.status());
        assertTrue(said.out().contains("train") && said.out().contains("predict"));
        assertFalse(Said.by("train", "--help").out().isEmpty());
    }
}
