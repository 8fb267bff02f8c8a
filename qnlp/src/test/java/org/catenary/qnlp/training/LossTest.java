package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossTest {

    @ParameterizedTest @MethodSource("losses")
    void theDerivativeIsTheDifferenceQuotient(Loss loss) {
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

    @ParameterizedTest @MethodSource("losses")
    void certaintyCostsNothingAndErrorMore(Loss loss) {
        assertEquals(0, loss.value(new double[] {1, 0}, 0), 1e-8);
        double wrong = loss.value(new double[] {1, 0}, 1);
        assertTrue(wrong >= 1 && wrong < 21, loss.name() + " " + wrong);
    }

    @Test void withTwoClassesBothEntropiesAgree() {
        double[] p = {0.3, 0.7};
        assertEquals(new Loss.CrossEntropy(0).value(p, 0), new Loss.BinaryCrossEntropy(0).value(p, 0), 1e-15);
    }

    static List<Loss> losses() {
        return List.of(new Loss.CrossEntropy(1e-9), new Loss.BinaryCrossEntropy(1e-9), new Loss.Squared());
    }
}
