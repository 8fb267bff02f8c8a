package org.catenary.qnlp.report;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// A report that is a table.
///
/// @param title    the name of what was done
/// @param lead     what came out, in a sentence
/// @param settings what was done: names and values in the order of the page
/// @param heads    the heads of the columns
/// @param rows     the rows
/// @param notes    what a reader should know besides
public record TablePage(String title, String lead, SequencedMap<String, String> settings, List<String> heads,
        List<List<String>> rows, List<String> notes) {

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
                <main>
                <h1>%1$s</h1>
                <p class="lead">%3$s</p>
                <h2>Settings</h2>
                <table class="settings">
                %4$s</table>
                <h2>Results</h2>
                <table class="runs published"><thead><tr>%5$s</tr></thead><tbody>
                %6$s</tbody></table>
                %7$s</main>
                </body>
                </html>
                """.formatted(Html.escape(title), Style.CSS, Html.escape(lead),
                settings.entrySet().stream().map(e -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n".formatted(
                        Html.escape(e.getKey()), Html.escape(e.getValue()))).collect(Collectors.joining()),
                cells("th", heads), rows.stream().map(row -> "<tr>" + cells("td", row) + "</tr>\n").collect(Collectors.joining()),
                notes.stream().map(note -> "<p class=\"note\">%s</p>\n".formatted(Html.escape(note))).collect(Collectors.joining()));
    }

    private static String cells(String kind, List<String> texts) {
        return texts.stream().map(text -> "<%1$s>%2$s</%1$s>".formatted(kind, Html.escape(text))).collect(Collectors.joining());
    }
}
