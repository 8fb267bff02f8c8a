package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.TracedLaws;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.normal.Interchange;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free pivotal category satisfies its laws up to the equality that decides them, traces included.
class PivotalEqualityTest implements RigidLaws<Ty, Diagram>, TracedLaws<Ty, Diagram> {

    private static final Ty X = Ty.of("x"), Y = Ty.of("y");
    private static final Box F = Box.of("f", X, Y), G = Box.of("g", Y, X), S = Box.of("s", Ty.unit(), Ty.unit());
    private static final Equality PIVOTAL = Equality.in(Theory.PIVOTAL.union(Theory.of(Structure.BUBBLE)));
    private static final Theory DRAWN = Theory.PIVOTAL;

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) { return RandomDiagrams.of(DRAWN, random).type(random.nextInt(3)); }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(DRAWN, random).diagram(dom, cod, 1 + random.nextInt(4));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Verdicts.decided(PIVOTAL.decide(f, g)); }

    /// Wires do not cross in the plane.
    @Override public void yanking(long seed) { }

    private static Diagram loop(Diagram f) { return f.trace(f.dom()); }

    @Test void tracesAreBends() {
        Diagram f = Box.of("h", X.tensor(Y), X.tensor(Y));
        assertTrue(same(f.trace(Y), Diagram.id(X).tensor(Diagram.cap(Y, Y.r())).then(f.tensor(Diagram.id(Y.r())))
                .then(Diagram.id(X).tensor(Diagram.cup(Y)))));
        assertTrue(same(f.traceLeft(X), Diagram.cap(X).tensor(Diagram.id(Y)).then(Diagram.id(X.r()).tensor(f))
                .then(Diagram.cup(X.r(), X).tensor(Diagram.id(Y)))));
    }

    @Test void loopsTurnInThePlane() {
        assertTrue(same(loop(F.then(G)), loop(G.then(F))));
        assertFalse(same(loop(F.then(G)), loop(F.then(G).then(F).then(G))));
        assertFalse(same(loop(F.then(G)), F.then(G).traceLeft(X)));
        assertFalse(same(Diagram.id(X).trace(X), Diagram.id(X).traceLeft(X)));
        assertTrue(same(loop(F.then(G)), loop(F.then(G)).r()));
    }

    /// The parts of a picture keep their faces: what a circle holds does not come out.
    @Test void circlesHoldWhatIsInside() {
        Diagram inside = Diagram.id(X).tensor(S).trace(X), outside = Diagram.id(X).trace(X).tensor(S);
        assertFalse(same(inside, outside));
        assertTrue(same(outside, S.tensor(Diagram.id(X).trace(X))));
        assertFalse(same(inside.bubble("b"), outside.bubble("b")));
        assertTrue(same(outside.bubble("b"), S.tensor(Diagram.id(X).trace(X)).bubble("b")));
        Diagram f = Box.of("h", X.tensor(Y), X.tensor(Y));
        assertFalse(same(f.tensor(S).trace(Ty.unit()), S.tensor(f)));
        assertEquals(new Verdict.Different("the walks along the wires from the boundary differ first at the boundary on the left, at "
                + "the boundary on the right"), PIVOTAL.decide(F.tensor(S), S.tensor(F)));
    }

    /// What the laws of rigid categories make equal is equal, and equal diagrams have one meaning.
    @Seeded void pulledSnakesAreEqualAndMeanTheSame(long seed) {
        var diagrams = RandomDiagrams.of(DRAWN, Seeded.Random.of(seed)).atMost(4);
        for (int i = 0; i < 40; i++) {
            Diagram f = diagrams.diagram(1 + i % 9), bent = f.transposeLeft().transposeRight();
            assertTrue(same(f, bent), f::toString);
            assertTrue(same(f.r(), f.transposeRight()), f::toString);
            assertTrue(Interpretations.agree(f, bent));
            Diagram g = diagrams.diagram(f.dom(), 1 + i % 9);
            if (g.cod().equals(f.cod()) && same(f, g)) {
                assertTrue(Interpretations.agree(f, g));
            }
        }
    }

    /// In the plane, and so in a symmetric category with bends.
    @Seeded void planarEqualityIsPivotal(long seed) {
        var diagrams = RandomDiagrams.planar(seed);
        for (int i = 0; i < 30; i++) {
            Diagram f = diagrams.diagram(i % 9);
            if (Interchange.ends(f)) {
                assertTrue(same(f, Interchange.right(f)));
                assertTrue(Equality.in(Theory.COMPACT).decide(f, Interchange.left(f)).isEqual());
            }
        }
    }

    @Test void aPartThatFloatsIsComparedFromAllSides() {
        Box pair = Box.of("a", Ty.unit(), X.tensor(X.r()));
        Diagram up = pair.then(Diagram.cup(X)), ring = Diagram.cap(X, X.r()).thenAt(1, Diagram.id(X.r())).then(Diagram.cup(X));
        assertTrue(same(up.tensor(ring), ring.tensor(up.r().l())));
        assertFalse(same(up.tensor(ring), up.tensor(up)));
        Diagram wheel = loop(F.then(G).then(F).then(G)), other = loop(G.then(F).then(G).then(F));
        assertTrue(same(wheel.tensor(up), up.tensor(other)));
        assertTrue(List.of(wheel, other, wheel.tensor(wheel)).stream().noneMatch(d -> same(d, up)));
    }

    @Test void longLoopsAreDecided() {
        Diagram nested = F.then(G);
        for (int i = 0; i < 2_000; i++) {
            nested = nested.tensor(F.then(G)).trace(X).then(F).then(G);
        }
        assertTrue(same(nested, nested.transposeRight().transposeLeft()));
    }
}
