package org.catenary.qnlp.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Examples;
import org.catenary.qnlp.training.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorModelTest {

    private static Stages stages(String pieces, int classes) {
        var ansatz = new TensorAnsatz(new TreeMap<>(Map.of("n", 2, "s", classes)), Pieces.named(pieces).orElseThrow());
        return new Pipeline(new PregroupParser(Lexicon.english()), ansatz).stages(Sentence.of("woman prepares tasty dinner"));
    }

    /// By hand: the scores are `Σ woman_i prepares_isj tasty_jk dinner_k`.
    @Test void scoresAreTheContractionAndProbabilitiesTheirSoftmax() {
        var stages = stages("tensor", 3);
        var model = TensorModel.of(List.of(stages.meaning()));
        assertEquals(2 + 12 + 4 + 2, model.parameters().size());
        assertEquals(3, model.outcomes(Meaning.of(stages.meaning())));
        double[] values = new Random(3).doubles(model.parameters().size()).toArray();
        double[] scores = new double[3];
        for (int i = 0; i < 2; i++) {
            for (int s = 0; s < 3; s++) {
                for (int j = 0; j < 2; j++) {
                    for (int k = 0; k < 2; k++) {
                        scores[s] += entry(model, values, "woman__n", i) * entry(model, values, "prepares__n.r@s@n.l", (i * 3 + s) * 2 + j)
                                * entry(model, values, "tasty__n@n.l", j * 2 + k) * entry(model, values, "dinner__n", k);
                    }
                }
            }
        }
        double total = Math.exp(scores[0]) + Math.exp(scores[1]) + Math.exp(scores[2]);
        assertArrayEquals(new double[] {Math.exp(scores[0]) / total, Math.exp(scores[1]) / total, Math.exp(scores[2]) / total},
                model.classifier(stages.meaning()).probabilities(values)[0], 1e-12);
    }

    private static double entry(Model model, double[] values, String symbol, int k) {
        return values[model.parameters().indexOf("%s[%d]".formatted(symbol, k))];
    }

    @ParameterizedTest @ValueSource(strings = {"tensor", "Spider(2)", "MPS(3, 2)"})
    void theGradientIsTheDifferenceQuotient(String pieces) {
        var stages = stages(pieces, 2);
        var model = TensorModel.of(List.of(stages.meaning()));
        double[] values = new Random(7).doubles(model.parameters().size()).toArray();
        var objective = new Examples(model.classifier(stages.meaning()), 1).objective(new Loss.CrossEntropy(1e-9));
        var gradient = new double[values.length];
        assertEquals(objective.value(values), objective.addGradient(values, gradient), 1e-12);
        for (int i = 0; i < values.length; i++) {
            double[] up = values.clone(), down = values.clone();
            up[i] += 1e-5;
            down[i] -= 1e-5;
            assertEquals((objective.value(up) - objective.value(down)) / 2e-5, gradient[i], 1e-8);
        }
    }

    @Test void aWordThatTheModelLacksAndShotsAreRefused() {
        var meaning = stages("tensor", 2).meaning();
        assertThrows(UnboundParameter.class, () -> TensorModel.of(List.of()).classifier(meaning));
        assertThrows(Model.NotSampled.class, () -> TensorModel.of(List.of(meaning)).sampled(List.of(Meaning.of(meaning)), 10, new Random(1)));
    }
}
