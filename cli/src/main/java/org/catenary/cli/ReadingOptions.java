package org.catenary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.ParserModel;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.LinearReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.readers.SpiderReader;
import org.catenary.qnlp.readers.StatisticalReader;
import org.catenary.qnlp.readers.TreeReader;
import org.catenary.qnlp.readers.TypedReader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.training.Settings.InvalidSetting;
import picocli.CommandLine.Option;

/// The options that say how a sentence becomes a diagram, and which words are rewritten.
final class ReadingOptions {

    /// A reader or a rule that there is not.
    static final class NoSuchReading extends Mistake {
        NoSuchReading(String what, String name, Iterable<String> known) {
            super("no %s is called %s; there are %s".formatted(what, name, String.join(", ", known)));
        }
    }

    @Option(names = "--reader", paramLabel = "NAME", description = "pregroup, statistical (any words), tree (its derivation, with the grammar "
            + "of the lexicon or, with --statistical, the statistical one), text (sentences with full stops between, nouns as wires, by the same grammars), or without a grammar "
            + "cups, spiders or stairs (default: ${DEFAULT-VALUE})")
    private String reader = LexiconReader.NAME;

    @Option(names = "--tree-mode", paramLabel = "MODE", description = "what the boxes of --reader tree are called: no_type, rule_only, rule_type "
            + "or height (default: ${DEFAULT-VALUE})")
    private TreeReader.Mode mode = TreeReader.Mode.NO_TYPE;

    @Option(names = "--mentions", paramLabel = "N", description = "--reader text: nouns of fewer sentences are discarded (default: ${DEFAULT-VALUE})")
    private int mentions = 1;

    @Option(names = "--statistical", description = "any words: by the parser learnt from a treebank of English")
    private boolean statistical;

    @Option(names = {"--parser", "--model"}, paramLabel = "FILE",
            description = "the parser's model that train-parser made, in place of that of English")
    private Optional<Path> parser = Optional.empty();

    @Option(names = "--rewrite", paramLabel = "RULE", split = ",", description = "changes of the diagram, in this order: auxiliary, "
            + "connector, determiner, postadverb, preadverb, prepositional-phrase, coordination, subject-rel-pronoun, "
            + "object-rel-pronoun, curry, collapse-domain, collapse-domain-right, cup-removal, swap-removal, codomain-unification; sandwich (of --reader text by default) or expansion of frames")
    private List<String> rules = new ArrayList<>();

    /// Reads texts in place of sentences, by the same grammar.
    void readTexts() {
        statistical = isStatistical();
        reader = TextReader.NAME;
    }

    /// {@return whether texts are read}
    boolean isText() { return reader.equals(TextReader.NAME); }

    /// {@return whether the statistical parser is asked for}
    boolean isStatistical() { return statistical || parser.isPresent() || reader.equals(StatisticalReader.NAME); }

    /// {@return whether the words of a diagram are asked to be changed, or a reader without parses}
    boolean isDiagram() { return !rules.isEmpty() || !(reader.equals(LexiconReader.NAME) || reader.equals(StatisticalReader.NAME)); }

    /// {@return the reader}
    /// @throws NoSuchReading if there is none of this name
    Reader reader(GrammarOptions grammar) throws IOException, MalformedFile, NotationException {
        List<Reader> plain = List.of(LinearReader.CUPS, new SpiderReader(), LinearReader.STAIRS);
        if (reader.equals(TreeReader.NAME)) {
            return new TreeReader(typed(grammar), mode);
        }
        if (isText()) {
            if (mentions < 1) {
                throw new InvalidSetting("--mentions must be at least 1, got %d".formatted(mentions));
            }
            return new TextReader(typed(grammar), mentions);
        }
        if (reader.equals(LexiconReader.NAME) || reader.equals(StatisticalReader.NAME)) {
            return typed(grammar);
        }
        return plain.stream().filter(known -> known.name().equals(reader)).findFirst().orElseThrow(() -> new NoSuchReading("reader", reader,
                List.of(LexiconReader.NAME, StatisticalReader.NAME, TreeReader.NAME, TextReader.NAME, "cups", "spiders", "stairs")));
    }

    /// {@return the reader of the sentences of texts}
    TypedReader texts(GrammarOptions grammar) throws IOException, MalformedFile, NotationException {
        readTexts();
        return typed(grammar);
    }

    private TypedReader typed(GrammarOptions grammar) throws IOException, MalformedFile, NotationException {
        return isStatistical() ? statistical(grammar)
                : new LexiconReader(grammar.parser(isText() ? TextClassification.lexicon() : Lexicon.english()));
    }

    /// {@return the statistical parser as a reader}
    StatisticalReader statistical(GrammarOptions grammar) throws IOException, MalformedFile {
        var beside = grammar.lexicon(Lexicon.english());
        Optional<ParserModel> own = parserModel();
        return new StatisticalReader(own.isPresent() ? own.get() : LanguageModel.of("en").orElseThrow(() -> new LanguageModel.NoModel("en")).load(),
                own.isPresent() && !grammar.hasLexicon() ? Lexicon.of(List.of()) : beside);
    }

    /// {@return the parser's model that is named}
    /// @throws UnreadableParser if the file holds none
    Optional<ParserModel> parserModel() { return parserModel(parser); }

    /// {@return the parser's model of a file, if one is named}
    /// @throws UnreadableParser if the file holds none
    static Optional<ParserModel> parserModel(Optional<Path> file) {
        return file.map(path -> {
            try (InputStream in = Files.newInputStream(UserFile.existing(path))) {
                return ParserModel.read(in);
            } catch (IOException e) {
                throw new UnreadableParser(path, String.valueOf(e.getMessage()));
            }
        });
    }

    /// A file that holds no model of a parser.
    static final class UnreadableParser extends Mistake {
        UnreadableParser(Path file, String why) { super("%s: %s".formatted(file, why)); }
    }

    /// {@return the changes of diagrams; the frames of texts are opened in any case}
    /// @throws NoSuchReading if there is none of a name
    List<Rewrite> rules() {
        var all = new ArrayList<>(rules);
        if (isText() && !all.contains("sandwich") && !all.contains("expansion")) {
            all.addFirst("sandwich");
        }
        return all.stream().map(name -> Rewrite.named(name).orElseThrow(() -> new NoSuchReading("rule", name,
                Rewrite.known().stream().map(Rewrite::name).toList()))).toList();
    }
}
