package org.catenary.qnlp.readers;

import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ccg.Category;
import org.catenary.qnlp.ccg.Combinator;
import org.catenary.qnlp.ccg.Derivation;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.text.Sentence;

/// The tree of a derivation as a diagram on one type, a box for every step: a recursive model.
///
/// @param grammar gives derivations
/// @param mode    what the boxes are called, so which of them share their parameters
public record TreeReader(Derived grammar, Mode mode) implements Reader {

    private static final Ty S = Ty.of("s");

    /// What a box is called.
    public enum Mode {
        /// All alike, `UNIBOX`.
        NO_TYPE,
        /// By the rule, `FA`.
        RULE_ONLY,
        /// By the rule and the categories that it combines, `FA(n/n, n)`.
        RULE_TYPE,
        /// By the height above the words, `layer_1`.
        HEIGHT
    }

    /// The name of the reader.
    public static final String NAME = "tree";

    /// A part of the tree.
    private record Part(Diagram diagram, Category category, int height) {}

    @Override public String name() { return NAME; }

    @Override public Sentence sentence(String text) {
        return grammar instanceof Reader reader ? reader.sentence(text) : Sentence.of(text);
    }

    @Override public Diagram diagram(Sentence sentence) { return diagram(grammar.derivation(sentence)); }

    /// {@return the diagram of a derivation; unary rules that change nothing but the category have no box}
    public Diagram diagram(Derivation derivation) {
        return derivation.fold(leaf -> new Part(new Lexeme(leaf.text(), S), leaf.category(), 0), this::part).diagram;
    }

    private Part part(Derivation.Phrase phrase, List<Part> parts) {
        Category category = phrase.category();
        if (phrase.rule() == Combinator.U) {
            return new Part(parts.getFirst().diagram, category, parts.getFirst().height);
        }
        int height = 1 + parts.stream().mapToInt(Part::height).max().orElse(0);
        String name = switch (mode) {
            case NO_TYPE -> "UNIBOX";
            case RULE_ONLY -> phrase.rule().name();
            case RULE_TYPE -> "%s(%s)".formatted(phrase.rule().name(),
                    parts.stream().map(part -> part.category.toString()).collect(Collectors.joining(", ")));
            case HEIGHT -> "layer_" + height;
        };
        Diagram row = Diagram.id(Ty.unit());
        for (Part part : parts) {
            row = row.tensor(part.diagram);
        }
        return new Part(row.then(Box.of(name, row.cod(), S)), category, height);
    }
}
