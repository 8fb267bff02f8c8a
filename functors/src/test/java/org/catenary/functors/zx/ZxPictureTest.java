package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Bounds;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.scalar.Complex;
import org.junit.jupiter.api.Test;

class ZxPictureTest {

    @Test void aToffoliGateReduced() {
        // @start region="picture"
        ZxGraph graph = Optimisation.graph(Elementary.of((Diagram) Gates.CCX));
        Simplification.full(graph);
        String svg = Svg.write(ZxPicture.of(graph));
        // @end
        assertEquals(6, Pattern.compile(">−?π/4<").matcher(svg).results().count() - 1);
        assertTrue(svg.contains("class=\"wire blue\""), svg);
    }

    /// As many discs as vertices inside, as many wires as edges, and no two discs touch.
    @Seeded void everyVertexAndEdgeIsDrawnApart(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph graph = RandomGraphs.boxes(random.nextInt(2, 12), random.nextInt(3), random.nextInt(3), random);
            Drawing drawing = ZxPicture.of(graph);
            List<Bounds> spots = bounds(drawing, Part.Role.SPIDER);
            assertEquals(IntStream.of(graph.vertices()).filter(v -> graph.kind(v) != Kind.BOUNDARY).count(), spots.size());
            assertEquals(graph.edges(), bounds(drawing, Part.Role.WIRE).size());
            assertApart(spots);
            assertEquals(Svg.write(drawing), Svg.write(ZxPicture.of(graph.copy())));
        });
    }

    /// A circuit's graph has its spiders in as many rows as there are qubits.
    @Seeded void circuitsAreDrawnInRows(long seed) {
        Seeded.Random.draws(seed, random -> {
            ZxGraph graph = CircuitGraph.of(RandomElementary.circuit(4, 40, random)).graph;
            List<Bounds> spots = bounds(ZxPicture.of(graph), Part.Role.SPIDER);
            assertApart(spots);
            assertTrue(spots.stream().mapToLong(b -> Math.round(b.top() + b.bottom())).distinct().count() <= 4);
        });
    }

    private static List<Bounds> bounds(Drawing drawing, Part.Role role) {
        return drawing.parts().stream().filter(part -> part.role() == role).map(Part::bounds).toList();
    }

    private static void assertApart(List<Bounds> spots) {
        for (int i = 0; i < spots.size(); i++) {
            for (int j = 0; j < i; j++) {
                Bounds a = spots.get(i), b = spots.get(j);
                assertTrue(a.right() <= b.left() || b.right() <= a.left() || a.bottom() <= b.top() || b.bottom() <= a.top(),
                        () -> a + " meets " + b);
            }
        }
    }

    @Test void anglesAndNumbersStandAsOnTheBoard() {
        assertEquals("π/4", BoardText.angle(Phase.of(1, 8)));
        assertEquals("−π/4", BoardText.angle(Phase.of(7, 8)));
        assertEquals("π", BoardText.angle(Phase.of(1, 2)));
        assertEquals("", BoardText.angle(Phase.ZERO));
        assertEquals("0.6π", BoardText.angle(Phase.of(0.3)));
        assertEquals("2πα+π/2", BoardText.angle(Phase.parameter("α").plus(Phase.of(1, 4))));
        assertEquals("√2⁻³\u00a0·\u00a0e^(−iπ/4)\u00a0·\u00a0(1 + e^(i2π/3))\u00a0·\u00a0(0.5+i)",
                BoardText.scalar(new ZxScalar(-3, Phase.of(7, 8), List.of(Phase.of(1, 3)), new Complex(0.5, 1))));
        assertEquals("1", BoardText.scalar(ZxScalar.ONE));
        assertEquals("0", BoardText.scalar(ZxScalar.ZERO));
        assertEquals("1.5E−9", BoardText.entry(new Complex(1.5e-9, 0)));
    }

    @Test void whatIsTooLargeIsNotDrawn() {
        ZxGraph graph = ZxGraph.empty();
        IntStream.range(0, 1001).forEach(_ -> graph.add(Kind.Z));
        assertEquals("ZX graph 0 → 0 with 1001 vertices and 0 edges; at most 1000 vertices can be drawn",
                assertThrows(WrongArgument.class, () -> ZxPicture.of(graph)).getMessage());
    }
}
