package org.catenary.autodiff.adbench;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.catenary.autodiff.language.ReferencePrograms.numbers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.catenary.autodiff.compile.Derivative;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class AdBenchConformanceTest {

    @Test
    void mixture() {
        // @start region="mixture"
        Program likelihood = AdBench.mixture(1, 1, 1, 1, 0);
        double[] gradient = Derivative.of(likelihood, "means").gradient(0, 0, 0, 2);
        // @end
        assertEquals(2, gradient[0]);
    }

    private static double[] joined(JsonNode reference, List<String> names) {
        return names.stream().map(reference::get).map(node -> node.isNumber() ? new double[] {node.asDouble()} : numbers(node))
                .flatMapToDouble(Arrays::stream).toArray();
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> mixtures() {
        return ReferenceData.configured().cases("autodiff/adbench-gmm").test(reference -> {
            Program program = AdBench.mixture(reference.get("n").asInt(), reference.get("d").asInt(), reference.get("K").asInt(),
                    reference.get("gamma").asDouble(), reference.get("m").asInt());
            check(reference, program, joined(reference, List.of("alphas", "means", "icf", "x")), "alphas", "means", "icf");
        });
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> lstms() {
        return ReferenceData.configured().cases("autodiff/adbench-lstm").test(reference -> {
            Program program = AdBench.lstm(reference.get("l").asInt(), reference.get("c").asInt(), reference.get("b").asInt());
            check(reference, program, joined(reference, List.of("main_params", "extra_params", "state", "sequence")), "main", "extra");
        });
    }

    private static void check(JsonNode reference, Program program, double[] at, String... by) {
        Derivative derivative = Derivative.of(program, by);
        assertEquals("", derivative.fallback());
        var gradient = new double[derivative.columns()];
        double[] value = {derivative.gradient(at, gradient)};
        assertNear(1e-10, new double[] {reference.get("objective").asDouble()}, value, "objective");
        assertNear(reference, reference.get("gradient"), gradient, "gradient");
        double[] tape = Backward.gradient(program, at);
        assertNear(reference, reference.get("gradient"), Arrays.copyOf(tape, gradient.length), "gradient over a tape");
        double[] forward = DoubleStream.of(Forward.derivative(program, at, padded(gradient, at.length))).toArray();
        assertNear(1e-9, new double[] {Arrays.stream(gradient).map(g -> g * g).sum()}, forward, "derivative along the gradient");
    }

    private static double[] padded(double[] direction, int length) { return Arrays.copyOf(direction, length); }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> reprojections() throws NotationException {
        Program program = AdBench.reprojection();
        Derivative derivative = Derivative.of(program, "cam", "x", "w");
        Program weight = Program.parse("(w: real) => 1 - square(w)");
        assertEquals("", derivative.fallback());
        return ReferenceData.configured().cases("autodiff/adbench-ba").test(reference -> {
            double[] at = joined(reference, List.of("cam", "X", "w", "feat"));
            var value = new double[2];
            var rows = new double[2][15];
            derivative.derivatives(at, value, rows);
            assertNear(reference, reference.get("reproj_err"), value, "reproj_err");
            assertNear(reference, reference.get("jacobian"), Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(), "jacobian");
            double[][] tape = Backward.jacobian(program, at);
            assertNear(reference, reference.get("jacobian"), Arrays.stream(tape).flatMapToDouble(row -> Arrays.stream(row, 0, 15)).toArray(),
                    "jacobian over a tape");
            double w = reference.get("w").asDouble();
            if (reference.has("w_err")) {
                assertNear(reference, reference.get("w_err"), weight.value(w), "w_err");
            }
        });
    }
}
