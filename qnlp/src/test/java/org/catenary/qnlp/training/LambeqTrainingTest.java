package org.catenary.qnlp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Losses, gains and steps of optimisers as another program computed them.
@Tag("conformance")
class LambeqTrainingTest {

    private static final double LOSSES = 1e-7;
    private static final double STEPS = 1e-9;

    @TestFactory
    Stream<DynamicTest> trainingNumbers() {
        return ReferenceData.configured().cases("lambeq/training_numbers").test(reference -> {
            switch (reference.get("kind").asString()) {
                case "cross_entropy" -> assertEquals(reference.get("value").asDouble(),
                        mean(reference, new Loss.CrossEntropy(0), true), LOSSES);
                case "binary_cross_entropy_dense" -> assertEquals(reference.get("value").asDouble(),
                        mean(reference, new Loss.BinaryCrossEntropy(0), true), LOSSES);
                case "binary_cross_entropy_sparse" -> assertEquals(reference.get("value").asDouble(),
                        sparse(reference), LOSSES);
                case "mse" -> assertEquals(reference.get("value").asDouble(), mean(reference, new Loss.Squared(), false), LOSSES);
                case "spsa_schedule" -> schedule(reference);
                case "spsa_trace" -> trace(reference);
                case "rotosolve_sweep" -> sweep(reference);
                case String other -> throw new AssertionError("no test for cases of kind " + other);
            }
        });
    }

    /// The mean over the rows; each row of outcomes is first divided by its sum where the loss is of probabilities.
    private static double mean(JsonNode reference, Loss loss, boolean normalised) {
        double total = 0;
        int rows = reference.get("y_pred").size();
        for (int row = 0; row < rows; row++) {
            double[] predicted = numbers(reference.get("y_pred").get(row));
            double sum = normalised ? DoubleStream.of(predicted).sum() : 1;
            total += loss.value(DoubleStream.of(predicted).map(p -> p / sum).toArray(),
                    Examples.likeliest(numbers(reference.get("y_true").get(row))));
        }
        return total / rows;
    }

    /// One probability a row, of the second of two classes.
    private static double sparse(JsonNode reference) {
        double[] predicted = numbers(reference.get("y_pred")), truth = numbers(reference.get("y_true"));
        var loss = new Loss.BinaryCrossEntropy(0);
        double total = 0;
        for (int row = 0; row < predicted.length; row++) {
            total += loss.value(new double[] {1 - predicted[row], predicted[row]}, (int) truth[row]);
        }
        return total / predicted.length;
    }

    private static Spsa spsa(JsonNode reference) {
        return Spsa.of(reference.get("a").asDouble(), reference.get("c").asDouble(), reference.get("A").asDouble());
    }

    private static void schedule(JsonNode reference) {
        var spsa = spsa(reference);
        assertEquals(reference.get("alpha").asDouble(), spsa.alpha());
        assertEquals(reference.get("gamma").asDouble(), spsa.gamma());
        for (JsonNode row : reference.get("rows")) {
            assertEquals(row.get("ak").asDouble(), spsa.gain(row.get("k").asLong()), STEPS);
            assertEquals(row.get("ck").asDouble(), spsa.perturbation(row.get("k").asLong()), STEPS);
        }
    }

    private static void trace(JsonNode reference) {
        assertEquals("sum((w - target)^2)", reference.get("loss").asString());
        double[] target = numbers(reference.get("target")), at = numbers(reference.get("initial_weights"));
        var objective = new Quadratic(DoubleStream.generate(() -> 1).limit(target.length).toArray(), target);
        var signs = new ArrayList<Integer>();
        reference.get("steps").forEach(step -> step.get("delta").forEach(sign -> signs.add(sign.asInt())));
        var random = new Signs(signs.iterator());
        var memory = spsa(reference).start(at.length);
        for (JsonNode recorded : reference.get("steps")) {
            var step = spsa(reference).step(memory, at, objective, random);
            memory = step.memory();
            assertEquals(recorded.get("loss_returned").asDouble(), step.loss(), STEPS);
            assertArrayEquals(numbers(recorded.get("weights_after")), at, STEPS);
        }
    }

    /// The sweep ends in the true minimum, minus the sum of the amplitudes: the recorded one reflects negative angles where it
    /// should wrap them, and stops above.
    private static void sweep(JsonNode reference) {
        var waves = Waves.parse(reference.get("loss").asString());
        double[] at = numbers(reference.get("initial_weights")), recorded = numbers(reference.get("weights_after_one_sweep"));
        assertEquals(reference.get("loss_after").asDouble(), waves.value(recorded), STEPS);
        new Rotosolve().step(new Rotosolve().start(at.length), at, waves, new Random(0));
        assertEquals(waves.minimum(), waves.value(at), STEPS);
        assertTrue(waves.value(at) <= waves.value(recorded) + STEPS);
    }

    private static double[] numbers(JsonNode array) { return array.valueStream().mapToDouble(JsonNode::asDouble).toArray(); }

    /// Signs that were drawn before.
    private record Signs(Iterator<Integer> drawn) implements RandomGenerator {
        @Override public long nextLong() { throw new AssertionError("only signs are drawn"); }

        @Override public boolean nextBoolean() { return drawn.next() > 0; }
    }

    /// A sum of sinusoids of different parameters, as in `cos(2 pi w0)+0.5 sin(2 pi w1)+0.3 cos(2 pi w2 + 1)`.
    private record Waves(List<Wave> waves) implements Objective {

        private static final Pattern TERM = Pattern.compile(
                "([+-]?)\\s*([0-9.]*)\\s*(sin|cos)\\(2 pi w(\\d+)\\s*(?:([+-])\\s*([0-9.]+))?\\)\\s*");

        private record Wave(double amplitude, boolean sine, int parameter, double shift) {
            double at(double[] parameters) {
                double angle = 2 * Math.PI * parameters[parameter] + shift;
                return amplitude * (sine ? Math.sin(angle) : Math.cos(angle));
            }
        }

        static Waves parse(String text) {
            var waves = new ArrayList<Wave>();
            Matcher term = TERM.matcher(text);
            int end = 0;
            while (term.lookingAt()) {
                waves.add(new Wave(number(term.group(1), term.group(2), 1), term.group(3).equals("sin"),
                        Integer.parseInt(term.group(4)), number(term.group(5), term.group(6), 0)));
                end = term.end();
                term.region(end, text.length());
            }
            assertEquals(text.length(), end, () -> "not understood from there on: " + text);
            return new Waves(waves);
        }

        private static double number(String sign, String digits, double otherwise) {
            double size = digits == null || digits.isEmpty() ? otherwise : Double.parseDouble(digits);
            return "-".equals(sign) ? -size : size;
        }

        double minimum() { return -waves.stream().mapToDouble(w -> Math.abs(w.amplitude)).sum(); }

        @Override public double value(double[] parameters) { return waves.stream().mapToDouble(w -> w.at(parameters)).sum(); }

        @Override public double addGradient(double[] parameters, double[] gradient) {
            throw new AssertionError("a sweep takes values alone");
        }

        @Override public boolean dependsOn(int parameter) { return waves.stream().anyMatch(w -> w.parameter == parameter); }
    }
}
