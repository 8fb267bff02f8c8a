package org.catenary.qnlp.corpus;

import java.util.List;
import java.util.stream.Collectors;
import org.catenary.qnlp.text.Sentence;

/// A sentence with its label, or several sentences with one.
///
/// @param label     the class it belongs to
/// @param sentences the sentences, tokenised; at least one
/// @param place     where it stands, as in `train.txt:3`
public record Example(String label, List<Sentence> sentences, String place) {

    /// What stands between two sentences.
    static final String BAR = "|";

    /// @throws IllegalArgumentException if there is no sentence
    public Example {
        sentences = List.copyOf(sentences);
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("an example without a sentence");
        }
    }

    /// One sentence with its label.
    public Example(String label, Sentence sentence, String place) { this(label, List.of(sentence), place); }

    /// {@return the sentence, the first of several}
    public Sentence sentence() { return sentences.getFirst(); }

    /// {@return the sentences, with a bar between two}
    public String text() { return sentences.stream().map(Sentence::tokenised).collect(Collectors.joining(" %s ".formatted(BAR))); }

    /// {@return the example as a line of a file}
    @Override public String toString() { return label + " " + text(); }
}
