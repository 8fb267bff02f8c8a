package org.catenary.qnlp.grammar;

import org.catenary.diagrams.category.Mistake;

/// There is no word to parse.
public final class EmptySentence extends Mistake {

    /// Nothing to parse or to read.
    public EmptySentence() { super("the sentence is empty: there is no word to parse"); }
}
