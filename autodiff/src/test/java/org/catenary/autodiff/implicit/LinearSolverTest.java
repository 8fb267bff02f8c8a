package org.catenary.autodiff.implicit;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

class LinearSolverTest {

    private static final List<LinearSolver> GENERAL = List.of(LinearSolver.gmres(), new LinearSolver.Gmres(5, 1e-14, 10_000), LinearSolver.biCgStab());

    private static RealMatrix random(int n, RandomGenerator random) {
        RealMatrix matrix = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix.setEntry(i, j, random.nextGaussian() / Math.sqrt(n) * 0.4 + (i == j ? 1 : 0));
            }
        }
        return matrix;
    }

    private static double[] vector(int n, RandomGenerator random) { return random.doubles(n, -1, 1).toArray(); }

    @Seeded void krylovMethodsGiveWhatDecompositionGives(long seed) {
        var random = Seeded.Random.of(seed);
        int n = 1 + random.nextInt(20);
        RealMatrix a = random(n, random);
        double[] b = vector(n, random), expected = new LUDecomposition(a).getSolver().solve(new ArrayRealVector(b)).toArray();
        for (LinearSolver solver : GENERAL) {
            assertNear(1e-10, expected, solver.solve("a system", a::operate, b), solver.toString());
        }
    }

    @Seeded void conjugateGradientsGiveWhatThoseOfCommonsMathGive(long seed) {
        var random = Seeded.Random.of(seed);
        int n = 1 + random.nextInt(20);
        RealMatrix m = random(n, random), a = m.multiply(m.transpose()).add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(0.1));
        double[] b = vector(n, random);
        double[] expected = new ConjugateGradient(1000, 1e-13, false).solve((Array2DRowRealMatrix) a, new ArrayRealVector(b)).toArray();
        assertNear(1e-9, expected, LinearSolver.conjugateGradients().solve("a system", a::operate, b), "");
        for (LinearSolver solver : GENERAL) {
            assertNear(1e-9, expected, solver.solve("a system", a::operate, b), solver.toString());
        }
    }

    @Seeded void neumannSeriesTendToTheSolution(long seed) {
        var random = Seeded.Random.of(seed);
        RealMatrix a = random(6, random);
        double[] b = vector(6, random);
        double[] expected = new LUDecomposition(a.multiply(a.transpose())).getSolver().solve(new ArrayRealVector(b)).toArray();
        double alpha = 1 / a.multiply(a.transpose()).getNorm();
        double[] at = LinearSolver.neumann(alpha, 20_000).solve("a system", x -> a.operate(a.transpose().operate(x)), b);
        assertNear(1e-9, expected, at, "");
        assertEquals(alpha * b[0], LinearSolver.neumann(alpha, 0).solve("a system", a::operate, b)[0], 0);
    }

    @Test void gmresEndsAfterAsManyStepsAsTheOperatorHasEigenvalues() {
        var applied = new AtomicInteger();
        LinearSolver.gmres().solve("a system", x -> {
            applied.incrementAndGet();
            double[] y = x.clone();
            for (int k = 0; k < y.length; k++) {
                y[k] *= 1 + k % 3;
            }
            return y;
        }, Seeded.Random.of(1).doubles(300).toArray());
        assertTrue(applied.get() <= 5, applied::toString);
    }

    @Test void whatHasNoSolutionIsTold() {
        for (LinearSolver solver : GENERAL) {
            NotConverged e = assertThrows(NotConverged.class, () -> solver.solve("a system", x -> new double[] {x[0], 0}, 1, 1), solver::toString);
            assertTrue(e.residual() >= 0.99, e::getMessage);
        }
        assertThrows(NotConverged.class, () -> LinearSolver.gmres().solve("a system", x -> new double[x.length], 1, 1));
        NotConverged e = assertThrows(NotConverged.class, () -> LinearSolver.conjugateGradients().solve("a system", x -> Vectors.times(-1, x), 2));
        assertEquals("a system is not solved: conjugate gradients met p·Ap = -4.00: the operator is not positive definite; ask for GMRES "
                + "after 1 iteration, residual 2.00", e.getMessage());
        assertEquals(1, e.iterations());
    }
}
