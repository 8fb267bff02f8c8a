package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.experiment.Task.Reading;
import org.catenary.qnlp.model.CircuitModel;
import org.catenary.qnlp.training.Examples;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Loss;
import org.catenary.qnlp.training.Optimizer;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Run;
import org.catenary.qnlp.training.SeedState;
import org.catenary.qnlp.training.Seeds;
import org.catenary.qnlp.training.Settings;
import org.catenary.qnlp.training.Trainer;

/// A task whose sentences are circuits, ready to be trained on.
public final class Experiment {

    private static final double SMOOTHING = 1e-9;

    private final Task task;
    private final Settings settings;
    private final List<Reading> train;
    private final List<Reading> dev;
    private final List<Reading> test;
    private final CircuitModel model;
    private final Loss loss = new Loss.CrossEntropy(SMOOTHING);
    private final Optimizer optimizer;

    /// Parses all sentences and makes their circuits.
    ///
    /// @throws Task.UnfitData if a sentence or a label cannot be used
    public Experiment(Task task, Settings settings) {
        this.task = task;
        this.settings = settings;
        this.train = task.readings(task.data().train());
        this.dev = task.readings(task.data().dev());
        this.test = task.readings(task.data().test());
        this.model = CircuitModel.of(Stream.of(train, dev, test).flatMap(List::stream).map(Experiment::circuit).toList());
        this.optimizer = Optimizer.Adam.of(settings.rate());
    }

    private static Diagram circuit(Reading reading) { return reading.stages().circuit(); }

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
        told.put("--rate", Double.toString(settings.rate()));
        told.put("the training set", Fingerprint.of(task.data().train()));
        told.put("the development set", Fingerprint.of(task.data().dev()));
        told.put("the test set", Fingerprint.of(task.data().test()));
        told.put("the parameters", Integer.toHexString(model.parameters().hashCode()));
        told.put("the ansatz", task.pipeline().ansatz().name());
        return told;
    }

    /// {@return the models of all seeds}
    /// @param journal  where each seed begins and what keeps its states
    /// @param progress told of each epoch
    /// @throws InterruptedException if the thread is interrupted; the journal has the states so far
    public Outcome run(Journal journal, Progress progress) throws InterruptedException {
        List<SeedState> states = new Seeds(this::trainer, settings, journal, progress).run();
        Examples held = examples(test);
        var runs = new ArrayList<Run>();
        for (SeedState state : states) {
            var best = state.bestEpoch();
            runs.add(new Run(state.seed(), state.epochs(), state.best(), best.loss(), best.train(), best.dev(),
                    held.accuracy(state.kept())));
        }
        return new Outcome(this, states, runs, states.stream().min(Comparator
                .comparingDouble((SeedState s) -> -s.bestEpoch().dev()).thenComparingDouble(s -> s.bestEpoch().devLoss())
                .thenComparingInt(SeedState::seed)).orElseThrow());
    }

    private Trainer trainer() {
        return new Trainer(model.parameters().size(), examples(train), examples(dev), loss, optimizer, settings.batch());
    }

    private Examples examples(List<Reading> readings) {
        return new Examples(readings.stream()
                .map(r -> new Examples.Example(model.classifier(circuit(r)), r.label())).toList());
    }

    CircuitModel model() { return model; }

    List<Reading> trainReadings() { return train; }

    List<Reading> testReadings() { return test; }

    Optimizer optimizer() { return optimizer; }

    Loss loss() { return loss; }
}
