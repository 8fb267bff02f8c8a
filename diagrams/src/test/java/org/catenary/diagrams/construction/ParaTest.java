package org.catenary.diagrams.construction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.FieldMatrices;
import org.catenary.diagrams.category.FieldMatrix;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongType;
import org.catenary.diagrams.construction.Para.Parametric;
import org.junit.jupiter.api.Test;

/// Parametric maps are a category on the nose, and symmetric monoidal up to permutations of their parameters.
class ParaTest {

    private static final FieldMatrices BASE = FieldMatrices.MODULO_65537;
    private static final Para<List<Integer>, FieldMatrix> PARA = new Para<>(BASE);

    private static Parametric<List<Integer>, FieldMatrix> map(List<Integer> dom, List<Integer> cod, RandomGenerator random) {
        List<Integer> parameters = Small.object(random);
        return PARA.of(parameters, dom, Small.arrow(BASE.tensor(parameters, dom), cod, random));
    }

    @Seeded void sequencesAreAssociativeWithUnits(long seed) {
        var random = Seeded.Random.of(seed);
        List<Integer> x = Small.object(random), y = Small.object(random), z = Small.object(random), w = Small.object(random);
        var f = map(x, y, random);
        var g = map(y, z, random);
        var h = map(z, w, random);
        assertEquals(f.then(g).then(h), f.then(g.then(h)));
        assertEquals(f, PARA.id(x).then(f));
        assertEquals(f, f.then(PARA.id(y)));
        assertEquals(f.tensor(g).tensor(h), f.tensor(g.tensor(h)));
    }

    /// `(f ; g) ⊗ (h ; k)` has parameters `g f k h`, `(f ⊗ h) ; (g ⊗ k)` has `g k f h`.
    @Seeded void interchangeHoldsUpToACrossingOfParameters(long seed) {
        var random = Seeded.Random.of(seed);
        List<Integer> x = Small.object(random), y = Small.object(random), z = Small.object(random);
        var f = map(x, y, random);
        var g = map(y, z, random);
        var h = map(z, x, random);
        var k = map(x, y, random);
        var right = f.tensor(h).then(g.tensor(k));
        var crossing = BASE.id(g.parameters()).tensor(BASE.swap(f.parameters(), k.parameters())).tensor(BASE.id(h.parameters()));
        assertEquals(f.then(g).tensor(h.then(k)), right.reparametrise(crossing));
    }

    /// Reparametrising a sequence is reparametrising its maps.
    @Seeded void reparametrisationsComposeAndPassToTheParts(long seed) {
        var random = Seeded.Random.of(seed);
        List<Integer> x = Small.object(random), y = Small.object(random), p = Small.object(random), q = Small.object(random);
        var f = map(x, y, random);
        var g = map(y, x, random);
        FieldMatrix a = Small.arrow(p, f.parameters(), random), b = Small.arrow(q, g.parameters(), random);
        assertEquals(f.reparametrise(a).then(g.reparametrise(b)), f.then(g).reparametrise(b.tensor(a)));
        FieldMatrix c = Small.arrow(q, p, random);
        assertEquals(f.reparametrise(c.then(a)), f.reparametrise(a).reparametrise(c));
    }

    @Seeded void swapIsNaturalUpToACrossingOfParameters(long seed) {
        var random = Seeded.Random.of(seed);
        List<Integer> x = Small.object(random), y = Small.object(random);
        var f = map(x, y, random);
        var g = map(y, x, random);
        assertEquals(f.tensor(g).then(PARA.swap(y, x)),
                PARA.swap(x, y).then(g.tensor(f)).reparametrise(BASE.swap(f.parameters(), g.parameters())));
    }

    @Test void anArrowThatDoesNotBeginWithItsParametersIsRefused() {
        assertThrows(WrongType.class, () -> PARA.of(List.of(2), List.of(3), BASE.id(List.of(3, 2))));
    }
}
