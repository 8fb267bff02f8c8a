package org.catenary.qnlp.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;

/// Predicts the classes of sentences, of texts or of several sentences together by a trained model.
///
/// @param model   the model
/// @param lexicon the words that sentences may have, by default the model's
/// @param goals   the types to which sentences reduce, by default the model's
public record Predictor(SavedModel model, Lexicon lexicon, List<Ty> goals) {

    /// {@return the predictor with the model's own words}
    public static Predictor of(SavedModel model) { return new Predictor(model, model.lexicon(), model.goals()); }

    /// A sentence with a word that has a type but was not trained, or sentences that are no example of the model's.
    public static final class Untrained extends Mistake {
        Untrained(String message) { super(message); }
    }

    /// {@return the probability of each class of an example}
    /// @param sentences its sentences: one, unless the model was trained on examples of several
    /// @throws Untrained if a word in its reading has parameters that the model lacks, or there are too many or too few sentences
    /// @throws Mistake   if a sentence has unknown words or does not reduce
    public Prediction predict(Sentence... sentences) {
        int parts = model.head().map(SavedModel.HeadForm::parts).orElse(1);
        if (sentences.length != parts) {
            throw new Untrained("an example of this model has %d %s, got %d".formatted(parts, parts == 1 ? "sentence" : "sentences", sentences.length));
        }
        var pipeline = model.pipeline(new PregroupParser(lexicon, goals));
        List<Stages> stages = Stream.of(sentences).map(pipeline::stages).toList();
        stages.forEach(this::checkTrained);
        var meaning = new Meaning(stages.stream().map(Stages::meaning).toList());
        var trained = model.model();
        checkOutcomes(meaning, stages, sentences);
        double[] values = model.parameters().values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] found = trained.classifier(List.of(meaning)).probabilities(values)[0];
        var probabilities = new LinkedHashMap<String, Double>();
        for (int k = 0; k < found.length; k++) {
            probabilities.put(model.classes().get(k), found[k]);
        }
        return new Prediction(stages, probabilities);
    }

    private void checkOutcomes(Meaning meaning, List<Stages> stages, Sentence... sentences) {
        var plain = Model.withParameters(model.ansatz(), List.of());
        long outcomes = meaning.parts().stream().mapToLong(part -> plain.outcomes(Meaning.of(part))).sum();
        long wanted = model.head().map(head -> (long) head.inputs()).orElse((long) model.classes().size());
        if (outcomes != wanted) {
            throw new Untrained("'%s' reduces to %s, whose meaning has %d outcomes; the model has the classes %s".formatted(
                    Stream.of(sentences).map(Sentence::toString).collect(Collectors.joining(" | ")),
                    stages.stream().map(each -> each.goal().toString()).collect(Collectors.joining(" and ")), outcomes,
                    String.join(", ", model.classes())));
        }
    }

    private void checkTrained(Stages stages) {
        String untrained = stages.words().stream().filter(word -> model.ansatz().parametersOf(word).stream()
                        .anyMatch(name -> !model.parameters().containsKey(name)))
                .map(word -> "'%s' of type %s".formatted(word.name(), word.dom().isUnit() ? word.cod() : word.dom() + " → " + word.cod()))
                .distinct().collect(Collectors.joining(", "));
        if (!untrained.isEmpty()) {
            throw new Untrained("the model was not trained on %s; train it on sentences with the word, or say it otherwise"
                    .formatted(untrained));
        }
    }
}
