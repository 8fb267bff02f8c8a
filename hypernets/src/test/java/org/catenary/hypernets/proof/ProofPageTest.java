package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.catenary.diagrams.drawing.Look;
import org.catenary.hypernets.drawing.Marked;
import org.junit.jupiter.api.Test;

/// Pictures speak the language of theory files.
class ProofPageTest {

    @Test void sizedWiresAreLabelledAsTheyAreWritten() {
        ProofReport report = new ProofChecker().check("t.chyp",
                "gen f : u^7 -> u^7\ngen g : u^7 -> u^7\nrule r : f = g\nrewrite t : f ; f\n = g ; f by r\n");
        assertTrue(report.isAccepted(), report::toString);
        String page = ProofPage.write(List.of(report), Look.STANDARD);
        assertTrue(page.contains(">u^7</text>"), page);
        assertFalse(page.contains("'u^7'"), page);
    }

    /// Each step marks what it takes away, and in the picture after it what it puts in its place, edges and wires.
    @Test void whatAStepRewritesIsMarked() {
        ProofReport report = new ProofChecker().check("t.chyp", """
                gen f : 1 -> 1
                gen g : 1 -> 1
                gen h : 1 -> 1
                rule r : f ; g = h
                rule away : h = id
                rewrite t : f ; f ; g ; g
                  = f ; h ; g by r
                  = f ; g by away
                """);
        assertTrue(report.isAccepted(), report::toString);
        List<ProofStep> steps = report.theorem("t").steps();
        Change first = steps.getFirst().change(), second = steps.getLast().change();
        assertEquals(List.of("f", "g"), names(steps.getFirst().left(), first.before()));
        assertEquals(3, first.before().wires().size());
        assertEquals(List.of("h"), names(steps.getFirst().right(), first.after()));
        assertEquals(2, first.after().wires().size());
        assertEquals(first.after().edges(), second.before().edges());
        assertEquals(Set.of(), second.after().edges());
        assertEquals(1, second.after().wires().size());
        String page = ProofPage.write(List.of(report), Look.STANDARD);
        assertTrue(page.contains("orange-wash") && page.contains("blue-wash"), page);
    }

    /// So do steps by `simp`, and tactics on goals, on either side.
    @Test void whatTacticsRewriteIsMarked() {
        String rules = "gen f : 1 -> 1\ngen g : 1 -> 1\ngen h : 1 -> 1\nrule r : f ; g = h\n";
        ProofReport report = new ProofChecker().check("t.chyp", rules + """
                rewrite t : f ; f ; g ; g
                  = f ; h ; g by simp(r)
                rewrite back : g ; h ; h
                  = g ; f ; g ; h by simp(r)
                theorem both : g ; f ; g ; f = g ; h ; f
                proof
                  apply simp(r)
                qed
                theorem once : g ; h = g ; f ; g
                proof
                  apply rule(-r)
                qed
                """);
        assertTrue(report.isAccepted(), report::toString);
        ProofStep step = report.theorem("t").steps().getFirst(), back = report.theorem("back").steps().getFirst();
        assertEquals(List.of("f", "g"), names(step.left(), step.change().before()));
        assertEquals(List.of("h"), names(step.right(), step.change().after()));
        assertEquals(List.of("h"), names(back.left(), back.change().before()));
        assertEquals(List.of("f", "g"), names(back.right(), back.change().after()));
        List<ProofStep> both = report.theorem("both").steps(), once = report.theorem("once").steps();
        assertEquals(List.of("f", "g"), names(both.getFirst().left(), both.getFirst().change().before()));
        assertEquals(List.of("h"), names(both.getLast().left(), both.getFirst().change().after()));
        assertEquals(List.of(), names(both.getLast().right(), both.getFirst().beside().after()));
        assertEquals(List.of("h"), names(once.getFirst().left(), once.getFirst().change().before()));
        assertEquals(List.of("f", "g"), names(once.getLast().left(), once.getFirst().change().after()));
        String page = ProofPage.write(List.of(report), Look.STANDARD);
        assertTrue(page.contains("orange-wash") && page.contains("blue-wash"), page);
    }

    private static List<String> names(Side side, Marked marked) {
        return marked.edges().stream().sorted().map(e -> side.net().orElseThrow().label(e).name()).toList();
    }
}
