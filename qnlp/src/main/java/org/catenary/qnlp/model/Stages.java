package org.catenary.qnlp.model;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.grammar.Parse;

/// A sentence on its way to its meaning: every stage can be looked at.
///
/// @param parse    the reading of each word and the links between them
/// @param straight the diagram of grammar with cups removed where words can be bent
/// @param meaning  the image under the ansatz, a circuit or a diagram of tensors: of the straight diagram where the ansatz
///                 straightens, else of the diagram of grammar
public record Stages(Parse parse, Diagram straight, Diagram meaning) {

    /// {@return the diagram of grammar: words and cups}
    public Diagram grammar() { return parse.diagram(); }
}
