package org.catenary.diagrams.functor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.RegionsDiffer;
import org.catenary.diagrams.category.TwoCategoryLaws;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// Diagrams between coloured regions, the same when random matrices make them so.
class FreeRegionsTest implements TwoCategoryLaws<Ty, Diagram> {
    private static final Ty X = Ty.of(Ob.between("A", "x", "B"));
    private static final Ty Y = Ty.of(Ob.between("B", "y", "C"));

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(String left, String right, RandomGenerator random) {
        String middle = List.of("A", "B").get(random.nextInt(2));
        return random.nextBoolean() ? Ty.of(Ob.between(left, "x", right))
                : Ty.of(List.of(Ob.between(left, "x", middle), Ob.between(right, "y", middle).r()));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        Ty last = dom.slice(dom.size() - 1, dom.size());
        Diagram bent = random.nextBoolean() ? Diagram.id(dom) : Diagram.id(dom).tensor(Diagram.cap(last));
        return bent.then(Box.of(random.nextBoolean() ? "f" : "g", bent.cod(), cod));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Interpretations.agree(f, g); }

    @Test
    void bendsAndSnakesAreOfTheirRegions() {
        assertEquals(Ty.unit("A"), Diagram.cup(X).cod());
        assertEquals(Ty.unit("B"), Diagram.cap(X).dom());
        Diagram snake = Diagram.id(X).tensor(Diagram.cap(X)).then(Diagram.cup(X).tensor(Diagram.id(X)));
        assertTrue(same(snake, Diagram.id(X)));
        assertEquals(new Ob.Wall("B", "x", "A", 1), X.r().get(0));
        assertThrows(RegionsDiffer.class, () -> Diagram.swap(X, X.r()));
        assertThrows(NotComposable.class, () -> Diagram.cup(X).then(Diagram.cap(X)));
    }

    @Test
    void mistakesShowBothSides() {
        assertEquals("A|x|B does not stand beside A|x|B: the region between is B on the left, A on the right",
                assertThrows(RegionsDiffer.class, () -> X.tensor(X)).getMessage());
        assertEquals("n does not stand beside A|x|B: the region between is uncoloured on the left, A on the right",
                assertThrows(RegionsDiffer.class, () -> Ty.of("n").tensor(X)).getMessage());
        assertEquals("f changes the region on its right: B above, C below",
                assertThrows(RegionsDiffer.class, () -> Box.of("f", X, X.tensor(Y))).getMessage());
    }

    @Test
    void regionsAreWrittenSavedDrawnAndKept() throws NotationException, UnreadableJson {
        Diagram f = Diagram.parse("f ⊗ id(B|y|C) where f : A|x|B → A|x|B");
        Diagram g = f.tensor(Diagram.cap(Y)).then(Diagram.id(f.cod()).tensor(Box.of("g", Y.r().tensor(Y), Ty.unit("C"))));
        assertEquals("id(A|x|B ⊗ B|y|C) ⊗ cap(C|yʳ|B, B|y|C)", Diagram.id(f.dom()).tensor(Diagram.cap(Y)).toString());
        assertEquals(g, Diagram.parse(g.toString()));
        assertEquals(g, DiagramJson.of().read(DiagramJson.of().write(g)));
        assertEquals(Diagram.id(Ty.unit("A")), Diagram.parse("id(A|I|A)"));
        assertEquals(g, new Functor<>(Free.DIAGRAMS, Ty::of, box -> box).apply(g));
        assertFalse(Svg.write(Drawing.of(g)).isEmpty());
    }
}
