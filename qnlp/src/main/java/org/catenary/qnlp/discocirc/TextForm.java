package org.catenary.qnlp.discocirc;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// How a text becomes one diagram without frames.
///
/// @param frames   how frames are opened
/// @param mentions in how many sentences a noun must be to reach the end; the others are discarded
public record TextForm(Frames frames, int mentions) {

    /// Sandwiches, and every noun to the end.
    public static final TextForm STANDARD = new TextForm(Frames.SANDWICH, 1);

    private static final Ty TEXT = Ty.of("t");

    /// @throws IllegalArgumentException if no mention is asked for
    public TextForm {
        if (mentions < 1) {
            throw new IllegalArgumentException("nouns that are in %d sentences".formatted(mentions));
        }
    }

    /// {@return the circuit of a text, function words removed}
    /// @throws TextCircuit.NoAntecedent if a pronoun stands for nothing
    public TextCircuit circuit(List<PregroupTree> sentences) {
        return TextCircuit.of(sentences.stream().map(FunctionWords::removedFrom).toList()).pruned(mentions);
    }

    /// {@return a circuit without frames, whose nouns a last box brings together in one wire of type `t`}
    public Diagram open(TextCircuit text) {
        Diagram opened = frames.open(text.circuit());
        return opened.then(Box.of("text", opened.cod(), TEXT));
    }

    /// {@return the form in words, for reports}
    @Override public String toString() {
        return switch (frames) {
            case SANDWICH -> "frames as sandwiches";
            case EXPANSION -> "frames behind what is inside";
        } + (mentions > 1 ? ", nouns of at least %d sentences".formatted(mentions) : "");
    }
}
