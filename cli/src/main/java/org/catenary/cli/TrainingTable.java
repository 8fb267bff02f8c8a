package org.catenary.cli;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.catenary.qnlp.experiment.Outcome;
import org.catenary.qnlp.experiment.Readings;
import org.catenary.qnlp.training.Run;
import org.catenary.qnlp.training.Spread;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The figures of a training command, as a table or as JSON.
///
/// @param outcome what came out
/// @param seconds wall time
record TrainingTable(Outcome outcome, double seconds) {

    private Spread spread(ToDoubleFunction<Run> figure) {
        return Spread.of(outcome.runs().stream().mapToDouble(figure).toArray());
    }

    String text() {
        var text = new StringBuilder("seed  epochs    loss   train     dev    test\n");
        for (Run r : outcome.runs()) {
            text.append(String.format(Locale.ROOT, "%4d  %6d  %6.4f  %6.3f  %6.3f  %6.3f%n", r.seed(), r.epochs(), r.loss(), r.train(),
                    r.dev(), r.test()));
        }
        text.append(String.format(Locale.ROOT, "mean          %6.4f  %6.3f  %6.3f  %6.3f%n", spread(Run::loss).mean(),
                spread(Run::train).mean(), spread(Run::dev).mean(), spread(Run::test).mean()));
        text.append(String.format(Locale.ROOT, "± sd          %6.4f  %6.3f  %6.3f  %6.3f%n", spread(Run::loss).sd(),
                spread(Run::train).sd(), spread(Run::dev).sd(), spread(Run::test).sd()));
        if (outcome.experiment().test().with() > 0) {
            text.append("words of test sentences that training lacks: %s%n".formatted(outcome.experiment().test()));
        }
        text.append(String.format(Locale.ROOT, "test accuracy %s in %.1f s", spread(Run::test), seconds));
        return text.toString();
    }

    /// `{"task", "runs": [{"seed", "epochs", "loss", "train", "dev", "test"}], "summary": {"train": {"mean", "sd"}, …},
    /// "unseen": {"handling", "train": {"sentences", "skipped", "words"}, …}, "seconds"}`; of training the rare words
    String json() {
        var root = JsonMapper.shared().createObjectNode().put("task", outcome.experiment().task().name());
        var runs = root.putArray("runs");
        for (Run r : outcome.runs()) {
            runs.addObject().put("seed", r.seed()).put("epochs", r.epochs()).put("loss", r.loss()).put("train", r.train())
                    .put("dev", r.dev()).put("test", r.test());
        }
        var summary = root.putObject("summary");
        put(summary.putObject("train"), spread(Run::train));
        put(summary.putObject("dev"), spread(Run::dev));
        put(summary.putObject("test"), spread(Run::test));
        var unseen = root.putObject("unseen").put("handling", outcome.experiment().task().unseen().toString());
        put(unseen.putObject("train"), outcome.experiment().train());
        put(unseen.putObject("dev"), outcome.experiment().dev());
        put(unseen.putObject("test"), outcome.experiment().test());
        return root.put("seconds", seconds).toString();
    }

    private static void put(ObjectNode node, Readings set) {
        var words = node.put("sentences", set.with()).put("skipped", set.skipped()).putArray("words");
        set.unseen().forEach(words::add);
    }

    private static void put(ObjectNode node, Spread spread) {
        node.put("mean", spread.mean()).put("sd", spread.sd());
    }
}
