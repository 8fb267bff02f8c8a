package org.catenary.autodiff.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.language.IllTyped;
import org.catenary.autodiff.language.NotFinite;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ProgramJson;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;

/// Programs that cannot be run, differentiated or compiled: each is told by name, with the place, or goes another way and says so.
class BadProgramsTest {

    @Test
    void illTypedProgramsAreToldWithPlaceAndBothTypes() throws NotationException {
        var told = new TreeMap<>(Map.of(
                "(x: real, v: [3]real) => x + v", "line 1, column 30: v should have type real, got [3]real",
                "(v: [3]real, w: [2]real) => dot(v, w)", "line 1, column 36: w should have type [3]real, got [2]real",
                "(x: real) => fst(x)", "line 1, column 18: x should have type",
                "(x: real) => if x then x else x", "line 1, column 17: x should have type truth, got real",
                "(x: real) => if x < 0 then x else (x, x)", "line 1, column 35: (x, x) should have type real, got real * real",
                "(x: real) => x(x)", "line 1, column 14: x is applied to x, of type real; it is no function but of type real",
                "(v: [2]real) => map(\\t: [2]real. t, v)", "line 1, column 37: v should have type [2][2]real, got [2]real",
                "(x: real) => case x of inl a. a | inr b. b", "line 1, column 19: x should have type",
                "(x: real) =>\n cons(x, x)", "line 2, column 10: x should have type list real, got real",
                "(v: [2]real) => v[2]", "element 2 of an array of 2"));
        for (var entry : told.entrySet()) {
            String message = assertThrows(IllTyped.class, () -> Program.parse(entry.getKey())).getMessage();
            assertTrue(message.contains(entry.getValue()), entry.getKey() + ": " + message);
        }
    }

    @Test
    void twoParametersOfOneNameAreTold() {
        String text = "(x: real, x: real) => x", json = """
                {"params": [{"name": "x", "type": "real"}, {"name": "x", "type": "real"}], "expr": ["var", "x"]}""";
        String told = assertThrows(NotationException.class, () -> Program.parse(text)).getMessage();
        assertTrue(told.contains("two parameters are called x"), told);
        String read = assertThrows(UnreadableJson.class, () -> ProgramJson.read(json)).getMessage();
        assertTrue(read.contains("two parameters are called x"), read);
    }

    /// Value and gradient as IEEE gives them, on every route; on request, what made them, where, and of what.
    @Test
    void domainErrorsAreNamedOnRequest() throws NotationException {
        var told = new TreeMap<>(Map.of(
                "(x: real) => 1 / x", "line 1, column 16: div(1.0, 0.0) is Infinity",
                "(x: real) => 2 + log(x)", "line 1, column 18: log(0.0) is -Infinity",
                "(x: real) => sqrt(x)", "line 1, column 14: the derivative of sqrt at 0.0 is not finite: div(0.5, 0.0) is Infinity",
                "(x: real) => sum(map(\\t. recip(t), [x, 1]))", "line 1, column 26: recip(0.0) is Infinity",
                "(x: real) => logsumexp([x / x, 1])", "line 1, column 27: div(0.0, 0.0) is NaN",
                "(x: real) => sqrt(x - 1)", "line 1, column 14: sqrt(-1.0) is NaN"));
        for (var entry : told.entrySet()) {
            Program program = Program.parse(entry.getKey());
            Derivative derivative = Derivative.of(program);
            double[] value = program.value(0), gradient = Backward.gradient(program, 0);
            var compiled = new double[1];
            assertEquals(value[0], derivative.gradient(new double[] {0}, compiled), entry.getKey());
            assertArrayEquals(gradient, compiled, entry.getKey());
            assertArrayEquals(gradient, Forward.jacobian(program, 0)[0], entry.getKey());
            assertTrue(!Double.isFinite(value[0]) || !Double.isFinite(gradient[0]), entry.getKey());
            assertEquals(entry.getValue(), assertThrows(NotFinite.class, () -> Backward.check(program, 0)).getMessage());
            assertEquals(entry.getValue(), assertThrows(NotFinite.class, () -> derivative.finite(new double[1][1], 0)).getMessage());
            assertTrue(Double.isFinite(derivative.finite(new double[1][1], 2)[0]));
        }
    }

    /// A derivative may be too large where the value is not: the tangent forward has a place, the cotangent back none.
    @Test
    void whatOverflowsOnTheWayBackIsTold() throws NotationException {
        Program program = Program.parse("(x: real) => sqrt(x * 1e300)");
        assertEquals("on the way back: mul(1.0E300, 5.0E9) is Infinity",
                assertThrows(NotFinite.class, () -> Backward.check(program, 1e-320)).getMessage().replaceAll("[45]\\.[0-9]*E9", "5.0E9"));
    }

    /// What is too large, or stays a function at run time, runs over a tape, and says so.
    @Test
    void whatIsNotCompiledSaysSo() throws NotationException {
        StringBuilder deep = new StringBuilder("x");
        for (int k = 0; k < 400; k++) {
            deep.insert(0, "(\\f. f(").append("))(\\t. t * 1.001)");
        }
        StringBuilder longer = new StringBuilder("(x: real) => let a0 = x in ");
        for (int k = 1; k <= 60_000; k++) {
            longer.append("let a%d = sin(a%d) * x in ".formatted(k, k - 1));
        }
        for (String text : List.of("(x: real) => " + deep, longer + "a60000",
                "(x: real) => iterate(3, \\f. if x < 0 then \\t. f(f(t)) else \\t. x * f(t), \\t. sin(t * x))(2)")) {
            Program program = Program.parse(text);
            Derivative derivative = Derivative.of(program);
            String name = text.substring(0, Math.min(60, text.length()));
            assertEquals(derivative.fallback().isEmpty(), !derivative.loops().startsWith("not compiled: "), name);
            assertArrayEquals(Backward.gradient(program, 0.7), derivative.gradient(0.7), 1e-12, name);
        }
        assertTrue(!Derivative.of(Program.parse(longer + "a60000")).fallback().isEmpty());
    }
}
