package org.catenary.autodiff.chad;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.compile.Derivative;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.language.LambdaCases;
import org.catenary.autodiff.language.NotDifferentiable;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.RandomPrograms;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.autodiff.net.Backpropagation;
import org.catenary.autodiff.net.Machine;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class ChadTest {

    @Test
    void chad() throws NotationException {
        // @start region="chad"
        Program product = Program.parse("(x: real, y: real) => (\\f. f(x) * f(y))(\\t. t * x)");
        Program derived = Chad.of(product);   // (x: real, y: real, c0: real) => …, of type real * (real * real)
        double[] result = derived.value(2, 3, 1);   // x³ y with its derivatives 3 x² y and x³
        // @end
        assertArrayEquals(new double[] {24, 36, 8}, result);
        assertEquals(Type.pair(Type.REAL, Type.pair(Type.REAL, Type.REAL)), derived.type());
    }

    /// The type of the derivative is `D₁ B × D₂ A`, whatever `A` and `B` are.
    @Test
    void derivativesAreTyped() throws NotationException {
        for (String text : new String[] {"(f: real -> real, x: real) => f(f(x))", "(f: real -> real -> real, x: [3]real) => reduce(f, 0, x)",
            "(s: real + real * real, x: real) => case s of inl a. a * x | inr p. fst(p) - snd(p)",
            "(l: list (real * [2]real)) => listrec(l, 0, h r. fst(h) * sum(snd(h)) + r)", "(x: real) => \\y: real. x * y",
            "(x: real, l: list real) => cons(x, l)", "(f: (real -> real) -> real) => f(\\x. x * x)", "(x: real) => (x, inl[real + real](x))"}) {
            Program program = Program.parse(text);
            Program derived = Chad.of(program);
            Type row = Cotangents.row(program.parameters().stream().map(p -> Chad.cotangent(p.type())).toList());
            assertEquals(Type.pair(Chad.primal(program.type()), row), derived.type(), text);
            assertEquals(derived, Program.parse(derived.toString()), text);
        }
    }

    /// A derivative is a program: it is differentiated again, and compiled.
    @Test
    void derivativesAreDifferentiatedAndCompiled() throws NotationException {
        Program program = Program.parse("(x: [3]real) => let f = \\t. sin(t) * x[0] in sum(map(f, x)) * foldl(\\a. \\b. a * b + 1, 1, x)");
        double[] at = {0.3, -0.7, 1.1};
        double[][] hessian = Backward.hessian(program, at);
        double[] point = Arrays.copyOf(at, 4);
        point[3] = 1;
        Program derived = Chad.of(program);
        double[][] again = Chad.jacobian(derived, point);
        double[][] compiled = Derivative.of(derived).jacobian(point);
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(hessian[i], Arrays.copyOf(again[1 + i], 3), 1e-12);
            assertArrayEquals(hessian[i], Arrays.copyOf(compiled[1 + i], 3), 1e-12);
        }
    }

    @Seeded void randomProgramsAgreeWithTheTape(long seed) {
        RandomGenerator random = Seeded.Random.of(seed);
        for (int k = 0; k < 12; k++) {
            Program program = RandomPrograms.next(random);
            double[] at = random.doubles(program.inputs(), -1, 1).toArray();
            double[] gradient = Backward.gradient(program, at);
            if (Arrays.stream(gradient).allMatch(g -> Math.abs(g) < 1e6)) {
                assertNear(1e-9, gradient, Chad.pull(program, at, 1), program.toString());
            }
        }
    }

    @Test
    void mistakes() throws NotationException {
        Program square = Program.parse("(x: real) => x * x");
        assertThrows(WrongInputs.class, () -> Chad.pull(square, new double[] {1, 2}, 1));
        assertThrows(WrongInputs.class, () -> Chad.pull(square, new double[] {1}, 1, 1));
        assertThrows(NotDifferentiable.class, () -> Chad.of(Program.parse("(x: real) => floor(x)")));
        assertThrows(TooNested.class, () -> Chad.of(Program.parse("(x: real) => " + "(\\t. ".repeat(300) + "t" + ")(x)".repeat(300))));
        StringBuilder longer = new StringBuilder("(c0: real) => let a0 = c0 in ");
        for (int k = 1; k <= 2000; k++) {
            longer.append("let a%d = a%d * a%d in ".formatted(k, k - 1, 0));
        }
        assertEquals(2001, Chad.pull(Program.parse(longer + "a2000"), new double[] {1}, 1)[0]);
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> programs() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            double[] found = flat(Chad.jacobian(program, at));
            assertNear(reference, reference.get(reference.has("gradient") ? "gradient" : "jacobian"), found, "jacobian");
            assertNear(1e-11, flat(Backward.jacobian(program, at)), found, "tape");
        });
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> lambdaTerms() {
        return ReferenceData.configured().cases("hypernets/stlc_ad_cases").test(reference -> {
            Program program = LambdaCases.program(reference);
            for (JsonNode point : reference.get("points")) {
                double[] at = ReferencePrograms.numbers(point.get("at"));
                assertNear(1e-10, ReferencePrograms.numbers(point.get("jacobian_rows")), flat(Chad.jacobian(program, at)), "jacobian");
                assertNear(1e-11, flat(Forward.jacobian(program, at)), flat(Chad.jacobian(program, at)), "forward");
                double[] cotangents = IntStream.range(0, program.outputs()).mapToDouble(k -> k + 0.5).toArray();
                double[] net = Machine.run(program, Backpropagation.of(program), at, cotangents).cotangents().stream().mapToDouble(d -> d).toArray();
                assertNear(1e-11, Chad.pull(program, at, cotangents), net, "nets");
            }
        });
    }

    private static double[] flat(double[][] rows) { return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(); }
}
