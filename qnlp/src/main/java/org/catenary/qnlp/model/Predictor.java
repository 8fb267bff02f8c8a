package org.catenary.qnlp.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.text.Sentence;

/// Predicts the classes of sentences, of texts or of several sentences together by a trained model.
///
/// @param model  the model
/// @param reader reads sentences, by default the model's
/// @param unseen what becomes of words that the model was not trained on, by default what became of them in training; where
///               they only kept the parameters with which they began, they are mistakes
public record Predictor(SavedModel model, Reader reader, Unseen unseen) {

    /// {@return the predictor that reads as the model was trained}
    public static Predictor of(SavedModel model) {
        return new Predictor(model, model.pipeline().reader(), model.unseen() == Unseen.START ? Unseen.ERROR : model.unseen());
    }

    /// {@return this predictor with another reader}
    public Predictor reading(Reader other) { return new Predictor(model, other, unseen); }

    /// {@return this predictor with words that the model was not trained on handled in another way}
    public Predictor handling(Unseen other) { return new Predictor(model, reader, other); }

    /// A sentence with a word that the model was not trained on.
    public static final class Untrained extends Mistake {
        Untrained(String message) { super(message); }
    }

    /// {@return a sentence on its way to its meaning}
    /// @throws Untrained if the model was not trained on a word, and one box for all of them is not asked for or was not trained;
    ///                   or if the meaning has another number of outcomes than a model without a head has classes
    /// @throws UnknownWord if the reader does not know a word, and so likewise
    /// @throws Mistake   if the sentence cannot be read
    public Stages stages(Sentence sentence) {
        var pipeline = model.pipeline();
        Diagram grammar = unseen == Unseen.UNKNOWN
                ? model.vocabulary().withUnknown(reader.guess(sentence), pipeline) : reader.diagram(sentence);
        if (unseen == Unseen.ERROR || unseen == Unseen.SKIP) {
            String untrained = model.vocabulary().unseen(grammar, pipeline).stream().map(Predictor::shown).collect(Collectors.joining(", "));
            if (!untrained.isEmpty()) {
                throw new Untrained("the model was not trained on %s; train it on sentences with the word, or say it otherwise"
                        .formatted(untrained));
            }
        }
        Stages stages = pipeline.stages(grammar);
        checkTrained(stages, sentence);
        if (model.head().isEmpty()) {
            checkOutcomes(List.of(stages), List.of(sentence));
        }
        return stages;
    }

    /// {@return the sentences of an example on their way to its meaning}
    private List<Stages> stages(List<Sentence> sentences) {
        int parts = model.head().map(SavedModel.HeadForm::parts).orElse(1);
        if (sentences.size() != parts) {
            throw new Untrained("an example of this model has %d %s, got %d".formatted(parts, parts == 1 ? "sentence" : "sentences", sentences.size()));
        }
        List<Stages> stages = sentences.stream().map(this::stages).toList();
        if (model.head().isPresent()) {
            checkOutcomes(stages, sentences);
        }
        return stages;
    }

    private static String shown(Lexeme word) { return "'%s' of type %s".formatted(word.text(), word.type()); }

    private void checkTrained(Stages stages, Sentence sentence) {
        List<String> lacking = Parametrised.parametersOf(stages.meaning()).stream()
                .filter(name -> !model.parameters().containsKey(name)).toList();
        if (!lacking.isEmpty()) {
            String words = stages.words().stream().filter(word -> model.pipeline().parametersOf(word).stream().anyMatch(lacking::contains))
                    .map(Predictor::shown).distinct().collect(Collectors.joining(", "));
            throw new Untrained("the model has no parameters for %s of '%s'".formatted(words.isEmpty() ? lacking.getFirst() : words, sentence));
        }
    }

    private void checkOutcomes(List<Stages> stages, List<Sentence> sentences) {
        var plain = Model.withParameters(model.pipeline().ansatz(), List.of());
        long outcomes = stages.stream().mapToLong(each -> plain.outcomes(Meaning.of(each.meaning()))).sum();
        long wanted = model.head().map(head -> (long) head.inputs()).orElse((long) model.classes().size());
        if (outcomes != wanted) {
            throw new Untrained("'%s' reduces to %s, whose meaning has %d outcomes; the model has the classes %s".formatted(
                    sentences.stream().map(Sentence::toString).collect(Collectors.joining(" | ")),
                    stages.stream().map(each -> each.grammar().cod().toString()).collect(Collectors.joining(" and ")), outcomes,
                    String.join(", ", model.classes())));
        }
    }

    /// {@return the probability of each class of an example}
    /// @param sentences its sentences: one, unless the model was trained on examples of several
    /// @throws Untrained as [#stages] does, or if there are too many or too few sentences
    /// @throws Mistake   if a sentence cannot be read
    public Prediction predict(Sentence... sentences) {
        List<Stages> stages = stages(List.of(sentences));
        var meaning = new Meaning(stages.stream().map(Stages::meaning).toList());
        double[] values = model.parameters().values().stream().mapToDouble(Double::doubleValue).toArray();
        return of(stages, model.model().classifier(List.of(meaning)).probabilities(values)[0]);
    }

    /// {@return the circuit of a sentence, its parameters bound}
    /// @throws NoCircuit if the model has none
    /// @throws Untrained as [#stages] does
    /// @throws Mistake   if the sentence cannot be read
    public SentenceCircuit circuit(Sentence sentence) { return circuit(stages(sentence)); }

    private SentenceCircuit circuit(Stages stages) {
        if (model.pipeline().ansatz().images() != Ansatz.Images.CIRCUITS) {
            throw new NoCircuit(model.pipeline().ansatz().name());
        }
        return SentenceCircuit.of(stages.meaning(), model.parameters());
    }

    /// A model without circuits.
    public static final class NoCircuit extends Mistake {
        NoCircuit(String ansatz) { super("the model's ansatz is %s, whose diagrams are contracted and not run; circuits can be exported".formatted(ansatz)); }
    }

    /// {@return what runs of the [circuit][#circuit] of a sentence say of it}
    /// @param counts how often each outcome came, bit 0 first
    /// @throws SentenceCircuit.UnfitCounts if they are not those of the circuit
    /// @throws NoCircuit if the model has none
    /// @throws Untrained as [#stages] does
    /// @throws Mistake   if the sentence cannot be read
    public Measured measured(Sentence sentence, Map<String, Long> counts) {
        if (model.head().isPresent()) {
            throw new Untrained("the model has a head, so that the counts of one circuit are not those of classes");
        }
        Stages stages = stages(sentence);
        var shares = circuit(stages).shares(counts);
        return new Measured(of(List.of(stages), shares.shares().stream().mapToDouble(Double::doubleValue).toArray()), shares.kept(), shares.runs());
    }

    /// What runs say of a sentence.
    ///
    /// @param prediction the share of each class among the runs that count; all alike where none does
    /// @param kept       how many runs passed every post-selection
    /// @param runs       how many runs there were
    public record Measured(Prediction prediction, long kept, long runs) {}

    private Prediction of(List<Stages> stages, double... found) {
        var probabilities = new LinkedHashMap<String, Double>();
        for (int k = 0; k < found.length; k++) {
            probabilities.put(model.classes().get(k), found[k]);
        }
        return new Prediction(stages, probabilities);
    }
}
