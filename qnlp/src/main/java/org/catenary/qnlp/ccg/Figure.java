package org.catenary.qnlp.ccg;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;

/// Derivations for the eye: words in a row, rules as boxes by their signs, wires named by categories as they are written.
///
/// @param words the words
/// @param rules what combines them
record Figure(Diagram words, Diagram rules) {

    static Figure word(Derivation.Leaf leaf) {
        Ty type = type(leaf.category());
        return new Figure(new Lexeme(leaf.text(), type), Diagram.id(type));
    }

    static Figure phrase(Derivation.Phrase phrase, List<Figure> parts) {
        Diagram words = Diagram.id(Ty.unit()), rules = Diagram.id(Ty.unit());
        for (Figure part : parts) {
            words = words.tensor(part.words);
            rules = rules.tensor(part.rules);
        }
        return new Figure(words, rules.then(Box.of(phrase.rule().sign(), rules.cod(), type(phrase.category()))));
    }

    Diagram diagram() { return words.then(rules); }

    private static Ty type(Category category) { return Ty.of(category.toString()); }
}
