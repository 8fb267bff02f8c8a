package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.experiment.Task.Reading;
import org.catenary.qnlp.model.Model;
import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.model.Vocabulary;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.training.Classifier;
import org.catenary.qnlp.training.Draws;
import org.catenary.qnlp.training.Examples;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Run;
import org.catenary.qnlp.training.SeedState;
import org.catenary.qnlp.training.Seeds;
import org.catenary.qnlp.training.Settings;
import org.catenary.qnlp.training.Trainer;

/// A task whose sentences have meanings, ready to be trained on.
public final class Experiment {

    private final Task task;
    private final Settings settings;
    private final Vocabulary vocabulary;
    private final Readings train;
    private final Readings dev;
    private final Readings test;
    private final Model model;

    /// Parses all sentences and gives them meaning.
    ///
    /// @throws Task.UnfitData if a sentence or a label cannot be used
    public Experiment(Task task, Settings settings) {
        this.task = task;
        this.settings = settings;
        Vocabulary seen = task.vocabulary(1);
        this.vocabulary = task.unseen() == Unseen.UNKNOWN ? task.vocabulary(task.rare()) : seen;
        this.train = task.readings(task.data().train(), vocabulary, vocabulary);
        this.dev = task.readings(task.data().dev(), vocabulary, seen);
        this.test = task.readings(task.data().test(), vocabulary, seen);
        this.model = Model.of(task.pipeline().ansatz(),
                Stream.of(train, dev, test).flatMap(set -> set.all().stream()).map(Experiment::meaning).toList());
    }

    private static Diagram meaning(Reading reading) { return reading.stages().meaning(); }

    /// {@return the task}
    public Task task() { return task; }

    /// {@return how models are trained}
    public Settings settings() { return settings; }

    /// {@return the names of the parameters, sorted}
    public List<String> parameters() { return model.parameters(); }

    /// {@return all that a run depends on beside its seed, by name}
    public SortedMap<String, String> circumstances() {
        var told = new TreeMap<String, String>();
        told.put("--epochs", Integer.toString(settings.epochs()));
        told.put("--batch", Integer.toString(settings.batch()));
        told.put("--loss", settings.loss().name());
        told.put("--optimizer", settings.optimizer().name());
        told.put("--shots", shots());
        told.put("--keep", settings.kept().toString());
        told.put("--patience", patience());
        told.put("the start", settings.start().toString());
        told.put("the training set", Fingerprint.of(task.data().train()));
        told.put("the development set", Fingerprint.of(task.data().dev()));
        told.put("the test set", Fingerprint.of(task.data().test()));
        told.put("the parameters", Integer.toHexString(model.parameters().hashCode()));
        told.put("the ansatz", task.pipeline().ansatz().name());
        told.put("--reader", task.pipeline().reader().name());
        told.put("--rewrite", rules());
        told.put("--unseen", task.unseen().toString());
        return told;
    }

    /// {@return the models of all seeds}
    /// @param journal  where each seed begins and what keeps its states
    /// @param progress told of each epoch
    /// @throws InterruptedException if the thread is interrupted; the journal has the states so far
    public Outcome run(Journal journal, Progress progress) throws InterruptedException {
        List<SeedState> states = new Seeds(this::trainer, settings, journal, progress).run();
        var runs = new ArrayList<Run>();
        for (SeedState state : states) {
            var best = state.bestEpoch();
            var draws = new Draws();
            draws.begin(state.seed(), state.epochs() + 1);
            runs.add(new Run(state.seed(), state.epochs(), state.best(), best.loss(), best.train(), best.dev(),
                    examples(test.all(), draws).accuracy(state.kept())));
        }
        return new Outcome(this, states, runs, states.stream().min(Comparator
                .comparingDouble((SeedState s) -> -s.bestEpoch().dev()).thenComparingDouble(s -> s.bestEpoch().devLoss())
                .thenComparingInt(SeedState::seed)).orElseThrow());
    }

    private Trainer trainer() {
        var draws = new Draws();
        return new Trainer(model.parameters().size(), examples(train.all(), draws), examples(dev.all(), draws), settings, draws);
    }

    private Examples examples(List<Reading> readings, RandomGenerator random) {
        return new Examples(readings.stream()
                .map(r -> new Examples.Example(classifier(r, random), r.label())).toList());
    }

    /// {@return the classifier of a sentence as the settings want it}
    Classifier classifier(Reading reading, RandomGenerator random) {
        return settings.shots().isPresent() ? model.sampled(meaning(reading), settings.shots().getAsInt(), random)
                : model.classifier(meaning(reading));
    }

    /// {@return how outcomes are had, in words}
    String shots() { return settings.shots().isPresent() ? settings.shots().getAsInt() + " shots" : "exact"; }

    /// {@return when runs end early, in words}
    String patience() {
        return settings.patience().isPresent()
                ? "%d epochs without a better one by %s".formatted(settings.patience().getAsInt(), settings.kept().criterion())
                : "none";
    }

    Model model() { return model; }

    /// {@return the rules, in words}
    String rules() {
        var rules = task.pipeline().rules();
        return rules.isEmpty() ? "none" : rules.stream().map(Rewrite::name).collect(Collectors.joining(", "));
    }

    /// {@return the words that models are trained on}
    public Vocabulary vocabulary() { return vocabulary; }

    /// {@return the training set, where words are rare rather than unseen}
    public Readings train() { return train; }

    /// {@return the development set}
    public Readings dev() { return dev; }

    /// {@return the test set}
    public Readings test() { return test; }

    List<Reading> trainReadings() { return train.all(); }

    List<Reading> testReadings() { return test.all(); }

}
