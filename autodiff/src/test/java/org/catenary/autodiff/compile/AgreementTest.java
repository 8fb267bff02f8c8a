package org.catenary.autodiff.compile;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.jet.Taylor;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ProgramJson;
import org.catenary.autodiff.language.RandomPrograms;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {

    private static final int PROGRAMS = 100;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyRouteGivesTheSameDerivative(long seed) throws NotationException, UnreadableJson {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int compiled = 0;
        for (int k = 0; k < PROGRAMS; k++) {
            Program program = RandomPrograms.next(random);
            assertEquals(program, Program.parse(program.toString()), program::toString);
            assertEquals(program, ProgramJson.read(ProgramJson.write(program)), program::toString);
            double[] at = random.doubles(program.inputs(), -1, 1).toArray();
            compiled += agree(program, at);
        }
        int all = compiled;
        assertTrue(compiled >= PROGRAMS * 9 / 10, () -> "%d compiled".formatted(all));
    }

    private static int agree(Program program, double[] at) {
        double[] gradient = Forward.jacobian(program, at)[0];
        if (!Arrays.stream(gradient).allMatch(g -> Math.abs(g) < 1e6)) {
            return 1;
        }
        assertNear(1e-9, gradient, Backward.gradient(program, at), "tape: " + program);
        assertNear(1e-9, gradient, Taylor.derivatives(program, 1, at)[0], "jets: " + program);
        Derivative derivative = Derivative.of(program);
        var into = new double[at.length];
        assertNear(1e-9, program.value(at), new double[] {derivative.gradient(at, into)}, "compiled value: " + program);
        assertNear(1e-9, gradient, into, "compiled: " + program);
        differences(program, at, gradient);
        return derivative.fallback().isEmpty() ? 1 : 0;
    }

    /// Central differences, where the program is smooth enough between the points for two steps to agree.
    private static void differences(Program program, double[] at, double[] gradient) {
        for (int k = 0; k < at.length; k++) {
            double coarse = difference(program, at, k, 2e-4), fine = difference(program, at, k, 1e-4);
            if (Math.abs(coarse - fine) < 1e-6 * Math.max(1, Math.abs(fine))) {
                assertEquals(gradient[k], fine, 1e-4 * Math.max(1, Math.abs(fine)), program::toString);
            }
        }
    }

    private static double difference(Program program, double[] at, int k, double step) {
        double[] up = at.clone(), down = at.clone();
        up[k] += step;
        down[k] -= step;
        return (program.value(up)[0] - program.value(down)[0]) / (2 * step);
    }
}
