package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

/// Texts that are almost theory files are read, each statement that is none told with its place; checking them ends.
class ReaderFuzzTest {

    private static final List<String> SIGNS = List.of("gen", "let", "def", "rule", "rewrite", "theorem", "lemma", "show",
            "import", "proof", "qed", "apply", "by", "as", "to", "id", "id0", "sw", "rd", "LHS", "RHS", "refl", "simp(", "rule(",
            ":", ";", "*", "(", ")", "[", "]", ",", "=", "==", "<=", "~>", "->", "-", "+", "^", "?", "#", "\"", "\"d8f8d8\"", "\n",
            "\r", "\t", " ", "m", "u", "x.y", "None", "0", "2", "99999", "999999999999", "\uD800", "\uDC00", "😀", "\u0000", "é");

    private static final String TEXT = """
            gen m : 2 -> 1 "d8f8d8" # a colour
            gen f : A^3 * B -> None
            rule a : m * id ; m = id * m ; m
            rule b : id ~> id[u]
            let two = sw[1, 0] ; (m)
            def one = rd[A][1, 2 to 3]
            rewrite -r : id * m ; m
              = ? by -a
              = m by simp(a, -b, +nodefs)
            theorem t : m * id ; m = id * m ; m
            proof
              apply rule(a)
              rewrite LHS = RHS by refl
            qed
            show a
            import monoid as M (m = m)
            """;

    @Test
    void mutationsAreReadOrRefused() {
        RandomGenerator random = Seeded.Random.of(2026);
        long statements = 0, refused = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = mutated(TEXT, random);
            for (Statement statement : TheoryReader.read(new Source("fuzz", text))) {
                statements++;
                assertTrue(statement.place().line() >= 1 && statement.place().column() >= 1, text);
                if (statement instanceof Statement.Unreadable(Fault fault)) {
                    refused++;
                    assertFalse(fault.problem().isBlank(), text);
                }
            }
        }
        assertTrue(refused > 50_000 && refused < statements / 2, "%d of %d statements were refused".formatted(refused, statements));
    }

    @Test
    void checkingMutationsEnds() {
        RandomGenerator random = Seeded.Random.of(2027);
        var checker = new ProofChecker();
        int accepted = 0;
        for (int i = 0; i < 300; i++) {
            String text = mutated(TEXT, random);
            ProofReport report = checker.check("fuzz", text);
            accepted += report.findings().stream().filter(Finding::isAccepted).count() > 1 ? 1 : 0;
            assertEquals(report.toString(), checker.check("fuzz", text).toString());
        }
        assertTrue(accepted > 30, "so many had something that is accepted: " + accepted);
    }

    private static String mutated(String text, RandomGenerator random) {
        var mutated = new StringBuilder(text);
        for (int k = random.nextInt(1, 4); k > 0; k--) {
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
