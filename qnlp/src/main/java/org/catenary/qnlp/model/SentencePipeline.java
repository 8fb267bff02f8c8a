package org.catenary.qnlp.model;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.rewrite.WordRule;
import org.catenary.qnlp.text.Sentence;

/// The way of a sentence: parse, rewrite words, straighten, apply the ansatz.
///
/// @param parser finds the grammar
/// @param rules  replace words by wires; a sentence in which one does is not straightened
/// @param ansatz gives it meaning
public record SentencePipeline(PregroupParser parser, List<WordRule> rules, Ansatz ansatz) implements Pipeline {

    /// Copies the list.
    public SentencePipeline { rules = List.copyOf(rules); }

    /// {@return the stages of a sentence, by its first parse}
    /// @throws org.catenary.diagrams.category.Mistake if it has unknown words or does not reduce
    @Override public Stages stages(Sentence sentence) {
        Parse parse = parser.parse(sentence);
        Diagram grammar = parse.diagram();
        Diagram rewritten = rules.isEmpty() ? grammar : WordRule.first(rules).apply(grammar);
        Diagram straight = rewritten.equals(grammar) ? CupRemoval.straighten(rewritten) : rewritten;
        return new Stages(grammar, straight, ansatz.apply(ansatz.straightens() ? straight : rewritten), List.copyOf(parse.words()));
    }

    @Override public String steps() { return rules.isEmpty() ? "" : "pronouns as spiders"; }
}
