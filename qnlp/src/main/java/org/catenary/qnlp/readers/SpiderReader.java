package org.catenary.qnlp.readers;

import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.text.Token;

/// Words joined by one spider of type `s`, so that their order does not count: a bag of words.
public record SpiderReader() implements Reader {

    private static final Ty S = Ty.of("s");

    @Override public String name() { return "spiders"; }

    @Override public Diagram diagram(Sentence sentence) {
        if (sentence.tokens().isEmpty()) {
            throw new EmptySentence();
        }
        Diagram words = Diagram.id(Ty.unit());
        for (Token token : sentence.tokens()) {
            words = words.tensor(new Lexeme(token.text(), S));
        }
        return words.then(Diagram.spider(S, sentence.tokens().size(), 1));
    }
}
