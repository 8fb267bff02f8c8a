package org.catenary.functors.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.junit.jupiter.api.Test;

/// Vectors and plain loops do what the plainest loop does, on every target and under every control, in parts and in a block.
class SweepTest {

    private static final int QUBITS = 6;

    /// A part of amplitudes around those that are swept, which stays.
    private static final int AROUND = 8;

    private static double[][] state(RandomGenerator random) {
        int size = (1 << QUBITS) + 2 * AROUND;
        return new double[][] {random.doubles(size, -1, 1).toArray(), random.doubles(size, -1, 1).toArray()};
    }

    /// A matrix of any size, an index at a time.
    private static void plainly(double[][] state, int[] targets, int controls, double[] u) {
        double[] re = state[0].clone(), im = state[1].clone();
        int n = 1 << targets.length;
        for (int i = 0; i < 1 << QUBITS; i++) {
            if ((i & controls) != controls) {
                continue;
            }
            int out = 0;
            for (int target : targets) {
                out = 2 * out + (i >> target & 1);
            }
            double a = 0, b = 0;
            for (int in = 0; in < n; in++) {
                int from = i;
                for (int k = 0; k < targets.length; k++) {
                    from = from & ~(1 << targets[k]) | (in >> targets.length - 1 - k & 1) << targets[k];
                }
                double p = u[2 * (n * out + in)], q = u[2 * (n * out + in) + 1];
                a += p * re[AROUND + from] - q * im[AROUND + from];
                b += p * im[AROUND + from] + q * re[AROUND + from];
            }
            state[0][AROUND + i] = a;
            state[1][AROUND + i] = b;
        }
    }

    private static void assertSweeps(double[][] expected, double[][] state, Sweep sweep, RandomGenerator random) {
        int cut = random.nextInt(sweep.units() + 1);
        sweep.run(state[0], state[1], AROUND, 0, cut);
        sweep.run(state[0], state[1], AROUND, cut, sweep.units());
        assertArrayEquals(expected[0], state[0], 1e-14);
        assertArrayEquals(expected[1], state[1], 1e-14);
    }

    private static void everywhere(double[] u, BiFunction<Integer, Integer, Sweep> sweep, RandomGenerator random) {
        for (int target = 0; target < QUBITS; target++) {
            for (int controls = 0; controls < 1 << QUBITS; controls++) {
                if ((controls >> target & 1) == 0) {
                    double[][] state = state(random), expected = {state[0].clone(), state[1].clone()};
                    plainly(expected, new int[] {target}, controls, u);
                    assertSweeps(expected, state, sweep.apply(target, controls), random);
                }
            }
        }
    }

    @Seeded
    void matrices(long seed) {
        var random = Seeded.Random.of(seed);
        double[] u = random.doubles(8, -1, 1).toArray();
        everywhere(u, (target, controls) -> Sweep.matrix(QUBITS, target, controls, u), random);
        everywhere(u, (target, controls) -> new PlainSweeps.Matrix(QUBITS, target, controls, u), random);
    }

    @Seeded
    void flips(long seed) {
        var random = Seeded.Random.of(seed);
        double[] x = {0, 0, 1, 0, 1, 0, 0, 0};
        everywhere(x, (target, controls) -> Sweep.flip(QUBITS, target, controls), random);
        everywhere(x, (target, controls) -> new PlainSweeps.Flip(QUBITS, target, controls), random);
    }

    @Seeded
    void phases(long seed) {
        var random = Seeded.Random.of(seed);
        double a = random.nextDouble(), b = random.nextDouble();
        double[] u = {1, 0, 0, 0, 0, 0, a, b};
        everywhere(u, (target, controls) -> Sweep.phase(QUBITS, controls | 1 << target, a, b), random);
        everywhere(u, (target, controls) -> new PlainSweeps.Phase(QUBITS, controls | 1 << target, a, b), random);
    }

    @Seeded
    void matricesOnSeveralQubits(long seed) {
        var random = Seeded.Random.of(seed);
        double[] u = random.doubles(32, -1, 1).toArray();
        for (int one = 0; one < QUBITS; one++) {
            for (int other = 0; other < QUBITS; other++) {
                int controls = random.nextInt(1 << QUBITS) & ~(1 << one | 1 << other);
                if (one != other) {
                    double[][] state = state(random), expected = {state[0].clone(), state[1].clone()};
                    plainly(expected, new int[] {one, other}, controls, u);
                    assertSweeps(expected, state, Sweep.dense(QUBITS, new int[] {one, other}, controls, u), random);
                }
            }
        }
    }

    @Seeded
    void matricesOnThreeQubits(long seed) {
        var random = Seeded.Random.of(seed);
        double[] u = random.doubles(128, -1, 1).toArray();
        for (int low = 0; low < QUBITS - 2; low++) {
            int[] targets = {low + 1, low, QUBITS - 1};
            for (int controls : new int[] {0, 1 << QUBITS - 2 & ~(3 << low)}) {
                double[][] state = state(random), expected = {state[0].clone(), state[1].clone()};
                plainly(expected, targets, controls, u);
                assertSweeps(expected, state, Sweep.dense(QUBITS, targets, controls, u), random);
            }
        }
    }

    @Test
    void fewAmplitudes() {
        double[] re = {1, 2}, im = {3, 4};
        Sweep.flip(1, 0, 0).run(re, im);
        assertArrayEquals(new double[] {2, 1}, re);
        Sweep.phase(1, 0, 0, 1).run(re, im);
        assertArrayEquals(new double[] {-4, -3}, re);
        assertArrayEquals(new double[] {2, 1}, im);
    }

    @Test
    void whatIsTouchedIsCounted() {
        assertEquals(1 << 10, Sweep.matrix(10, 4, 0, new double[8]).touched());
        assertEquals(1 << 9, Sweep.matrix(10, 4, 1 << 7, new double[8]).touched());
        assertTrue(Sweep.phase(10, 1 << 9, 1, 0).touched() == 1 << 9);
    }

    @Seeded
    void overlapsAreThoseOfPlainLoops(long seed) {
        var random = Seeded.Random.of(seed);
        double[][] x = state(random), y = state(random);
        double p = random.nextDouble(), q = random.nextDouble();
        for (double[] g : new double[][] {{1, 0, 0, 0, 0, 0, -1, 0}, {0, 0, 0, 0, 0, 0, 1, 0}, {0, 0, 1, 0, 1, 0, 0, 0},
                {0, 0, 0, -1, 0, 1, 0, 0}, {p, 0, q, p, q, -p, -q, 0}}) {
            for (int target = 0; target < QUBITS; target++) {
                for (int controls = 0; controls < 1 << QUBITS; controls++) {
                    if ((controls >> target & 1) == 0) {
                        double plain = QubitKernel.overlap(y[0], y[1], x[0], x[1], 1 << QUBITS - 1, (1 << target) - 1, -1, 0, controls,
                                1 << target, g);
                        assertEquals(plain, Overlap.of(QUBITS, target, controls, g, y[0], y[1], x[0], x[1]), 1e-12);
                    }
                }
            }
        }
    }
}
