package org.catenary.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.catenary.qnlp.distribution.Correlation;
import org.catenary.qnlp.distribution.SimilarityExperiment;
import org.catenary.qnlp.report.TablePage;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How models of sentences agree with people, as text, page and JSON.
///
/// @param file       the judgements
/// @param judgements how many scores there are
/// @param pairs      of how many pairs
/// @param entries    a row a space and model
/// @param missing    the words without vector or matrix
/// @param samples    the draws of the bootstrap
/// @param seed       of the bootstrap
record SimilarityTable(String file, int judgements, int pairs, List<Entry> entries, List<String> missing, int samples, long seed) {

    /// A model in a space.
    record Entry(String space, SimilarityExperiment.Row row) {}

    private Entry best() { return entries.stream().max(Comparator.comparingDouble(e -> e.row.means().rho())).orElseThrow(); }

    private String lead() {
        Entry best = best();
        return "%d scores of %d pairs; the best of %d by pair means: %s (%s) with %s, %s".formatted(judgements, pairs, entries.size(),
                best.row.model(), best.row.formula(), best.space, interval(best.row.means()));
    }

    private static String interval(Correlation c) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", c.rho(), c.low(), c.high());
    }

    String text() {
        var text = new StringBuilder();
        String space = "";
        for (Entry entry : entries) {
            if (!entry.space.equals(space)) {
                space = entry.space;
                text.append("%n%s%n%-38s %-24s %-24s %s%n".formatted(space, "model", "all judgements", "pair means", "formula"));
            }
            text.append("%-38s %-24s %-24s %s%n".formatted(entry.row.model(), interval(entry.row.judgements()),
                    interval(entry.row.means()), entry.row.formula()));
        }
        text.append('\n').append(lead()).append('\n');
        if (!missing.isEmpty()) {
            text.append("zero for want of a vector: ").append(String.join(", ", missing)).append('\n');
        }
        return text.toString().strip();
    }

    String html() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("judgements", "%s: %d scores of %d pairs".formatted(file, judgements, pairs));
        settings.put("correlation", "Spearman's, of the cosine with every score and with the mean score of each pair");
        settings.put("intervals", "95 %%, bootstrap over pairs, %d draws, seed %d".formatted(samples, seed));
        settings.put("words without vector", missing.isEmpty() ? "none" : String.join(", ", missing));
        var rows = new ArrayList<List<String>>();
        for (Entry e : entries) {
            rows.add(List.of(e.space, e.row.model(), e.row.formula(), interval(e.row.judgements()), interval(e.row.means())));
        }
        return new TablePage(file, lead(), settings, List.of("space", "model", "formula", "all judgements", "pair means"), rows,
                List.of("The best is the best on these judgements: it was not chosen on others.",
                        "Sources give the names copy-subject and copy-object both ways; the formula decides.")).html();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("judgements", file).put("scores", judgements).put("pairs", pairs)
                .put("samples", samples).put("seed", seed);
        var words = json.putArray("missing");
        missing.forEach(words::add);
        var rows = json.putArray("rows");
        for (Entry e : entries) {
            ObjectNode row = rows.addObject().put("space", e.space).put("model", e.row.model()).put("formula", e.row.formula());
            put(row.putObject("judgements"), e.row.judgements());
            put(row.putObject("means"), e.row.means());
        }
        return json;
    }

    private static void put(ObjectNode node, Correlation c) { node.put("rho", c.rho()).put("low", c.low()).put("high", c.high()); }
}
