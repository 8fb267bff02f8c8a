package org.catenary.qnlp.model;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.grammar.Parse;

/// A sentence on its way to a circuit: every stage can be looked at.
///
/// @param parse    the reading of each word and the links between them
/// @param straight the diagram of grammar with cups removed where words can be bent
/// @param circuit  the image of that under the ansatz
public record Stages(Parse parse, Diagram straight, Diagram circuit) {

    /// {@return the diagram of grammar: words and cups}
    public Diagram grammar() { return parse.diagram(); }
}
