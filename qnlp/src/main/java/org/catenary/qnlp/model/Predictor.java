package org.catenary.qnlp.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;

/// Predicts the classes of sentences by a trained model.
///
/// @param model   the model
/// @param lexicon the words that sentences may have, by default the model's
/// @param goals   the types to which sentences reduce, by default the model's
public record Predictor(SavedModel model, Lexicon lexicon, List<Ty> goals) {

    /// {@return the predictor with the model's own words}
    public static Predictor of(SavedModel model) { return new Predictor(model, model.lexicon(), model.goals()); }

    /// A sentence with a word that has a type but was not trained.
    public static final class Untrained extends Mistake {
        Untrained(String message) { super(message); }
    }

    /// {@return the probability of each class of a sentence}
    /// @throws Untrained if a word in its reading has parameters that the model lacks
    /// @throws Mistake   if the sentence has unknown words or does not reduce
    public Prediction predict(Sentence sentence) {
        var stages = new Pipeline(new PregroupParser(lexicon, goals), model.ansatz()).stages(sentence);
        checkTrained(stages);
        var meanings = Model.withParameters(model.ansatz(), model.parameters().keySet());
        long outcomes = meanings.outcomes(stages.meaning());
        if (outcomes != model.classes().size()) {
            throw new Untrained("'%s' reduces to %s, whose meaning has %d outcomes; the model has the classes %s".formatted(
                    sentence, stages.parse().goal(), outcomes, String.join(", ", model.classes())));
        }
        double[] values = model.parameters().values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] found = meanings.classifier(stages.meaning()).probabilities(values);
        var probabilities = new LinkedHashMap<String, Double>();
        for (int k = 0; k < found.length; k++) {
            probabilities.put(model.classes().get(k), found[k]);
        }
        return new Prediction(stages, probabilities);
    }

    private void checkTrained(Stages stages) {
        String untrained = stages.parse().words().stream().filter(word -> model.ansatz().parametersOf(word).stream()
                        .anyMatch(name -> !model.parameters().containsKey(name)))
                .map(word -> "'%s' of type %s".formatted(word.text(), word.type())).distinct().collect(Collectors.joining(", "));
        if (!untrained.isEmpty()) {
            throw new Untrained("the model was not trained on %s; train it on sentences with the word, or say it otherwise"
                    .formatted(untrained));
        }
    }
}
