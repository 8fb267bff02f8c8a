package org.catenary.autodiff.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.catenary.autodiff.adbench.AdBench;
import org.catenary.autodiff.language.Program;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static Batch check(Program program, int points, String... by) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        double[] at = random.doubles((long) points * program.inputs(), 0.5, 1.5).toArray();
        Batch batch = Batch.of(program, points, by);
        Derivative one = Derivative.of(program, by);
        var value = new double[points * program.outputs()];
        var rows = new double[program.outputs()][points * batch.columns()];
        batch.derivatives(at, value, rows);
        for (int k = 0; k < points; k++) {
            double[] point = Arrays.copyOfRange(at, k * program.inputs(), (k + 1) * program.inputs());
            assertArrayEquals(program.value(point), Arrays.copyOfRange(value, k * program.outputs(), (k + 1) * program.outputs()), 1e-12);
            double[][] jacobian = one.jacobian(point);
            for (int i = 0; i < rows.length; i++) {
                assertArrayEquals(jacobian[i], Arrays.copyOfRange(rows[i], k * one.columns(), (k + 1) * one.columns()), 1e-9);
            }
        }
        return batch;
    }

    @Test
    void manyPointsGiveWhatEachGivesAlone() throws NotationException {
        check(AdBench.reprojection(), 5, "cam", "x", "w");
        check(Program.parse("(x: real, v: [7]real) => (x * sum(map(\\t. sin(x * t), v)), logsumexp(v))"), 9, "x", "v");
        check(Program.parse("(x: real, v: [7]real) => foldl(\\a. \\b. tanh(a + x * b), 0, v)"), 6, "v");
        assertEquals("", check(Program.parse("(x: real) => sin(x)"), 1, "x").fallback());
    }

    @Test
    void whatIsNoOneLoopIsRunAtEachPoint() throws NotationException {
        Batch rows = check(Program.parse("(v: [20]real) => map(\\t. sin(t), v)"), 3, "v");
        assertEquals("derivatives of 20 results: each point by itself", rows.fallback());
        StringBuilder text = new StringBuilder("(x: real, y: real) => y");
        for (int k = 0; k < 40_000; k++) {
            text.append(" + x * ").append(k);
        }
        assertEquals("more than 100000 steps", check(Program.parse(text.toString()), 2, "x").fallback());
    }

    @Test
    void wrongArguments() throws NotationException {
        Program program = Program.parse("(x: real) => sin(x)");
        assertThrows(WrongArgument.class, () -> Batch.of(program, 0, "x"));
        assertThrows(WrongArgument.class, () -> Batch.of(program, 2, "y"));
        Batch batch = Batch.of(program, 2, "x");
        assertThrows(WrongArgument.class, () -> batch.derivatives(new double[1], new double[2], new double[1][2]));
    }
}
