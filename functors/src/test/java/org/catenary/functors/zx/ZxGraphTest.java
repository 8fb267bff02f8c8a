package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.catenary.diagrams.syntax.Phase;
import org.junit.jupiter.api.Test;

class ZxGraphTest {

    @Test void aGraphIsReduced() {
        // @start region="graph"
        ZxGraph g = ZxGraph.empty();
        int in = g.add(Kind.BOUNDARY), out = g.add(Kind.BOUNDARY);
        int t = g.add(Kind.Z, Phase.of(1, 8)), s = g.add(Kind.Z, Phase.of(1, 4));
        g.connect(in, t, false);
        g.connect(t, s, false);
        g.connect(s, out, true);
        g.setInputs(in);
        g.setOutputs(out);
        Simplification.full(g);
        String text = g.toString();             // ZX graph 1 → 1 with 3 vertices and 2 edges
        Phase phase = g.phase(t);               // 3/8
        // @end
        assertEquals("ZX graph 1 → 1 with 3 vertices and 2 edges", text);
        assertEquals(Phase.of(3, 8), phase);
    }
}
