package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class DrawingTest {

    // @start region="draw"
    /// *Alice loves Bob* as an SVG element.
    static String aliceLovesBob() {
        Ty n = Ty.of("n"), s = Ty.of("s");
        Diagram words = Box.of("Alice", Ty.unit(), n)
                .tensor(Box.of("loves", Ty.unit(), n.r().tensor(s).tensor(n.l())))
                .tensor(Box.of("Bob", Ty.unit(), n));
        Diagram grammar = Diagram.cup(n).tensor(Diagram.id(s)).tensor(Diagram.cup(n.l(), n));
        return Svg.write(Drawing.of(words.then(grammar)));
    }
    // @end

    private static long count(Drawing drawing, Part.Role role) {
        return drawing.parts().stream().filter(part -> part.role() == role).count();
    }

    @Test
    void aSentenceHasItsWordsItsTypesAndItsWires() {
        Drawing drawing = Drawing.of(Samples.sentence(3, false, Samples.random(1)));
        assertTrue(aliceLovesBob().contains(">loves</text>"));
        assertEquals(4, count(drawing, Part.Role.WIRE), "three cups and the open wire");
        assertEquals(7, count(drawing, Part.Role.LABEL));
    }

    @Test
    void scalarsStandBesideTheDiagramAsPowers() {
        Diagram root = Samples.gate("√2", 0, 0, new Glyph.Scalar("√2"));
        Diagram half = Samples.gate("½", 0, 0, new Glyph.Scalar("½"));
        Diagram gate = Samples.gate("X", 1, 1, new Glyph.Not());
        String svg = Svg.write(Drawing.of(root.tensor(gate).then(half.tensor(root).tensor(gate))));
        assertTrue(svg.contains(">(√2)<tspan dy=\"-4.94\" font-size=\"9.36\">2</tspan><tspan dy=\"4.94\"> · ½\u00a0·</tspan>"), svg);
    }

    @Test
    void aSnakeIsOneWire() {
        Ty x = Ty.of("x");
        Diagram snake = Diagram.id(x).tensor(Diagram.cap(x)).then(Diagram.cup(x).tensor(Diagram.id(x)));
        assertEquals(1, count(Drawing.of(snake), Part.Role.WIRE));
    }

    @Test
    void aLoopIsClosed() {
        Ob x = Ob.of("x");
        Drawing loop = Drawing.of(new Diagram.Cap(x.r(), x).then(new Diagram.Cup(x.r(), x)));
        assertTrue(loop.parts().stream().flatMap(part -> part.shapes().stream())
                .anyMatch(shape -> shape instanceof Shape.Curve(Path path, var _) && path.closed()));
    }

    @Test
    void nestedCupsAreConcentric() {
        Ty xy = Ty.of("x", "y");
        List<Bounds> cups = Drawing.of(Diagram.cup(xy), Look.STANDARD.withTypes(false)).parts().stream()
                .map(Part::bounds).toList();
        assertEquals(36, cups.get(1).bottom() - cups.get(0).bottom(), 1e-9);
        assertEquals(36, cups.get(0).left() - cups.get(1).left(), 1e-9);
    }

    @Test
    void aStateCanStandBesideALongColumn() {
        Ty a = Ty.of("a");
        Box f = Box.of("f", a, a), state = Box.of("ψ", Ty.unit(), a);
        Drawing drawing = Drawing.of(f.then(f).then(f).tensor(state.then(f)));
        List<Bounds> boxes = drawing.parts().stream().filter(part -> part.role() == Part.Role.BOX)
                .map(Part::bounds).toList();
        assertEquals(boxes.get(0).top(), boxes.get(3).top(), "the state stands beside the first box");
    }

    @Test
    void aSumIsARowOfItsTerms() {
        Ty a = Ty.of("a");
        Diagram sum = Box.of("f", a, a).plus(Box.of("g", a, a)).plus(Diagram.id(a));
        assertEquals(2, count(Drawing.of(sum), Part.Role.SIGN));
        assertEquals(0, count(Drawing.of(sum), Part.Role.FRAME));
        assertEquals(1, count(Drawing.of(sum.then(Box.of("h", a, a))), Part.Role.FRAME));
    }

    @Test
    void whatUnfoldsBeyondMeasureIsRefused() {
        Diagram huge = Box.of("f", Ty.unit(), Ty.unit());
        for (int i = 0; i < 40; i++) {
            huge = huge.plus(huge).then(huge);
        }
        Diagram diagram = huge;
        assertTrue(assertThrows(TooLargeToDraw.class, () -> Drawing.of(diagram)).getMessage().contains("at most 1000000"));
    }

    @Test
    void zeroIsABox() {
        assertEquals(1, count(Drawing.of(Diagram.zero(Ty.of("a"), Ty.of("b"))), Part.Role.BOX));
    }

    @Test
    void nothingIsDrawnAsNothing() {
        Drawing drawing = Drawing.of(Diagram.id(Ty.unit()));
        assertTrue(drawing.parts().isEmpty() && drawing.bounds().isEmpty());
    }

    @Test
    void theSameDiagramGivesTheSameBytes() {
        for (long seed = 0; seed < 20; seed++) {
            assertEquals(Svg.write(Drawing.of(Samples.planar(12, true, Samples.random(seed)))),
                    Svg.write(Drawing.of(Samples.planar(12, true, Samples.random(seed)))));
        }
    }

    @Test
    void tenThousandBoxesAndDeepSums() {
        Ty a = Ty.of("a");
        Diagram row = Diagram.id(Ty.unit()), column = Diagram.id(a), deep = Diagram.id(a);
        Box f = Box.of("f", a, a);
        for (int i = 0; i < 10_000; i++) {
            row = row.tensor(f);
            column = column.then(f);
        }
        for (int i = 0; i < 3_000; i++) {
            deep = deep.then(f).plus(f);
        }
        assertEquals(10_000, count(Drawing.of(row), Part.Role.BOX));
        assertEquals(10_000, count(Drawing.of(column), Part.Role.BOX));
        assertEquals(6_000, count(Drawing.of(deep), Part.Role.BOX));
    }
}
