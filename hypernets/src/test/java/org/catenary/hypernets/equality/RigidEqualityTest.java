package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free rigid category satisfies its laws up to the equality that decides them.
class RigidEqualityTest implements RigidLaws<Ty, Diagram> {

    private static final Ty X = Ty.of("x");
    private static final Ty Y = Ty.of("y");
    private static final Equality RIGID = Equality.in(Theory.RIGID.union(Theory.of(Structure.BUBBLE)));

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.RIGID, random).type(random.nextInt(3));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.MONOIDAL, random).diagram(dom, cod, 1 + random.nextInt(4));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Verdicts.decided(RIGID.decide(f, g)); }

    /// A turned box is the box with its wires bent, and turning it back gives it back.
    @Seeded void turnedBoxesAreBoxesWithBentWires(long seed) {
        var random = Seeded.Random.of(seed);
        for (int z = -3; z <= 3; z++) {
            Box f = RandomDiagrams.planar(seed).box(object(random), object(random));
            Diagram turned = f.turned(z, false);
            assertTrue(same(turned, Bent.drawn(turned)));
            assertTrue(same(turned.r(), rightTranspose(turned)));
            assertTrue(same(f, leftTranspose(f.r())));
        }
        Box f = Box.of("f", X, Y);
        assertFalse(same(f.r(), Box.of("g", X, Y).r()));
    }

    /// A box slides round a bend, and turns as it does.
    @Test void boxesSlideRoundBends() {
        Box f = Box.of("f", X, Y);
        assertTrue(same(f.tensor(Diagram.id(Y.r())).then(Diagram.cup(Y)), Diagram.id(X).tensor(f.r()).then(Diagram.cup(X))));
        assertTrue(same(Diagram.cap(X).then(Diagram.id(X.r()).tensor(f)), Diagram.cap(Y).then(f.r().tensor(Diagram.id(Y)))));
    }

    @Seeded void equalDiagramsHaveOneMeaning(long seed) {
        var diagrams = RandomDiagrams.rigid(seed).atMost(4);
        for (int i = 0; i < 15; i++) {
            Diagram f = diagrams.diagram(1 + i % 8);
            Verdict verdict = RIGID.decide(f, Bent.drawn(f));
            assertInstanceOf(Verdict.Equal.class, verdict, f::toString);
            assertTrue(Interpretations.agree(f, Bent.drawn(f)));
        }
    }

    @Test void bendsOfPivotalCategoriesAreComparedAsThere() {
        Diagram circle = Diagram.cap(X).then(Diagram.cup(X.r(), X)), other = Diagram.cap(X, X.r()).then(Diagram.cup(X));
        assertTrue(same(circle, circle));
        assertFalse(same(circle, other));
    }

    /// A bubble is a box whose diagrams are compared by the same laws, and it turns as a box does.
    @Seeded void bubblesAreBoxes(long seed) {
        Diagram f = RandomDiagrams.rigid(seed).diagram(3), snakes = f.transposeRight().transposeLeft();
        Diagram bubble = f.bubble("D");
        assertTrue(same(bubble, new Diagram.Frame(((Diagram.Frame) bubble).border(), List.of(snakes))));
        assertTrue(same(bubble, bubble.transposeLeft().transposeRight()));
        assertTrue(same(bubble.r(), bubble.transposeRight()));
        assertTrue(same(bubble.l().l(), bubble.transposeLeft().transposeLeft()));
        assertFalse(same(bubble, f.bubble("E")));
        assertFalse(same(bubble, f.tensor(Box.of("s", Ty.unit(), Ty.unit())).bubble("D")));
        assertTrue(same(bubble.bubble("E"), new Diagram.Frame(((Diagram.Frame) bubble.bubble("E")).border(),
                List.of(bubble.transposeLeft().transposeRight()))));
    }

    @Test void boxesTurnedTooFarAreUnknown() {
        Diagram far = Box.of("f", X, Y).turned(1_000_000_000, false);
        assertInstanceOf(Verdict.Unknown.class, RIGID.decide(far, far));
    }

    @Test void theNormalFormPullsSnakes() {
        Diagram snake = leftTranspose(rightTranspose(Box.of("f", X, Y)));
        assertEquals(Box.of("f", X, Y), RIGID.normalForm(snake));
        assertEquals(RIGID.normalForm(snake), RIGID.steps(snake).reduce((_, next) -> next).orElseThrow());
    }

    private static Diagram rightTranspose(Diagram f) {
        Ty x = f.dom(), y = f.cod();
        return Diagram.cap(x.r(), x).tensor(Diagram.id(y.r())).then(Diagram.id(x.r()).tensor(f).tensor(Diagram.id(y.r())))
                .then(Diagram.id(x.r()).tensor(Diagram.cup(y, y.r())));
    }

    private static Diagram leftTranspose(Diagram f) {
        Ty x = f.dom(), y = f.cod();
        return Diagram.id(y.l()).tensor(Diagram.cap(x, x.l())).then(Diagram.id(y.l()).tensor(f).tensor(Diagram.id(x.l())))
                .then(Diagram.cup(y.l(), y).tensor(Diagram.id(x.l())));
    }
}
