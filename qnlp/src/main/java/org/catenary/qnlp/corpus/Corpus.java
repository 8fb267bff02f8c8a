package org.catenary.qnlp.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;

/// Labelled sentences in order.
///
/// In a file every line is `label sentence`: a label without blanks, blanks, the tokens of the sentence with blanks between
/// them. A full stop is a token like any other; blank lines are passed over. Several sentences with one label stand on one line
/// with a bar `|` between two.
///
/// @param examples the labelled sentences
public record Corpus(List<Example> examples) {

    private static final String FORM = "a line is a label, a blank and the tokens of a sentence";

    /// A corpus of these examples.
    public Corpus { examples = List.copyOf(examples); }

    /// {@return the corpus of a file}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if a line has no label or no sentence, or there is none
    public static Corpus read(Path file) throws IOException, MalformedFile { return of(file.toString(), Line.read(file)); }

    /// {@return the corpus of lines}
    ///
    /// A line has no label if it begins with a blank, or if what it begins with labels no other line of the file and is a
    /// word of other lines, as when a sentence was written without its label.
    ///
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line has no label or no sentence, or there is none
    public static Corpus of(String file, List<Line> lines) throws MalformedFile {
        var examples = new ArrayList<Example>();
        var read = new ArrayList<Line>();
        for (Line line : lines) {
            if (!line.isBlank()) {
                examples.add(example(line));
                read.add(line);
            }
        }
        if (examples.isEmpty()) {
            throw new MalformedFile(file, 1, "no example in this data set; " + FORM);
        }
        checkLabels(examples, read);
        return new Corpus(examples);
    }

    private static Example example(Line line) throws MalformedFile {
        Sentence whole = Sentence.ofTokens(line.text());
        if (whole.tokens().getFirst().start() > 0) {
            throw line.malformed("no label, the line begins with a blank; " + FORM);
        }
        if (whole.tokens().size() == 1) {
            throw line.malformed("no sentence behind '%s'; %s".formatted(whole.words().getFirst(), FORM));
        }
        String text = line.text().substring(whole.tokens().get(1).start(), whole.tokens().getLast().end());
        return new Example(whole.words().getFirst(), sentences(Sentence.ofTokens(text), line), line.place());
    }

    private static List<Sentence> sentences(Sentence all, Line line) throws MalformedFile {
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int k = 0; k <= all.tokens().size(); k++) {
            if (k == all.tokens().size() || all.words().get(k).equals(Example.BAR)) {
                if (k == from) {
                    throw line.malformed("no sentence %s a bar; a bar stands between two sentences of one example".formatted(k == 0 ? "before" : "behind"));
                }
                sentences.add(Sentence.ofTokens(all.text().substring(all.tokens().get(from).start(), all.tokens().get(k - 1).end())));
                from = k + 1;
            }
        }
        return sentences;
    }

    private static void checkLabels(List<Example> examples, List<Line> lines) throws MalformedFile {
        Map<String, Integer> labels = new HashMap<>();
        Set<String> words = new HashSet<>();
        for (Example example : examples) {
            labels.merge(example.label(), 1, Integer::sum);
            example.sentences().forEach(sentence -> words.addAll(sentence.words()));
        }
        for (int i = 0; i < examples.size(); i++) {
            String label = examples.get(i).label();
            if (labels.size() > 1 && labels.getOrDefault(label, 0) == 1 && words.contains(label)) {
                throw lines.get(i).malformed("no label: '%s' labels no other line and is a word of the sentences; %s"
                        .formatted(label, FORM));
            }
        }
    }

    /// {@return the classes: the labels, sorted}
    public List<String> classes() { return examples.stream().map(Example::label).distinct().sorted().toList(); }

    /// {@return the words of the sentences, sorted}
    public List<String> vocabulary() {
        return examples.stream().flatMap(example -> example.sentences().stream()).flatMap(sentence -> sentence.words().stream()).distinct().sorted().toList();
    }

    /// {@return the number of examples}
    public int size() { return examples.size(); }

    /// {@return the lines of a file that reads back to the same labels and sentences}
    @Override public String toString() {
        return examples.stream().map(example -> example + "\n").collect(Collectors.joining());
    }
}
