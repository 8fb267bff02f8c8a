package org.catenary.qnlp.model;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.rewrite.WordRule;
import org.catenary.qnlp.text.Sentence;

/// The way from a sentence to its meaning: parse, rewrite words, straighten, apply the ansatz.
///
/// @param parser finds the grammar
/// @param rules  replace words by wires; a sentence in which one does is not straightened
/// @param ansatz gives it meaning
public record Pipeline(PregroupParser parser, List<WordRule> rules, Ansatz ansatz) {

    /// Copies the list.
    public Pipeline { rules = List.copyOf(rules); }

    /// The way without rules.
    public Pipeline(PregroupParser parser, Ansatz ansatz) { this(parser, List.of(), ansatz); }

    /// {@return the stages of a sentence, by its first parse}
    /// @throws org.catenary.diagrams.category.Mistake if it has unknown words or does not reduce
    public Stages stages(Sentence sentence) {
        Parse parse = parser.parse(sentence);
        Diagram rewritten = rules.isEmpty() ? parse.diagram() : WordRule.first(rules).apply(parse.diagram());
        Diagram straight = rewritten.equals(parse.diagram()) ? CupRemoval.straighten(rewritten) : rewritten;
        return new Stages(parse, straight, ansatz.apply(ansatz.straightens() ? straight : rewritten));
    }
}
