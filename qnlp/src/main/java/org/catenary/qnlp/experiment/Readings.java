package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.catenary.qnlp.experiment.Task.Reading;

/// The sentences of a set with their meanings, and the count of words that training lacks.
///
/// @param all     the sentences that are used
/// @param unseen  the words that training lacks, sorted, of all sentences
/// @param with    how many sentences have such words
/// @param skipped how many of these are left out
public record Readings(List<Reading> all, List<String> unseen, int with, int skipped) {

    /// Copies the lists.
    public Readings {
        all = List.copyOf(all);
        unseen = List.copyOf(unseen);
    }

    /// @param leftOut the words that training lacks in each sentence that is left out
    static Readings of(List<Reading> all, List<List<String>> leftOut) {
        var lists = new ArrayList<>(Stream.concat(all.stream().map(Reading::unseen), leftOut.stream()).toList());
        lists.removeIf(List::isEmpty);
        var unseen = new TreeSet<String>();
        lists.forEach(unseen::addAll);
        return new Readings(all, List.copyOf(unseen), lists.size(), leftOut.size());
    }

    /// {@return the count in words, as in `2 words in 3 of 30 sentences, which are left out: quux, frob`}
    @Override public String toString() {
        int sentences = all.size() + skipped;
        return unseen.isEmpty() ? "none in %d sentences".formatted(sentences) : "%d %s in %d of %d sentences%s: %s".formatted(unseen.size(),
                unseen.size() == 1 ? "word" : "words", with, sentences, skipped > 0 ? ", %d left out".formatted(skipped) : "",
                String.join(", ", unseen));
    }
}
