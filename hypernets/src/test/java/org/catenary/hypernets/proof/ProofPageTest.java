package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.drawing.Look;
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
}
