package org.catenary.qnlp.model;

import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;

/// The way from a sentence to its meaning: read, rewrite, straighten, apply the ansatz.
///
/// @param reader finds the diagram of grammar
/// @param rules  change it, one after the other
/// @param ansatz gives it meaning
public record Pipeline(Reader reader, List<Rewrite> rules, Ansatz ansatz) {

    /// Copies the list.
    public Pipeline { rules = List.copyOf(rules); }

    /// The way without rules.
    public Pipeline(Reader reader, Ansatz ansatz) { this(reader, List.of(), ansatz); }

    /// The way without rules, by the first parse of each sentence.
    public Pipeline(PregroupParser parser, Ansatz ansatz) { this(new LexiconReader(parser), ansatz); }

    /// {@return this way with other rules before its own}
    public Pipeline rewriting(List<Rewrite> others) {
        return new Pipeline(reader, Stream.concat(others.stream(), rules.stream()).toList(), ansatz);
    }

    /// {@return the stages of a sentence}
    /// @throws org.catenary.diagrams.category.Mistake if it cannot be read, or an atom of its grammar has no image
    public Stages stages(Sentence sentence) { return stages(reader.diagram(sentence)); }

    /// {@return the stages of a diagram of grammar}
    /// @throws org.catenary.diagrams.category.Mistake if an atom has no image
    public Stages stages(Diagram grammar) {
        Diagram rewritten = Rewrite.all(rules, grammar);
        Diagram straight = CupRemoval.straightest(rewritten);
        return new Stages(grammar, straight, ansatz.apply(ansatz.straightens() ? straight : rewritten));
    }

    /// {@return the names of the parameters that a word has by itself; none where a rule makes wires of it}
    List<String> parametersOf(Lexeme word) {
        return Parametrised.parametersOf(ansatz.apply(Rewrite.all(rules.stream().filter(Rewrite::isLocal).toList(), word)));
    }
}
