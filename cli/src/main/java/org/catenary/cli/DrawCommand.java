package org.catenary.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.hypernets.drawing.HypernetDrawing;
import org.catenary.hypernets.translate.Translation;
import org.catenary.qnlp.ansatz.Legible;
import org.catenary.qnlp.discocirc.FunctionWords;
import org.catenary.qnlp.discocirc.PregroupTree;
import org.catenary.qnlp.discocirc.TextCircuit;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.readers.TypedReader;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.text.Sentences;
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
        String svg = Svg.write(stage == Stage.text ? Drawing.of(text().circuit()) : drawing());
        if (out.isPresent()) {
            WholeFile.write(out.get(), svg);
        } else {
            spec.commandLine().getOut().print(svg);
        }
        return 0;
    }

    private Drawing drawing() throws Exception {
        var pipeline = new Pipeline(reading.reader(grammar), reading.rules(), ansatz.ansatz());
        Sentence words = pipeline.reader().sentence(sentence);
        Diagram diagram = Rewrite.all(pipeline.rules(), pipeline.reader().diagram(words));
        return switch (stage) {
            case grammar -> Drawing.of(diagram);
            case straight -> Drawing.of(CupRemoval.straightest(diagram));
            case circuit -> Drawing.of(Legible.circuit(pipeline.stages(words).meaning()));
            case hypernet -> HypernetDrawing.of(Translation.net(diagram));
            case text -> Drawing.of(text().circuit());
        };
    }

    /// The circuit of a text, its frames not opened.
    private TextCircuit text() throws Exception {
        Reader reader = reading.reader(grammar);
        if (reader instanceof TextReader texts) {
            return texts.circuit(texts.sentence(sentence));
        }
        if (!(reader instanceof TypedReader typed) || reading.isDiagram()) {
            throw new ReadingOptions.NoSuchReading("stage of a reader without parses or of rules", "text",
                    List.of("grammar, straight, circuit, hypernet"));
        }
        return TextCircuit.of(Sentences.of(sentence).stream().map(stretch ->
                FunctionWords.removedFrom(PregroupTree.of(typed.parse(typed.sentence(stretch.text()))))).toList());
    }
}
