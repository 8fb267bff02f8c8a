package org.catenary.autodiff.unary;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.autodiff.language.Evaluator;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnaryTest {

    @Test
    void theGradientIsAProgram() throws NotationException {
        // @start region="gradient"
        Program norm = Program.parse("(x: [2]real) => sqrt(sum(map(\\t. t * t, x)))");
        Program gradient = Unary.gradient(norm).program();
        double[] valueAndGradient = gradient.value(3, 4);
        // @end
        assertArrayEquals(new double[] {5, 0.6, 0.8}, valueAndGradient, 1e-15);
    }

    /// {@return the derivatives, row by row}
    private static double[] derivatives(Program program, double[] at) {
        Program gradient = Unary.gradient(program).program();
        int outputs = program.outputs();
        return IntStream.range(0, outputs).boxed().flatMapToDouble(k -> {
            double[] given = program.type().equals(Type.REAL) ? at : Arrays.copyOf(at, at.length + outputs);
            if (given.length > at.length) {
                given[at.length + k] = 1;
            }
            return Arrays.stream(gradient.value(given)).skip(outputs);
        }).toArray();
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> programs() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            String what = reference.has("gradient") ? "gradient" : "jacobian";
            assertNear(reference, reference.get("value"), Unary.of(program).program().value(at), "value");
            assertNear(reference, reference.get(what), derivatives(program, at), what);
        });
    }

    /// An arithmetic that counts; a power is three operations.
    private static final class Counting implements Arithmetic<Double> {
        private long operations;

        @Override public Double constant(double value) { return value; }

        @Override public Double apply(Primitive p, Double x) {
            operations++;
            return p.value(x, 0);
        }

        @Override public Double apply(Primitive p, Double x, Double y) {
            operations += p.word().equals("pow") ? 3 : 1;
            return p.value(x, y);
        }

        @Override public double value(Double x) { return x; }
    }

    private static long operations(Program program, double... at) {
        var counting = new Counting();
        new Evaluator<>(counting).run(program, Arrays.stream(at).boxed().toList());
        return counting.operations;
    }

    private static double ratio(Program program, double... at) {
        return operations(Unary.gradient(program).program(), at) / (double) Math.max(1, operations(program, at));
    }

    /// Value and gradient together take at most five times the operations of the value.
    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> operations() {
        return ReferenceData.configured().cases("autodiff/expressions").where(reference -> reference.has("gradient")).test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double ratio = ratio(program, ReferencePrograms.point(reference));
            assertTrue(ratio <= 5, () -> "%.2f%n%s".formatted(ratio, Unary.gradient(program)));
        });
    }

    /// The ratio does not grow with the size.
    @ParameterizedTest
    @ValueSource(strings = {
        "(x: [%d]real) => sum(map(\\t. t * t, x))",
        "(x: [%d]real) => prod(x)",
        "(x: [%d]real, y: real) => foldl(\\s. \\t. sin(s * t) * y, y, x)",
        "(x: [%d]real) => sum(scan(\\s. \\t. s * t + t, 1, x))",
        "(x: [%1$d]real) => sum(build(%1$d, i. x[i] * x[%1$d - 1 - i]))",
        "(x: [%d]real, y: real) => sum(map(\\t. sum(map(\\s. sin(s * t) * y, x)), x))",
        "(x: [%1$d]real) => sum(map(\\r. r[0] * sum(r), build(%1$d, i. map(\\t. t * x[i], x))))",
        "(x: [%1$d][2]real) => sum(build(%1$d, i. x[i][0] * x[i][1])) * sum(build(2, j. sum(build(%1$d, i. x[i][j] * x[i][j]))))",
        "(x: [%d]real, y: real) => sum(map(\\t. if t < y then t * y else sin(t), x))"})
    void costsAreIndependentOfTheSize(String text) throws NotationException {
        double small = ratioOf(text, 10), large = ratioOf(text, 40);
        assertTrue(large <= 5.5 && large <= 1.2 * small, () -> "%.2f, %.2f".formatted(small, large));
    }

    private static double ratioOf(String text, int size) throws NotationException {
        Program program = Program.parse(text.formatted(size));
        return ratio(program, IntStream.range(0, program.inputs()).mapToDouble(k -> Math.cos(k + 1)).toArray());
    }

    @Test
    void sharingKeepsAChainLinear() throws NotationException {
        StringBuilder text = new StringBuilder("(x: real) => let z0 = x in ");
        for (int k = 1; k <= 30; k++) {
            text.append("let z%d = sin(z%d + z%d * z%d) in ".formatted(k, k - 1, k - 1, k - 1));
        }
        assertTrue(ratio(Program.parse(text + "z30"), 0.1) <= 5);
    }

    /// The gradient of a program is a program, so that it has a gradient.
    @Test
    void gradientsHaveGradients() throws NotationException {
        Program program = Program.parse("(x: [3]real) => prod(map(\\t. sin(t) * x[0], x)) + logsumexp(x)");
        Program gradient = Unary.gradient(program).program();
        double[] at = {0.3, -0.7, 1.1}, second = derivatives(gradient, at);
        double[][] hessian = Backward.hessian(program, at);
        assertNear(1e-12, Arrays.stream(hessian).flatMapToDouble(Arrays::stream).toArray(), Arrays.copyOfRange(second, 3, 12), "hessian");
    }

    @Test
    void theFormIsWritten() throws NotationException {
        assertEquals("""
                %0 = input
                %1 = build 2 %2
                  %3 = get %0 %2
                  %4 = mul %3 %3
                  give %4
                %5 = sum %1
                %6 = build 2 %2
                  %3 = get %0 %2
                  %7 = add %3 %3
                  give %7
                result %5 %6
                """, Unary.gradient(Program.parse("(x: [2]real) => sum(map(\\t. t * t, x))")).toString());
    }

    @Test
    void whatIsNotUnaryIsRefused() throws NotationException {
        StringBuilder text = new StringBuilder("(x: real) => let f0 = \\t. t in ");
        for (int k = 1; k <= 400; k++) {
            text.append("let f%d = \\t. f%d(t) + x in ".formatted(k, k - 1));
        }
        Program deep = Program.parse(text + "f400(x)");
        assertEquals("the program has no first-order form: functions are nested deeper than 300",
                assertThrows(NotUnary.class, () -> Unary.of(deep)).getMessage());
    }
}
