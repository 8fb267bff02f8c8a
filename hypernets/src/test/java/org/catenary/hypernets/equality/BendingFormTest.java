package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.RigidLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.category.SymmetricLaws;
import org.catenary.diagrams.category.TracedLaws;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Normal forms of pivotal and compact diagrams: equal diagrams have the same, and the laws hold of them on the nose.
class BendingFormTest {

    private static final Ty X = Ty.of("x"), Y = Ty.of("y");
    private static final Box F = Box.of("f", X, Y), G = Box.of("g", Y, X), S = Box.of("s", Ty.unit(), Ty.unit());

    private static boolean same(Theory theory, Diagram f, Diagram g) {
        Equality equality = Equality.in(theory.union(f.theory()).union(g.theory()));
        Diagram left = equality.normalForm(f), right = equality.normalForm(g);
        assertEquals(f.dom(), left.dom());
        assertEquals(f.cod(), left.cod());
        assertEquals(equality.decide(f, g).isEqual(), left.equals(right), () -> f + "\n" + g);
        return left.equals(right);
    }

    @Nested class InPivotalCategories implements RigidLaws<Ty, Diagram>, TracedLaws<Ty, Diagram> {

        @Override public Free category() { return Free.DIAGRAMS; }

        @Override public Ty object(RandomGenerator random) {
            return RandomDiagrams.of(Theory.PIVOTAL, random).type(random.nextInt(3));
        }

        @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
            return RandomDiagrams.of(Theory.PIVOTAL, random).diagram(dom, cod, 1 + random.nextInt(4));
        }

        @Override public boolean same(Diagram f, Diagram g) { return BendingFormTest.same(Theory.PIVOTAL, f, g); }

        /// Wires do not cross in the plane.
        @Override public void yanking(long seed) { }
    }

    @Nested class InCompactCategories implements RigidLaws<Ty, Diagram>, SymmetricLaws<Ty, Diagram> {

        @Override public Free category() { return Free.DIAGRAMS; }

        @Override public Ty object(RandomGenerator random) {
            return RandomDiagrams.of(Theory.RIGID, random).type(random.nextInt(3));
        }

        @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
            return RandomDiagrams.of(Theory.COMPACT, random).diagram(dom, cod, 1 + random.nextInt(4));
        }

        @Override public boolean same(Diagram f, Diagram g) { return BendingFormTest.same(Theory.COMPACT, f, g); }
    }

    /// A diagram is equal to its normal form, which is its own, and so are diagrams made from it by the laws.
    @Seeded void theNormalFormIsEqual(long seed) {
        for (Theory theory : List.of(Theory.PIVOTAL, Theory.COMPACT)) {
            var diagrams = RandomDiagrams.of(theory, Seeded.Random.of(seed)).atMost(4);
            for (int i = 0; i < 8; i++) {
                Diagram f = diagrams.diagram(i % 9), loop = f.tensor(diagrams.diagram(Ty.unit(), Ty.unit(), 5));
                for (Diagram d : List.of(f, loop, f.bubble("b"), f.bubble("b").r(), loop.plus(f).bubble("b"), f.plus(loop).plus(f))) {
                    Equality equality = Equality.in(theory.union(d.theory()));
                    Diagram form = equality.normalForm(d);
                    assertTrue(equality.decide(d, form).isEqual(), d::toString);
                    assertEquals(form, equality.normalForm(form), d::toString);
                    assertEquals(form, equality.steps(d).toList().getLast());
                    assertTrue(same(theory, d, d.transposeLeft().transposeRight()));
                    assertTrue(same(theory, d.r(), d.transposeRight()));
                }
            }
        }
    }

    @Test void straightWiresStayStraight() {
        Equality pivotal = Equality.in(Theory.PIVOTAL), compact = Equality.in(Theory.COMPACT);
        assertEquals(Diagram.id(X.tensor(Y)), pivotal.normalForm(Diagram.id(X.tensor(Y)).transposeRight().transposeLeft()));
        assertEquals(F.then(G), pivotal.normalForm(F.then(G)));
        assertEquals(F.then(G), compact.normalForm(F.then(G).transposeRight().transposeLeft()));
        assertEquals(Diagram.swap(X, Y), compact.normalForm(Diagram.swap(X, Y)));
    }

    /// What floats stays in its face, in whatever order it was drawn; a circle has its orientation.
    @Test void whatFloatsStaysInItsFace() {
        Diagram wheel = F.then(G).trace(X), turned = G.then(F).trace(Y), circle = Diagram.id(X).trace(X);
        assertTrue(same(Theory.PIVOTAL, wheel.tensor(S).tensor(circle), S.tensor(circle).tensor(turned)));
        assertTrue(same(Theory.PIVOTAL, circle, circle.r().r()));
        List<Diagram> differ = new ArrayList<>(List.of(circle, Diagram.id(X).traceLeft(X), Diagram.id(X).tensor(S).trace(X),
                circle.tensor(S), wheel, F.then(G).traceLeft(X)));
        for (Diagram f : differ) {
            for (Diagram g : differ) {
                assertEquals(f == g, same(Theory.PIVOTAL, f, g));
            }
        }
        assertTrue(same(Theory.COMPACT, circle, Diagram.id(X).traceLeft(X)));
    }

    /// Nets forget windings; what is inside a bubble has its type all the same.
    @Test void bubblesKnowTheTypesOfWhatIsInside() {
        Diagram here = Diagram.bubble(S, Diagram.id(X)), there = Diagram.bubble(S, Diagram.id(X.r()));
        for (Theory theory : List.of(Theory.PIVOTAL, Theory.COMPACT, Theory.HYPERGRAPH)) {
            assertFalse(Equality.in(theory.union(here.theory())).decide(here, there).isEqual());
            assertTrue(Equality.in(theory.union(here.theory())).decide(there, there.r().l()).isEqual());
        }
        assertFalse(same(Theory.COMPACT, here, there));
    }

    @Test void longDiagramsAndDeepOnesHaveNormalForms() {
        Diagram chain = F;
        for (int i = 0; i < 5_000; i++) {
            chain = chain.then(G).then(F);
        }
        Diagram nested = S;
        for (int i = 0; i < 5_000; i++) {
            nested = nested.bubble("b");
        }
        for (Theory theory : List.of(Theory.PIVOTAL, Theory.COMPACT)) {
            assertEquals(chain, Equality.in(theory).normalForm(chain));
            assertEquals(nested, Equality.in(theory.union(Theory.of(Structure.BUBBLE))).normalForm(nested));
        }
    }

    /// Where no normal form is known, the mistake says why.
    @Test void whereNoneIsKnownTheReasonIsTold() {
        Diagram tangle = Diagram.cap(X).then(Diagram.braid(X.r(), X));
        Diagram open = Box.of("h", X.tensor(X), X.tensor(X)).then(Diagram.braid(X, X));
        assertTrue(assertThrows(NoNormalForm.class, () -> Equality.in(Theory.BRAIDED).normalForm(open)).getMessage()
                .contains("holds the crossings"));
        assertThrows(NoNormalForm.class, () -> Equality.in(Theory.RIBBON).normalForm(tangle));
        assertThrows(NoNormalForm.class, () -> Equality.in(Theory.BICLOSED).normalForm(F));
        assertThrows(NoNormalForm.class, () -> Equality.in(Theory.FEEDBACK).normalForm(F));
        assertThrows(NoNormalForm.class, () -> Equality.in(Theory.PIVOTAL).normalForm(Diagram.id(X.rotate(1_000_000_000))));
        Equality ribbon = Equality.in(Theory.RIBBON);
        assertEquals(ribbon.normalForm(F), ribbon.normalForm(F.transposeRight().transposeLeft()));
        Diagram snake = Diagram.id(X).transposeRight().transposeLeft();
        assertEquals(Diagram.id(X), ribbon.normalForm(snake));
    }

    /// A box that is written as another is.
    private record Twin(String name, Ty dom, Ty cod) implements Box {
        @Override public String toString() { return Box.of(name, dom, cod).toString(); }
    }

    @Test void boxesThatAreWrittenAlikeHaveOneOrder() {
        Box s = S, t = new Twin("s", Ty.unit(), Ty.unit());
        assertEquals(s.toString(), t.toString());
        assertNotEquals(s, t);
        for (Theory theory : List.of(Theory.MONOIDAL, Theory.RIGID, Theory.PIVOTAL, Theory.SYMMETRIC, Theory.COMPACT, Theory.HYPERGRAPH)) {
            assertTrue(same(theory, s.tensor(t), t.tensor(s)), theory::toString);
            assertTrue(same(theory, s.plus(t), t.plus(s)), theory::toString);
            assertTrue(same(theory, s.bubble("b").tensor(t.bubble("b")), t.bubble("b").tensor(s.bubble("b"))), theory::toString);
            assertFalse(same(theory, s.tensor(s), t.tensor(s)));
        }
    }

    @Test void bubblesMayBeDeep() {
        for (Theory theory : List.of(Theory.MONOIDAL, Theory.RIGID, Theory.PIVOTAL)) {
            Diagram f = S;
            for (int i = 0; i < 100_000; i++) {
                f = (i % 2 == 0 ? S.tensor(f) : f.tensor(S)).bubble("b");
            }
            Equality equality = Equality.in(theory.union(f.theory()));
            Diagram form = equality.normalForm(f);
            assertEquals(f.size(), form.size());
            assertTrue(equality.decide(f, form).isEqual());
        }
    }
}
