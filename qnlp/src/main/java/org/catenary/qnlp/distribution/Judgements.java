package org.catenary.qnlp.distribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// How alike people found two texts of transitive clauses, with all scores of each pair.
///
/// @param scores the scores of each pair, pairs in the order in which they come first
public record Judgements(SequencedMap<Pair, List<Double>> scores) {

    /// A transitive clause.
    public record Words(String subject, String verb, String object) {
        @Override public String toString() { return "%s %s %s".formatted(subject, verb, object); }
    }

    /// Two texts.
    ///
    /// @param left  the clauses of the first
    /// @param right the clauses of the second
    public record Pair(List<Words> left, List<Words> right) {}

    /// How files write judgements.
    public enum Format {
        /// `verb subject object landmark score`: the same clause with the verb and with the landmark.
        DISAMBIGUATION(5, "verb subject object landmark score") {
            @Override Pair pair(Line line, String... f) {
                return new Pair(List.of(new Words(f[1], f[0], f[2])), List.of(new Words(f[1], f[3], f[2])));
            }
        },
        /// `subject verb object subject verb object score`.
        SIMILARITY(7, "subject verb object subject verb object score") {
            @Override Pair pair(Line line, String... f) {
                return new Pair(List.of(new Words(f[0], f[1], f[2])), List.of(new Words(f[3], f[4], f[5])));
            }
        },
        /// `participant TAB sentence TAB sentence TAB score`, where `S V O and T does too` is `S V O` and `T V O`.
        ELLIPSIS(4, "participant, sentence, sentence and score with tabs between, a sentence as S V O and T does too") {
            @Override String[] fields(Line line) { return line.text().split("\t", -1); }

            @Override boolean isHead(String... f) { return f[0].equals("participant"); }

            @Override Pair pair(Line line, String... f) throws MalformedFile {
                return new Pair(clauses(line, f[1]), clauses(line, f[2]));
            }

            private static List<Words> clauses(Line line, String sentence) throws MalformedFile {
                String[] words = sentence.trim().split("\\s+", -1);
                if (words.length != 7 || !words[3].equals("and") || !words[5].equals("does") || !words[6].equals("too")) {
                    throw line.malformed("'%s' is not of the form S V O and T does too".formatted(sentence));
                }
                return List.of(new Words(words[0], words[1], words[2]), new Words(words[4], words[1], words[2]));
            }
        };

        private final int count;
        private final String shape;

        Format(int count, String shape) {
            this.count = count;
            this.shape = shape;
        }

        String[] fields(Line line) { return line.text().trim().split("\\s+", -1); }

        boolean isHead(String... fields) { return fields.length == 0; }

        abstract Pair pair(Line line, String... fields) throws MalformedFile;
    }

    /// {@return the judgements of lines; a pair that comes again has a further score}
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line is none, or there are none
    public static Judgements of(String file, List<Line> lines, Format format) throws MalformedFile {
        var scores = new LinkedHashMap<Pair, List<Double>>();
        for (Line line : lines) {
            String[] fields = format.fields(line);
            if (line.isBlank() || line.text().startsWith("#") || line.number() == 1 && format.isHead(fields)) {
                continue;
            }
            if (fields.length != format.count) {
                throw line.malformed("%d fields; a line is %s".formatted(fields.length, format.shape));
            }
            scores.computeIfAbsent(format.pair(line, fields), _ -> new ArrayList<>()).add(line.finite(fields[format.count - 1]));
        }
        if (scores.isEmpty()) {
            throw new MalformedFile(file, 1, "no judgement in this file; a line is " + format.shape);
        }
        return new Judgements(scores);
    }

    /// {@return how many scores there are}
    public int size() { return scores.values().stream().mapToInt(List::size).sum(); }

    /// {@return the pairs in the order in which they come first}
    public List<Pair> pairs() { return List.copyOf(scores.sequencedKeySet()); }
}
