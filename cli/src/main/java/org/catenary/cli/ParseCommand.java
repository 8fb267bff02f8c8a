package org.catenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.catenary.qnlp.text.MalformedFile;
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

    @Option(names = "--json",
            description = "print one JSON object a parse and nothing else; with a reader or rules, the diagram as JSON")
    private boolean json;

    @Override public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (reading.isDiagram()) {
            var diagram = reading.diagram(Sentence.of(sentence), grammar);
            out.println(json ? Board.json().write(diagram) : diagram.toString());
            return 0;
        }
        if (reading.isStatistical()) {
            return statistical(out);
        }
        var parses = grammar.parser().parses(Sentence.of(sentence));
        parses.stream().limit(all ? MOST : 1).forEach(parse -> out.println(json ? parse.json().toString() : parse.picture()));
        if (!json && !all && parses.count().bitLength() > 1) {
            out.printf("the first of %s parses; --all prints them%n", parses.count());
        }
        return 0;
    }

    private int statistical(PrintWriter out) throws IOException, MalformedFile {
        var result = reading.statistical(grammar).parser().parse(Sentence.of(sentence));
        out.println(json ? result.parse().json().toString() : result.parse().picture());
        if (!json && !result.isWhole()) {
            out.printf("%d pieces side by side: no choice of types reduces to one object%n", result.pieces());
        }
        return 0;
    }
}
