package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.functor.Interpretations;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.RandomDiagrams;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

/// The normal form of planar diagrams, whether parts of them circle round each other or not.
class PlanarFormTest {

    private static final Ty X = Ty.of("x"), I = Ty.unit();
    private static final Box S = Box.of("s", I, I), T = Box.of("t", I, I), UP = Box.of("u", I, X.tensor(X)),
            DOWN = Box.of("d", X.tensor(X), I);

    /// Diagrams that float side by side, and in what floats.
    private static List<Diagram> crowded(long seed, int count) {
        var random = RandomDiagrams.planar(seed).atMost(4);
        return IntStream.range(0, count).mapToObj(i -> {
            Diagram f = random.diagram(I, I, 1 + i % 4), g = random.diagram(I, I, 1 + i % 3);
            Diagram ring = UP.then(Diagram.id(X).tensor(f).tensor(i % 2 == 0 ? g : S).tensor(Diagram.id(X))).then(DOWN);
            return random.diagram(i % 6).tensor(i % 3 == 0 ? ring : f).tensor(g).tensor(random.diagram(i % 4));
        }).toList();
    }

    @Seeded void equalDiagramsHaveTheSame(long seed) {
        for (Diagram f : crowded(seed, 12)) {
            Diagram form = PlanarForm.of(f);
            ExchangeClass.of(f, 60).ifPresent(same -> same.forEach(g -> assertEquals(form, PlanarForm.of(g), g::toString)));
            for (Diagram g : crowded(seed + 1, 3)) {
                assertEquals(Isotopy.between(f, g) instanceof Isotopy.Found, form.equals(PlanarForm.of(g)));
            }
        }
    }

    @Seeded void itIsIsotopicAndItsOwn(long seed) {
        for (Diagram f : crowded(seed, 25)) {
            Diagram form = PlanarForm.of(f);
            assertTrue(Isotopy.between(f, form) instanceof Isotopy.Found, f::toString);
            assertEquals(form, PlanarForm.of(form), f::toString);
            List<Diagram> steps = PlanarForm.steps(f).toList();
            assertEquals(form, steps.getLast(), f::toString);
            steps.forEach(step -> assertTrue(Isotopy.between(f, step) instanceof Isotopy.Found, f::toString));
        }
    }

    @Seeded void itIsTheRightNormalFormWhereThatIs(long seed) {
        var random = RandomDiagrams.planar(seed);
        for (int i = 0; i < 30; i++) {
            Diagram f = random.diagram(i % 9);
            if (Interchange.ends(f)) {
                assertEquals(Interchange.right(f), PlanarForm.of(f));
            }
        }
    }

    @Seeded void itMeansTheSame(long seed) {
        for (Diagram f : crowded(seed, 3)) {
            assertTrue(Interpretations.agree(f, PlanarForm.of(f)));
        }
    }

    @Test
    void partsStandInTheOrderOfTheirContent() {
        assertEquals(S.then(T), PlanarForm.of(T.tensor(S)));
        assertEquals(PlanarForm.of(S.tensor(Twin.of("s"))), PlanarForm.of(Twin.of("s").tensor(S)));
        Diagram ring = UP.then(Diagram.id(X).tensor(T).tensor(S).tensor(Diagram.id(X))).then(DOWN);
        assertEquals(S.then(UP).thenAt(1, S).thenAt(1, T).then(DOWN), PlanarForm.of(ring.tensor(S)));
        assertEquals(List.of(T.then(S), S.then(T)), PlanarForm.steps(T.tensor(S)).toList());
    }

    /// A box that is written as another is.
    private record Twin(String name, Ty dom, Ty cod) implements Box {
        static Twin of(String name) { return new Twin(name, I, I); }

        @Override public String toString() { return "%s : I → I".formatted(name); }
    }

    @Test
    void crowdsInCrowds() {
        Diagram nested = S;
        for (int i = 0; i < 50; i++) {
            nested = UP.then(Diagram.id(X).tensor(nested).tensor(T).tensor(Diagram.id(X))).then(DOWN);
        }
        Diagram form = PlanarForm.of(nested);
        assertEquals(form, PlanarForm.of(form));
        assertTrue(Isotopy.between(nested, form) instanceof Isotopy.Found);
    }
}
