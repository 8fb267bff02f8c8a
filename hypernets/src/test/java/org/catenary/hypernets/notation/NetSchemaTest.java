package org.catenary.hypernets.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.JsonSchema;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// What is written fits the schemas in `docs/`, and the examples there are what is written.
class NetSchemaTest {

    private static final JsonSchema NET = JsonSchema.of(Path.of("../docs/hypernet.schema.json"));
    private static final JsonSchema TRACE = JsonSchema.of(Path.of("../docs/trace.schema.json"));

    @Seeded void netsFit(long seed) {
        for (Hypernet net : HypernetJsonTest.nets(seed)) {
            assertEquals(Optional.empty(), NET.mistake(HypernetJson.of().write(net)));
        }
    }

    @Seeded void tracesFit(long seed) {
        for (Trace trace : TraceJsonTest.traces(seed)) {
            assertEquals(Optional.empty(), TRACE.mistake(TraceJson.of().write(trace)));
        }
    }

    private static List<String> examples() throws IOException {
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("../docs/hypernets.md")))
                .results().map((MatchResult found) -> found.group(1)).toList();
    }

    @Test void theExamplesAreWhatIsWritten() throws IOException, UnreadableJson {
        List<String> examples = examples();
        assertEquals(2, examples.size());
        assertSameJson(examples.get(0), HypernetJson.of().write(HypernetJson.of().read(examples.get(0))));
        assertSameJson(examples.get(1), TraceJson.of().write(TraceJson.of().read(examples.get(1))));
        assertEquals(Optional.empty(), NET.mistake(examples.get(0)));
        assertEquals(Optional.empty(), TRACE.mistake(examples.get(1)));
    }

    private static void assertSameJson(String expected, String found) {
        var json = JsonMapper.builder().build();
        assertEquals(json.readTree(expected), json.readTree(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "0 | 'catenary-hypernet' | 'catenary-net' | /format",
        "0 | 'monogamous' | 'monogamy' | /nets/0/wiring",
        "0 | 'catenary-diagram' | 'catenary-type' | /symbols/format",
        "0 | ['id', 1] | ['id'] | /symbols/nodes/1",
        "0 | 'labels': [[0]] | 'labels': [[]] | /nets/0/labels/0",
        "0 | 'outputs': [1] | 'outputs': [-1] | /nets/0/outputs/0",
        "0 | 'outputs' | 'output' | the field outputs is missing",
        "1 | ['rename', 0, 1] | ['rename', 0] | /rules/0",
        "1 | 'rewrite', 0, [0] | 'rewrite', 0, 0 | /traces/0/steps/0",
        "1 | 'rewrite' | 'inside' | /traces/0/steps/0",
        "1 | 'start': 0, |  | the field start is missing"})
    void whatIsWrongDoesNot(int example, String part, String other, String problem) throws IOException {
        String text = examples().get(example), before = part.replace('\'', '"');
        assertTrue(text.contains(before), text);
        String wrong = text.replace(before, other == null ? "" : other.replace('\'', '"'));
        String mistake = (example == 0 ? NET : TRACE).mistake(wrong).orElse("fits");
        assertTrue(mistake.contains(problem), mistake);
    }
}
