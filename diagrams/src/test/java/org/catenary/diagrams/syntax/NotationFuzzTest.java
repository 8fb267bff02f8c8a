package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

/// Texts that are almost diagrams read as one, or end in an error that shows the place.
class NotationFuzzTest {

    private static final List<String> SIGNS = List.of("⊗", "@", ";", ">>", "→", "->", "+", ",", ":", ".", "(", ")", "ʳ", "ˡ",
            "†", ".z(3)", ".z(-2147483648)", "2147483647", "I", "Ty()", "id", "cup", "cap", "swap", "spider", "permutation",
            "sum", "zero", "where", "'", "\\", "\\u{41}", "\\u{", "\n", "\r", "\t", " ", "f", "x", "0", "-1", "\uD800",
            "\uDC00", "😀", "\u0000", "\u0301", "%");

    @Test
    void mutationsAreReadOrRefused() {
        RandomGenerator random = Seeded.Random.of(2026);
        var wild = new WildDiagrams(random);
        List<String> texts = IntStream.range(0, 200).mapToObj(i -> wild.diagram(i % 5).toString()).toList();
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = mutated(texts.get(random.nextInt(texts.size())), random);
            if (isRead(text)) {
                read++;
            }
        }
        assertTrue(read > 1000 && read < 99_000, "so many were read: " + read);
    }

    private static boolean isRead(String text) {
        try {
            Diagram diagram = Diagram.parse(text);
            assertEquals(diagram, Diagram.parse(diagram.toString()), text);
            return true;
        } catch (NotationException e) {
            assertTrue(e.line() >= 1 && e.column() >= 1, text);
            assertFalse(e.problem().isBlank(), text);
            assertTrue(e.getMessage().endsWith("^"), text);
            return false;
        }
    }

    private static String mutated(String text, RandomGenerator random) {
        var mutated = new StringBuilder(text);
        for (int k = random.nextInt(1, 4); k > 0 && !mutated.isEmpty(); k--) {
            int at = random.nextInt(mutated.length() + 1), to = Math.min(mutated.length(), at + random.nextInt(1, 6));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, to);
                case 1 -> mutated.insert(at, SIGNS.get(random.nextInt(SIGNS.size())));
                case 2 -> mutated.replace(at, to, SIGNS.get(random.nextInt(SIGNS.size())));
                default -> mutated.insert(random.nextInt(mutated.length() + 1), mutated.substring(at, to));
            }
        }
        return mutated.toString();
    }
}
