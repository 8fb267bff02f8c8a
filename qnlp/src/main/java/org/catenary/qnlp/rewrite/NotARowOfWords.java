package org.catenary.qnlp.rewrite;

import org.catenary.diagrams.category.Mistake;

/// A diagram that is no row of words with cups below.
public final class NotARowOfWords extends Mistake {

    NotARowOfWords(String why) { super("cups can be removed below a row of words only: " + why); }
}
