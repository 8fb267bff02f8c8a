package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdamTest {

    /// With a constant gradient both corrected moments are constant, so each step has the length of the rate.
    @Test void aConstantGradientMovesByTheRate() {
        var adam = Optimizer.Adam.of(0.1);
        var parameters = new double[] {1, -2};
        var memory = adam.start(2);
        for (int t = 1; t <= 10; t++) {
            memory = adam.step(memory, parameters, new double[] {3, -0.5});
            assertEquals(1 - 0.1 * t, parameters[0], 1e-7);
            assertEquals(-2 + 0.1 * t, parameters[1], 1e-6);
        }
        assertEquals(10, memory.steps());
    }

    /// Two steps worked out by hand from algorithm 1 of the paper.
    @Test void twoStepsAsInThePaper() {
        var adam = new Optimizer.Adam(0.5, 0.9, 0.99, 1e-8);
        var x = new double[] {0};
        var memory = adam.step(adam.start(1), x, new double[] {2});
        assertEquals(-0.5, x[0], 1e-8);
        adam.step(memory, x, new double[] {-1});
        double m = (0.9 * 0.2 - 0.1) / (1 - 0.81), v = (0.99 * 0.04 + 0.01) / (1 - 0.9801);
        assertEquals(-0.5 - 0.5 * m / Math.sqrt(v), x[0], 1e-7);
    }
}
