package org.catenary.autodiff.compile;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DerivativeTest {

    @Test
    void gradient() throws NotationException {
        // @start region="gradient"
        Derivative norm = Derivative.of(Program.parse("(x: [3]real) => sqrt(sum(map(\\t. t * t, x)))"));
        var into = new double[3];
        double value = norm.gradient(new double[] {2, 3, 6}, into);
        // @end
        assertEquals(7, value, 1e-14);
        assertArrayEquals(new double[] {2 / 7.0, 3 / 7.0, 6 / 7.0}, into, 1e-15);
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> derivatives() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            Derivative derivative = Derivative.of(program);
            assertEquals("", derivative.fallback());
            double[] at = ReferencePrograms.point(reference);
            var value = new double[program.outputs()];
            var rows = new double[program.outputs()][program.inputs()];
            derivative.derivatives(at, value, rows);
            assertNear(reference, reference.get("value"), value, "value");
            String what = reference.has("gradient") ? "gradient" : "jacobian";
            assertNear(reference, reference.get(what), Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(), what);
        });
    }

    private static Derivative check(String text, String... by) throws NotationException {
        Program program = Program.parse(text);
        Derivative derivative = by.length == 0 ? Derivative.of(program) : Derivative.of(program, by);
        double[] at = Seeded.Random.of(5).doubles(program.inputs(), -1, 1).toArray();
        double[][] all = Backward.jacobian(program, at), rows = derivative.jacobian(at);
        var value = new double[program.outputs()];
        derivative.derivatives(at, value, rows);
        assertArrayEquals(program.value(at), value, 1e-12, text);
        int from = by.length == 0 ? 0 : program.inputs() - derivative.columns();
        for (int i = 0; i < rows.length; i++) {
            assertArrayEquals(Arrays.copyOfRange(all[i], from, from + derivative.columns()), rows[i], 1e-10, text);
        }
        return derivative;
    }

    /// A Jacobian of many rows is compiled, too: by rows, by columns where these are fewer, by some parameters alone.
    @Test
    void manyResults() throws NotationException {
        for (String text : List.of("(v: [20]real) => map(\\t. sin(t), v)", "(x: real) => build(9, i. x * real(i) * x)",
                "(m: [4][3]real, x: [3]real) => (matvec(m, x), (outer(x, x), sum(x)))", "(v: [3]real, w: [30]real) => outer(v, map(\\t. t * v[0], w))",
                "(weights: [10]real, weights': real) => map(\\t. t * t * weights', weights)", "(v: [12]real) => zip(v, scan(\\s. \\t. s * t, 1, v))",
                "(v: [0]real) => build(9, i. real(i))", "(x: real) => build(9, i. x * floor(2.5))")) {
            assertEquals("", check(text).fallback(), text);
        }
        assertEquals("", check("(x: real, v: [12]real) => map(\\t. exp(x * t), v)", "v").fallback());
        assertTrue(check("(v: [20]real) => map(\\t. sin(t), v)").bytecode().contains("sin"));
    }

    /// What is too long to be compiled is run over a tape, and that is said.
    @Test
    void limits() throws NotationException {
        StringBuilder text = new StringBuilder("(x: real) => x");
        for (int k = 0; k < 40_000; k++) {
            text.append(" + sin(x * ").append(k).append(')');
        }
        assertEquals("more than 100000 steps", check(text.toString()).fallback());
        assertEquals("not compiled: more than 100000 steps\n", check(text.toString()).loops());
    }

    /// Functions that are chosen at run time are joined where they can be; what would unfold without end is run over a tape, and that is said.
    @Test
    void functionsAtRunTime() throws NotationException {
        assertEquals("", check("(x: real) => (if x < 0 then \\t. t else \\t. t * t)(x)").fallback());
        assertEquals("", check("(x: real) => sum(map(\\f. f(x), scan(\\f. \\t. \\y. f(y) * t, \\y. y, [x, x, 2])))").fallback());
        assertEquals("functions and choices that unfold to more than 500000 values", check(
                "(x: real) => foldl(\\f. \\t. if t < x then f else \\y. f(y * t), \\y. y, build(50, i. x * real(i)))(x)").fallback());
    }

    /// Value and gradient in one call; many points on all cores.
    @Test
    void batches() throws NotationException {
        Derivative derivative = Derivative.of(Program.parse("(v: [4]real) => logsumexp(v)"));
        double[][] points = new double[50][];
        Arrays.setAll(points, k -> new double[] {k, 1, 2, -k});
        double[][] gradients = derivative.gradients(points);
        for (int k = 0; k < points.length; k++) {
            assertArrayEquals(derivative.gradient(points[k]), gradients[k]);
        }
    }
}
