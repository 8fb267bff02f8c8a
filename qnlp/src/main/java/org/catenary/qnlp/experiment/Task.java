package org.catenary.qnlp.experiment;

import java.util.HashSet;
import java.util.List;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.model.Model;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Stages;

/// A classification task: labelled sentences in three sets, and the way from a sentence to its meaning.
///
/// @param name     the name for reports
/// @param data     what models are trained on, by which parameters are kept, and on which models are judged
/// @param pipeline from a sentence to its meaning
public record Task(String name, Split data, Pipeline pipeline) {

    /// A data set that does not fit the model or the other sets, or a sentence of one that cannot be used.
    public static final class UnfitData extends Mistake {
        UnfitData(String message) { super(message); }
    }

    /// {@return the classes: the labels of the training set, sorted}
    public List<String> classes() { return data.train().classes(); }

    /// {@return every sentence of a set with its meaning}
    /// @throws UnfitData if a sentence cannot be read, with its file and line, or has another number of outcomes than there
    ///                   are classes, or a label that the training set lacks
    List<Reading> readings(Corpus corpus) {
        List<String> classes = classes();
        return corpus.examples().stream().map(example -> reading(example, classes)).toList();
    }

    private Reading reading(Example example, List<String> classes) {
        int label = classes.indexOf(example.label());
        String place = example.place();
        if (label < 0) {
            throw new UnfitData("%s: the label '%s' does not occur in training, which has %s".formatted(
                    place, example.label(), String.join(", ", classes)));
        }
        Stages stages;
        try {
            stages = pipeline.stages(example.sentence());
        } catch (Mistake mistake) {
            throw new UnfitData("%s: %s".formatted(place, mistake.getMessage()));
        }
        long outcomes = Model.of(pipeline.ansatz(), List.of()).outcomes(stages.meaning());
        if (outcomes != classes.size()) {
            throw new UnfitData("%s: the model has %d outcomes for a sentence of type %s, the data %d %s (%s)".formatted(
                    classes.size() > outcomes ? surplus(outcomes).place() : place, outcomes, stages.parse().goal(), classes.size(), classes.size() == 1 ? "class" : "classes",
                    String.join(", ", classes)));
        }
        return new Reading(example, label, stages);
    }

    /// The first sentence of the training set whose class is one more than there are outcomes.
    private Example surplus(long outcomes) {
        var seen = new HashSet<String>();
        return data.train().examples().stream().filter(example -> seen.add(example.label()) && seen.size() > outcomes)
                .findFirst().orElseThrow();
    }

    /// A labelled sentence with its meaning.
    ///
    /// @param example the sentence with its label
    /// @param label   the index of the label among the classes
    /// @param stages  the sentence on its way to its meaning
    record Reading(Example example, int label, Stages stages) {}
}
