package org.catenary.qnlp.model;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.grammar.Lexeme;

/// A sentence on its way to its meaning: every stage can be looked at.
///
/// @param grammar  the diagram of grammar, as the reader gives it
/// @param straight the diagram after the rules, with cups removed where words can be bent
/// @param meaning  the image under the ansatz, a circuit or a diagram of tensors: of the straight diagram where the ansatz
///                 straightens, else of the diagram after the rules
public record Stages(Diagram grammar, Diagram straight, Diagram meaning) {

    /// {@return the words from left to right, those of empty type aside}
    public List<Lexeme> words() {
        return grammar.boxes().stream().filter(Lexeme.class::isInstance).map(Lexeme.class::cast).toList();
    }
}
