package org.catenary.qnlp.grammar;

import java.util.List;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lattice.Edge;
import org.catenary.qnlp.text.Sentence;

/// A sentence that reduces to none of the goals.
public final class NotReducible extends Mistake {

    private final Sentence sentence;
    private final Ty left;

    /// @param readings the readings of each word
    /// @param left     the wires that the best partial reduction leaves
    NotReducible(Sentence sentence, List<List<Lexeme>> readings, List<Ty> goals, List<Edge> left) {
        super("'%s' does not reduce to %s\n%s\nleft over at best: %s".formatted(sentence,
                goals.stream().map(Ty::toString).collect(Collectors.joining(" or ")), table(sentence.words(), readings),
                left.isEmpty() ? "nothing" : left.stream().map(NotReducible::wire).collect(Collectors.joining(", "))));
        this.sentence = sentence;
        this.left = Ty.of(left.stream().map(edge -> edge.ob().orElseThrow()).toList());
    }

    private static String table(List<String> words, List<List<Lexeme>> readings) {
        int width = words.stream().mapToInt(word -> word.codePointCount(0, word.length())).max().orElse(0);
        var lines = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            lines.append(i == 0 ? "" : "\n").append("  ").append(word)
                    .repeat(" ", 2 + width - word.codePointCount(0, word.length()))
                    .append(readings.get(i).stream().map(lexeme -> lexeme.type().toString())
                            .collect(Collectors.joining(", or ")));
        }
        return lines.toString();
    }

    private static String wire(Edge edge) {
        return "%s of %s".formatted(edge.ob().orElseThrow(), edge.lexeme().text());
    }

    /// {@return the sentence}
    public Sentence sentence() { return sentence; }

    /// {@return what the best partial reduction leaves: the fewest wires, over all choices of types}
    public Ty left() { return left; }
}
