package org.catenary.autodiff.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointwiseTest {

    @ParameterizedTest @EnumSource
    void eachDerivativeIsTheDifferenceQuotientOfTheOneBefore(Pointwise.Function function) {
        var f = new Pointwise(function, 0);
        for (int order = 0; order < 4; order++) {
            for (double x : new double[] {-1.3, 0.2, 0.9}) {
                double quotient = (f.at(x + 1e-5) - f.at(x - 1e-5)) / 2e-5;
                assertEquals(quotient, f.derivative().at(x), 1e-6);
            }
            f = f.derivative();
        }
    }

    @ParameterizedTest @EnumSource
    void namesAreReadBack(Pointwise.Function function) {
        var second = new Pointwise(function, 0).derivative().derivative();
        assertEquals(second, Pointwise.named(second.name()).orElseThrow());
        assertTrue(Pointwise.named("relu").isEmpty());
    }
}
