package org.catenary.hypernets.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FirstProofTest {

    @Test void aProofIsAccepted() {
        ProofReport report = FirstProof.middleUnit();
        assertTrue(report.isAccepted(), report::toString);
        assertEquals("""
                ✓ middle : id * u * id ; m * id ; m = m
                      id * u * id ; m * id ; m
                    ✓ = id * id ; m  by unitR
                    ✓ = m
                """, report.toString());
    }

    @Test void rulesRewriteNets() throws Refused {
        assertEquals("u * id ; m", NetText.of(FirstProof.simplified()));
    }
}
