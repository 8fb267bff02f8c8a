package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `catenary prove`.
class ProveTest {

    @TempDir Path folder;

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static final String GOOD = """
            import monoid
            rewrite middle :
              id * u * id ; m * id ; m
              = m by unitR
            """;

    private static final String WRONG = """
            import monoid
            import nowhere
            rewrite wrong :
              id * u * id ; m * id ; m
              = m * u ; m by unitR
              = m by unitR
            rewrite right : u * id ; m = id by unitL
            """;

    @Test void eachTheoremIsPrintedWithItsSteps() throws IOException {
        var said = Said.by("prove", write("good.chyp", GOOD));
        assertEquals(0, said.status(), said::toString);
        assertTrue(said.out().contains("✓ middle : id * u * id ; m * id ; m = m"), said.out());
        assertTrue(said.out().contains("✓ = m  by unitR"), said.out());
        assertTrue(said.out().endsWith("1 of 1 theorem accepted\n"), said.out());
    }

    @Test void aWrongStepIsShownWithBothSidesAndTheRestGoesOn() throws IOException {
        String file = write("wrong.chyp", WRONG);
        var said = Said.by("prove", file);
        assertEquals(1, said.status());
        assertTrue(said.out().contains(file + ":2:1: there is no nowhere.chyp"), said.out());
        assertTrue(said.out().contains(file + ":5:3: unitR occurs on the left in 1 place"), said.out());
        assertTrue(said.out().contains("from  id * u * id ; m * id ; m"), said.out());
        assertTrue(said.out().contains("to    m * u ; m"), said.out());
        assertTrue(said.out().contains("✓ right"), said.out());
        assertTrue(said.out().endsWith("1 of 2 theorems accepted, 1 error\n"), said.out());
        assertFalse(Said.by("prove", "--brief", file).out().contains("✓ right"));
    }

    @Test void programsReadTheSame() throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Said.by("prove", "--json", write("wrong.chyp", WRONG)).out());
        assertEquals(1, json.get("accepted").asInt());
        assertEquals(2, json.get("theorems").asInt());
        JsonNode file = json.get("files").get(json.get("files").size() - 1), wrong = file.get("theorems").get(0);
        assertEquals("wrong", wrong.get("name").asString());
        assertFalse(wrong.get("accepted").asBoolean());
        JsonNode step = wrong.get("steps").get(0);
        assertEquals("id * u * id ; m * id ; m", step.get("left").asString());
        assertEquals("m * u ; m", step.get("right").asString());
        assertEquals(5, step.get("line").asInt());
        assertTrue(step.get("problem").get("message").asString().contains("unitR occurs"));
        assertTrue(wrong.get("steps").get(1).get("accepted").asBoolean());
        assertEquals(2, file.get("errors").get(0).get("line").asInt());
    }

    @Test void thePageShowsEveryStepAndStandsAlone() throws IOException {
        Path page = folder.resolve("proofs.html");
        assertEquals(0, Said.by("prove", write("good.chyp", GOOD), "--html", page.toString()).status());
        String html = Files.readString(page);
        assertEquals(2, Pattern.compile("<svg ").matcher(html).results().count());
        assertFalse(Pattern.compile("href|src=|url\\(|@import|<script|https?:").matcher(
                html.replace("http://www.w3.org/2000/svg", "")).find());
    }

    @Test void theLibraryIsAccepted() {
        var said = Said.by("prove", "--library", "--brief");
        assertEquals(0, said.status(), said::toString);
        assertEquals(1, said.out().lines().count());
    }

    @Test void whatCannotBeReadIsAMistake() throws IOException {
        var missing = Said.by("prove", write("good.chyp", GOOD), folder.resolve("none.chyp").toString());
        assertEquals(2, missing.status());
        assertEquals("", missing.out());
        assertTrue(missing.err().contains("none.chyp: there is no such file"), missing.err());
        Path latin = Files.write(folder.resolve("latin.chyp"), new byte[] {'#', (byte) 0xe9});
        var unreadable = Said.by("prove", latin.toString());
        assertEquals(2, unreadable.status());
        assertTrue(unreadable.err().contains("it is not in UTF-8"), unreadable.err());
        assertEquals(2, Said.by("prove").status());
    }
}
