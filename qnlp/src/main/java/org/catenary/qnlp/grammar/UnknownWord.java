package org.catenary.qnlp.grammar;

import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.text.Spelling;

/// A sentence has words that are not in the lexicon.
public final class UnknownWord extends Mistake {

    private final Sentence sentence;
    private final List<Integer> places;

    /// @param places the unknown tokens of the sentence, from 0, at least one
    UnknownWord(Sentence sentence, List<Integer> places, Lexicon lexicon) {
        super(message(sentence, places, lexicon));
        this.sentence = sentence;
        this.places = List.copyOf(places);
    }

    private static String message(Sentence sentence, List<Integer> places, Lexicon lexicon) {
        String first = sentence.words().get(places.getFirst());
        return places.stream().map(place -> line(sentence, place, lexicon)).collect(Collectors.joining("\n"))
                + "\nto add a word, write a line with the word, a tab and its type into the lexicon: %s<TAB>n for a noun,"
                .formatted(first) + " n.r @ s @ n.l for a transitive verb, n @ n.l for an adjective";
    }

    private static String line(Sentence sentence, int place, Lexicon lexicon) {
        String word = sentence.words().get(place);
        List<String> near = Spelling.near(word, lexicon.words());
        return "unknown word '%s', word %d of '%s', column %d%s".formatted(word, place + 1, sentence, sentence.column(place),
                near.isEmpty() ? "" : "; near spellings: " + String.join(", ", near));
    }

    /// {@return the sentence}
    public Sentence sentence() { return sentence; }

    /// {@return the unknown tokens, from 0}
    public List<Integer> places() { return places; }

    /// {@return the unknown words}
    public List<String> words() { return places.stream().map(sentence.words()::get).toList(); }
}
