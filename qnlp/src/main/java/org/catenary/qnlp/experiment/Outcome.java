package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        int parts = experiment.testReadings().getFirst().parts().size();
        return new SavedModel(task.name(), task.classes(), task.pipeline(),
                task.head().map(dense -> new SavedModel.HeadForm(dense, parts, experiment.inputs())), task.unseen(), experiment.vocabulary(), values);
    }

    /// {@return for each seed and each test sentence whether the kept parameters classify it rightly}
    boolean[][] right() {
        return states.stream().map(state -> {
            var draws = new Draws();
            draws.begin(state.seed(), state.epochs() + 1);
            return experiment.tested(draws).right(state.kept());
        }).toArray(boolean[][]::new);
    }

    /// {@return for each test sentence whether all its parameters stand in training sentences}
    boolean[] seen() {
        Set<String> trained = new HashSet<>();
        experiment.trainReadings().forEach(r -> r.meaning().parts().forEach(part -> trained.addAll(Parametrised.parametersOf(part))));
        var seen = new boolean[experiment.testReadings().size()];
        for (int k = 0; k < seen.length; k++) {
            seen[k] = experiment.testReadings().get(k).meaning().parts().stream().map(Parametrised::parametersOf).allMatch(trained::containsAll);
        }
        return seen;
    }

    /// {@return the report}
    /// @param seconds how long training took, wall time
    public Report report(double seconds) {
        var task = experiment.task();
        var classifier = experiment.model().classifier(experiment.testReadings().stream().map(Reading::meaning).toList());
        double[][] outcomes = classifier.probabilities(chosen.kept());
        List<double[][]> all = states.stream().map(state -> classifier.probabilities(state.kept())).toList();
        var sentences = new ArrayList<TestSentence>();
        for (int k = 0; k < outcomes.length; k++) {
            int at = k;
            Reading reading = experiment.testReadings().get(k);
            int right = (int) all.stream().filter(p -> Examples.likeliest(p[at]) == reading.label()).count();
            sentences.add(tested(reading, outcomes[k], right));
        }
        return new Report(task.name(), told(), runs, states.stream().map(SeedState::curve).toList(), chosen.seed(), sentences,
                Published.figures(Fingerprint.of(task.data().train()), Fingerprint.of(task.data().test())), seconds);
    }

    private TestSentence tested(Reading reading, double[] outcomes, int right) {
        var classes = experiment.task().classes();
        return new TestSentence(reading.example().text(), reading.example().label(),
                classes.get(Examples.likeliest(outcomes)), classes, DoubleStream.of(outcomes).boxed().toList(), right, reading.unseen(),
                reading.parts().stream().map(Pictures::grammar).collect(Collectors.joining("\n")),
                reading.parts().stream().map(Pictures::circuit).collect(Collectors.joining("\n")));
    }

    private SequencedMap<String, String> told() {
        var task = experiment.task();
        var settings = experiment.settings();
        var told = new LinkedHashMap<String, String>();
        told.put("data", "%d training, %d development, %d test examples".formatted(
                task.data().train().size(), task.data().dev().size(), task.data().test().size()));
        told.put("classes", String.join(", ", task.classes()));
        told.put("reader", task.pipeline().reader().name());
        told.put("rules", experiment.rules());
        told.put("ansatz", task.pipeline().ansatz().name());
        if (task.head().isPresent()) {
            told.put("head", experiment.head());
        }
        told.put("parameters", "%d, those of words uniform in %s at the start".formatted(experiment.parameters().size(), settings.start()));
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
