package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LossTest {

    @Test void theDerivativeIsTheDifferenceQuotient() {
        var loss = new Loss.CrossEntropy(1e-9);
        double[] p = {0.2, 0.5, 0.3};
        for (int label = 0; label < 3; label++) {
            double[] d = loss.derivative(p, label);
            for (int k = 0; k < 3; k++) {
                double[] up = p.clone(), down = p.clone();
                up[k] += 1e-6;
                down[k] -= 1e-6;
                assertEquals((loss.value(up, label) - loss.value(down, label)) / 2e-6, d[k], 1e-6);
            }
        }
    }

    @Test void certaintyCostsNothingAndErrorIsFinite() {
        var loss = new Loss.CrossEntropy(1e-9);
        assertEquals(0, loss.value(new double[] {1, 0}, 0), 1e-8);
        assertEquals(-Math.log(1e-9), loss.value(new double[] {1, 0}, 1), 1e-9);
    }
}
