package org.catenary.hypernets.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class FirstRewritingTest {

    @Test void aPairIsFused() {
        assertEquals("f ; h ; g where f : x → x, h : x → x, g : x → x",
                Translation.diagram(FirstRewriting.once()).toString());
    }
}
