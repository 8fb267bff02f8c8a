package org.catenary.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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
        if (!reading.isPlain()) {
            var diagram = reading.diagram(Sentence.of(sentence), grammar.parser());
            out.println(json ? Board.json().write(diagram) : diagram.toString());
            return 0;
        }
        var parses = grammar.parser().parses(Sentence.of(sentence));
        parses.stream().limit(all ? MOST : 1).forEach(parse -> out.println(json ? parse.json().toString() : parse.picture()));
        if (!json && !all && parses.count().bitLength() > 1) {
            out.printf("the first of %s parses; --all prints them%n", parses.count());
        }
        return 0;
    }
}
