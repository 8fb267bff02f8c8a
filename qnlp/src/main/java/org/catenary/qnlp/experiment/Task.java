package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Meaning;
import org.catenary.qnlp.model.Model;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Stages;
import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.model.Vocabulary;

/// A classification task: labelled examples in three sets, and the way from an example to its class.
///
/// @param name     the name for reports
/// @param data     what models are trained on, by which parameters are kept, and on which models are judged
/// @param pipeline from a sentence or text to its meaning
/// @param head     what is on top of the meanings of an example's sentences; empty for nothing, where each example has one
/// @param unseen   what becomes of words that stand in no training sentence
/// @param rare     how often a word must stand in training, that the box of unknown words does not stand for it there, too;
///                 only where unseen words have such a box
public record Task(String name, Split data, Pipeline pipeline, Optional<Dense> head, Unseen unseen, int rare) {

    /// @throws IllegalArgumentException if words need not stand in training
    public Task {
        if (rare < 1) {
            throw new IllegalArgumentException("words that stand in training %d times".formatted(rare));
        }
    }

    /// A task whose unseen words keep the parameters with which they begin.
    public Task(String name, Split data, Pipeline pipeline) { this(name, data, pipeline, Optional.empty()); }

    /// A task with a head or none, whose unseen words keep the parameters with which they begin.
    public Task(String name, Split data, Pipeline pipeline, Optional<Dense> head) { this(name, data, pipeline, head, Unseen.START, 1); }

    /// A data set that does not fit the model or the other sets, or a sentence of one that cannot be used.
    public static final class UnfitData extends Mistake {
        UnfitData(String message) { super(message); }
    }

    /// {@return the classes: the labels of the training set, sorted}
    public List<String> classes() { return data.train().classes(); }

    /// A labelled example with the diagrams of grammar of its sentences; without them if it has words that the reader does not know.
    record Read(Example example, int label, List<Diagram> grammars, List<String> unknown) {}

    /// {@return every sentence of a set as it is read}
    /// @throws UnfitData if a sentence cannot be read, with its file and line, or has a label that the training set lacks
    List<Read> read(Corpus corpus) { return corpus.examples().stream().map(this::read).toList(); }

    private Read read(Example example) {
        int label = classes().indexOf(example.label());
        if (label < 0) {
            throw new UnfitData("%s: the label '%s' does not occur in training, which has %s".formatted(
                    example.place(), example.label(), String.join(", ", classes())));
        }
        checkParts(example);
        try {
            var reader = pipeline.reader();
            return new Read(example, label, example.sentences().stream().map(sentence ->
                    unseen == Unseen.UNKNOWN ? reader.guess(sentence) : reader.diagram(sentence)).toList(), List.of());
        } catch (UnknownWord unknown) {
            if (unseen == Unseen.SKIP) {
                return new Read(example, label, List.of(), unknown.words());
            }
            throw unfit(example, unknown);
        } catch (Mistake mistake) {
            throw unfit(example, mistake);
        }
    }

    private void checkParts(Example example) {
        int parts = data.train().examples().getFirst().sentences().size();
        if (example.sentences().size() != parts) {
            throw new UnfitData("%s: %d sentences here, %d in the first example of the training set".formatted(
                    example.place(), example.sentences().size(), parts));
        }
        if (parts > 1 && head.isEmpty()) {
            throw new UnfitData("%s: an example of %d sentences needs a model with a head".formatted(example.place(), parts));
        }
    }

    private static UnfitData unfit(Example example, Mistake mistake) {
        return new UnfitData("%s: %s".formatted(example.place(), mistake.getMessage()));
    }

    /// {@return the sentences of a set with their meanings}
    /// @param vocabulary the words that have boxes of their own
    /// @param seen       the words that are not counted
    /// @throws UnfitData if a sentence has another number of outcomes than there are classes, or a word that the training set lacks
    ///                   where that is a mistake, with its file and line; or if all sentences are left out
    Readings readings(List<Read> sentences, Vocabulary vocabulary, Vocabulary seen) {
        var used = new ArrayList<Reading>();
        var leftOut = new ArrayList<List<String>>();
        for (Read read : sentences) {
            List<String> lacking = Stream.concat(read.unknown.stream(), read.grammars.stream().flatMap(grammar ->
                    seen.unseen(grammar, pipeline).stream().map(Lexeme::text))).distinct().toList();
            if (unseen == Unseen.SKIP && !lacking.isEmpty()) {
                leftOut.add(lacking);
            } else if (unseen == Unseen.ERROR && !lacking.isEmpty()) {
                throw new UnfitData("%s: no training sentence has %s of '%s'; --unseen unknown or skip would do without".formatted(
                        read.example.place(), String.join(", ", lacking), read.example.text()));
            } else {
                used.add(reading(read, vocabulary, lacking));
            }
        }
        if (used.isEmpty()) {
            throw new UnfitData("%s: every sentence has words that training lacks, so none is left".formatted(
                    sentences.getFirst().example.place()));
        }
        return Readings.of(used, leftOut);
    }

    private Reading reading(Read read, Vocabulary vocabulary, List<String> lacking) {
        List<Stages> parts;
        try {
            parts = read.grammars.stream().map(grammar ->
                    pipeline.stages(unseen == Unseen.UNKNOWN ? vocabulary.withUnknown(grammar, pipeline) : grammar)).toList();
        } catch (Mistake mistake) {
            throw unfit(read.example, mistake);
        }
        var reading = new Reading(read.example, read.label, parts, lacking);
        if (head.isEmpty()) {
            checkOutcomes(reading);
        }
        return reading;
    }

    private void checkOutcomes(Reading reading) {
        List<String> classes = classes();
        long outcomes = outcomes(reading);
        if (outcomes != classes.size()) {
            throw new UnfitData(("%s: the model has %d outcomes for a sentence of type %s, the data %d %s (%s); "
                    + "with a head it has as many as the data").formatted(classes.size() > outcomes ? surplus(outcomes).place() : reading.example.place(), outcomes,
                    reading.parts.getFirst().grammar().cod(), classes.size(), classes.size() == 1 ? "class" : "classes", String.join(", ", classes)));
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
    /// @param unseen  the words of the example that training lacks
    record Reading(Example example, int label, List<Stages> parts, List<String> unseen) {

        Reading { parts = List.copyOf(parts); }

        Meaning meaning() { return new Meaning(parts.stream().map(Stages::meaning).toList()); }
    }
}
