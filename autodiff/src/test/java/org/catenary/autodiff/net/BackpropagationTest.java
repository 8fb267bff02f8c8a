package org.catenary.autodiff.net;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.LambdaCases;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.drawing.FilmPage;
import org.catenary.diagrams.drawing.Look;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.rewrite.Replay;
import org.catenary.hypernets.rewrite.Trace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BackpropagationTest {

    @Test
    void theWayIsWatched() throws NotationException {
        // @start region="film"
        Program program = Program.parse("(x: real, y: real) => let f = \\t. x * t in f(sin(y))");
        List<Watching.Moment> moments = Watching.of(program);
        var run = Machine.run(program, moments.getLast().net(), new double[] {2, 0}, 1);
        // @end
        assertEquals(List.of(0.0, 2.0), run.cotangents());
        assertEquals(List.of("R around it", "function λ", "primitive sin", "application ev", "identity", "in λ: primitive mul", "in λ: identity"),
                moments.stream().map(Watching.Moment::rule).toList());
        assertEquals(Set.of(0), moments.getLast().changed());
        String page = FilmPage.write(Watching.film(program, Look.STANDARD), Look.STANDARD);
        assertEquals(8, page.split("<svg", -1).length - 1);
        assertTrue(page.contains(">×</text>") && page.contains(">×*</text>") && !page.contains(">mul"), "primitives by their signs");
    }

    /// A program for each row: whatever the step, the numbers stay, the steps are steps, and the end is what is written at once.
    @ParameterizedTest
    @ValueSource(strings = {
        "(x: real) => x",
        "(x: real) => 2",
        "(x: real) => x * x + sin(x)",
        "(x: real, y: real) => let z = x * y in z * z - z",
        "(x: real, y: real) => let p = (x * y, sin(x)) in fst(p) * snd(p) + fst(p)",
        "(x: real, y: real) => (x * y, (y, x))",
        "(x: real, y: real) => let f = \\t. \\s. t * s + x in f(y)(x) * f(2)(y)",
        "(x: real) => let twice = \\f: real -> real. \\t. f(f(t)) in twice(twice(\\t. sin(t) * x), x)",
        "(x: real, y: real) => if x < y and not y <= 0.1 then x * y else sin(x)",
        "(x: real, y: real) => case (if x < y then inl[real + real * real](x * y) else inr((x, y))) of inl a. a * x | inr b. fst(b)",
        "(x: real, y: real) => listrec(cons(x, cons(x * y, nil[list real])), y, h r. sin(h) * r + x)",
        "(x: real, y: real) => sum(build(3, i. real(i) * x * y))",
        "(x: [3]real, y: real) => sum(build(3, i. x[i] * x[2 - i] * y))",
        "(x: real, y: real) => let c = x * y in let z = sin(x) in if x < y then c + z else z",
        "(x: [3]real, y: real) => sum(map(\\t. t * y, x)) + sum(map2(\\a. \\b. a * b * y, x, x))",
        "(x: [3]real, y: real) => reduce(\\a. \\b. a * b, 1, x) + foldl(\\a. \\b. a * y + b, y, x) * foldr(\\a. \\b. sin(a * b), y, x)",
        "(x: [3]real, y: real) => sum(scan(\\a. \\b. a * b + y, y, x)) + iterate(3, \\t. sin(t) * y, x[1])",
        "(x: [3]real, y: [3]real) => sum(x) + prod(x) + maxarr(y) + logsumexp(y) + dot(x, y)",
        "(x: [2][2]real, y: [2]real) => dot(matvec(x, y), y) + dot(matvec(matmul(x, transpose(x)), y), y) + outer(y, y)[0][1]",
        "(x: [3]real, y: [2]real) => sum(map(\\p. fst(p) * snd(p), zip(concat(y, [y[0]]), x)))",
        "(l: [3]real, x: [3]real) => prod(lower(l, x)) + sum(lower(l, x))",
        "(x: [2][2]real) => transpose(x)"})
    void everyRow(String text) throws NotationException {
        Program program = Program.parse(text);
        double[] at = new double[program.inputs()], weight = new double[program.outputs()];
        Arrays.setAll(at, k -> 0.3 + 0.17 * k - 0.05 * k * k);
        Arrays.setAll(weight, k -> 1 + 0.5 * k);
        double[][] rows = Backward.jacobian(program, at);
        double[] expected = new double[at.length];
        Arrays.setAll(expected, k -> {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += weight[i] * rows[i][k];
            }
            return sum;
        });
        Trace trace = Pushing.of(program);
        for (Watching.Moment moment : Watching.moments(trace)) {
            var run = Machine.run(program, moment.net(), at, weight);
            assertNear(1e-12, program.value(at), numbers(run.value()), moment.rule());
            assertNear(1e-12, expected, numbers(run.cotangents()), moment.rule());
        }
        Hypernet end = Replay.of(trace).net();
        assertInstanceOf(Isomorphism.class, Isomorphism.between(end, Backpropagation.of(program)));
        assertEquals(0, names(end).filter(name -> name.equals("R") || name.equals("pull")).count());
    }

    private static Stream<String> names(Hypernet net) {
        Stream.Builder<String> names = Stream.builder();
        for (int e = 0; e < net.edges(); e++) {
            names.add(net.label(e).name());
        }
        return Stream.concat(names.build(), net.inside().stream().flatMap(BackpropagationTest::names));
    }

    private static double[] numbers(List<Double> list) { return list.stream().mapToDouble(v -> v).toArray(); }

    @Test
    void callsGoToAnyDepth() throws NotationException {
        StringBuilder text = new StringBuilder("(x: real) => let f0 = \\t. t * x in ");
        for (int k = 1; k <= 10_000; k++) {
            text.append("let f%d = \\t. f%d(t) + x in ".formatted(k, k - 1));
        }
        Program program = Program.parse(text + "f10000(x)");
        assertEquals(List.of(10_001.0), Machine.run(program, Backpropagation.of(program), new double[] {0.5}, 1).cotangents());
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> lambdaTerms() {
        return ReferenceData.configured().cases("hypernets/stlc_ad_cases").test(reference -> {
            Program program = LambdaCases.program(reference);
            Hypernet net = Backpropagation.of(program);
            for (JsonNode point : reference.get("points")) {
                double[] at = ReferencePrograms.numbers(point.get("at"));
                double[] weight = point.has("cotangent") ? ReferencePrograms.numbers(point.get("cotangent")) : new double[] {1};
                double[] expected = ReferencePrograms.numbers(point.get(point.has("vjp") ? "vjp" : "gradient"));
                var run = Machine.run(program, net, at, weight);
                assertNear(1e-10, expected, numbers(run.cotangents()), "cotangents");
                long operations = point.get("primal_primitive_ops").asLong();
                assertTrue(run.additions() <= 3 * operations, () -> "%d on the way back, %d forward".formatted(run.additions(), operations));
            }
        });
    }

    /// Every program of the reference has a way back as a net.
    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> programs() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            Hypernet net = Backpropagation.of(program);
            String what = reference.has("gradient") ? "gradient" : "jacobian";
            double[] found = IntStream.range(0, program.outputs()).boxed().flatMap(k -> {
                var unit = new double[program.outputs()];
                unit[k] = 1;
                return Machine.run(program, net, at, unit).cotangents().stream();
            }).mapToDouble(v -> v).toArray();
            assertNear(reference, reference.get(what), found, what);
            assertEquals(Set.of(), names(net).filter(name -> name.equals("R")).collect(Collectors.toSet()));
        });
    }
}
