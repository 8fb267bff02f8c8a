package org.catenary.qnlp.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.catenary.functors.circuit.CircuitNetwork;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.StateVector;
import org.catenary.functors.network.Budget;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.Sim;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Examples;
import org.catenary.qnlp.training.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitModelTest {

    private static Pipeline pipeline() {
        return new Pipeline(new PregroupParser(Lexicon.english()), CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1));
    }

    @Test void aSentenceHasProbabilities() {
        // @start region="model"
        var stages = pipeline().stages(Sentence.of("Alice loves Bob"));
        var model = CircuitModel.of(List.of(stages.meaning()));
        double[] values = new double[model.parameters().size()];
        double[] p = model.classifier(stages.meaning()).probabilities(values)[0];   // one a class
        // @end
        assertEquals(1, p[0] + p[1], 1e-12);
    }

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void probabilitiesAreThoseOfTheStateAndTheGradientIsTheDifferenceQuotient(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var circuit = pipeline().stages(Sentence.of("woman prepares tasty dinner")).meaning();
        var model = CircuitModel.of(List.of(circuit));
        var classifier = model.classifier(circuit);
        double[] values = random.doubles(model.parameters().size()).toArray();
        var named = new TreeMap<String, Double>();
        for (int i = 0; i < values.length; i++) {
            named.put(model.parameters().get(i), values[i]);
        }
        var tensor = StateVector.evaluate(circuit, named);
        double[] squares = {tensor.at(0).squaredAbs(), tensor.at(1).squaredAbs()};
        double total = squares[0] + squares[1];
        assertArrayEquals(new double[] {squares[0] / total, squares[1] / total}, classifier.probabilities(values)[0], 1e-12);

        var objective = new Examples(classifier, 1).objective(new Loss.CrossEntropy(1e-9));
        var gradient = new double[values.length];
        assertEquals(objective.value(values), objective.addGradient(values, gradient), 1e-12);
        for (int i = 0; i < values.length; i++) {
            double[] up = values.clone(), down = values.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double quotient = (objective.value(up) - objective.value(down)) / 2e-5;
            assertEquals(quotient, gradient[i], 1e-6 * Math.max(1, Math.abs(quotient)));
        }
    }

    /// The frequencies of many shots lie within five standard deviations of the probabilities, scalars of the diagram aside.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3})
    void frequenciesApproachProbabilities(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var circuit = pipeline().stages(Sentence.of("woman prepares tasty dinner")).grammar();
        var withCups = pipeline().ansatz().apply(circuit);
        var model = CircuitModel.of(List.of(withCups));
        double[] values = random.doubles(model.parameters().size()).toArray();
        double[] exact = model.classifier(withCups).probabilities(values)[0];
        double[] counted = model.sampled(List.of(Meaning.of(withCups)), 4_000_000, random).probabilities(values)[0];
        assertArrayEquals(exact, counted, 0.05);
        assertEquals(1, counted[0] + counted[1], 1e-12);
        assertFalse(Arrays.equals(counted, model.sampled(List.of(Meaning.of(withCups)), 4_000_000, random).probabilities(values)[0]));
    }

    /// Words with an ancilla each, discarded: probabilities are those of the doubled diagram, the gradient is the difference quotient.
    @ParameterizedTest @ValueSource(longs = {1, 2, 3})
    void discardedQubitsAreSummedOver(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var ansatz = new CircuitAnsatz(Sim.Sim4, new TreeMap<>(Map.of("n", 1, "s", 1)), 1, 3, 1, CircuitAnsatz.Ending.DISCARD);
        var circuit = new Pipeline(new PregroupParser(Lexicon.english()), ansatz).stages(Sentence.of("woman prepares dinner")).meaning();
        var model = CircuitModel.of(List.of(circuit));
        var classifier = model.classifier(circuit);
        double[] values = random.doubles(model.parameters().size()).toArray();
        var named = new TreeMap<String, Double>();
        for (int i = 0; i < values.length; i++) {
            named.put(model.parameters().get(i), values[i]);
        }
        var density = CircuitNetwork.mixed(circuit).value(named, Budget.standard());
        double zero = density.at(0, 0).re(), one = density.at(1, 1).re();
        assertArrayEquals(new double[] {zero / (zero + one), one / (zero + one)}, classifier.probabilities(values)[0], 1e-9);

        var objective = new Examples(classifier, 1).objective(new Loss.CrossEntropy(1e-9));
        var gradient = new double[values.length];
        objective.addGradient(values, gradient);
        for (int i = 0; i < values.length; i++) {
            double[] up = values.clone(), down = values.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            double quotient = (objective.value(up) - objective.value(down)) / 2e-5;
            assertEquals(quotient, gradient[i], 1e-6 * Math.max(1, Math.abs(quotient)));
        }
    }

    @Test void whereNoShotPassesEveryClassIsAsLikely() {
        var circuit = Gates.ket(0, 0).then(Gates.bra(1).tensor(Gates.H));
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        assertArrayEquals(new double[] {0.5, 0.5}, CircuitModel.of(List.of(circuit)).sampled(List.of(Meaning.of(circuit)), 10, random).probabilities(new double[0])[0]);
    }

    @Test void anImpossiblePostSelectionIsSaid() {
        var circuit = Gates.ket(0, 0).then(Gates.bra(1).tensor(Gates.H));
        var classifier = CircuitModel.of(List.of(circuit)).classifier(circuit);
        assertThrows(ZeroProbability.class, () -> classifier.probabilities(new double[0]));
    }
}
