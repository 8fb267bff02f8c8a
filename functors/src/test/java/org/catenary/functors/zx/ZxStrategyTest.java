package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.functors.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ZxStrategyTest {

    @Test void aStrategyOfOnesOwn() {
        // @start region="strategy"
        ZxStrategy tidy = ZxStrategy.exhaust(ZxLaw.COLOUR_CHANGE, ZxLaw.FUSION, ZxLaw.IDENTITY, ZxLaw.COPY);
        ZxStrategy mine = tidy.then(ZxStrategy.everywhere(ZxLaw.PI_COMMUTATION)).then(tidy);
        var circuit = new ElementaryCircuit(1);
        circuit.h(0);
        circuit.h(0);
        ZxGraph graph = Optimisation.graph(circuit);
        boolean changed = mine.apply(graph);
        // @end
        assertFalse(changed);
        assertEquals(2, graph.size());
    }

    @Seeded void strategiesKeepTheTensor(long seed) {
        ZxStrategy gadgets = ZxStrategy.exhaust(ZxLaw.GADGET_PIVOT).then(ZxStrategy.exhaust(ZxLaw.GADGET_MERGE, ZxLaw.SUPPLEMENTARITY));
        ZxStrategy all = ZxStrategy.exhaust(50, ZxLaw.COLOUR_CHANGE, ZxLaw.FUSION, ZxLaw.IDENTITY)
                .then(ZxStrategy.exhaust(20, ZxLaw.EULER, ZxLaw.BIALGEBRA)).then(ZxStrategy.exhaust(ZxLaw.PIVOT, ZxLaw.LOCAL_COMPLEMENTATION))
                .then(gadgets);
        Seeded.Random.draws(seed, random -> {
            ZxGraph g = RandomGraphs.spiders(7, 1, 2, random);
            Tensor before = ZxTensor.of(g);
            ZxStrategy.exhaust(20, ZxLaw.all().toArray(ZxRule[]::new)).apply(g);
            ZxRulesTest.assertNear(before, ZxTensor.of(g), g);
            ZxGraph h = RandomGraphs.graphLike(7, 1, 2, random);
            before = ZxTensor.of(h);
            gadgets.apply(h);
            ZxRulesTest.assertNear(before, ZxTensor.of(h), h);
            assertTrue(!all.apply(h) || h.size() > 0);
            ZxRulesTest.assertNear(before, ZxTensor.of(h), h);
        });
    }
}
