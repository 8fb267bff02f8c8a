package org.catenary.qnlp.report;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.catenary.qnlp.training.Epoch;

/// A report that is a table.
///
/// @param title    the name of what was done
/// @param lead     what came out, in a sentence
/// @param settings what was done: names and values in the order of the page
/// @param heads    the heads of the columns
/// @param rows     the rows
/// @param notes    what a reader should know besides
/// @param published figures of others for the same data; empty for none
/// @param figures  how trainings went
public record TablePage(String title, String lead, SequencedMap<String, String> settings, List<String> heads,
        List<List<String>> rows, List<String> notes, List<PublishedFigure> published, List<Figures> figures) {

    /// A report without learning curves.
    public TablePage(String title, String lead, SequencedMap<String, String> settings, List<String> heads, List<List<String>> rows,
            List<String> notes) {
        this(title, lead, settings, heads, rows, notes, List.of(), List.of());
    }

    /// The learning curves of a training.
    ///
    /// @param title  what was trained
    /// @param curves what was measured after each epoch, a list a seed
    public record Figures(String title, List<List<Epoch>> curves) {
        String html() {
            return "<h3>%s</h3>\n<div class=\"row\">\n%s%s%s</div>\n".formatted(Html.escape(title),
                    Curves.fitted("Training loss", curves, Epoch::loss).svg(), new Curves("Training accuracy", curves, Epoch::train, 1).svg(),
                    new Curves("Development accuracy", curves, Epoch::dev, 1).svg());
        }
    }

    /// {@return the page}
    public String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s: report</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <main class="table">
                <h1>%1$s</h1>
                <p class="lead">%3$s</p>
                <h2>Settings</h2>
                <table class="settings">
                %4$s</table>
                <h2>Results</h2>
                <div class="wide"><table class="runs %10$s"><thead><tr>%5$s</tr></thead><tbody>
                %6$s</tbody></table></div>
                %7$s%8$s%9$s</main>
                </body>
                </html>
                """.formatted(Html.escape(title), Style.CSS, Html.escape(lead),
                settings.entrySet().stream().map(e -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(
                        Html.escape(e.getKey()), Html.escape(e.getValue()))).collect(Collectors.joining()),
                cells("th", heads), rows.stream().map(row -> "<tr>" + cells("td", row) + "</tr>\n").collect(Collectors.joining()),
                notes.stream().map(note -> "<p class=\"note\">%s</p>\n".formatted(Html.escape(note))).collect(Collectors.joining()),
                published.isEmpty() ? "" : published.stream().map(PublishedFigure::row).collect(Collectors.joining("", """
                        <h2>Published figures for these data</h2>
                        <p>Single runs; accuracies count each output component.</p>
                        <div class="wide"><table class="runs published"><thead><tr><th>source</th><th>model</th><th>training</th><th>train</th>
                        <th>dev</th><th>test</th></tr></thead><tbody>
                        """, "</tbody></table></div>\n")),
                figures.isEmpty() ? "" : figures.stream().map(Figures::html).collect(Collectors.joining("",
                        "<h2>Learning curves</h2>\n<p>A thin line for each seed, a strong one for their mean.</p>\n", "")),
                figures.isEmpty() ? "published" : "study");
    }

    private static String cells(String kind, List<String> texts) {
        return texts.stream().map(text -> "<%1$s>%2$s</%1$s>".formatted(kind, Html.escape(text))).collect(Collectors.joining());
    }
}
