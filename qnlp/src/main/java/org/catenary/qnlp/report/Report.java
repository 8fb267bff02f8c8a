package org.catenary.qnlp.report;

import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.catenary.qnlp.training.Epoch;
import org.catenary.qnlp.training.Run;
import org.catenary.qnlp.training.Spread;

/// The report of one training command.
///
/// @param task      the name of the task
/// @param settings  what was done: names and values in the order of the page
/// @param runs      a row a seed
/// @param curves    what was measured after each epoch, a list a seed
/// @param modelSeed the seed whose model predicts the sentences below
/// @param sentences the test sentences
/// @param published figures of others for the same files; empty for other data
/// @param seconds   how long training took, wall time
public record Report(String task, SequencedMap<String, String> settings, List<Run> runs, List<List<Epoch>> curves,
        int modelSeed, List<TestSentence> sentences, List<PublishedFigure> published, double seconds) {

    /// {@return the page}
    public String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s: training report</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                <p class="lead">%3$s</p>
                %4$s%5$s%6$s%7$s%8$s</main>
                </body>
                </html>
                """.formatted(Html.escape(task), Style.CSS, lead(), settingsTable(), runsTable(), figures(), others(), cards());
    }

    private Spread spread(ToDoubleFunction<Run> figure) { return Spread.of(runs.stream().mapToDouble(figure).toArray()); }

    private String lead() {
        return "Test accuracy <strong>%s</strong> over %d %s, trained in %s&nbsp;s.".formatted(
                spread(Run::test), runs.size(), runs.size() == 1 ? "seed" : "seeds", number(seconds, 1));
    }

    private String settingsTable() {
        return settings.entrySet().stream().map(e -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(
                        Html.escape(e.getKey()), Html.escape(e.getValue())))
                .collect(Collectors.joining("", "<h2>Settings</h2>\n<table class=\"settings\">\n", "</table>\n"));
    }

    private String runsTable() {
        String rows = runs.stream().map(r -> "<tr><td>%d</td><td>%d</td><td>%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(r.seed(), r.epochs(), r.best(), number(r.loss(), 4), number(r.train(), 3), number(r.dev(), 3),
                        number(r.test(), 3))).collect(Collectors.joining());
        return """
                <h2>Runs</h2>
                <p>Accuracy is counted per example. The parameters kept are %s.</p>
                <table class="runs">
                <thead><tr><th>seed</th><th>epochs</th><th>kept</th><th>loss</th><th>train</th><th>dev</th><th>test</th></tr></thead>
                <tbody>
                %s</tbody>
                <tfoot><tr><th colspan="3" scope="row">mean ± sd</th><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr></tfoot>
                </table>
                """.formatted(Html.escape(settings.getOrDefault("parameters kept", "the best epoch's")), rows, spread(Run::loss), spread(Run::train), spread(Run::dev), spread(Run::test));
    }

    private String figures() {
        return "<h2>Learning curves</h2>\n<p>A thin line for each seed, a strong one for their mean.</p>\n"
                + "<div class=\"row\">\n" + Curves.fitted("Training loss", curves, Epoch::loss).svg()
                + new Curves("Training accuracy", curves, Epoch::train, 1).svg()
                + new Curves("Development accuracy", curves, Epoch::dev, 1).svg() + "</div>\n";
    }

    private String others() {
        if (published.isEmpty()) {
            return "";
        }
        String rows = published.stream().map(PublishedFigure::row).collect(Collectors.joining());
        return """
                <h2>Published figures for these files</h2>
                <p>Single runs unless a spread is given; read them beside the mean and standard deviation above. One test
                sentence of 30 is 0.033. Accuracies of the published runs count each of two output components.</p>
                <table class="runs published"><thead><tr><th>source</th><th>model</th><th>training</th><th>train</th><th>dev</th>
                <th>test</th></tr></thead><tbody>
                %s<tr class="ours"><td>this report</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>
                </tbody></table>
                """.formatted(rows, Html.escape(settings.getOrDefault("ansatz", "")),
                Html.escape(settings.getOrDefault("optimiser", "")), spread(Run::train), spread(Run::dev), spread(Run::test));
    }

    private String cards() {
        long right = sentences.stream().filter(TestSentence::right).count();
        return "<h2>Test sentences</h2>\n<p>By the model of seed %d: %d of %d right.</p>\n".formatted(
                modelSeed, right, sentences.size()) + sentences.stream().map(this::card).collect(Collectors.joining());
    }

    private String card(TestSentence s) {
        var bars = new StringBuilder();
        for (int k = 0; k < s.classes().size(); k++) {
            double p = s.probabilities().get(k);
            bars.append("<div class=\"bar\"><span>%s</span><i style=\"width:%s%%\"></i><b>%s</b></div>\n".formatted(
                    Html.escape(s.classes().get(k)), number(100 * p, 1), number(p, 3)));
        }
        String unseen = s.unseen().isEmpty() ? ""
                : "<p class=\"note\">Not seen in training: %s.</p>\n".formatted(Html.escape(String.join(", ", s.unseen())));
        return """
                <article class="%s">
                <h3>%s</h3>
                <p class="verdict">%s: predicted %s, labelled %s; right for %d of %d seeds</p>
                %s%s<figure>%s</figure>
                <figure>%s</figure>
                </article>
                """.formatted(s.right() ? "right" : "wrong", Html.escape(s.text()), s.right() ? "✓ right" : "✗ wrong",
                Html.escape(s.predicted()), Html.escape(s.label()), s.rightSeeds(), runs.size(), unseen, bars,
                s.diagram(), s.circuit());
    }

    static String number(double value, int digits) { return String.format(Locale.ROOT, "%." + digits + "f", value); }
}
