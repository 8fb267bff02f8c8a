package org.catenary.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.catenary.qnlp.corpus.Baseline;
import org.catenary.qnlp.experiment.Study;
import org.catenary.qnlp.report.TablePage;
import org.catenary.qnlp.training.Settings;
import org.catenary.qnlp.training.Spread;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What came of a study, as text, page and JSON.
///
/// @param study   the study
/// @param results what came of each training, in order
record StudyTable(Study study, List<Study.Result> results) {

    private static final List<String> HEADS =
            List.of("model", "training", "evaluation", "dev", "test", "standard error", "seen", "commonest class of those", "unseen", "words that training lacks", "published files, one run", "seconds");
    private static final int TEXTS = 3;
    private static final List<String> BRIEF = Stream.concat(Stream.of("training"), HEADS.subList(TEXTS, HEADS.size()).stream()).toList();

    private static List<String> cells(Study.Result r) {
        Settings s = r.line().settings();
        return List.of(r.line().model(),
                r.line().training(),
                s.shots().isPresent() ? s.shots().getAsInt() + " shots" : "exact", r.dev().toString(), r.test().toString(),
                number(r.standardError()), r.seen().toString(), number(r.majority()), r.unseen().isEmpty() ? "–" : r.unseen().getFirst().toString(), r.words().toString(),
                r.line().published().isPresent() ? number(r.line().published().getAsDouble()) : "–",
                String.format(Locale.ROOT, "%.1f", r.seconds()));
    }

    /// The same in fewer columns.
    private static List<String> brief(Study.Result r) {
        List<String> cells = cells(r);
        var brief = new ArrayList<String>();
        brief.add(String.join("; ", cells.subList(0, TEXTS)));
        brief.addAll(cells.subList(TEXTS, cells.size()));
        brief.set(HEADS.indexOf("words that training lacks") - TEXTS + 1, "%d in %d of %d".formatted(r.words().unseen().size(), r.words().with(),
                r.words().all().size() + r.words().skipped()));
        return brief;
    }

    private static String number(double value) { return String.format(Locale.ROOT, "%.3f", value); }

    private String lead() {
        return "%d training, %d development, %d test examples; accuracies are mean ± standard deviation over %d seeds; %s"
                .formatted(study.data().train().size(), study.data().dev().size(), study.data().test().size(),
                        study.lines().getFirst().settings().seeds(), baselines());
    }

    private String baselines() {
        return "without grammar: always the commonest class %s, by words %s, by words and their places %s".formatted(
                number(study.baseline(Baseline.MAJORITY)), number(study.baseline(Baseline.WORDS)), number(study.baseline(Baseline.WORD_ORDER)));
    }

    String text() {
        var text = new StringBuilder(lead()).append('\n');
        for (Study.Result r : results) {
            List<String> cells = cells(r);
            text.append('\n');
            for (int k = 0; k < cells.size(); k++) {
                text.append("%-31s%s%n".formatted(HEADS.get(k), cells.get(k)));
            }
        }
        Study.findings(results).forEach(finding -> text.append('\n').append(finding));
        return text.toString().strip();
    }

    String html() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("experiment", study.name());
        var rows = new ArrayList<List<String>>();
        results.forEach(r -> rows.add(brief(r)));
        var notes = new ArrayList<>(Study.findings(results).stream().map(Study.Finding::toString).toList());
        notes.add("Seen are the test sentences all of whose parameters occur in training; the others keep some at their start.");
        notes.add("A published figure is of one run, in which one sentence of thirty is 3.3 points.");
        return new TablePage(study.name(), lead(), settings, BRIEF, rows, notes, study.published(), results.stream().map(r ->
                new TablePage.Figures("%s; %s".formatted(r.line().model(), r.line().training()), r.curves())).toList()).html();
    }

    /// `{"experiment", "baselines": {"majority", "words", "wordOrder"}, "rows": [{"ansatz", "optimizer", "shots", "model", "dev", "test", "seen", "unseen", "seconds"}],
    /// "findings": [{"claim", "found", "bound", "holds"}]}`
    ObjectNode json() {
        var root = JsonNodeFactory.instance.objectNode().put("experiment", study.name());
        root.putObject("baselines").put("majority", study.baseline(Baseline.MAJORITY)).put("words", study.baseline(Baseline.WORDS))
                .put("wordOrder", study.baseline(Baseline.WORD_ORDER));
        var rows = root.putArray("rows");
        for (Study.Result r : results) {
            Settings s = r.line().settings();
            var row = rows.addObject().put("ansatz", r.line().pipeline().ansatz().name()).put("optimizer", s.optimizer().name())
                    .put("shots", s.shots().orElse(0)).put("model", r.line().model()).put("start", s.start().toString()).put("kept", s.kept().toString())
                    .put("epochs", s.epochs()).put("batch", s.batch()).put("seeds", s.seeds());
            put(row.putObject("dev"), r.dev());
            put(row.putObject("test"), r.test());
            put(row.putObject("seen"), r.seen());
            row.put("seenMajority", r.majority());
            r.unseen().forEach(unseen -> put(row.putObject("unseen"), unseen));
            row.put("unseenWords", r.words().unseen().size()).put("unseenSentences", r.words().with()).put("skipped", r.words().skipped());
            row.put("standardError", r.standardError()).put("seconds", r.seconds());
            r.line().published().ifPresent(p -> row.put("published", p));
        }
        var findings = root.putArray("findings");
        Study.findings(results).forEach(finding -> findings.addObject().put("claim", finding.claim()).put("found", finding.found())
                .put("bound", finding.bound()).put("holds", finding.holds()));
        return root;
    }

    private static void put(ObjectNode node, Spread spread) { node.put("mean", spread.mean()).put("sd", spread.sd()); }
}
