package org.catenary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.ParserModel;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary parse "Alice loves Bob"`: types and links, as text or JSON.
@Command(name = "parse", mixinStandardHelpOptions = true, description = "Parse a sentence: print its types and links.")
final class ParseCommand implements Callable<Integer> {

    private static final int MOST = 100;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SENTENCE", description = "the sentence, in quotes")
    private String sentence = "";

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--all", description = "print every parse, the first " + MOST + " at most")
    private boolean all;

    @Option(names = "--statistical", description = "any words: by the parser learnt from a treebank of English")
    private boolean statistical;

    @Option(names = "--model", paramLabel = "FILE", description = "the parser's model that train-parser made, in place of that of English")
    private Optional<Path> model = Optional.empty();

    @Option(names = "--json",
            description = "print one JSON object a parse and nothing else; with a reader or rules, the diagram as JSON")
    private boolean json;

    @Override public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (!reading.isPlain()) {
            var diagram = reading.diagram(Sentence.of(sentence), grammar.parser());
            out.println(json ? Board.json().write(diagram) : diagram.toString());
            return 0;
        }
        if (statistical || model.isPresent()) {
            return statistical(out);
        }
        var parses = grammar.parser().parses(Sentence.of(sentence));
        parses.stream().limit(all ? MOST : 1).forEach(parse -> out.println(json ? parse.json().toString() : parse.picture()));
        if (!json && !all && parses.count().bitLength() > 1) {
            out.printf("the first of %s parses; --all prints them%n", parses.count());
        }
        return 0;
    }

    private int statistical(PrintWriter out) throws IOException {
        var result = parser().parse(Sentence.of(sentence));
        out.println(json ? result.parse().json().toString() : result.parse().picture());
        if (!json && !result.isWhole()) {
            out.printf("%d pieces side by side: no choice of types reduces to one object%n", result.pieces());
        }
        return 0;
    }

    private StatisticalParser parser() throws IOException {
        if (model.isEmpty()) {
            return LanguageModel.english();
        }
        try (InputStream in = Files.newInputStream(UserFile.existing(model.get()))) {
            return new StatisticalParser(ParserModel.read(in));
        } catch (IOException e) {
            throw new UnreadableParser(model.get(), String.valueOf(e.getMessage()));
        }
    }

    /// A file that holds no model of a parser.
    static final class UnreadableParser extends Mistake {
        UnreadableParser(Path file, String why) { super("%s: %s".formatted(file, why)); }
    }
}
