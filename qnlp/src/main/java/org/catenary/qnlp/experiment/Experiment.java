package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.qnlp.experiment.Task.Reading;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.HybridModel;
import org.catenary.qnlp.model.Meaning;
import org.catenary.qnlp.model.Model;
import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.model.Vocabulary;
import org.catenary.qnlp.rewrite.Rewrite;
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
    private final int inputs;
    private final Model model;

    /// Parses all sentences and gives them meaning.
    ///
    /// @throws Task.UnfitData if a sentence or a label cannot be used
    public Experiment(Task task, Settings settings) {
        this.task = task;
        this.settings = settings;
        List<Task.Read> read = task.read(task.data().train());
        var grammars = read.stream().flatMap(example -> example.grammars().stream()).toList();
        var seen = Vocabulary.of(grammars, 1);
        this.vocabulary = task.unseen() == Unseen.UNKNOWN ? Vocabulary.of(grammars, task.rare()) : seen;
        this.train = task.readings(read, vocabulary, vocabulary);
        this.dev = task.readings(task.read(task.data().dev()), vocabulary, seen);
        this.test = task.readings(task.read(task.data().test()), vocabulary, seen);
        this.inputs = Math.toIntExact(task.outcomes(train.all().getFirst()));
        Stream.of(train, dev, test).flatMap(set -> set.all().stream()).filter(reading -> task.outcomes(reading) != inputs).findFirst()
                .ifPresent(odd -> {
                    throw new Task.UnfitData("%s: its meaning has %d outcomes, that of the first example of the training set %d".formatted(
                            odd.example().place(), task.outcomes(odd), inputs));
                });
        var plain = Model.of(task.pipeline().ansatz(), Stream.of(train, dev, test).flatMap(set -> set.all().stream())
                .flatMap(reading -> reading.meaning().parts().stream()).toList());
        this.model = task.head().<Model>map(dense -> new HybridModel(task.pipeline().ansatz(), plain.parameters(), dense, inputs,
                task.classes().size())).orElse(plain);
    }

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
        told.put("--head", head());
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
                    tested(draws).measure(state.kept(), settings.loss()).accuracy()));
        }
        return new Outcome(this, states, runs, states.stream().min(Comparator
                .comparingDouble((SeedState s) -> -s.bestEpoch().dev()).thenComparingDouble(s -> s.bestEpoch().devLoss())
                .thenComparingInt(SeedState::seed)).orElseThrow());
    }

    private Trainer trainer() {
        var draws = new Draws();
        return new Trainer(model.starts(settings.start()), examples(train, draws), examples(dev, draws), settings, draws);
    }

    private Examples examples(Readings readings, RandomGenerator random) {
        List<Meaning> meanings = readings.all().stream().map(Reading::meaning).toList();
        return new Examples(settings.shots().isPresent() ? model.sampled(meanings, settings.shots().getAsInt(), random)
                : model.classifier(meanings), readings.all().stream().mapToInt(Reading::label).toArray());
    }

    /// {@return the test set as the settings want it}
    Examples tested(RandomGenerator random) { return examples(test, random); }

    /// {@return how many outcomes the parts of an example have together}
    int inputs() { return inputs; }

    /// {@return what is on top of circuits or tensors, in words}
    String head() { return task.head().map(Dense::toString).orElse("none"); }

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
