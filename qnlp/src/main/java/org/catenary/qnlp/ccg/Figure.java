package org.catenary.qnlp.ccg;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;

/// Derivations for the eye: words in a row, rules as boxes by their signs, wires named by categories as they are written.
final class Figure {

    private Figure() {}

    static Diagram word(Derivation.Leaf leaf) { return new Lexeme(leaf.text(), type(leaf.category())); }

    static Diagram phrase(Derivation.Phrase phrase, List<Diagram> parts) {
        Diagram row = Diagram.id(Ty.unit());
        for (Diagram part : parts) {
            row = row.tensor(part);
        }
        return row.then(Box.of(phrase.rule().sign(), row.cod(), type(phrase.category())));
    }

    private static Ty type(Category category) { return Ty.of(category.toString()); }
}
