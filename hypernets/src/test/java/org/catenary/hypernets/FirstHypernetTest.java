package org.catenary.hypernets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.hypernets.isomorphism.Isomorphism;
import org.junit.jupiter.api.Test;

class FirstHypernetTest {

    @Test
    void aNetIsBuilt() {
        assertEquals("a net of 2 edges : x → x", FirstHypernet.build().toString());
        assertEquals("g", FirstHypernet.build().label(1).name());
    }

    @Test
    void crossingsLeaveNoTrace() {
        assertEquals("id(x) ⊗ f ; g ⊗ id(x) where f : x → x, g : x → x", FirstHypernet.straightened().toString());
    }

    @Test
    void theIsomorphismIsTold() {
        var isomorphism = assertInstanceOf(Isomorphism.class, FirstHypernet.isomorphic());
        assertEquals(1, isomorphism.edge(0));
        assertEquals(0, isomorphism.edge(1));
    }

    @Test
    void interchangeHolds() { assertTrue(FirstHypernet.interchange().isEqual()); }
}
