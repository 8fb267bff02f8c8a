package org.catenary.qnlp.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.rewrite.WordRule;

/// The words that a model is trained on, each in one of its readings.
///
/// @param words the words with the types that they were read with
public record Vocabulary(Lexicon words) {

    /// {@return the words of diagrams of grammar that come a number of times at least}
    public static Vocabulary of(Collection<Diagram> grammars, int atLeast) {
        Map<Lexeme, Integer> counts = new HashMap<>();
        grammars.forEach(grammar -> grammar.boxes().forEach(box -> {
            if (box instanceof Lexeme word) {
                counts.merge(word, 1, Integer::sum);
            }
        }));
        return new Vocabulary(Lexicon.of(counts.entrySet().stream().filter(e -> e.getValue() >= atLeast).map(Map.Entry::getKey)
                .sorted((a, b) -> a.toString().compareTo(b.toString())).toList()));
    }

    /// {@return the words of a diagram of grammar that have parameters and are not among these, each once}
    public List<Lexeme> unseen(Diagram grammar, Pipeline pipeline) {
        return grammar.boxes().stream().filter(Lexeme.class::isInstance).map(Lexeme.class::cast)
                .filter(word -> !words.has(word) && !pipeline.parametersOf(word).isEmpty()).distinct().toList();
    }

    /// {@return a diagram of grammar where one box for each type stands for the words that are not among these}
    public Diagram withUnknown(Diagram grammar, Pipeline pipeline) {
        return WordRule.unknownWords(word -> words.has(word) || pipeline.parametersOf(word).isEmpty()).apply(grammar);
    }
}
