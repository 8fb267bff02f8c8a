package org.catenary.qnlp.model;

import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;

/// A sentence or a text on its way to its meaning: every stage can be looked at.
///
/// @param grammar  the diagram of grammar: words and cups, or nouns as wires through boxes and frames
/// @param straight the same with cups removed where words can be bent, or with frames opened
/// @param meaning  the image under the ansatz, a circuit or a diagram of tensors: of the straight diagram where the ansatz
///                 straightens, else of the diagram of grammar
/// @param words    the boxes of the words
public record Stages(Diagram grammar, Diagram straight, Diagram meaning, List<Box> words) {

    /// Copies the list.
    public Stages { words = List.copyOf(words); }

    /// {@return what it reduces to}
    public Ty goal() { return straight.cod(); }
}
