package org.catenary.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.translate.Translation;
import org.catenary.qnlp.ansatz.Legible;
import org.catenary.qnlp.discocirc.PregroupTree;
import org.catenary.qnlp.discocirc.TextCircuit;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary draw "Alice loves Bob" -o alice.svg`: a stage of a sentence as a picture.
@Command(name = "draw", mixinStandardHelpOptions = true, description = "Draw a sentence as SVG, at any stage.")
final class DrawCommand implements Callable<Integer> {

    /// How far a sentence has come.
    enum Stage { grammar, straight, circuit, hypernet, text }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SENTENCE", description = "the sentence, in quotes")
    private String sentence = "";

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private AnsatzOptions ansatz = new AnsatzOptions();

    @Option(names = "--stage", paramLabel = "STAGE",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); text takes several sentences")
    private Stage stage = Stage.grammar;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "where the SVG goes (default: standard output)")
    private Optional<Path> out = Optional.empty();

    @Override public Integer call() throws Exception {
        var words = Sentence.of(sentence);
        String svg = Svg.write(stage == Stage.text && reading.isPlain() ? Drawing.of(text(trees(grammar.parser())))
                : drawing(words));
        if (out.isPresent()) {
            WholeFile.write(out.get(), svg);
        } else {
            spec.commandLine().getOut().print(svg);
        }
        return 0;
    }

    private Drawing drawing(Sentence words) throws Exception {
        var pipeline = new Pipeline(reading.reader(grammar), reading.rules(), ansatz.ansatz());
        Diagram diagram = Rewrite.all(pipeline.rules(), pipeline.reader().diagram(words));
        return switch (stage) {
            case grammar -> Drawing.of(diagram);
            case straight -> Drawing.of(CupRemoval.straightest(diagram));
            case circuit -> Drawing.of(Legible.circuit(pipeline.stages(words).meaning()));
            case hypernet -> HypernetDrawing.of(Translation.net(diagram));
            case text -> throw new ReadingOptions.NoSuchReading("stage of a reader or of rules", "text", List.of("grammar, straight, circuit, hypernet"));
        };
    }

    /// The trees of the sentences of a text, between full stops.
    private List<PregroupTree> trees(PregroupParser parser) {
        return Stream.of(sentence.split("\\.", -1)).map(Sentence::of).filter(words -> !words.tokens().isEmpty())
                .map(words -> PregroupTree.of(parser.parse(words))).toList();
    }

    private static Diagram text(List<PregroupTree> trees) { return TextCircuit.of(trees).circuit(); }
}
