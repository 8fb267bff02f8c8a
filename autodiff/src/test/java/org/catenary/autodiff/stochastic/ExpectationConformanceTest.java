package org.catenary.autodiff.stochastic;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Expected losses and their gradients.
@Tag("conformance")
class ExpectationConformanceTest {

    private static final int SAMPLES = 500;

    /// The programs of the closed list; a number that a case carries beside its parameters is put in by name.
    private static final Map<String, String> PROGRAMS = Map.of(
            "flip_branch", "(p: real) => let b = flip(p) in if 0.5 < b then 0 else -p / 2",
            "two_flips", "(p: real, q: real) => let a = flip(p) in let b = flip(if 0.5 < a then q else 0.3) in square(a + 2 * b)",
            "normal_reparam_square", "(mu: real, ls: real) => let x = normal(mu, exp(ls)) in x * x",
            "normal_sin", "(mu: real, ls: real) => let x = normal(mu, exp(ls)) in sin(x)",
            "normal_step_reinforce_only", "(mu: real) => let x = normal(mu, 1) in if 0 < x then 1 else 0",
            "mixture_flip_normal", """
                    (a: real, mu: real) => let b = flip(sigmoid(a)) in let x = normal(if 0.5 < b then mu else -mu, 1) in exp(-x * x / 2)""",
            "elbo_normal_normal", """
                    (mu: real, ls: real) => let z = normal(mu, exp(ls)) in
                    let density = \\x. \\m. \\logdeviation. -square((x - m) / exp(logdeviation)) / 2 - logdeviation - 0.9189385332046727 in
                    density(z, 0, 0) + density(observed, z, log(0.5)) - density(z, mu, ls)""",
            "categorical_enum", """
                    (t: [3]real) => let e = map(\\x. exp(x), t) in let k = categorical(map(\\x. x / sum(e), e)) in k * k + t[0]""",
            "poisson_weak", "(a: real) => let n = poisson(exp(a)) in n * n");

    private static StochasticProgram program(JsonNode reference) throws NotationException {
        String text = Optional.ofNullable(PROGRAMS.get(reference.get("id").asString())).orElseThrow();
        return StochasticProgram.parse(reference.has("observed") ? text.replace("observed", reference.get("observed").asString()) : text);
    }

    /// `enum+reparam` is one strategy for each draw, others are for all.
    private static StochasticProgram with(StochasticProgram program, String estimator) {
        String[] words = estimator.split("\\+", -1);
        StochasticProgram chosen = program;
        for (int k = 0; k < program.draws().size(); k++) {
            String word = words[Math.min(k, words.length - 1)];
            chosen = chosen.with(Estimation.of(word.equals("measure-valued") ? "weak" : word).orElseThrow(), program.draws().get(k).name());
        }
        return chosen;
    }

    private static RandomGenerator random() { return RandomGeneratorFactory.of("L64X128MixRandom").create(17); }

    @TestFactory
    Stream<DynamicTest> recorded() {
        return ReferenceData.configured().cases("autodiff/expectation").test(reference -> {
            StochasticProgram program = program(reference);
            assertEquals(reference.get("distributions").valueStream().map(JsonNode::asString).toList(),
                    program.draws().stream().map(draw -> draw.distribution().word()).toList());
            double[] at = ReferencePrograms.numbers(reference.get("theta"));
            Expected exact = Exact.of(program, at);
            assertNear(1e-10, new double[] {reference.get("value").asDouble()}, new double[] {exact.value()}, "value");
            double[] gradient = ReferencePrograms.numbers(reference.get("gradient"));
            assertNear(1e-10, gradient, exact.gradient().stream().mapToDouble(d -> d).toArray(), "gradient");
            for (JsonNode estimator : reference.get("estimators")) {
                unbiased(estimator.asString(), Estimator.of(with(program, estimator.asString())), exact.value(), gradient, at);
            }
            for (var biased : reference.path("biased_estimators").properties()) {
                StochasticProgram wrong = with(program, biased.getKey());
                assertTrue(assertThrows(Biased.class, () -> Estimator.of(wrong)).getMessage().contains(biased.getKey()));
                unbiased(biased.getKey(), Estimator.unguarded(wrong), exact.value(), ReferencePrograms.numbers(biased.getValue()), at);
            }
        });
    }

    private static void unbiased(String name, Estimator estimator, double value, double[] gradient, double... at) {
        Estimator.Mean mean = estimator.mean(SAMPLES, random(), at);
        List<Double> expected = new ArrayList<>(List.of(value)), found = new ArrayList<>(List.of(mean.mean().value()));
        List<Double> errors = new ArrayList<>(List.of(mean.error().value()));
        for (int k = 0; k < gradient.length; k++) {
            expected.add(gradient[k]);
            found.add(mean.mean().gradient().get(k));
            errors.add(mean.error().gradient().get(k));
        }
        for (int k = 0; k < expected.size(); k++) {
            assertEquals(expected.get(k), found.get(k), 5 * errors.get(k) + 1e-9, name + " " + k);
        }
    }
}
