package org.catenary.qnlp.model;

import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.text.Sentence;

/// The way from a sentence to its meaning: parse, straighten, apply the ansatz.
///
/// @param parser finds the grammar
/// @param ansatz gives it meaning
public record Pipeline(PregroupParser parser, Ansatz ansatz) {

    /// {@return the stages of a sentence, by its first parse}
    /// @throws org.catenary.diagrams.category.Mistake if it has unknown words or does not reduce
    public Stages stages(Sentence sentence) {
        Parse parse = parser.parse(sentence);
        var straight = CupRemoval.straighten(parse.diagram());
        return new Stages(parse, straight, ansatz.apply(ansatz.straightens() ? straight : parse.diagram()));
    }
}
