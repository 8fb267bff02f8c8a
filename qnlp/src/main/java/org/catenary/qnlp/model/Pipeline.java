package org.catenary.qnlp.model;

import java.util.List;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.rewrite.WordRule;
import org.catenary.qnlp.text.Sentence;

/// The way from words to their meaning.
public sealed interface Pipeline permits SentencePipeline, TextPipeline {

    /// {@return the way of a sentence: parse, straighten, apply the ansatz}
    static Pipeline of(PregroupParser parser, Ansatz ansatz) { return new SentencePipeline(parser, List.of(), ansatz); }

    /// {@return the way of a sentence in which words become wires first}
    static Pipeline of(PregroupParser parser, List<WordRule> rules, Ansatz ansatz) { return new SentencePipeline(parser, rules, ansatz); }

    /// {@return what finds the grammar}
    PregroupParser parser();

    /// {@return what gives it meaning}
    Ansatz ansatz();

    /// {@return the stages of a sentence or text}
    /// @throws org.catenary.diagrams.category.Mistake if it has unknown words or does not reduce
    Stages stages(Sentence sentence);

    /// {@return the steps beside parser and ansatz, for reports; empty for none}
    String steps();
}
