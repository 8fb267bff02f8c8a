package org.catenary.qnlp.readers;

import java.util.List;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.parser.ParserModel;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.text.Sentence;

/// A parser learnt from a treebank as a reader: any words, in whole sentences or in pieces side by side.
///
/// Two of them are equal if they read alike: with the same model, told by its fingerprint, and the same lexicon.
public final class StatisticalReader implements TypedReader {

    /// The name of the reader.
    public static final String NAME = "statistical";

    private final StatisticalParser parser;
    private final String fingerprint;
    private final Lexicon lexicon;

    /// A reader by a parser's model, with a lexicon beside it.
    public StatisticalReader(ParserModel model, Lexicon lexicon) {
        this.parser = new StatisticalParser(model, lexicon);
        this.fingerprint = model.fingerprint();
        this.lexicon = lexicon;
    }

    /// {@return the parser}
    public StatisticalParser parser() { return parser; }

    /// {@return the fingerprint of the parser's model}
    public String fingerprint() { return fingerprint; }

    /// {@return the lexicon beside the model}
    public Lexicon lexicon() { return lexicon; }

    @Override public String name() { return NAME; }

    /// {@return a text in the words of the treebank}
    @Override public Sentence sentence(String text) { return Sentence.ofEnglish(text); }

    @Override public Parse parse(Sentence sentence) { return parser.parse(sentence).parse(); }

    @Override public List<List<Ty>> types(Sentence sentence) {
        return parse(sentence).words().stream().map(Lexeme::type).map(List::of).toList();
    }

    @Override public List<Ty> goals(Sentence sentence) { return List.of(parse(sentence).goal()); }

    @Override public boolean equals(Object object) {
        return object instanceof StatisticalReader other && fingerprint.equals(other.fingerprint) && lexicon.equals(other.lexicon);
    }

    @Override public int hashCode() { return 31 * fingerprint.hashCode() + lexicon.hashCode(); }

    @Override public String toString() { return "StatisticalReader[%s]".formatted(fingerprint); }
}
