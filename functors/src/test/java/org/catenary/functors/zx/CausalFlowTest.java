package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

class CausalFlowTest {

    @Seeded void circuitsHaveIt(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = CircuitGraph.of(RandomElementary.circuit(4, 30, random)).graph;
            assertHolds(g, CausalFlow.of(g).orElseThrow());
        });
    }

    @Seeded void whatIsFoundIsAFlow(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = RandomGraphs.graphLike(4, 2, 2, random);
            Optional<CausalFlow> flow = CausalFlow.of(g);
            flow.ifPresent(found -> assertHolds(g, found));
        });
    }

    private static void assertHolds(ZxGraph g, CausalFlow flow) {
        for (int v : g.vertices()) {
            int next = flow.next(v);
            if (IntStream.of(g.outputs()).anyMatch(o -> o == v)) {
                assertTrue(next < 0);
                continue;
            }
            assertTrue(g.joined(v, next));
            assertTrue(IntStream.of(g.inputs()).noneMatch(i -> i == next));
            assertTrue(flow.layer(v) > flow.layer(next));
            for (int u : g.neighbours(next)) {
                assertTrue(u == v || flow.layer(v) > flow.layer(u));
            }
        }
    }

    @Test void aPhaseGadgetHasNone() {
        ZxGraph g = CircuitGraph.of(new ElementaryCircuit(1)).graph;
        int hub = g.add(Kind.Z), leaf = g.add(Kind.Z), on = g.add(Kind.Z);
        g.unlink(0, 1);
        g.link(0, on, 0);
        g.link(on, 1, 0);
        g.connect(on, hub, true);
        g.connect(hub, leaf, true);
        assertTrue(CausalFlow.of(g).isEmpty());
    }
}
