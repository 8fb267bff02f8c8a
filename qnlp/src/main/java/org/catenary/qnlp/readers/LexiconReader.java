package org.catenary.qnlp.readers;

import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexeme;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.Parse;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;

/// The grammar of a lexicon: the first parse of a sentence.
///
/// @param lexicon the words with their types
/// @param goals   the types to which sentences reduce, the preferred first
public record LexiconReader(Lexicon lexicon, List<Ty> goals) implements TypedReader {

    /// The name of the reader.
    public static final String NAME = "pregroup";

    /// @throws IllegalArgumentException if there is no goal
    public LexiconReader { goals = new PregroupParser(lexicon, goals).goals(); }

    /// The grammar of a parser.
    public LexiconReader(PregroupParser parser) { this(parser.lexicon(), parser.goals()); }

    /// {@return the parser}
    public PregroupParser parser() { return new PregroupParser(lexicon, goals); }

    @Override public String name() { return NAME; }

    @Override public Parse parse(Sentence sentence) { return parser().parse(sentence); }

    @Override public Diagram guess(Sentence sentence) {
        return new LexiconReader(lexicon.with(lexicon.unknown(sentence.words())), goals).diagram(sentence);
    }

    @Override public List<List<Ty>> types(Sentence sentence) {
        return parser().readings(sentence).stream().map(list -> list.stream().map(Lexeme::type).toList()).toList();
    }

    @Override public List<Ty> goals(Sentence sentence) { return goals; }
}
