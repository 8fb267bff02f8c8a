package org.catenary.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.grammar.Parses;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.readers.StatisticalReader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.text.Sentences;
import org.catenary.qnlp.text.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary parse "Alice loves Bob"`: types and links, as text or JSON.
@Command(name = "parse", mixinStandardHelpOptions = true, description = "Parse a sentence, or those of a text: print types and links.")
final class ParseCommand implements Callable<Integer> {

    private static final int MOST = 100;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "SENTENCE", description = "the sentence, in quotes")
    private Optional<String> sentence = Optional.empty();

    @Option(names = "--text", paramLabel = "FILE", description = "the sentences of an English text, parted at full stops and blank lines, in "
            + "place of one")
    private Optional<Path> text = Optional.empty();

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--all", description = "print every parse, the first " + MOST + " at most")
    private boolean all;

    @Option(names = "--json",
            description = "print one JSON object a parse and nothing else; with a reader or rules, the diagram as JSON")
    private boolean json;

    /// A text that cannot be parsed.
    static final class NoText extends Mistake {
        NoText(String message) { super(message); }
    }

    @Override public Integer call() throws Exception {
        if (sentence.isPresent() == text.isPresent()) {
            throw new NoText("parse what? Give a sentence in quotes, or --text FILE");
        }
        Reader reader = reading.reader(grammar);
        if (sentence.isPresent()) {
            print(reader, reader.sentence(sentence.get()));
            return 0;
        }
        Path file = UserFile.existing(text.orElseThrow());
        var whole = Line.read(file).stream().map(Line::text).collect(Collectors.joining("\n"));
        List<Token> sentences = Sentences.of(whole);
        if (sentences.isEmpty()) {
            throw new NoText("%s: no sentence in this text".formatted(file));
        }
        for (Token stretch : sentences) {
            try {
                print(reader, reader.sentence(stretch.text().replace('\n', ' ')));
            } catch (Mistake mistake) {
                throw new NoText("%s:%d: %s".formatted(file, 1 + whole.substring(0, stretch.start()).chars().filter(c -> c == '\n').count(),
                        mistake.getMessage()));
            }
        }
        return 0;
    }

    private void print(Reader reader, Sentence words) {
        if (reading.isDiagram()) {
            Diagram diagram = Rewrite.all(reading.rules(), reader.diagram(words));
            out().println(json ? Board.json().write(diagram) : diagram.toString());
        } else if (reader instanceof StatisticalReader statistical) {
            print(statistical.parser().parse(words));
        } else if (reader instanceof LexiconReader lexical) {
            print(lexical.parser().parses(words));
        }
    }

    private void print(StatisticalParser.Result result) {
        out().println(json ? result.parse().json().toString() : result.parse().picture());
        if (!json && !result.isWhole()) {
            out().printf("%d pieces side by side: no choice of types reduces to one object%n", result.pieces());
        }
    }

    private void print(Parses parses) {
        parses.stream().limit(all ? MOST : 1).forEach(parse -> out().println(json ? parse.json().toString() : parse.picture()));
        if (!json && !all && parses.count().bitLength() > 1) {
            out().printf("the first of %s parses; --all prints them%n", parses.count());
        }
    }

    private PrintWriter out() { return spec.commandLine().getOut(); }
}
