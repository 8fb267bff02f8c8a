package org.catenary.hypernets.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.drawing.Bounds;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.drawing.Part;
import org.catenary.diagrams.drawing.Part.Role;
import org.catenary.diagrams.drawing.Path;
import org.catenary.diagrams.drawing.Shape;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Draft;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

class HypernetDrawingTest {

    private static final Ty X = Ty.of("x");
    private static final Box F = Box.of("f", X, X);

    // @start region="draw"
    static Drawing sentence() {
        Ty n = Ty.of("n"), s = Ty.of("s");
        Box alice = Box.of("Alice", Ty.unit(), n), bob = Box.of("Bob", Ty.unit(), n);
        Box loves = Box.of("loves", Ty.unit(), n.r().tensor(s).tensor(n.l()));
        Diagram cups = Diagram.cup(n).tensor(Diagram.id(s)).tensor(Diagram.cup(n.l()));
        return HypernetDrawing.of(Translation.net(alice.tensor(loves).tensor(bob).then(cups)));
    }
    // @end

    @Test
    void theWordsOfASentenceStandOnOneLineAndCupsAreRound() {
        List<Bounds> words = bounds(sentence(), Role.BOX);
        assertEquals(3, words.size());
        assertEquals(1, words.stream().map(Bounds::bottom).distinct().count());
        long bends = sentence().parts().stream().filter(part -> part.role() == Role.WIRE)
                .flatMap(part -> part.shapes().stream()).filter(HypernetDrawingTest::isBend).count();
        assertEquals(2, bends);
        assertEquals("a net of 3 edges : I → s", sentence().title());
    }

    private static boolean isBend(Shape shape) {
        return shape instanceof Shape.Curve(Path path, var _) && path.y() == path.endY()
                && path.bounds().bottom() > path.y() + 2;
    }

    /// A box for each edge, none on another, every wire in one piece from end to end, the same picture each time.
    @Seeded void nothingOverlaps(long seed) {
        for (int i = 0; i < 10; i++) {
            Diagram diagram = RandomDiagrams.hypergraph(seed + 100L * i).atMost(8).diagram(30);
            for (Wiring wiring : new Wiring[] {Wiring.TRACED, Wiring.FROBENIUS}) {
                Hypernet net = Translation.net(diagram, wiring);
                Drawing drawing = HypernetDrawing.of(net);
                List<Bounds> boxes = bounds(drawing, Role.BOX);
                assertEquals(net.edges(), boxes.size());
                for (Bounds a : boxes) {
                    assertTrue(boxes.stream().noneMatch(b -> a != b && meet(a, b)), () -> "boxes meet in " + net);
                }
                assertEquals(drawing, HypernetDrawing.of(net));
                assertTrue(drawing.parts().stream()
                        .allMatch(part -> Double.isFinite(part.bounds().width() + part.bounds().top())));
            }
        }
    }

    /// Free of layers, boxes and points stay apart too, and every slot and place has its curve.
    @Seeded void withoutLayersNothingOverlaps(long seed) {
        for (int i = 0; i < 3; i++) {
            Hypernet net = Translation.net(RandomDiagrams.hypergraph(seed + 100L * i).atMost(8).diagram(12), Wiring.FROBENIUS);
            Drawing drawing = HypernetDrawing.freeForm(net, Look.STANDARD);
            var solid = new ArrayList<>(bounds(drawing, Role.BOX));
            solid.addAll(bounds(drawing, Role.SPIDER));
            assertEquals(net.edges() + net.wires(), solid.size());
            for (Bounds a : solid) {
                assertTrue(solid.stream().noneMatch(b -> a != b && meet(a, b)), () -> "two meet in " + net);
            }
            long curves = IntStream.range(0, net.edges()).mapToLong(e -> net.arity(e) + net.coarity(e)).sum()
                    + net.inputs().length + net.outputs().length;
            assertEquals(curves, bounds(drawing, Role.WIRE).size());
            assertEquals(drawing, HypernetDrawing.freeForm(net, Look.STANDARD));
        }
    }

    @Test
    void aLargeNetIsNotDrawnWithoutLayers() {
        var chain = new ArrayList<Diagram>(Collections.nCopies(301, F));
        Hypernet net = Translation.net(chain.stream().reduce(Diagram::then).orElseThrow());
        var error = assertThrows(WrongArgument.class, () -> HypernetDrawing.freeForm(net, Look.STANDARD));
        assertEquals("a net of 603 edges and wires; 600 can be drawn without layers", error.getMessage());
    }

    private static boolean meet(Bounds a, Bounds b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    /// Wires of a monogamous net begin below a box or at the top, and end on a box or at the bottom.
    @Seeded void wiresEndAtPorts(long seed) {
        Hypernet net = Translation.net(RandomDiagrams.symmetric(seed).diagram(25));
        Drawing drawing = HypernetDrawing.of(net);
        List<Bounds> boxes = bounds(drawing, Role.BOX);
        for (Part part : drawing.parts()) {
            if (part.role() == Role.WIRE && part.shapes().getFirst() instanceof Shape.Curve(Path path, var _)) {
                assertTrue(path.y() < 1 || boxes.stream().anyMatch(b -> touches(b, path.x(), path.y(), b.bottom())));
                assertTrue(path.endY() > drawing.bounds().bottom() - 1 || boxes.stream().anyMatch(
                        b -> touches(b, path.endX(), path.endY(), b.top())));
            }
        }
        assertEquals(net.wires(), drawing.parts().stream().filter(part -> part.role() == Role.WIRE).count());
    }

    private static boolean touches(Bounds box, double x, double y, double side) {
        return Math.abs(y - side) < 1 && box.left() < x && x < box.right();
    }

    @Test
    void whatLeadsBackGoesRound() {
        var builder = new HypernetBuilder(Wiring.TRACED);
        int in = builder.wire(Ob.of("x")), back = builder.wire(Ob.of("x")), out = builder.wire(Ob.of("x"));
        builder.wire(Ob.of("y"));
        builder.edge(Label.of(Box.of("k", X.power(2), X.power(2))), new int[] {in, back}, new int[] {out, back});
        Drawing drawing = HypernetDrawing.of(builder.inputs(in).outputs(out).freeze());
        assertEquals(1, bounds(drawing, Role.BOX).size());
        assertEquals(7, bounds(drawing, Role.WIRE).size());
        assertEquals(1, bounds(drawing, Role.SPIDER).size());
        for (int seed = 1; seed < 20; seed++) {
            Hypernet net = Draft.traced(Seeded.Random.of(seed), 12).net();
            assertEquals(net.edges(), bounds(HypernetDrawing.of(net), Role.BOX).size());
        }
    }

    @Test
    void netsInsideLabelsStandInsideTheirEdges() {
        Drawing drawing = HypernetDrawing.of(Translation.net(F.then(F.plus(F.then(F)))));
        Bounds frame = bounds(drawing, Role.FRAME).getFirst();
        assertEquals(3, bounds(drawing, Role.BOX).stream().filter(box -> meet(box, frame)).count());
    }

    @Test
    void anEmptyNetIsAnEmptyPicture() {
        assertTrue(HypernetDrawing.of(Translation.net(Diagram.id())).bounds().isEmpty());
        assertFalse(HypernetDrawing.of(Translation.net(Diagram.id("x"))).bounds().isEmpty());
    }

    @Test
    void placesKeepTheirOrderAndStayNear() {
        assertArrayEquals(new double[] {1, 2.5, 2.5, 4},
                Spread.isotonic(new double[] {1, 3, 2, 4}, new double[] {1, 1, 1, 1}));
        assertArrayEquals(new double[] {1, 1}, Spread.isotonic(new double[] {4, 0}, new double[] {1, 3}));
    }

    private static List<Bounds> bounds(Drawing drawing, Role role) {
        return drawing.parts().stream().filter(part -> part.role() == role).map(Part::bounds).toList();
    }
}
