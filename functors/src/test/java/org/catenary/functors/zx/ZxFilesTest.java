package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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

    /// What is read from a spoilt file is read, or told with its place; nothing else happens.
    @Seeded void spoiltFilesAreToldWithTheirPlace(long seed) {
        var told = new int[3];
        Seeded.Random.draws(seed, random -> {
            ZxGraph graph = RandomGraphs.spiders(4, random.nextInt(3), random.nextInt(3), random);
            ElementaryCircuit circuit = new ElementaryCircuit(3);
            circuit.rotate(1, Phase.of(random.nextInt(8), 8));
            circuit.cx(0, 2);
            for (int k = 0; k < 6; k++) {
                told[0] += told(spoilt(QGraph.write(graph), random), QGraph::read);
                told[1] += told(spoilt(Tikz.write(graph), random), Tikz::read);
                told[2] += told(spoilt(QcFile.write(circuit), random), QcFile::read);
            }
        });
        assertTrue(IntStream.of(told).allMatch(n -> n > 0), () -> Arrays.toString(told));
    }

    private interface Reading {
        Object read(String text) throws UnreadableZx, UnreadableJson;
    }

    private static int told(String text, Reading reading) {
        try {
            Object read = reading.read(text);
            if (read instanceof ZxGraph graph) {
                ZxTranslation.graph(ZxTranslation.diagram(graph));
            }
            return 0;
        } catch (UnreadableZx e) {
            assertTrue(e.getMessage().startsWith("line ") && e.line() >= 1 && e.line() <= text.lines().count() + 1, e::getMessage);
        } catch (UnreadableJson e) {
            assertTrue(!e.getMessage().isEmpty());
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
        return 1;
    }

    /// A text with a line or some letters lost, doubled, exchanged or made up.
    private static String spoilt(String text, RandomGenerator random) {
        var lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int from = random.nextInt(line.length() + 1), to = from + random.nextInt(line.length() - from + 1);
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.set(at, line.substring(0, from) + line.substring(to));
            case 3 -> lines.set(at, line.substring(0, to) + line.substring(from));
            case 4 -> lines.set(at, line.replaceFirst("[0-9]", Integer.toString(random.nextInt(12))));
            case 5 -> lines.set(at, line.replaceFirst("[a-zA-Z]+", new String[] {"none", "hadamard", "input", "BEGIN", "Z", ""}[random.nextInt(6)]));
            default -> lines.set(at, line.substring(0, from) + "9e999,{}[]()\"\\-0.0πé\u0000".charAt(random.nextInt(21)) + line.substring(from));
        }
        return String.join("\n", lines);
    }

    @Seeded void inputsStayInputsInPictures(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph graph = RandomGraphs.spiders(3, random.nextInt(3), random.nextInt(3), random);
            graph.setScalar(ZxScalar.ONE);
            try {
                ZxGraph back = Tikz.read(Tikz.write(graph));
                assertEquals(graph.inputs().length, back.inputs().length);
                ZxRulesTest.assertNear(ZxTensor.of(graph), ZxTensor.of(back), graph);
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
        assertThrows(UnreadableZx.class, () -> Tikz.read("\\begin{tikzpicture}\n\\node [style=W dot] (0) at (0, 0) {};"));
        assertThrows(UnreadableZx.class, () -> Tikz.read("garbage"));
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
