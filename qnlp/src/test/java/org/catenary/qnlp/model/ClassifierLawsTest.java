package org.catenary.qnlp.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.Sim;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Examples;
import org.catenary.qnlp.training.Loss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of classifiers of many examples, whatever the model.
class ClassifierLawsTest {

    private static final Loss LOSS = new Loss.CrossEntropy(1e-9);

    /// A model with meanings.
    record Case(String name, Model model, List<Meaning> meanings) {
        @Override public String toString() { return name; }
    }

    private static List<Meaning> meanings(Ansatz ansatz, int count) {
        var pipeline = new Pipeline(new PregroupParser(Lexicon.english()), ansatz);
        return MeaningClassification.bundled().train().examples().stream().limit(count)
                .map(example -> Meaning.of(pipeline.stages(example.sentence()).meaning())).toList();
    }

    static Stream<Case> cases() {
        var one = new TreeMap<>(Map.of("n", 1, "s", 1));
        Stream<Ansatz> ansatze = Stream.of(CircuitAnsatz.STANDARD, new CircuitAnsatz(Sim.Sim4, one, 2, 3, 1, CircuitAnsatz.Ending.DISCARD),
                new TensorAnsatz(new TreeMap<>(Map.of("n", 2, "s", 2)), new Pieces.Spiders(2)), new TensorAnsatz(new TreeMap<>(Map.of("n", 3, "s", 3))));
        return ansatze.flatMap(ansatz -> {
            List<Meaning> meanings = meanings(ansatz, ansatz instanceof TensorAnsatz || ansatz == CircuitAnsatz.STANDARD ? 70 : 12);
            Model plain = Model.of(ansatz, meanings.stream().flatMap(meaning -> meaning.parts().stream()).toList());
            int inputs = 2 * Math.toIntExact(plain.outcomes(meanings.getFirst()));
            List<Meaning> pairs = IntStream.range(0, meanings.size()).mapToObj(k ->
                    Meaning.of(meanings.get(k).only(), meanings.get(k * k % meanings.size()).only())).toList();
            return Stream.of(new Case(ansatz.name(), plain, meanings), new Case(ansatz.name() + " with a head",
                    new HybridModel(ansatz, plain.parameters(), new Dense(4), inputs, 3), pairs));
        });
    }

    private static int[] labels(int size) { return IntStream.range(0, size).map(k -> k % 2).toArray(); }

    /// A batch has the probabilities and the gradient of its examples one by one.
    @ParameterizedTest @MethodSource("cases")
    void aBatchIsItsExamplesOneByOne(Case c) {
        var random = new Random(5);
        double[] values = random.doubles(c.model.parameters().size()).toArray();
        Classifier all = c.model.classifier(c.meanings);
        int[] labels = labels(c.meanings.size());
        var gradient = new double[values.length];
        double[][] probabilities = all.probabilities(values);
        new Examples(all, labels).objective(LOSS).addGradient(values, gradient);
        var sum = new double[values.length];
        for (int k = 0; k < labels.length; k++) {
            Classifier one = c.model.classifier(List.of(c.meanings.get(k)));
            assertArrayEquals(one.probabilities(values)[0], probabilities[k], 1e-13);
            new Examples(one, labels[k]).objective(LOSS).addGradient(values, sum);
        }
        assertArrayEquals(Arrays.stream(sum).map(x -> x / labels.length).toArray(), gradient, 1e-11);
    }

    /// Some of the examples, in whatever order and whatever was asked before, have what they have among all.
    @ParameterizedTest @MethodSource("cases")
    void someAreWhatTheyAreAmongAll(Case c) {
        var random = new Random(6);
        double[] values = random.doubles(c.model.parameters().size()).toArray();
        Classifier all = c.model.classifier(c.meanings);
        double[][] probabilities = all.probabilities(values);
        for (int size = 1; size < 10; size++) {
            int[] some = random.ints(size, 0, c.meanings.size()).toArray();
            double[][] found = size % 2 == 0 ? all.probabilities(values, some) : all.run(values, some).probabilities();
            for (int k = 0; k < size; k++) {
                assertArrayEquals(probabilities[some[k]], found[k], 1e-13);
            }
        }
    }

    /// The gradient is the difference quotient, and 0 where an example has not the parameter.
    @ParameterizedTest @MethodSource("cases")
    void theGradientIsTheDifferenceQuotient(Case c) {
        double[] values = new Random(7).doubles(c.model.parameters().size(), 0.1, 0.9).toArray();
        Classifier some = c.model.classifier(c.meanings.subList(0, 5));
        var objective = new Examples(some, labels(5)).objective(LOSS);
        var gradient = new double[values.length];
        objective.addGradient(values, gradient);
        for (int i = 0; i < values.length; i++) {
            double[] up = values.clone(), down = values.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double quotient = (objective.value(up) - objective.value(down)) / 2e-5;
            assertArrayEquals(new double[] {quotient}, new double[] {gradient[i]}, 1e-6 * Math.max(1, Math.abs(quotient)), c.model.parameters().get(i));
            assertArrayEquals(new double[] {objective.dependsOn(i) ? gradient[i] : 0}, new double[] {gradient[i]});
        }
    }
}
