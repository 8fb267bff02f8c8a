package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.catenary.diagrams.category.MonoidalLaws;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Free;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Theory;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The free monoidal category satisfies its laws up to the equality that decides them.
class PlanarEqualityTest implements MonoidalLaws<Ty, Diagram> {

    private static final Ty X = Ty.of("x");
    private static final Box S = Box.of("s", Ty.unit(), Ty.unit());
    private static final Equality PLANAR = Equality.in(Theory.MONOIDAL);

    @Override public Free category() { return Free.DIAGRAMS; }

    @Override public Ty object(RandomGenerator random) {
        return RandomDiagrams.of(Theory.MONOIDAL, random).type(random.nextInt(3));
    }

    @Override public Diagram arrow(Ty dom, Ty cod, RandomGenerator random) {
        return RandomDiagrams.of(Theory.MONOIDAL, random).diagram(dom, cod, 1 + random.nextInt(5));
    }

    @Override public boolean same(Diagram f, Diagram g) { return Verdicts.decided(PLANAR.decide(f, g)); }

    /// What is equal in the plane is equal where wires cross, and has the same meaning.
    @Seeded void equalInThePlaneIsEqualInSpace(long seed) {
        var random = Seeded.Random.of(seed);
        for (int i = 0; i < 30; i++) {
            Diagram f = arrow(X, X, random), g = arrow(X, X, random);
            for (Diagram h : List.of(f.tensor(g), Diagram.id(X).tensor(g).then(f.tensor(Diagram.id(X))))) {
                boolean planar = same(f.tensor(g), h);
                assertTrue(planar);
                assertTrue(Verdicts.decided(Equality.in(Theory.SYMMETRIC).decide(f.tensor(g), h)));
                assertTrue(Interpretations.agree(f.tensor(g), h));
            }
        }
    }

    @Test void scalarsPassEachOtherButNoWire() {
        Box t = Box.of("t", Ty.unit(), Ty.unit());
        Diagram wire = Diagram.id(X);
        assertTrue(same(S.tensor(t), t.tensor(S)));
        assertFalse(same(S.tensor(wire), wire.tensor(S)));
        assertTrue(Verdicts.decided(Equality.in(Theory.SYMMETRIC).decide(S.tensor(wire), wire.tensor(S))));
    }

    @Test void aStructureOutsideTheTheoryIsNamed() {
        var mistake = assertThrows(OutsideTheory.class, () -> PLANAR.decide(Diagram.swap(X, X), Diagram.id(X.tensor(X))));
        assertEquals("swap(x, x) : x ⊗ x → x ⊗ x uses the structure swap; the equality is that of the theory monoidal",
                mistake.getMessage());
    }

    @Test void reversedBoxesAreGenerators() {
        Box f = Box.of("f", X, X);
        assertFalse(same(f, f.dagger()));
        assertTrue(same(f.dagger().tensor(f), f.dagger().tensor(Diagram.id(X)).then(Diagram.id(X).tensor(f))));
    }

    @Seeded void theNormalFormIsEqualAndItsStepsLeadThere(long seed) {
        var diagrams = RandomDiagrams.planar(seed);
        for (int i = 0; i < 20; i++) {
            Diagram f = Box.of("top", X, X.power(3)).then(diagrams.diagram(X.power(3), 1 + i % 7));
            for (Diagram g : List.of(f, f.tensor(S).tensor(diagrams.diagram(Ty.unit(), Ty.unit(), 4)))) {
                assertTrue(same(g, PLANAR.normalForm(g)));
                List<Diagram> steps = PLANAR.steps(g).toList();
                assertEquals(PLANAR.normalForm(g), steps.getLast());
                steps.forEach(step -> assertTrue(same(g, step)));
            }
        }
        assertEquals(S.then(S), PLANAR.normalForm(S.tensor(S)));
    }

    @Test void whatCannotBeGoneThroughIsUnknown() {
        Diagram f = Stream.iterate((Diagram) Box.of("f", X, X), d -> d.then(d)).skip(60).findFirst().orElseThrow();
        for (Theory theory : List.of(Theory.MONOIDAL, Theory.RIGID, Theory.SYMMETRIC, Theory.COMPACT, Theory.HYPERGRAPH)) {
            assertInstanceOf(Verdict.Unknown.class, Equality.in(theory).decide(f, f));
        }
    }
}
