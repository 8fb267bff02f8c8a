package org.catenary.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSuiteBecomesATableAndJson(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rows.json");
        assertEquals(0, run("sums", "--json", file.toString()), err::toString);

        JsonNode rows = JsonMapper.builder().build().readTree(Files.readString(file)).get("rows");
        assertEquals(List.of("sum of an array", "sum of an array, in no time"), rows.valueStream().map(row -> row.get("work").asString()).toList());
        JsonNode met = rows.get(0), missed = rows.get(1);
        assertEquals(List.of("work", "size", "ours", "peer", "target", "ratio", "met"), List.copyOf(met.propertyNames()));
        assertEquals(10_000, met.get("size").asLong());
        assertEquals(2.0, met.get("peer").asDouble());
        assertEquals(met.get("ours").asDouble() / 1.0, met.get("ratio").asDouble());
        assertTrue(met.get("met").asBoolean());
        assertTrue(missed.get("peer").isNull());
        assertTrue(missed.get("met").isBoolean() && !missed.get("met").asBoolean());
        assertTrue(met.get("ours").asDouble() > 0 && met.get("ours").asDouble() < 1e-3, met::toString);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).startsWith("machine  ") && lines.get(1).startsWith("JDK      ") && lines.get(2).startsWith("commit   "));
        assertTrue(lines.get(5).matches("sum of an array +10,000 +[0-9.]+ µs +2.00 s +1.00 s +0.00 +yes"), lines.get(5));
        assertTrue(lines.get(6).endsWith("NO"), lines.get(6));
    }

    @Test
    void anUnknownSuiteIsRefusedWithThoseThereAre() {
        assertEquals(2, run("summs"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("no suite is called summs; there are: "), err::toString);
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
        assertEquals(2, run("sums", "--json", folder.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("it is a folder"), err::toString);
    }

    @Test
    void anythingElseIsAnsweredWithTheUsage() {
        assertEquals(2, run());
        assertEquals(2, run("sums", "rows.json"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage: benchmarks/run SUITE [--json FILE]"));
    }

    private int run(String... args) {
        return Main.run(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
