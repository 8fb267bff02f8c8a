package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.translate.Translation;
import org.junit.jupiter.api.Test;

/// Functions by λ-terms where wires cross, and feedback as a generator.
class ClosedEqualityTest {

    @Test
    void interchangePassesCurryings() {
        Box f = Box.of("f", Ty.of("x", "u"), Ty.of("y")), g = Box.of("g", Ty.of("x"), Ty.of("x"));
        Diagram above = f.curry(1).tensor(Diagram.id(Ty.of("x"))).then(Diagram.id(f.curry(1).cod()).tensor(g));
        Diagram below = Diagram.id(Ty.of("x")).tensor(g).then(f.curry(1).tensor(Diagram.id(Ty.of("x"))));
        for (Theory theory : List.of(Theory.BICLOSED, Theory.CLOSED)) {
            assertTrue(Equality.in(theory).decide(above, below).isEqual());
        }
    }

    /// Nets of functions and of feedback are read back.
    @Seeded
    void netsAreReadBack(long seed) {
        Seeded.Random.draws(seed, random -> {
            for (Theory theory : List.of(Theory.CLOSED, Theory.FEEDBACK)) {
                Diagram f = RandomDiagrams.of(theory, random).diagram(6), back = Translation.diagram(Translation.net(f));
                assertEquals(f.dom(), back.dom());
                assertTrue(Equality.in(theory).decide(f, back).isEqual(), f::toString);
            }
        });
    }

    private static final Theory CARTESIAN = Theory.CARTESIAN_CLOSED;

    private static Ty ty(String... names) { return Ty.of(names); }

    private static Diagram random(Theory theory, Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(theory, random).diagram(dom, cod, 1 + random.nextInt(4));
    }

    /// β: `curry(f) ⊗ u ; eval = f`, and η: `curry(g ⊗ u ; eval) = g`, on either side.
    @Seeded
    void functionsAppliedAndMade(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram f = random(Theory.SYMMETRIC, ty("x", "u", "v"), ty("y"), random);
            Diagram beta = f.curry(2).tensor(Diagram.id(ty("u", "v"))).then(Diagram.eval(ty("y"), ty("u", "v")));
            Diagram left = Diagram.id(ty("x")).tensor(f.curryLeft(1)).then(Diagram.evalLeft(ty("y"), ty("x")));
            Diagram g = Box.of("g", ty("x"), ty("y").over(ty("u")));
            Diagram eta = g.tensor(Diagram.id(ty("u"))).then(Diagram.eval(ty("y"), ty("u"))).curry(1);
            assertTrue(Equality.in(CARTESIAN).decide(beta, f).isEqual());
            assertTrue(Equality.in(Theory.CARTESIAN_CLOSED).decide(g, eta).isEqual());
            assertTrue(Equality.in(Theory.CLOSED).decide(g, eta).isEqual());
            assertInstanceOf(Verdict.Unknown.class, Equality.in(Theory.BICLOSED).decide(g, eta));
            assertTrue(Equality.in(CARTESIAN).decide(left, f).isEqual());
        });
    }

    /// Naturality: `h ; curry(f) = curry(h ⊗ u ; f)`.
    @Seeded
    void whatIsCapturedMayBeMadeInside(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram h = random(CARTESIAN, ty("x"), ty("x", "x"), random), f = random(CARTESIAN, ty("x", "x", "u"), ty("y"), random);
            assertTrue(Equality.in(CARTESIAN).decide(h.then(f.curry(1)), h.tensor(Diagram.id(ty("u"))).then(f).curry(1)).isEqual());
        });
    }

    @Test
    void oneResultIsLinear() {
        Box f = Box.of("f", ty("x", "u"), ty("y")), g = Box.of("g", ty("x"), ty("x"));
        Diagram beta = f.curry(1).tensor(Diagram.id(ty("u"))).then(Diagram.eval(ty("y"), ty("u")));
        assertTrue(Equality.in(Theory.CLOSED).decide(beta, f).isEqual());
        Diagram other = g.tensor(Diagram.id(ty("u"))).then(f);
        assertInstanceOf(Verdict.Different.class, Equality.in(Theory.CLOSED).decide(beta, other));
        assertInstanceOf(Verdict.Different.class, Equality.in(CARTESIAN).decide(beta, other));
        Diagram inside = g.tensor(Diagram.id(ty("u"))).then(f).curry(1), outside = g.then(f.curry(1));
        assertTrue(Equality.in(Theory.CLOSED).decide(inside, outside).isEqual());
    }

    /// Effects vanish in cartesian categories, not in symmetric ones.
    @Test
    void effectsAreTheSameInOneOnly() {
        Diagram e = Box.of("e", ty("x"), Ty.unit()), d = Box.of("d", ty("x"), Ty.unit());
        assertTrue(Equality.in(CARTESIAN).decide(e, d).isEqual());
        assertInstanceOf(Verdict.Unknown.class, Equality.in(Theory.CLOSED).decide(e, d));
        assertTrue(Equality.in(Theory.CLOSED).decide(e.tensor(d), Diagram.id(ty("x")).tensor(d).then(e)).isEqual());
        Diagram pair = Box.of("p", ty("x"), ty("x", "y"));
        Diagram apart = Diagram.copy(ty("x"), 2).then(pair.then(Diagram.id(ty("x")).tensor(Diagram.discard(ty("y"))))
                .tensor(pair.then(Diagram.discard(ty("x")).tensor(Diagram.id(ty("y"))))));
        assertTrue(Equality.in(CARTESIAN).decide(pair, apart).isEqual());
    }

    /// What is equal in a cartesian category is equal in the closed one, and nothing more without functions.
    @Seeded
    void cartesianDiagramsAreDecidedAlike(long seed) {
        Seeded.Random.draws(seed, random -> {
            Diagram f = random(Theory.COPY_DISCARD, ty("x"), ty("x"), random), g = random(Theory.COPY_DISCARD, ty("x"), ty("x"), random);
            assertEquals(Equality.in(Theory.CARTESIAN).decide(f, g).isEqual(), Equality.in(CARTESIAN).decide(f, g).isEqual());
        });
    }

    /// Linear terms have the same normal form when they are equal, made without copies; so have diagrams without functions.
    @Seeded
    void linearDiagramsHaveNormalForms(long seed) {
        Equality closed = Equality.in(Theory.CLOSED);
        Seeded.Random.draws(seed, random -> {
            Diagram f = Box.of("f", ty("x", "u", "v"), ty("y")), g = Box.of("g", ty("x"), ty("y").over(ty("u")));
            Diagram h = random(Theory.SYMMETRIC, ty("x"), ty("x"), random);
            Diagram beta = f.curry(2).tensor(Diagram.id(ty("u", "v"))).then(Diagram.eval(ty("y"), ty("u", "v")));
            Diagram eta = g.tensor(Diagram.id(ty("u"))).then(Diagram.eval(ty("y"), ty("u"))).curry(1);
            assertEquals(closed.normalForm(f), closed.normalForm(beta));
            assertEquals(closed.normalForm(g), closed.normalForm(eta));
            for (Diagram d : List.of(f, g, beta, eta, h, f.curry(1).curryLeft(1))) {
                Diagram form = closed.normalForm(d);
                assertTrue(closed.decide(d, form).isEqual(), d::toString);
                assertTrue(Theory.CLOSED.contains(form.theory()), form::toString);
                assertEquals(form, closed.normalForm(form));
                assertEquals(form, closed.steps(d).toList().getLast());
            }
        });
    }

    @Test
    void termsThatAreNotLinearHaveNoNormalForm() {
        Diagram pair = Box.of("p", ty("x", "u"), ty("y", "y"));
        assertThrows(NoNormalForm.class, () -> Equality.in(Theory.CLOSED).normalForm(pair.curry(1)));
        assertEquals(pair, Equality.in(Theory.CLOSED).normalForm(pair));
    }
}
