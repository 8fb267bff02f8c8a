package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OptimizersTest {

    private static final Random RANDOM = new Random(1);

    @Nested class Descending implements OptimizerLaws {
        @Override public Optimizer optimizer() { return new GradientDescent(0.2); }

        @Override public int steps() { return 40; }

        @Test void aStepIsTheRateTimesTheGradient() {
            double[] at = {1, 1};
            optimizer().step(optimizer().start(2), at, new Quadratic(new double[] {1, 2}, new double[] {0, 0}), RANDOM);
            assertArrayEquals(new double[] {0.6, 0.2}, at, 1e-15);
        }
    }

    @Nested class ByAdam implements OptimizerLaws {
        @Override public Optimizer optimizer() { return Adam.of(0.1); }

        @Override public int steps() { return 200; }

        /// With a constant gradient both corrected moments are constant, so each step has the length of the rate.
        @Test void aConstantGradientMovesByTheRate() {
            var parameters = new double[] {1, -2};
            var memory = optimizer().start(2);
            for (int t = 1; t <= 10; t++) {
                memory = optimizer().step(memory, parameters, new Slope(3, -0.5), RANDOM).memory();
                assertEquals(1 - 0.1 * t, parameters[0], 1e-7);
                assertEquals(-2 + 0.1 * t, parameters[1], 1e-6);
            }
        }

        /// Two steps worked out by hand from algorithm 1 of the paper.
        @Test void twoStepsAsInThePaper() {
            var adam = new Adam(0.5, 0.9, 0.99, 1e-8, 0);
            var x = new double[] {0};
            var memory = adam.step(adam.start(1), x, new Slope(2), RANDOM).memory();
            assertEquals(-0.5, x[0], 1e-8);
            adam.step(memory, x, new Slope(-1), RANDOM);
            double m = (0.9 * 0.2 - 0.1) / (1 - 0.81), v = (0.99 * 0.04 + 0.01) / (1 - 0.9801);
            assertEquals(-0.5 - 0.5 * m / Math.sqrt(v), x[0], 1e-7);
        }
    }

    @Nested class WithDecay implements OptimizerLaws {
        @Override public Optimizer optimizer() { return Adam.decoupled(0.05, 0.01); }

        @Override public int steps() { return 300; }

        /// Without a gradient the parameters shrink by the factor `1 − rate · decay` a step.
        @Test void decayIsApartFromTheGradient() {
            double[] at = {2};
            var memory = optimizer().start(1);
            for (int k = 0; k < 3; k++) {
                memory = optimizer().step(memory, at, new Slope(0), RANDOM).memory();
            }
            assertEquals(2 * Math.pow(1 - 0.05 * 0.01, 3), at[0], 1e-12);
        }
    }

    @Nested class ByPerturbation implements OptimizerLaws {
        @Override public Optimizer optimizer() { return Spsa.of(0.3, 0.05, 1); }

        @Override public int steps() { return 400; }
    }

    @Nested class ByRotation implements OptimizerLaws {
        @Override public Optimizer optimizer() { return new Rotosolve(); }

        @Override public int steps() { return 2; }

        /// A sum of sinusoids, one a parameter: a sweep finds the minimum.
        @Override public Objective objective() { return new Waves(); }

        @Test void aSweepFindsTheMinimumOfASumOfSinusoids() {
            double[] at = {0.9, 0.1, 0.4};
            optimizer().step(optimizer().start(3), at, new Waves(), RANDOM);
            assertEquals(0, new Waves().value(at), 1e-12);
            for (double angle : at) {
                assertTrue(angle >= 0 && angle < 1);
            }
        }
    }

    @Nested class BySimplex implements OptimizerLaws {
        @Override public Optimizer optimizer() { return new NelderMead(0.2); }

        @Override public int steps() { return 60; }
    }

    @Nested class QuasiNewton implements OptimizerLaws {
        @Override public Optimizer optimizer() { return new Lbfgs(5); }

        @Override public int steps() { return 10; }

        /// Rosenbrock's valley, where steepest descent takes tens of thousands of steps.
        @Test void aCurvedValleyIsFollowed() {
            var valley = new Valley();
            double[] at = {-1.2, 1};
            var memory = optimizer().start(2);
            for (int k = 0; k < 60; k++) {
                memory = optimizer().step(memory, at, valley, RANDOM).memory();
            }
            assertArrayEquals(new double[] {1, 1}, at, 1e-6);
        }
    }

    /// A linear objective: the gradient is constant.
    private static final class Slope implements Objective {
        private final double[] slopes;

        Slope(double... slopes) { this.slopes = slopes.clone(); }

        @Override public double value(double[] parameters) { return 0; }

        @Override public double addGradient(double[] parameters, double[] gradient) {
            for (int i = 0; i < slopes.length; i++) {
                gradient[i] += slopes[i];
            }
            return 0;
        }

        @Override public boolean dependsOn(int parameter) { return true; }
    }

    /// `Σ 1 − cos 2π(θᵢ − tᵢ)` over three parameters, of which one may be turned off by the weights of a bowl.
    private record Waves() implements Objective {
        private static final List<Double> TARGET = List.of(0.2, 0.6, 0.3);

        @Override public double value(double[] parameters) {
            double sum = 0;
            for (int i = 0; i < parameters.length; i++) {
                sum += 1 - Math.cos(2 * Math.PI * (parameters[i] - TARGET.get(i)));
            }
            return sum;
        }

        @Override public double addGradient(double[] parameters, double[] gradient) {
            for (int i = 0; i < parameters.length; i++) {
                gradient[i] += 2 * Math.PI * Math.sin(2 * Math.PI * (parameters[i] - TARGET.get(i)));
            }
            return value(parameters);
        }

        @Override public boolean dependsOn(int parameter) { return true; }
    }

    /// Rosenbrock's function.
    private record Valley() implements Objective {
        @Override public double value(double[] p) {
            double a = 1 - p[0], b = p[1] - p[0] * p[0];
            return a * a + 100 * b * b;
        }

        @Override public double addGradient(double[] p, double[] gradient) {
            double b = p[1] - p[0] * p[0];
            gradient[0] += -2 * (1 - p[0]) - 400 * p[0] * b;
            gradient[1] += 200 * b;
            return value(p);
        }

        @Override public boolean dependsOn(int parameter) { return true; }
    }
}
