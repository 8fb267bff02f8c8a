package org.catenary.qnlp.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// How often words occur near context words.
///
/// In a file every line is a word, a tab, how often it occurs, a tab, and `context:count` with a blank between two, contexts
/// numbered from 0. Lines that begin with `#` are passed over. A file whose name ends with `.gz` is unpacked.
///
/// @param rows     a row a word
/// @param contexts how many context words there are
public record Counts(List<Row> rows, int contexts) {

    private static final int DIGITS = 15;
    private static final int MOST_CONTEXTS = 1 << 20;

    /// A word with its counts.
    ///
    /// @param word     the word
    /// @param contexts the context words that it occurs near
    /// @param counts   how often, one for each of them
    public record Row(String word, List<Integer> contexts, List<Long> counts) {}

    /// Copies the rows.
    public Counts { rows = List.copyOf(rows); }

    /// {@return the counts of a file}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if it cannot be unpacked, a line is no row, a word comes twice, or there is none
    public static Counts read(Path file) throws IOException, MalformedFile {
        return of(file.toString(), Line.readPacked(file));
    }

    /// {@return the counts of lines}
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line is no row, a word comes twice, or there is none
    public static Counts of(String file, List<Line> lines) throws MalformedFile {
        var rows = new ArrayList<Row>();
        var words = new HashSet<String>();
        int contexts = 0;
        for (Line line : lines) {
            if (line.isBlank() || line.text().startsWith("#")) {
                continue;
            }
            Row row = row(line);
            if (!words.add(row.word)) {
                throw line.malformed("the word '%s' comes twice".formatted(row.word));
            }
            contexts = Math.max(contexts, 1 + row.contexts.stream().mapToInt(Integer::intValue).max().orElse(-1));
            rows.add(row);
        }
        if (rows.isEmpty()) {
            throw new MalformedFile(file, 1, "no counts in this file; a line is a word, a tab, its occurrences, a tab, context:count …");
        }
        return new Counts(rows, contexts);
    }

    private static Row row(Line line) throws MalformedFile {
        String[] fields = line.text().split("\t", -1);
        if (fields.length != 3 || fields[0].isBlank()) {
            throw line.malformed("%d fields; a line is a word, a tab, its occurrences, a tab, context:count …".formatted(fields.length));
        }
        number(line, "the occurrences", fields[1]);
        var contexts = new ArrayList<Integer>();
        var counts = new ArrayList<Long>();
        for (String entry : fields[2].trim().split(" +", -1)) {
            if (entry.isEmpty()) {
                continue;
            }
            int colon = entry.indexOf(':');
            if (colon < 0) {
                throw line.malformed("'%s' is no context:count".formatted(entry));
            }
            long context = number(line, "the context", entry.substring(0, colon));
            if (context >= MOST_CONTEXTS) {
                throw line.malformed("the context %d; there are %d at most".formatted(context, MOST_CONTEXTS));
            }
            contexts.add((int) context);
            counts.add(number(line, "a count", entry.substring(colon + 1)));
        }
        if (new HashSet<>(contexts).size() < contexts.size()) {
            throw line.malformed("a context of '%s' comes twice".formatted(fields[0]));
        }
        return new Row(fields[0], List.copyOf(contexts), List.copyOf(counts));
    }

    private static long number(Line line, String what, String text) throws MalformedFile {
        long number = 0;
        for (int k = 0; k < text.length(); k++) {
            number = 10 * number + Character.digit(text.charAt(k), 10);
            if (text.charAt(k) < '0' || text.charAt(k) > '9' || k == DIGITS) {
                throw noNumber(line, what, text);
            }
        }
        if (text.isEmpty()) {
            throw noNumber(line, what, text);
        }
        return number;
    }

    private static MalformedFile noNumber(Line line, String what, String text) {
        return line.malformed("%s is '%s', not a number of occurrences".formatted(what, text));
    }
}
