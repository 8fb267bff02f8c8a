package org.catenary.autodiff;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.compile.Derivative;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.jet.Taylor;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ProgramJson;
import org.catenary.autodiff.language.RandomPrograms;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;
import org.catenary.autodiff.net.Backpropagation;
import org.catenary.autodiff.net.Machine;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.autodiff.unary.Unary;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.hypernets.net.Hypernet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the route, the derivative is the same: on every program of the reference and on a thousand random ones.
class AgreementTest {

    private static final int PROGRAMS = 50;

    /// A way to all derivatives of a program, row by row.
    private interface Route {
        double[] jacobian(Program program, double[] at);
    }

    private static final Map<String, Route> ROUTES = routes();

    private static Map<String, Route> routes() {
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put("tape", (program, at) -> flat(Backward.jacobian(program, at)));
        routes.put("jets", (program, at) -> flat(Taylor.derivatives(program, 1, at)));
        routes.put("nets", AgreementTest::nets);
        routes.put("unary", AgreementTest::unary);
        routes.put("unary, compiled", AgreementTest::compiledUnary);
        routes.put("compiled", (program, at) -> flat(Derivative.of(program).jacobian(at)));
        return routes;
    }

    private static double[] flat(double[][] rows) { return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(); }

    private static double[] unit(int size, int k) { return IntStream.range(0, size).mapToDouble(i -> i == k ? 1 : 0).toArray(); }

    private static double[] nets(Program program, double[] at) {
        Hypernet net = Backpropagation.of(program);
        int outputs = program.outputs();
        return IntStream.range(0, outputs).boxed().flatMap(k -> Machine.run(program, net, at, unit(outputs, k)).cotangents().stream())
                .mapToDouble(v -> v).toArray();
    }

    private static double[] unary(Program program, double[] at) {
        Program gradient = Unary.gradient(program).program();
        int outputs = program.outputs();
        return IntStream.range(0, outputs).boxed().flatMapToDouble(k -> Arrays.stream(gradient.value(given(program, at, k))).skip(outputs)).toArray();
    }

    /// The gradient of the gradient is asked for, too, when it is compiled; its value is the gradient.
    private static double[] compiledUnary(Program program, double[] at) {
        Program gradient = Unary.gradient(program).program();
        int outputs = program.outputs();
        Derivative derivative = Derivative.of(gradient, gradient.parameters().getFirst().name());
        return IntStream.range(0, outputs).boxed().flatMapToDouble(k -> {
            var value = new double[gradient.outputs()];
            derivative.derivatives(given(program, at, k), value, new double[0][]);
            return Arrays.stream(value).skip(outputs);
        }).toArray();
    }

    private static double[] given(Program program, double[] at, int k) {
        return program.type().equals(Type.REAL) ? at
                : Stream.of(at, unit(program.outputs(), k)).flatMapToDouble(Arrays::stream).toArray();
    }

    private static void agree(Program program, double[] at, double tolerance) {
        double[] jacobian = flat(Forward.jacobian(program, at));
        if (Arrays.stream(jacobian).allMatch(g -> Math.abs(g) < 1e6)) {
            ROUTES.forEach((name, route) -> assertNear(tolerance, jacobian, route.jacobian(program, at), name + ": " + program));
            differences(program, at, jacobian);
        }
    }

    /// Central differences, where the program is smooth enough between the points for two steps to agree.
    private static void differences(Program program, double[] at, double[] jacobian) {
        for (int k = 0; k < at.length; k++) {
            double[] coarse = difference(program, at, k, 2e-4), fine = difference(program, at, k, 1e-4);
            for (int i = 0; i < fine.length; i++) {
                if (Math.abs(coarse[i] - fine[i]) < 1e-6 * Math.max(1, Math.abs(fine[i]))) {
                    assertEquals(jacobian[i * at.length + k], fine[i], 1e-4 * Math.max(1, Math.abs(fine[i])), program::toString);
                }
            }
        }
    }

    private static double[] difference(Program program, double[] at, int k, double step) {
        double[] up = at.clone(), down = at.clone();
        up[k] += step;
        down[k] -= step;
        double[] above = program.value(up), below = program.value(down);
        return IntStream.range(0, above.length).mapToDouble(i -> (above[i] - below[i]) / (2 * step)).toArray();
    }

    private static RandomGenerator seeded(long seed) { return RandomGeneratorFactory.of("L64X128MixRandom").create(seed); }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void randomPrograms(long seed) throws NotationException, UnreadableJson {
        RandomGenerator random = seeded(seed);
        int compiled = 0;
        for (int k = 0; k < PROGRAMS; k++) {
            Program program = RandomPrograms.next(random);
            assertEquals(program, Program.parse(program.toString()), program::toString);
            assertEquals(program, ProgramJson.read(ProgramJson.write(program)), program::toString);
            agree(program, random.doubles(program.inputs(), -1, 1).toArray(), 1e-9);
            compiled += Derivative.of(program).fallback().isEmpty() ? 1 : 0;
        }
        int all = compiled;
        assertTrue(compiled >= PROGRAMS * 9 / 10, () -> "%d compiled".formatted(all));
    }

    /// The random programs have all that programs have.
    @Test
    void randomProgramsAreOfAllKinds() {
        Set<String> found = new HashSet<>();
        RandomGenerator random = seeded(1);
        for (int k = 0; k < 200; k++) {
            Deque<Term> open = new ArrayDeque<>(List.of(RandomPrograms.next(random).body()));
            while (!open.isEmpty()) {
                Term term = open.pop();
                found.add(term.form() instanceof Form.Word word ? word.word() : term.form().getClass().getSimpleName());
                term.parts().forEach(open::push);
            }
        }
        assertTrue(found.containsAll(Set.of("Let", "Lambda", "Case", "ListRec", "Build", "Iterate", "Left", "Right", "Nil", "cons", "app", "pair",
                "fst", "snd", "if", "array", "get", "map", "map2", "reduce", "prod", "foldl", "foldr", "scan", "sum", "dot", "logsumexp")), found::toString);
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> referencePrograms() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference ->
            agree(ReferencePrograms.program(reference), ReferencePrograms.point(reference), reference.path("rtol").asDouble(1e-9)));
    }
}
