package org.catenary.autodiff.implicit;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.jet.Taylor;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.autodiff.smooth.Derivatives;
import org.catenary.autodiff.smooth.Lens;
import org.catenary.autodiff.smooth.Smooth;
import org.catenary.autodiff.smooth.Tangent;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;

class ImplicitTest {

    private static final double[] AT = {1.413, 0.39};

    private static Implicit kepler() throws NotationException {
        return Implicit.fixedPoint(Program.parse("(E: real, M: real, e: real) => M + e * sin(E)"), 1.0);
    }

    @Test void aSolutionIsABoxAmongOthers() throws NotationException {
        // @start region="kepler"
        Implicit kepler = Implicit.fixedPoint(Program.parse("(E: real, M: real, e: real) => M + e * sin(E)"), 1.0);
        double[][] jacobian = Derivatives.jacobian(kepler, 1.413, 0.39);      // of E by M and e
        Diagram distance = kepler.then(Smooth.of("r", Program.parse("(E: real) => 1 - 0.39 * cos(E)")));
        Diagram gradient = Lens.of(distance).gradient();                      // a diagram again, with a solve box
        // @end
        double anomaly = kepler.compute(AT)[0], slope = 1 - 0.39 * Math.cos(anomaly);
        assertNear(1e-12, new double[] {1 / slope, Math.sin(anomaly) / slope}, jacobian[0], "jacobian");
        assertNear(1e-12, new double[] {0.39 * Math.sin(anomaly) * jacobian[0][0], 0.39 * Math.sin(anomaly) * jacobian[0][1]},
                Derivatives.value(gradient, AT), "gradient");
    }

    /// A = −∂₁F, B = ∂₂F: one solve box, one search.
    @Test void derivativesSolveOneLinearSystem() throws NotationException {
        for (Diagram derivative : List.of(Tangent.of(kepler()), Lens.of(kepler()).pullback())) {
            List<Box> boxes = derivative.boxes();
            assertEquals(1, boxes.stream().filter(Solve.class::isInstance).count(), derivative::toString);
            assertEquals(1, boxes.stream().filter(Implicit.class::isInstance).count(), derivative::toString);
        }
    }

    @Seeded void theDerivativeIsThatOfTheUnrolledIterationAndOfDifferences(long seed) throws NotationException {
        var random = Seeded.Random.of(seed);
        double[] at = {random.nextDouble(-2, 2), random.nextDouble(0, 0.6)}, along = {random.nextDouble(), random.nextDouble()};
        Program unrolled = Program.parse("(M: real, e: real) => iterate(150, \\E. M + e * sin(E), 1)");
        Implicit kepler = kepler();
        assertNear(1e-10, Backward.gradient(unrolled, at), Derivatives.jacobian(kepler, at)[0], "reverse");
        assertNear(1e-10, Forward.derivative(unrolled, at, along), Derivatives.derivative(kepler, at, along), "forward");
        double high = kepler.compute(at[0] + 1e-5, at[1])[0], low = kepler.compute(at[0] - 1e-5, at[1])[0];
        assertEquals((high - low) / 2e-5, Derivatives.derivative(kepler, at, 1, 0)[0], 1e-8);
    }

    @Test void aDerivativeHasDerivatives() throws NotationException {
        Program unrolled = Program.parse("(M: real, e: real) => iterate(150, \\E. M + e * sin(E), 1)");
        double[][] hessian = Derivatives.hessian(kepler(), AT);
        assertNear(1e-10, Taylor.derivatives(unrolled, 2, AT)[0],
                new double[] {hessian[0][0], hessian[0][1], hessian[1][0], hessian[1][1]}, "hessian");
        Diagram thrice = Tangent.forward(Tangent.forward(Tangent.forward(kepler())));
        double[] at = {AT[0], AT[1], 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
        double[] values = Derivatives.value(thrice, at);
        assertEquals(Taylor.derivatives(unrolled, 3, AT)[0][0], values[values.length - 1], 1e-9);
    }

    private static Implicit least() throws NotationException {
        return Implicit.argmin(Program.parse("""
                (w: [3]real, a: [3]real, b: real) =>
                  sum(map2(\\s. \\t. softplus(s * t) + 0.1 * (s - t) * (s - t), w, a)) + 0.5 * exp(b) * dot(w, w) + w[0] * w[1]""")
                , 0, 0, 0);
    }

    /// `⟨J v, c⟩ = ⟨v, Jᵀ c⟩`, by every solver, and by differences.
    @Seeded void minimaHaveDerivativesBothWays(long seed) throws NotationException {
        var random = Seeded.Random.of(seed);
        double[] at = {random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(1, 2)};
        double[] v = random.doubles(4).toArray(), c = random.doubles(3).toArray();
        Implicit plain = least();
        double[] slope = plain.condition().at(Vectors.joined(plain.compute(at), at));
        assertNear(1e-13, new double[3], slope, "slope");
        double[] moved = Vectors.times(5e4, Vectors.plus(plain.compute(Vectors.plus(at, 1e-5, v)), -1, plain.compute(Vectors.plus(at, -1e-5, v))));
        for (LinearSolver solver : List.of(plain.solver(), LinearSolver.gmres(), LinearSolver.biCgStab(), LinearSolver.neumann(0.1, 2000))) {
            Implicit least = plain.with(solver);
            double[] forward = Derivatives.derivative(least, at, v);
            assertNear(1e-8, moved, forward, solver.toString());
            assertEquals(Vectors.dot(forward, c), Vectors.dot(v, Derivatives.pullback(least, at, c)), 1e-12);
        }
    }

    /// Where A is not symmetric: both ways against differences, and derivatives of derivatives too.
    @Seeded void rootsHaveDerivativesBothWays(long seed) throws NotationException {
        var random = Seeded.Random.of(seed);
        Implicit root = Implicit.root(Program.parse("""
                (z: [2]real, a: [2]real, b: real) => [2 * z[0] + sin(z[1] * b) - a[0], z[1] - 0.7 * z[0] * b + z[1] ^ 3 - a[1] * b]"""), 0, 0);
        double[] at = random.doubles(3, -1, 1).toArray(), v = random.doubles(3).toArray(), c = random.doubles(2).toArray();
        double[] moved = Vectors.times(5e4, Vectors.plus(root.compute(Vectors.plus(at, 1e-5, v)), -1, root.compute(Vectors.plus(at, -1e-5, v))));
        for (LinearSolver solver : List.of(LinearSolver.gmres(), LinearSolver.biCgStab())) {
            Implicit by = root.with(solver);
            double[] forward = Derivatives.derivative(by, at, v);
            assertNear(1e-8, moved, forward, solver.toString());
            assertEquals(Vectors.dot(forward, c), Vectors.dot(v, Derivatives.pullback(by, at, c)), 1e-12);
        }
        Diagram loss = root.then(Smooth.of("loss", Program.parse("(z: [2]real) => z[0] * exp(z[1])")));
        double[] high = Derivatives.gradient(loss, Vectors.plus(at, 1e-5, v)), low = Derivatives.gradient(loss, Vectors.plus(at, -1e-5, v));
        double[] product = Derivatives.derivative(Lens.of(loss).gradient(), at, v);
        assertNear(1e-7, Vectors.times(5e4, Vectors.plus(high, -1, low)), product, "forward over reverse");
        double[][] hessian = Derivatives.hessian(loss, at);
        for (int k = 0; k < 3; k++) {
            assertEquals(product[k], Vectors.dot(hessian[k], v), 1e-11);
        }
    }

    @Test void rootsAreFoundByHalvingNewtonsSteps() throws NotationException {
        Implicit arc = Implicit.root(Program.parse("(z: real, t: real) => atan(z) - t"), 30.0);
        assertEquals(Math.tan(0.3), arc.compute(0.3)[0], 1e-14);
        Implicit pair = Implicit.root(Program.parse("(z: real * real, t: real) => (fst(z) * snd(z) - t, fst(z) - snd(z))"), 1, 1);
        assertEquals(Ty.of("real * real"), pair.cod());
        assertNear(1e-14, new double[] {3, 3}, pair.compute(9), "pair");
        assertNear(1e-13, new double[] {1 / 6.0, 1 / 6.0}, Derivatives.derivative(pair, new double[] {9}, 1), "pair");
    }

    @Test void whatDoesNotConvergeSaysHowFarItIs() throws NotationException {
        Implicit none = Implicit.root(Program.parse("(z: real, t: real) => z * z + t"), 1.5);
        NotConverged e = assertThrows(NotConverged.class, () -> none.compute(1));
        assertTrue(e.residual() >= 1 && e.residual() < 3.3 && e.iterations() < 300, e::getMessage);
        Implicit slow = Implicit.fixedPoint(Program.parse("(z: real, t: real) => 0.99 * z + t"), 0).within(1e-12, 10);
        assertEquals("fixedPoint is not solved: the limit of steps is reached after 10 iterations, residual 0.914",
                assertThrows(NotConverged.class, () -> slow.compute(1)).getMessage());
        Implicit away = Implicit.fixedPoint(Program.parse("(z: real, t: real) => z * z + t"), 2);
        assertFalse(Double.isFinite(assertThrows(NotConverged.class, () -> away.compute(1)).residual()));
        Implicit linear = Implicit.fixedPoint(Program.parse("(z: real, t: real) => 3 * z + t"), 1);
        assertFalse(Double.isFinite(assertThrows(NotConverged.class, () -> linear.compute(0.5)).residual()));
        Implicit falling = Implicit.argmin(Program.parse("(z: real, t: real) => t * z"), 0);
        assertThrows(NotConverged.class, () -> falling.compute(1));
        Implicit flat = Implicit.root(Program.parse("(z: real, t: real) => z * z * z - t"), 0.0);
        assertThrows(NotConverged.class, () -> Derivatives.jacobian(flat, 0));
    }

    @Test void whatIsNoEquationIsRefused() throws NotationException {
        Program real = Program.parse("(z: [2]real, t: real) => t * z[0]"), none = Program.parse("() => 1");
        assertEquals("root of a program that gives real: it should give [2]real, like its first parameter, which is looked for",
                assertThrows(NotAnEquation.class, () -> Implicit.root(real, 0, 0)).getMessage());
        assertEquals("argmin begins at 1 numbers; what is looked for, of type [2]real, has 2",
                assertThrows(NotAnEquation.class, () -> Implicit.argmin(real, 0)).getMessage());
        assertThrows(NotAnEquation.class, () -> Implicit.fixedPoint(none));
        assertThrows(NotAnEquation.class, () -> Implicit.argmin(Program.parse("(z: real) => [z]"), 0));
        Program constraint = Program.parse("(z: [2]real) => z[0]");
        assertEquals("the parameters of the objective are [z: [2]real, t: real], those of the constraint [z: [2]real]: they should be the same",
                assertThrows(NotAnEquation.class, () -> Implicit.argmin(real, constraint, 0, 0, 0)).getMessage());
    }
}
