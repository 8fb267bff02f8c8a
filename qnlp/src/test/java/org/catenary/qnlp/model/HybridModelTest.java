package org.catenary.qnlp.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Interval;
import org.junit.jupiter.api.Test;

class HybridModelTest {

    private static final Pipeline PIPELINE = new Pipeline(new PregroupParser(Lexicon.english()), CircuitAnsatz.STANDARD);

    private static Meaning pair(String first, String second) {
        return Meaning.of(PIPELINE.stages(Sentence.of(first)).meaning(), PIPELINE.stages(Sentence.of(second)).meaning());
    }

    @Test void aHeadScoresPairs() {
        // @start region="hybrid"
        var pair = pair("woman prepares dinner", "student tests server");
        var words = CircuitModel.of(pair.parts());
        var model = new HybridModel(CircuitAnsatz.STANDARD, words.parameters(), new Dense(10), 4, 2);   // a network 4-10-1
        double[] values = new Random(1).doubles(model.parameters().size()).toArray();
        double[] p = model.classifier(List.of(pair)).probabilities(values)[0];   // of the two classes
        // @end
        assertEquals(1, p[0] + p[1], 1e-12);
        assertEquals(words.parameters().size() + 4 * 10 + 10 + 10 + 1, model.parameters().size());
        assertEquals(2, model.outcomes(pair));
    }

    /// By hand: `v · relu(w · (2p − 1) + b) + c` is the logarithm of the odds.
    @Test void theHeadIsWhatItsFormulaSays() {
        var pair = pair("woman prepares dinner", "woman prepares soup");
        var words = CircuitModel.of(pair.parts());
        var model = new HybridModel(CircuitAnsatz.STANDARD, words.parameters(), new Dense(3), 4, 2);
        double[] values = new Random(2).doubles(model.parameters().size(), -1, 1).toArray();
        double[] own = words.parameters().stream().mapToDouble(name -> values[model.parameters().indexOf(name)]).toArray();
        double[][] p = words.classifier(pair.parts().stream().map(Meaning::of).toList()).probabilities(own);
        double[] x = {2 * p[0][0] - 1, 2 * p[0][1] - 1, 2 * p[1][0] - 1, 2 * p[1][1] - 1};
        double score = value(model, values, "head 2 bias 0");
        for (int row = 0; row < 3; row++) {
            double unit = value(model, values, "head 1 bias " + row);
            for (int column = 0; column < 4; column++) {
                unit += value(model, values, "head 1 weight %d %d".formatted(row, column)) * x[column];
            }
            score += value(model, values, "head 2 weight 0 " + row) * Math.max(0, unit);
        }
        double second = 1 / (1 + Math.exp(-score));
        assertArrayEquals(new double[] {1 - second, second}, model.classifier(List.of(pair)).probabilities(values)[0], 1e-12);
    }

    private static double value(Model model, double[] values, String name) { return values[model.parameters().indexOf(name)]; }

    @Test void weightsBeginAroundZeroAndWordsWhereTheyAreTold() {
        var pair = pair("woman prepares dinner", "woman prepares soup");
        var model = new HybridModel(CircuitAnsatz.STANDARD, CircuitModel.of(pair.parts()).parameters(), new Dense(16), 4, 2);
        for (int k = 0; k < model.parameters().size(); k++) {
            String name = model.parameters().get(k);
            Interval start = model.starts(Interval.UNIT).get(k);
            assertEquals(name.startsWith("head 1") ? new Interval(-0.5, 0.5) : name.startsWith("head 2") ? new Interval(-0.25, 0.25) : Interval.UNIT, start);
        }
        assertTrue(model.evaluation().endsWith("then a head of 4 inputs, 16 rectified units, 1 score"), model.evaluation());
    }
}
