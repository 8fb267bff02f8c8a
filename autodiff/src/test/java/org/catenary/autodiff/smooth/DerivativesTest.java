package org.catenary.autodiff.smooth;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.category.NotComposable;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class DerivativesTest {

    private static final Ty DOM = Ty.of("real", "[2]real", "real");

    @Test void aGradientIsADiagram() throws NotationException {
        // @start region="gradient"
        Smooth f = Smooth.of("f", Program.parse("(x: real, y: real) => [x * y, sin(x)]"));
        Smooth g = Smooth.of("g", Program.parse("(v: [2]real) => dot(v, v)"));
        Diagram gradient = Lens.of(f.then(g)).gradient();
        double[] at = Derivatives.value(gradient, 0.3, 2.0);
        // @end
        double[] expected = Backward.gradient(Program.parse("(x: real, y: real) => x * y * x * y + sin(x) * sin(x)"), 0.3, 2.0);
        assertNear(1e-14, expected, at, "gradient");
    }

    @Test void lensesComposeForwardThenBack() throws NotationException {
        Smooth f = Smooth.of("f", Program.parse("(x: real) => sin(x)"));
        // @start region="lens"
        Lens twice = Lens.of(f).then(Lens.of(f));
        Diagram back = twice.pullback();              // x ⊗ ȳ → y ⊗ x̄
        // @end
        assertEquals(Ty.of("real", "real"), back.dom());
        assertEquals(Lens.of(f.then(f)), twice);
        assertNear(1e-14, new double[] {Math.cos(0.4) * Math.cos(Math.sin(0.4))}, Derivatives.pullback(f.then(f), new double[] {0.4}, 1), "");
    }

    private static double[] point(long seed, int size) {
        var random = Seeded.Random.of(seed + 1000);
        return random.doubles(size, -1, 1).toArray();
    }

    private static Diagram random(long seed, int results) { return RandomMaps.next(DOM, results, 12, Seeded.Random.of(seed)); }

    private static double[] moved(Diagram f, double[] at, double[] along, double h) {
        double[] there = at.clone(), back = at.clone();
        for (int k = 0; k < at.length; k++) {
            there[k] += h * along[k];
            back[k] -= h * along[k];
        }
        double[] slope = Derivatives.value(f, there), low = Derivatives.value(f, back);
        for (int k = 0; k < slope.length; k++) {
            slope[k] = (slope[k] - low[k]) / (2 * h);
        }
        return slope;
    }

    @Seeded void forwardIsTheLimitOfDifferences(long seed) {
        Diagram f = random(seed, 3);
        double[] at = point(seed, 4), along = point(seed + 1, 4);
        assertNear(1e-7, moved(f, at, along, 1e-5), Derivatives.derivative(f, at, along), f.toString());
    }

    /// `⟨J v, w⟩ = ⟨v, Jᵀ w⟩`
    @Seeded void backwardIsTheTransposeOfForward(long seed) {
        Diagram f = random(seed, 3);
        double[] at = point(seed, 4), v = point(seed + 1, 4), w = point(seed + 2, 3);
        assertEquals(dot(Derivatives.derivative(f, at, v), w), dot(v, Derivatives.pullback(f, at, w)), 1e-12);
    }

    private static double dot(double[] v, double[] w) {
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            sum += v[k] * w[k];
        }
        return sum;
    }

    @Seeded void hessiansAreSymmetricAndTheLimitOfDifferences(long seed) {
        Diagram f = random(seed, 1), gradient = Lens.of(f).gradient();
        double[] at = point(seed, 4);
        double[][] hessian = Derivatives.hessian(f, at);
        for (int i = 0; i < 4; i++) {
            double[] unit = new double[4];
            unit[i] = 1;
            assertNear(1e-6, moved(gradient, at, unit, 1e-5), hessian[i], f.toString());
            for (int k = 0; k < 4; k++) {
                assertEquals(hessian[i][k], hessian[k][i], 1e-11);
            }
        }
    }

    /// `T(f ; g) = T f ; T g`, `T(f ⊗ g) = T f ⊗ T g`
    @Seeded void tangentsAreAFunctor(long seed) {
        Diagram f = random(seed, 2), g = RandomMaps.next(f.cod(), 2, 3, Seeded.Random.of(seed));
        assertEquals(Tangent.of(f.then(g)), Tangent.of(f).then(Tangent.of(g)));
        assertEquals(Tangent.of(f.tensor(g)), Tangent.of(f).tensor(Tangent.of(g)));
    }

    /// `R(f ; g) = R f ; R g`, `R(f ⊗ g) = R f ⊗ R g` up to the order of what is kept, which the values do not tell.
    @Seeded void lensesAreAFunctor(long seed) {
        Diagram f = random(seed, 2), g = RandomMaps.next(f.cod(), 2, 3, Seeded.Random.of(seed));
        double[] at = point(seed, 6), back = point(seed + 1, 4);
        assertNear(1e-13, Derivatives.value(Lens.of(f.then(g)).pullback(), 1, 2, 3, 4, 5, 6),
                Derivatives.value(Lens.of(f).then(Lens.of(g)).pullback(), 1, 2, 3, 4, 5, 6), "then");
        double[] all = DoubleStream.concat(Arrays.stream(at), Arrays.stream(back)).toArray();
        assertNear(1e-13, Derivatives.value(Lens.of(f.tensor(g)).pullback(), all),
                Derivatives.value(Lens.of(f).tensor(Lens.of(g)).pullback(), all), "tensor");
    }

    @Test void derivativesAreLinearInTheDiagram() {
        Box sin = RandomMaps.box("(x: real) => sin(x)");
        Diagram chain = Diagram.id("real");
        for (int k = 0; k < 2000; k++) {
            chain = chain.then(sin);
        }
        assertTrue(Tangent.of(chain).size() <= 8 * chain.size());
        assertTrue(Lens.of(chain).pullback().size() <= 8 * chain.size());
        assertTrue(Derivatives.gradient(chain, 1.0)[0] > 0);
    }

    @Test void programsOfPairsGiveSeveralWires() throws NotationException {
        Smooth f = Smooth.several("f", Program.parse("(x: real) => (x, ([x, x], x * x))"));
        assertEquals(Ty.of("real", "[2]real", "real"), f.cod());
        assertArrayEquals(new double[] {3, 3, 3, 9}, Derivatives.value(f, 3));
        assertEquals(Type.array(2, Type.REAL), Type.parse("[2]real"));
    }

    @Test void mistakesAreTold() {
        Box f = Box.of("f", Ty.of("real"), Ty.of("real"));
        assertEquals("no derivative of f : real → real: it says none; boxes of programs, solutions and operators on functions do",
                assertThrows(NotDifferentiable.class, () -> Lens.of(f)).getMessage());
        Smooth pair = RandomMaps.box("(x: real, y: real) => x * y");
        assertEquals("the wires real ⊗ real: these are 2 numbers, got 1",
                assertThrows(Spaces.NotNumbers.class, () -> Derivatives.value(pair, 1)).getMessage());
        assertThrows(Spaces.NotNumbers.class, () -> Derivatives.value(Diagram.id("n"), 1));
        assertThrows(NotComposable.class, () -> Lens.of(Diagram.id("real", "real")).gradient());
        assertThrows(Spaces.NotNumbers.class, () -> new Smooth("f", Ty.of("real"), Ty.of("real"), pair.map()));
    }
}
