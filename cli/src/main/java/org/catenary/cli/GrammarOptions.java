package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.MalformedFile;
import picocli.CommandLine.Option;

/// The options by which a user says what words and what sentences there are.
final class GrammarOptions {

    private static final List<Ty> GOALS = List.of(Ty.of("s"), Ty.of("n"));

    @Option(names = "--lexicon", paramLabel = "FILE",
            description = "words with their types, a line each: word, a tab, n.r @ s @ n.l (default: the bundled English ones)")
    private Optional<Path> lexicon = Optional.empty();

    @Option(names = "--goal", paramLabel = "TYPE", description = "the type of sentences (default: s, then n)")
    private Optional<String> goal = Optional.empty();

    /// {@return whether a lexicon is named}
    boolean hasLexicon() { return lexicon.isPresent(); }

    /// {@return whether a goal is named}
    boolean hasGoal() { return goal.isPresent(); }

    /// {@return the words of the file, or those given instead}
    Lexicon lexicon(Lexicon otherwise) throws IOException, MalformedFile {
        return lexicon.isPresent() ? Lexicon.read(UserFile.existing(lexicon.get())) : otherwise;
    }

    /// {@return the types to which sentences should reduce, the preferred first, or those given instead}
    List<Ty> goals(List<Ty> otherwise) throws NotationException {
        return goal.isPresent() ? List.of(Ty.parse(goal.get())) : otherwise;
    }

    /// {@return the parser for these options}
    PregroupParser parser() throws IOException, MalformedFile, NotationException { return parser(Lexicon.english()); }

    /// {@return the parser for these options, with these words where no others are named}
    PregroupParser parser(Lexicon otherwise) throws IOException, MalformedFile, NotationException {
        return new PregroupParser(lexicon(otherwise), goals(GOALS));
    }

    /// {@return the types to which sentences should reduce, by default sentences, then nouns}
    List<Ty> goals() throws NotationException { return goals(GOALS); }
}
