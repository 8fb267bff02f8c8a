package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proofs between `proof` and `qed`.
class ProofScriptTest {

    @Test void eachCommandChangesTheGoal() {
        Theorem theorem = new ProofChecker().check("script.chyp", """
                import monoid
                theorem t : u * id * id ; m * id ; m = m * u ; m
                proof
                  apply simp(unitL)
                  rewrite RHS = m by unitR
                qed
                """).theorem("t");
        assertTrue(theorem.isAccepted(), theorem::toString);
        assertEquals(List.of("u * id * id ; m * id ; m = m * u ; m", "m * u ; m = m", "m = m"),
                theorem.steps().stream().map(step -> step.left() + " = " + step.right()).toList());
    }

    @Test void aProofWithoutOneOfItsCommandsIsRejected() {
        List<String> commands = List.of("rewrite LHS = m * id ; m by unitL", "rewrite LHS = id * m ; m by assoc",
                "rewrite LHS = m * id ; m by -assoc", "apply refl");
        String claim = "import monoid\ntheorem t : u * m * id ; m * id ; m = m * id ; m\nproof\n%s\nqed\n";
        for (int i = 0; i < commands.size() - 1; i++) {
            var without = new ArrayList<>(commands);
            without.remove(i);
            var swapped = new ArrayList<>(commands);
            swapped.set(i, commands.get(i + 1));
            swapped.set(i + 1, commands.get(i));
            for (List<String> wrong : List.of(without, swapped)) {
                Theorem theorem = new ProofChecker().check("script.chyp", claim.formatted(String.join("\n", wrong))).theorem("t");
                assertFalse(theorem.isAccepted(), wrong::toString);
                assertEquals(i, theorem.steps().indexOf(theorem.firstWrongStep().orElseThrow()), wrong::toString);
            }
        }
        assertTrue(new ProofChecker().check("script.chyp", claim.formatted(String.join("\n", commands))).isAccepted());
    }

    @Test void sidesStandForWhatTheyAreThen() {
        ProofReport report = new ProofChecker().check("script.chyp", """
                gen f : 1 -> 1
                gen g : 1 -> 1
                rule ff : f ; f = f
                rule fg : f = g
                theorem t : f ; f ; f = g ; g
                proof
                  rewrite LHS
                    = LHS by refl
                    = f ; f by ff
                  rewrite RHS
                    = g ; f by -fg
                    = f ; f by -fg
                    = LHS
                qed
                show LHS
                """);
        assertTrue(report.theorem("t").isAccepted(), report::toString);
        assertEquals("f ; f", report.theorem("t").steps().getLast().right().text());
        assertTrue(report.faults().getFirst().problem().contains("a word of the language"));
    }
}
