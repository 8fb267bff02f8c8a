package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FirstTermTest {

    @Test
    void whatTheGuidesShow() throws Exception {
        assertTrue(FirstTerm.term());
        assertEquals("x:R ⊢ x * (x * x) : R = 8.0", FirstTerm.judgement());
        assertTrue(FirstTerm.net());
        assertEquals("a:R ⊢ λx:R. x * a * a : R → R", FirstTerm.rewrite());
    }
}
