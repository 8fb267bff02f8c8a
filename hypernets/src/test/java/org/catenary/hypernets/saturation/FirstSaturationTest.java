package org.catenary.hypernets.saturation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstSaturationTest {

    @Test
    void whatTheGuidesShow() throws Exception {
        assertEquals("a net of 1 edges : x ⊗ x → x", FirstSaturation.cheapest().toString());
    }
}
