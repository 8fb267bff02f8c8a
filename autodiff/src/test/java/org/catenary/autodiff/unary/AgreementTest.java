package org.catenary.autodiff.unary;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.RandomPrograms;
import org.catenary.autodiff.net.Backpropagation;
import org.catenary.autodiff.net.Machine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void random(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 100; k++) {
            Program program = RandomPrograms.next(random);
            double[] at = random.doubles(program.inputs(), -1, 1).toArray();
            double[] gradient = Forward.jacobian(program, at)[0];
            if (Arrays.stream(gradient).allMatch(g -> Math.abs(g) < 1e6)) {
                try {
                assertNear(1e-9, gradient, numbers(Machine.run(program, Backpropagation.of(program), at, 1).cotangents()), "net: " + program);
                assertNear(1e-9, gradient, UnaryTest.derivatives(program, at), "unary: " + program);
                } catch (RuntimeException e) { throw new AssertionError(program.toString(), e); }
            }
        }
    }

    private static double[] numbers(List<Double> list) { return list.stream().mapToDouble(v -> v).toArray(); }
}
