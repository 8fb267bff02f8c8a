package org.catenary.hypernets.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class FirstRewritingTest {

    @Test void aPairIsFused() {
        assertEquals("f ; h ; g where f : x → x, h : x → x, g : x → x",
                Translation.diagram(FirstRewriting.once()).toString());
    }

    @Test void pairsAreFusedToTheEnd() {
        assertEquals("h ; f ; g where h : x → x, f : x → x, g : x → x",
                Translation.diagram(FirstRewriting.toTheEnd().net()).toString());
    }

    @Test void sumsAreRewrittenInside() {
        assertEquals("(h + id(x)) ; h where h : x → x",
                Translation.diagram(FirstRewriting.everywhere().net()).toString());
    }
}
