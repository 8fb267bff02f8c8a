package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.qnlp.experiment.Task.Reading;
import org.catenary.qnlp.model.SavedModel;
import org.catenary.qnlp.report.Published;
import org.catenary.qnlp.report.Report;
import org.catenary.qnlp.report.TestSentence;
import org.catenary.qnlp.training.Draws;
import org.catenary.qnlp.training.Examples;
import org.catenary.qnlp.training.Run;
import org.catenary.qnlp.training.SeedState;

/// What came out of an experiment: a model a seed, and its figures.
///
/// @param experiment the experiment
/// @param states     the last state of each seed
/// @param runs       the figures of each seed
/// @param chosen     the seed whose model is saved: best on the development set by accuracy, then by loss, then the first
public record Outcome(Experiment experiment, List<SeedState> states, List<Run> runs, SeedState chosen) {

    /// Copies the lists.
    public Outcome {
        states = List.copyOf(states);
        runs = List.copyOf(runs);
    }

    /// {@return the model of the chosen seed, with all that a prediction needs}
    public SavedModel model() {
        var values = new TreeMap<String, Double>();
        double[] kept = chosen.kept();
        for (int i = 0; i < kept.length; i++) {
            values.put(experiment.parameters().get(i), kept[i]);
        }
        var task = experiment.task();
        return new SavedModel(task.name(), task.classes(), task.pipeline(), task.unseen(), experiment.vocabulary(), values);
    }

    /// {@return for each seed and each test sentence 1 where the kept parameters classify it rightly, else 0}
    double[][] right() {
        return states.stream().map(state -> {
            var draws = new Draws();
            draws.begin(state.seed(), state.epochs() + 1);
            return experiment.testReadings().stream().mapToDouble(reading ->
                    Examples.likeliest(experiment.classifier(reading, draws).probabilities(state.kept())) == reading.label() ? 1 : 0).toArray();
        }).toArray(double[][]::new);
    }

    /// {@return for each test sentence whether all its parameters stand in training sentences}
    boolean[] seen() {
        Set<String> trained = new HashSet<>();
        experiment.trainReadings().forEach(r -> trained.addAll(Parametrised.parametersOf(r.stages().meaning())));
        var seen = new boolean[experiment.testReadings().size()];
        for (int k = 0; k < seen.length; k++) {
            seen[k] = trained.containsAll(Parametrised.parametersOf(experiment.testReadings().get(k).stages().meaning()));
        }
        return seen;
    }

    /// {@return the report}
    /// @param seconds how long training took, wall time
    public Report report(double seconds) {
        var task = experiment.task();
        var sentences = new ArrayList<TestSentence>();
        for (Reading reading : experiment.testReadings()) {
            sentences.add(tested(reading));
        }
        return new Report(task.name(), told(), runs, states.stream().map(SeedState::curve).toList(), chosen.seed(), sentences,
                Published.figures(Fingerprint.of(task.data().train()), Fingerprint.of(task.data().test())), seconds);
    }

    private TestSentence tested(Reading reading) {
        var classes = experiment.task().classes();
        var classifier = experiment.model().classifier(reading.stages().meaning());
        double[] outcomes = classifier.probabilities(chosen.kept());
        int right = (int) states.stream()
                .filter(s -> Examples.likeliest(classifier.probabilities(s.kept())) == reading.label()).count();
        return new TestSentence(reading.example().sentence().tokenised(), reading.example().label(),
                classes.get(Examples.likeliest(outcomes)), classes, DoubleStream.of(outcomes).boxed().toList(), right, reading.unseen(),
                Pictures.grammar(reading.stages()), Pictures.circuit(reading.stages()));
    }

    private SequencedMap<String, String> told() {
        var task = experiment.task();
        var settings = experiment.settings();
        var told = new LinkedHashMap<String, String>();
        told.put("data", "%d training, %d development, %d test sentences".formatted(
                task.data().train().size(), task.data().dev().size(), task.data().test().size()));
        told.put("classes", String.join(", ", task.classes()));
        told.put("reader", task.pipeline().reader().name());
        told.put("rules", experiment.rules());
        told.put("ansatz", task.pipeline().ansatz().name());
        told.put("parameters", "%d, uniform in %s at the start".formatted(experiment.parameters().size(), settings.start()));
        told.put("evaluation", "%s, %s".formatted(experiment.shots(), experiment.model().evaluation()));
        told.put("loss", settings.loss().name());
        told.put("optimiser", settings.optimizer().name());
        told.put("epochs", Integer.toString(settings.epochs()));
        told.put("batch", Integer.toString(settings.batch()));
        told.put("seeds", settings.seeds() == 1 ? "0" : "0 to " + (settings.seeds() - 1));
        told.put("parameters kept", settings.kept().toString());
        told.put("early stopping", experiment.patience());
        told.put("words unseen in training", task.unseen().told(task.rare()));
        told.put("of the development set", experiment.dev().toString());
        told.put("of the test set", experiment.test().toString());
        told.put("training set, SHA-256", Fingerprint.of(task.data().train()));
        told.put("development set, SHA-256", Fingerprint.of(task.data().dev()));
        told.put("test set, SHA-256", Fingerprint.of(task.data().test()));
        return told;
    }
}
