package org.catenary.qnlp.readers;

import java.util.Optional;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.text.Token;

/// Words from left to right, one after the other combined with what came before by the same diagram.
///
/// ```
///   Alice  loves  Bob
///      s     s     s
///      └STAIR┘     │
///         s        │
///         └─STAIR──┘
///             s
/// ```
///
/// @param name      the name by which users ask for it
/// @param word      the type of a word
/// @param combining from what came before and a word to what comes next
/// @param start     what stands before the first word, if anything does
public record LinearReader(String name, Ty word, Diagram combining, Optional<Lexeme> start) implements Reader {

    private static final Ty S = Ty.of("s");

    /// Words as arrows `s → s` that follow on each other: a matrix product. Cups join them, `START` begins.
    public static final LinearReader CUPS = new LinearReader("cups", S.r().tensor(S),
            Diagram.cup(S).tensor(Diagram.id(S)), Optional.of(new Lexeme("START", S)));

    /// Words combined step by step by a box `STAIR`, a recurrent model.
    public static final LinearReader STAIRS =
            new LinearReader("stairs", S, Box.of("STAIR", S.tensor(S), S), Optional.empty());

    /// @throws IllegalArgumentException if the diagram does not combine a word with what came before, to the same again
    public LinearReader {
        Ty first = start.map(Lexeme::type).orElse(word);
        if (!combining.dom().equals(combining.cod().tensor(word)) || !combining.cod().equals(first)) {
            throw new IllegalArgumentException("words of type %s after %s cannot be combined by %s → %s".formatted(
                    word, first, combining.dom(), combining.cod()));
        }
    }

    @Override public Diagram diagram(Sentence sentence) {
        if (sentence.tokens().isEmpty()) {
            throw new EmptySentence();
        }
        Diagram words = start.isPresent() ? start.get() : Diagram.id(Ty.unit());
        for (Token token : sentence.tokens()) {
            words = words.tensor(new Lexeme(token.text(), word));
        }
        int steps = sentence.tokens().size() - (start.isPresent() ? 0 : 1);
        Diagram diagram = words;
        for (int k = 0; k < steps; k++) {
            diagram = diagram.thenAt(0, combining);
        }
        return diagram;
    }
}
