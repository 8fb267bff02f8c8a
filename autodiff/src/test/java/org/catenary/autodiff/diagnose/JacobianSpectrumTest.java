package org.catenary.autodiff.diagnose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;

class JacobianSpectrumTest {

    private static final String LOGISTIC = "(r: real, x: real) => let s = r * 1 in square(iterate(%d, \\y. s * y * (1 - y), x))";

    @Test
    void spectrum() throws NotationException {
        // @start region="spectrum"
        Program chaos = Program.parse("(r: real, x: real) => iterate(50, \\y. r * y * (1 - y), x)");
        JacobianSpectrum spectrum = JacobianSpectrum.along(Iteration.of(chaos).getFirst(), 4, 0.3);
        boolean explodes = spectrum.explodes();   // its Lyapunov exponent is log 2
        // @end
        assertTrue(explodes);
        assertEquals(50, spectrum.steps().size());
        assertEquals(2, spectrum.radius(), 0.3);
        assertEquals(Math.abs(Backward.gradient(chaos, 4, 0.3)[1]), spectrum.steps().getLast().growth(),
                1e-6 * spectrum.steps().getLast().growth());
        assertFalse(JacobianSpectrum.along(Iteration.of(chaos).getFirst(), 2.5, 0.3).explodes());
    }

    /// A rotation scaled by 2: eigenvalues of absolute value 2, singular values 2 and 2.
    @Test
    void eigenvaluesMayBeComplex() throws NotationException {
        Program turn = Program.parse("(x: [2]real) => sum(iterate(3, \\v. [-2 * v[1], 2 * v[0]], x))");
        JacobianSpectrum spectrum = JacobianSpectrum.along(Iteration.of(turn).getFirst(), 1, 1);
        for (int k = 0; k < 3; k++) {
            JacobianSpectrum.Step step = spectrum.steps().get(k);
            assertEquals(2, step.radius(), 1e-12);
            assertEquals(2, step.singular().getLast(), 1e-12);
            assertEquals(Math.pow(2, k + 1), step.growth(), 1e-12);
        }
    }

    /// The steps, one after another, make the iteration.
    @Test
    void iterationsAreTakenOut() throws NotationException {
        Program program = Program.parse(LOGISTIC.formatted(7));
        List<Iteration> found = Iteration.of(program);
        assertEquals(1, found.size());
        double last = found.getFirst().states(3.1, 0.4).getLast()[0];
        assertEquals(program.value(3.1, 0.4)[0], last * last, 1e-14);
        assertEquals(2, Iteration.of(Program.parse("(x: real) => iterate(2, \\y. y + x, 0) * iterate(3, \\y. y * x, iterate(0, \\y. y, 1))"))
                .stream().filter(i -> i.times() > 0).count());
        assertEquals(List.of(), Iteration.of(Program.parse("(x: [2]real) => sum(map(\\t. iterate(2, \\y. y * t, 1), x))")));
    }

    /// An iteration below ten thousand names is found, and the names around it kept.
    @Test
    void programsMayBeDeep() throws NotationException {
        StringBuilder text = new StringBuilder("(x: real) => let a0 = x in ");
        for (int k = 1; k <= 10_000; k++) {
            text.append("let a").append(k).append(" = a").append(k - 1).append(" in ");
        }
        Iteration iteration = Iteration.of(Program.parse(text + "-iterate(2, \\y. a0 * y, a10000)")).getFirst();
        assertEquals(27, iteration.states(3).getLast()[0]);
    }

    /// Truncation at all steps is the gradient; at none, what does not pass through the iteration; the last step alone is the
    /// derivative of the step.
    @Test
    void truncation() throws NotationException {
        Program program = Program.parse(LOGISTIC.formatted(6));
        Iteration iteration = Iteration.of(program).getFirst();
        double[] at = {3.3, 0.35};
        assertArrayEquals(Backward.gradient(program, at), Remedies.truncated(program, iteration, 6, at));
        assertArrayEquals(new double[] {0, 0}, Remedies.truncated(program, iteration, 0, at));
        List<double[]> states = iteration.states(at);
        double before = states.get(5)[0], after = states.get(6)[0];
        assertArrayEquals(new double[] {2 * after * before * (1 - before), 0}, Remedies.truncated(program, iteration, 1, at), 1e-12);
    }

    @Test
    void clippingAndEvolution() throws NotationException {
        assertArrayEquals(new double[] {0.6, 0.8}, Remedies.clipped(1, 3, 4), 1e-15);
        assertArrayEquals(new double[] {0.3, 0.4}, Remedies.clipped(1, 0.3, 0.4));
        Program linear = Program.parse("(x: real, y: real) => 2 * x - 3 * y");
        double[] estimate = Remedies.evolved(linear, 0.1, 4000, Seeded.Random.of(3), 1, 1);
        assertEquals(2, estimate[0], 0.3);
        assertEquals(-3, estimate[1], 0.3);
    }
}
