package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.Mutations;
import org.junit.jupiter.api.Test;

/// Texts that are almost diagrams read as one, or end in an error that shows the place.
class NotationFuzzTest {

    private static final String[] SIGNS = {"⊗", "@", ";", ">>", "→", "->", "+", ",", ":", ".", "(", ")", "ʳ", "ˡ",
            "†", ".z(3)", ".z(-2147483648)", "2147483647", "I", "Ty()", "id", "cup", "cap", "swap", "spider", "permutation",
            "sum", "zero", "where", "'", "\\", "\\u{41}", "\\u{", "\n", "\r", "\t", " ", "f", "x", "0", "-1", "\uD800",
            "\uDC00", "😀", "\u0000", "\u0301", "%", "[", "]", "trace(", "traceLeft(", "copy", "merge", "braid", "twist"};

    @Test
    void mutationsAreReadOrRefused() {
        var wild = new WildDiagrams(Seeded.Random.of(2026));
        List<String> texts = IntStream.range(0, 200).mapToObj(i -> wild.diagram(i % 5).toString()).toList();
        int read = Mutations.of(texts, SIGNS).survivedBy(bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Diagram diagram = placed(text, () -> Diagram.parse(text));
            assertEquals(diagram, Diagram.parse(diagram.toString()));
        }, 100_000, NotationException.class);
        assertTrue(read > 1000 && read < 99_000, "so many were read: " + read);
    }

    @Test
    void mutatedTypesAreReadOrRefused() {
        var wild = new WildDiagrams(Seeded.Random.of(2026));
        List<String> texts = Stream.concat(IntStream.range(0, 200).mapToObj(_ -> wild.type().toString()),
                Stream.of("((a ⊗ b)ʳ ⊗ c.l).z(3)", "(Ty() @ 'two words')ˡ")).toList();
        int read = Mutations.of(texts, SIGNS).survivedBy(bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Ty ty = placed(text, () -> Ty.parse(text));
            assertEquals(ty, Ty.parse(ty.toString()), text);
        }, 100_000, NotationException.class);
        assertTrue(read > 1000 && read < 99_000, "so many were read: " + read);
    }

    private interface Reading<T> {
        T read() throws NotationException;
    }

    /// What is read; an error shows its place.
    private static <T> T placed(String text, Reading<T> reading) throws NotationException {
        try {
            return reading.read();
        } catch (NotationException e) {
            assertTrue(e.line() >= 1 && e.column() >= 1, text);
            assertFalse(e.problem().isBlank(), text);
            assertTrue(e.getMessage().endsWith("^"), text);
            throw e;
        }
    }
}
