package org.catenary.autodiff.stochastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import org.catenary.autodiff.diagram.Gradient;
import org.catenary.autodiff.language.Reals;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.probability.Kernel;
import org.catenary.functors.tensor.Dim;
import org.junit.jupiter.api.Test;

class StochasticProgramTest {

    private static final String TWO = "(p: real, q: real) => let a = flip(p) in let b = flip(if 0.5 < a then q else 0.3) in square(a + 2 * b) * q";
    private static final String CHOICE = """
            (t: [3]real) => let e = map(\\x. exp(x), t) in let k = categorical(map(\\x. x / sum(e), e)) in
            let b = flip(sigmoid(t[1] * k)) in k * k + b * t[0]""";

    private static RandomGenerator random() { return RandomGeneratorFactory.of("L64X128MixRandom").create(5); }

    @Test
    void program() throws NotationException {
        // @start region="program"
        var program = StochasticProgram.parse("(m: real) => let x = normal(m, 1) in x * x");
        Expected square = Exact.of(program, 3);   // 3² + 1, and its derivative 2 · 3
        // @end
        assertEquals(10, square.value(), 1e-10);
        assertEquals(6, square.gradient().getFirst(), 1e-10);
        assertEquals(Ty.unit(), program.diagram().dom());
        assertEquals(Ty.unit(), program.diagram().cod());
        assertEquals(Ty.of("R"), program.outcomes().cod());
    }

    @Test
    void estimator() throws NotationException {
        // @start region="estimator"
        var step = StochasticProgram.parse("(m: real) => let x = normal_weak(m, 1) in if 0 < x then 1 else 0");
        Estimator.Mean mean = Estimator.of(step).mean(2000, RandomGenerator.of("L64X128MixRandom"), 0.9);
        // @end
        assertEquals(Math.exp(-0.405) / Math.sqrt(2 * Math.PI), mean.mean().gradient().getFirst(), 6 * mean.error().gradient().getFirst());
        assertEquals(List.of(Estimation.MEASURE_VALUED), Estimator.of(step).strategies());
    }

    /// The kernels of the draws, contracted with the loss as tensors, and the enumeration agree; so do the gradients, that of the
    /// diagram being a sum of diagrams; and what these are estimated by drawing.
    @Test
    void aGradientIsADiagramAgain() throws NotationException {
        for (String text : List.of(TWO, CHOICE)) {
            var program = StochasticProgram.parse(text);
            double[] at = random().doubles(program.coordinates().size(), 0.2, 0.7).toArray();
            Expected exact = Exact.of(program, at);
            assertEquals(exact.value(), Finite.tensors(at).apply(program.diagram()).numbers().re()[0], 1e-12);
            for (int k = 0; k < at.length; k++) {
                Diagram gradient = program.gradient(program.coordinates().get(k));
                assertEquals(exact.gradient().get(k), Finite.tensors(at).apply(gradient).numbers().re()[0], 1e-12);
                assertDrawn(exact.gradient().get(k), gradient, at);
            }
        }
    }

    /// A gradient may be differentiated again: here against the difference of gradients.
    @Test
    void gradientsHaveGradients() throws NotationException {
        var program = StochasticProgram.parse("(p: real) => let a = flip(p * p) in let b = flip(sin(p) * (a + 1) / 2) in p * (a + 2 * b)");
        var second = new Gradient(List.of(WeakDerivative.DRAWS)).by(program.gradient("p"), "p");
        double step = 1e-5, difference = (Exact.of(program, 0.4 + step).gradient().getFirst() - Exact.of(program, 0.4 - step).gradient().getFirst()) / (2 * step);
        assertEquals(difference, Finite.tensors(0.4).apply(second).numbers().re()[0], 1e-8);
    }

    /// The mean of runs that draw is a number, within five standard errors.
    private static void assertDrawn(double expected, Diagram diagram, double... at) {
        RandomGenerator random = random();
        FiniteMeasure<Double> measure = new Meaning<>(Reals.IEEE, Arrays.stream(at).boxed().toList(), Ways.PLAIN).measure(diagram);
        double[] runs = DoubleStream.generate(() -> measure.total(random)).limit(200).toArray();
        double mean = Arrays.stream(runs).average().orElseThrow();
        double error = Math.sqrt(Arrays.stream(runs).map(x -> (x - mean) * (x - mean)).sum()) / runs.length;
        assertEquals(expected, mean, 5 * error + 1e-9);
    }

    @Test
    void drawsAreKernels() throws NotationException {
        var program = StochasticProgram.parse(TWO);
        Kernel kernel = Finite.kernels(0.25, 0.5).apply(program.outcomes());
        assertEquals(Dim.of(2, 2), kernel.cod());
        assertTrue(kernel.near(Kernel.distribution(Dim.of(2, 2), 0.75 * 0.7, 0.75 * 0.3, 0.125, 0.125), 1e-15));
    }

    @Test
    void theGradientOfANormalIsADifferenceOfDraws() throws NotationException {
        var program = StochasticProgram.parse("(m: real, s: real) => let x = normal(m, s) in x * x * x");
        double[] at = {0.5, 0.8};
        List<Double> exact = Exact.of(program, at).gradient();
        assertEquals(3 * 0.25 + 3 * 0.64, exact.getFirst(), 1e-9);
        assertEquals(6 * 0.5 * 0.8, exact.getLast(), 1e-9);
        for (int k = 0; k < 2; k++) {
            assertDrawn(exact.get(k), program.gradient(program.coordinates().get(k)), at);
        }
    }

    @Test
    void aBaselineChangesTheSpreadAlone() throws NotationException {
        var program = StochasticProgram.parse("(m: real) => let x = normal_reinforce(m, 1) in 100 + x");
        Estimator plain = Estimator.of(program);
        var without = plain.mean(500, random(), 0.3);
        var with = plain.withBaseline(100).mean(500, random(), 0.3);
        assertEquals(1, with.mean().gradient().getFirst(), 5 * with.error().gradient().getFirst());
        assertEquals(100.3, with.mean().value(), 5 * with.error().value());
        assertTrue(with.error().gradient().getFirst() < without.error().gradient().getFirst() / 10);
    }

    @Test
    void whatIsBiasedIsRefusedByName() throws NotationException {
        refused("x ~ normal by reparam: x reaches the comparison at line 1, column 51, which jumps; the derivative of that jump is missed, so "
                + "that the estimate is biased; by reinforce or weak it is not", "(m: real) => let x = normal_reparam(m, 1) in if 0 < x then 1 else 0");
        refused("x ~ normal by reparam: x reaches step", "(m: real) => let x = normal_reparam(m, 1) in sum(map(\\t. step(t), [x, 1]))");
        refused("b ~ flip by reparam: its outcomes are discrete", "(p: real) => let b = flip_reparam(p) in b");
        refused("n ~ poisson by enum: its outcomes are infinitely many", "(p: real) => let n = poisson_enum(p) in n");
        refused("meets numbers that move", "(m: real) => let x = normal_reinforce(0, 1) in if m < x then 1 else 0");
        refused("meets numbers that move", """
                (m: real) => let x = normal_reinforce(0, 1) in let y = normal_reparam(m, 1) in (\\f. f(x))(\\z. if z < y then 1 else 0)""");
        refused("line 1, column 22: flip_magic: there is no strategy magic", "(p: real) => let b = flip_magic(p) in b");
    }

    private static void refused(String reason, String text) throws NotationException {
        String message = assertThrows(Biased.class, () -> Estimator.of(StochasticProgram.parse(text))).getMessage();
        assertTrue(message.contains(reason), message);
    }

    /// What does not move may jump, and what moves may have kinks.
    @Test
    void whatIsSoundIsNotRefused() throws NotationException {
        for (String text : List.of("(m: real) => let x = normal_reparam(0, 1) in if 0 < x then m else 0",
                "(m: real) => let x = normal_reparam(m, 1) in relu(x) + abs(x)",
                "(m: real) => let b = flip(m) in let x = normal_reparam(m, 1) in if 0.5 < b then x else 0")) {
            Expected exact = Exact.of(StochasticProgram.parse(text), 0.4);
            Estimator estimator = Estimator.of(StochasticProgram.parse(text));
            Estimator.Mean mean = estimator.mean(1000, random(), 0.4);
            assertEquals(exact.gradient().getFirst(), mean.mean().gradient().getFirst(), 5 * mean.error().gradient().getFirst() + 1e-9, text);
        }
        assertEquals(List.of(Estimation.SCORE), Estimator.of(StochasticProgram.parse("(m: real) => let x = normal(m, 1) in step(x)")).strategies());
    }

    /// Draws have mass 1, which does not move: exactly where outcomes are enumerated or move, in the mean else.
    @Test
    void drawsHaveMassOne() throws NotationException {
        for (String strategy : List.of("enum", "reinforce", "weak")) {
            var program = StochasticProgram.parse("(p: real) => let a = flip_%1$s(p) in let b = flip_%1$s(p * (a + 1) / 2) in 1".formatted(strategy));
            Estimator.Mean mean = Estimator.of(program).mean(400, random(), 0.4);
            assertEquals(1, mean.mean().value(), 1e-12);
            assertEquals(0, mean.mean().gradient().getFirst(), strategy.equals("reinforce") ? 5 * mean.error().gradient().getFirst() : 1e-12);
        }
    }

    /// Whatever is accepted has the exact gradient for its mean; what is refused by the exact route is refused by estimators.
    @Seeded void whatIsAcceptedIsUnbiased(long seed) throws NotationException {
        RandomGenerator random = Seeded.Random.of(seed);
        int accepted = 0;
        for (int round = 0; round < 5; round++) {
            List<String> flips = List.of("flip", "flip_enum", "flip_reinforce", "flip_weak");
            List<String> normals = List.of("normal", "normal_reparam", "normal_reinforce", "normal_weak");
            List<String> losses = List.of("sin(x + a) * m", "if x < %s then a else x", "relu(x) * p + a", "if 0.5 < a then x * x else step(x + %s)",
                    "foldl(\\s. \\t. s * t + a, x, [p, m])", "abs(x - m)");
            List<String> bounds = List.of("0.2", "m", "a", "p - 0.1");
            String text = "(p: real, m: real) => let a = %s(%s) in let x = %s(%s, %s) in %s".formatted(any(flips, random),
                    any(List.of("p", "p * p", "sigmoid(m)", "0.4"), random), any(normals, random), any(List.of("m", "m * a", "0", "m + p"), random),
                    any(List.of("1", "p", "0.5 + a"), random), any(losses, random).formatted(any(bounds, random)));
            double[] at = {0.3 + 0.4 * random.nextDouble(), random.nextDouble()};
            try {
                Estimator.Mean mean = Estimator.of(StochasticProgram.parse(text)).mean(250, random, at);
                accepted++;
                Expected exact = Exact.of(StochasticProgram.parse(text), at);
                for (int k = 0; k < 2; k++) {
                    assertEquals(exact.gradient().get(k), mean.mean().gradient().get(k), 6 * mean.error().gradient().get(k) + 1e-8, text);
                }
                assertEquals(exact.value(), mean.mean().value(), 6 * mean.error().value() + 1e-8, text);
            } catch (Biased _) {
                assertTrue(text.contains("if x <") || text.contains("step"), text);
            }
        }
        assertTrue(accepted >= 1);
    }

    private static String any(List<String> of, RandomGenerator random) { return of.get(random.nextInt(of.size())); }

    @Test
    void mistakesAreTold() throws NotationException {
        assertThrows(NotationException.class, () -> StochasticProgram.parse("flip(0.5)"));
        for (String draw : List.of("flip(p)", "normal(0, -p)", "poisson(-p)", "categorical([p, p])")) {
            var wrong = StochasticProgram.parse("(p: real) => let b = %s in b".formatted(draw));
            String message = assertThrows(WrongArgument.class, () -> Exact.of(wrong, 1.5)).getMessage();
            assertTrue(message.startsWith("b ~ " + draw.substring(0, draw.indexOf('(')) + " of ["), message);
            assertThrows(WrongArgument.class, () -> Estimator.of(wrong).sample(random(), 1.5));
        }
        assertThrows(WrongArgument.class, () -> StochasticProgram.parse("(p: real) => let b = flip(p, p) in b"));
        assertThrows(WrongArgument.class, () -> StochasticProgram.parse("(p: real) => let p = flip(p) in p"));
        var program = StochasticProgram.parse("(p: real) => let b = flip(p) in b");
        assertThrows(WrongArgument.class, () -> program.with(Estimation.SCORE, "c"));
        assertThrows(WrongArgument.class, () -> program.gradient("q"));
        assertThrows(WrongInputs.class, () -> Exact.of(program, 0.1, 0.2));
    }
}
