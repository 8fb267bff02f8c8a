package org.catenary.autodiff.implicit;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.catenary.autodiff.language.ReferencePrograms.numbers;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ProgramJson;
import org.catenary.autodiff.smooth.Derivatives;
import org.catenary.autodiff.smooth.Smooth;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Theory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@Tag("conformance")
class ImplicitConformanceTest {

    @TestFactory
    Stream<DynamicTest> solutions() {
        return ReferenceData.configured().cases("autodiff/implicit").test(reference -> {
            switch (reference.get("kind").asString()) {
                case "ridge", "logistic" -> bilevel(reference);
                default -> solution(reference);
            }
        });
    }

    private static void bilevel(JsonNode reference) throws NotationException {
        double[] theta = numbers(reference.get("theta"));
        boolean ridge = reference.get("kind").asString().equals("ridge");
        Implicit inner = ridge ? ridge(reference) : logistic(reference);
        Smooth val = ridge ? squares(reference) : losses(reference);
        assertNear(reference, reference.get("w_star"), inner.compute(theta), "w_star");
        assertNear(reference, reference.get("w_star_jacobian"), flat(Derivatives.jacobian(inner, theta)), "jacobian");
        assertNear(reference, reference.get("val"), Derivatives.value(inner.then(val), theta), "val");
        assertNear(reference, reference.get("hypergradient"), Derivatives.gradient(inner.then(val), theta), "hypergradient");
        JsonNode neumann = reference.path("neumann");
        for (JsonNode truncation : neumann.path("truncations")) {
            LinearSolver series = LinearSolver.neumann(neumann.get("alpha").asDouble(), truncation.get("terms").asInt());
            assertNear(reference, truncation.get("hypergradient"), Derivatives.gradient(inner.with(series).then(val), theta), truncation.toString());
        }
    }

    private static double[] flat(double[][] rows) { return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(); }

    private static String squared(JsonNode x, JsonNode y) {
        return "let r = map2(\\a. \\b. a - b, matvec(%s, w), %s) in 0.5 * dot(r, r)".formatted(x, y);
    }

    private static Implicit ridge(JsonNode reference) throws NotationException {
        int n = reference.get("X").get(0).size(), p = reference.get("theta").size();
        String penalty = p == 1 ? "exp(theta[0]) * dot(w, w)" : "sum(map2(\\t. \\s. exp(t) * s * s, theta, w))";
        return Implicit.argmin(Program.parse("(w: [%d]real, theta: [%d]real) => (%s) + 0.5 * %s".formatted(n, p,
                squared(reference.get("X"), reference.get("y")), penalty)), new double[n]);
    }

    private static Smooth squares(JsonNode reference) throws NotationException {
        return Smooth.of("val", Program.parse("(w: [%d]real) => %s".formatted(reference.get("X").get(0).size(),
                squared(reference.get("X_val"), reference.get("y_val")))));
    }

    private static String logistic(JsonNode x, JsonNode y) {
        return "sum(map2(\\m. \\t. softplus(-t * m), matvec(%s, w), %s))".formatted(x, y);
    }

    private static Implicit logistic(JsonNode reference) throws NotationException {
        int n = reference.get("X").get(0).size();
        return Implicit.argmin(Program.parse("(w: [%d]real, theta: real) => %s + 0.5 * exp(theta) * dot(w, w)".formatted(n,
                logistic(reference.get("X"), reference.get("y")))), new double[n]);
    }

    private static Smooth losses(JsonNode reference) throws NotationException {
        return Smooth.of("val", Program.parse("(w: [%d]real) => %s".formatted(reference.get("X").get(0).size(),
                logistic(reference.get("X_val"), reference.get("y_val")))));
    }

    private static void solution(JsonNode reference) throws NotationException, UnreadableJson {
        double[] theta = numbers(reference.get("theta"));
        Diagram solution = switch (reference.get("id").asString()) {
            case "cos_fixed_point", "babylonian_sqrt" -> step(reference, "z", "theta");
            case "kepler" -> step(reference, "E", "M", "e");
            case "deq_tanh" -> Implicit.fixedPoint(Program.parse("(z: [%1$d]real, theta: [%1$d]real) => map2(\\a. \\b. tanh(a + b), matvec(%2$s, z), theta)"
                    .formatted(theta.length, reference.get("W"))), numbers(reference.get("init")));
            case "qp_equality_kkt" -> quadratic(reference);
            case "simplex_projection" -> simplex(theta);
            case "lasso_active_set" -> lasso(reference);
            case "cubic_root" -> Implicit.root(Program.parse("(z: real, a: real, b: real) => z ^ 3 + a * z - b"), 1);
            case "entropic_argmin_softmax" -> entropic(theta.length);
            default -> throw new AssertionError("no such problem: " + reference.get("id"));
        };
        assertNear(reference, reference.get("solution"), Derivatives.value(solution, theta), "solution");
        assertNear(reference, reference.get("jacobian"), flat(Derivatives.jacobian(solution, theta)), "jacobian");
    }

    private static Implicit step(JsonNode reference, String... names) throws UnreadableJson {
        String params = Arrays.stream(names).map("{\"name\": \"%s\", \"type\": \"real\"}"::formatted).collect(Collectors.joining(", ", "[", "]"));
        return Implicit.fixedPoint(ProgramJson.read("{\"params\": %s, \"expr\": %s}".formatted(params, reference.get("step"))),
                numbers(reference.get("init")));
    }

    private static Implicit quadratic(JsonNode reference) throws NotationException {
        int n = reference.get("Q").size(), m = reference.get("A").size();
        String parameters = "(z: [%d]real, c: [%d]real, b: [%d]real)".formatted(n, n, m);
        return Implicit.argmin(Program.parse("%s => 0.5 * dot(z, matvec(%s, z)) + dot(c, z)".formatted(parameters, reference.get("Q"))),
                Program.parse("%s => map2(\\l. \\r. l - r, matvec(%s, z), b)".formatted(parameters, reference.get("A"))), new double[n + m]);
    }

    /// `z = relu(θ − τ)` where these sum up to 1.
    private static Diagram simplex(double... theta) throws NotationException {
        int n = theta.length;
        Implicit shift = Implicit.root(Program.parse("(tau: real, theta: [%d]real) => sum(map(\\t. relu(t - tau), theta)) - 1".formatted(n)),
                DoubleStream.of(theta).min().orElseThrow() - 1);
        Smooth shifted = Smooth.of("shift", Program.parse("(tau: real, theta: [%d]real) => map(\\t. relu(t - tau), theta)".formatted(n)));
        return Diagram.of(Theory.COPY_DISCARD, shift.dom(), at -> shifted.on(shift.on(at), at));
    }

    /// A step down the squares, then towards zero by the weight of the norm.
    private static Implicit lasso(JsonNode reference) throws NotationException {
        JsonNode x = reference.get("X");
        int n = x.get(0).size();
        double alpha = 1 / DoubleStream.of(numbers(x)).map(v -> v * v).sum();
        return Implicit.fixedPoint(Program.parse("""
                (w: [%d]real, theta: real) =>
                let X = %s in
                let slope = matvec(transpose(X), map2(\\a. \\b. a - b, matvec(X, w), %s)) in
                map2(\\a. \\g. let v = a - %s * g in let t = %3$s * exp(theta) in relu(v - t) - relu(-v - t), w, slope)"""
                .replace("%3$s", Double.toString(alpha)).formatted(n, x, reference.get("y"), alpha)), new double[n]);
    }

    private static Diagram entropic(int n) throws NotationException {
        String parameters = "(z: [%d]real, theta: [%d]real)".formatted(n, n);
        var start = new double[n + 1];
        Arrays.fill(start, 0, n, 1.0 / n);
        Implicit argmin = Implicit.argmin(Program.parse(parameters + " => sum(map(\\t. t * log(t), z)) - dot(theta, z)"),
                Program.parse(parameters + " => sum(z) - 1"), start);
        return argmin.then(Diagram.id(argmin.cod().slice(0, 1)).tensor(Diagram.discard(argmin.cod().slice(1, 2))));
    }
}
