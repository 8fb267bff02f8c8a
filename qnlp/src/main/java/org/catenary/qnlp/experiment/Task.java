package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Meaning;
import org.catenary.qnlp.model.Model;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Stages;

/// A classification task: labelled examples in three sets, and the way from an example to its class.
///
/// @param name     the name for reports
/// @param data     what models are trained on, by which parameters are kept, and on which models are judged
/// @param pipeline from a sentence or text to its meaning
/// @param head     what is on top of the meanings of an example's sentences; empty for nothing, where each example has one
public record Task(String name, Split data, Pipeline pipeline, Optional<Dense> head) {

    /// A task without a head.
    public Task(String name, Split data, Pipeline pipeline) { this(name, data, pipeline, Optional.empty()); }

    /// A data set that does not fit the model or the other sets, or a sentence of one that cannot be used.
    public static final class UnfitData extends Mistake {
        UnfitData(String message) { super(message); }
    }

    /// {@return the classes: the labels of the training set, sorted}
    public List<String> classes() { return data.train().classes(); }

    /// {@return every example of a set with its meaning}
    /// @throws UnfitData if a sentence cannot be read, with its file and line, or has another number of outcomes than there
    ///                   are classes, or a label that the training set lacks; or if examples have different numbers of sentences
    List<Reading> readings(Corpus corpus) {
        List<String> classes = classes();
        int parts = data.train().examples().getFirst().sentences().size();
        return corpus.examples().stream().map(example -> reading(example, classes, parts)).toList();
    }

    private Reading reading(Example example, List<String> classes, int parts) {
        int label = classes.indexOf(example.label());
        String place = example.place();
        if (label < 0) {
            throw new UnfitData("%s: the label '%s' does not occur in training, which has %s".formatted(
                    place, example.label(), String.join(", ", classes)));
        }
        if (example.sentences().size() != parts) {
            throw new UnfitData("%s: %d sentences here, %d in the first example of the training set".formatted(place, example.sentences().size(), parts));
        }
        if (parts > 1 && head.isEmpty()) {
            throw new UnfitData("%s: an example of %d sentences needs a model with a head".formatted(place, parts));
        }
        var stages = new ArrayList<Stages>();
        try {
            example.sentences().forEach(sentence -> stages.add(pipeline.stages(sentence)));
        } catch (Mistake mistake) {
            throw new UnfitData("%s: %s".formatted(place, mistake.getMessage()));
        }
        var reading = new Reading(example, label, stages);
        if (head.isEmpty()) {
            checkOutcomes(reading, classes);
        }
        return reading;
    }

    private void checkOutcomes(Reading reading, List<String> classes) {
        long outcomes = outcomes(reading);
        if (outcomes != classes.size()) {
            throw new UnfitData("%s: the model has %d outcomes for a sentence of type %s, the data %d %s (%s)".formatted(
                    classes.size() > outcomes ? surplus(outcomes).place() : reading.example.place(), outcomes,
                    reading.parts.stream().map(stages -> stages.goal().toString()).collect(Collectors.joining(" and ")), classes.size(),
                    classes.size() == 1 ? "class" : "classes", String.join(", ", classes)));
        }
    }

    /// {@return how many outcomes the parts of an example have together}
    long outcomes(Reading reading) {
        var model = Model.of(pipeline.ansatz(), List.of());
        return reading.parts.stream().mapToLong(stages -> model.outcomes(Meaning.of(stages.meaning()))).sum();
    }

    /// The first sentence of the training set whose class is one more than there are outcomes.
    private Example surplus(long outcomes) {
        var seen = new HashSet<String>();
        return data.train().examples().stream().filter(example -> seen.add(example.label()) && seen.size() > outcomes)
                .findFirst().orElseThrow();
    }

    /// A labelled example with its meaning.
    ///
    /// @param example the example with its label
    /// @param label   the index of the label among the classes
    /// @param parts   each of its sentences on its way to its meaning
    record Reading(Example example, int label, List<Stages> parts) {

        Reading { parts = List.copyOf(parts); }

        Meaning meaning() { return new Meaning(parts.stream().map(Stages::meaning).toList()); }
    }
}
