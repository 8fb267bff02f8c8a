package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.scalar.Complex;
import org.junit.jupiter.api.Test;

/// What is written is read back.
class ZxFilesTest {

    @Seeded void qgraphFilesKeepTheTensor(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph graph = RandomGraphs.boxes(6, 2, 2, random);
            graph.multiply(new ZxScalar(3, Phase.of(1, 5), java.util.List.of(Phase.of(1, 3)), new Complex(0.5, 1)));
            try {
                ZxGraph back = QGraph.read(QGraph.write(graph));
                ZxRulesTest.assertNear(ZxTensor.of(graph), ZxTensor.of(back), graph);
                assertEquals(QGraph.write(back), QGraph.write(QGraph.read(QGraph.write(back))));
            } catch (UnreadableJson e) {
                throw new AssertionError(e);
            }
        });
    }

    @Seeded void tikzPicturesKeepTheTensor(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph graph = RandomGraphs.spiders(6, 2, 2, random);
            graph.setScalar(ZxScalar.ONE);
            try {
                ZxRulesTest.assertNear(ZxTensor.of(graph), ZxTensor.of(Tikz.read(Tikz.write(graph))), graph);
            } catch (UnreadableZx e) {
                throw new AssertionError(e);
            }
        });
    }

    @Seeded void qcFilesKeepTheCircuit(long seed) {
        Seeded.Random.draws(seed, random -> {
            var circuit = new ElementaryCircuit(4);
            for (int k = 0; k < 30; k++) {
                int a = random.nextInt(4), b = (a + 1 + random.nextInt(3)) % 4;
                switch (random.nextInt(6)) {
                    case 0 -> circuit.h(a);
                    case 1 -> circuit.x(a);
                    case 2 -> circuit.cx(a, b);
                    case 3 -> circuit.cz(a, b);
                    case 4 -> circuit.swap(a, b);
                    default -> circuit.rotate(a, Phase.of(random.nextInt(8), 8));
                }
            }
            try {
                assertTrue(Comparison.byTensor(circuit, QcFile.read(QcFile.write(circuit))).equal());
            } catch (UnreadableZx e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test void aToffoliGateInAQcFile() throws UnreadableZx {
        ElementaryCircuit circuit = QcFile.read(".v a b c\n\nBEGIN # Toffoli\ntof a b c\nT* a\nEND\n");
        assertEquals(8, circuit.nonClifford());
    }

    @Test void whatIsWrongIsToldWithItsPlace() {
        assertEquals("line 3: d is no qubit", assertThrows(UnreadableZx.class, () -> QcFile.read(".v a b\nBEGIN\nH d\nEND\n")).getMessage());
        assertEquals("line 3: a comes twice", assertThrows(UnreadableZx.class, () -> QcFile.read(".v a b\nBEGIN\ntof a a\nEND\n")).getMessage());
        assertThrows(UnreadableJson.class, () -> QGraph.read("{\"node_vertices\": {\"v0\": {\"data\": {\"type\": \"W\"}}}}"));
        assertThrows(UnreadableJson.class, () -> QGraph.read("{"));
        assertThrows(UnreadableZx.class, () -> Tikz.read("\\node [style=W dot] (0) at (0, 0) {};"));
    }

    @Test void anglesAreReadAsFilesWriteThem() {
        for (String text : new String[] {"3\\pi/4", "\\frac{3\\pi}{4}", "3*π/4", "$3\\pi/4$", "3/4", "0.75\\pi"}) {
            assertEquals(0.375, PiText.read(text).orElseThrow().evaluate(java.util.Map.of()), 1e-15, text);
        }
        assertEquals(Phase.of(1, 2), PiText.read("\\pi").orElseThrow());
        assertEquals(Phase.ZERO, PiText.read("").orElseThrow());
        assertTrue(PiText.read("1/0").isEmpty());
    }
}
