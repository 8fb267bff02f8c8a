package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.drawing.Drawing;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.ccg.CcgBank;
import org.catenary.qnlp.ccg.Derivation;
import org.catenary.qnlp.cfg.PhraseTree;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary derive trees.auto`: derivations of categorial grammar, or trees of phrases, as diagrams.
@Command(name = "derive", mixinStandardHelpOptions = true,
        description = "Make diagrams of derivations in CCGbank's brackets, (<T S 0 2> …), or of trees of phrases, (S (NP Bob) …).")
final class DeriveCommand implements Callable<Integer> {

    /// What a derivation becomes.
    enum Kind { derivation, pregroup, planar, biclosed, rigid }

    /// A tree that is not there, or cannot become what was asked for.
    static final class NoDerivation extends Mistake {
        NoDerivation(String message) { super(message); }
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "a derivation or a tree a line")
    private Path file = Path.of("");

    @Option(names = "--number", paramLabel = "N", description = "which of them, from 1 (default: ${DEFAULT-VALUE})")
    private int number = 1;

    @Option(names = "--as", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}; trees of phrases are derivations (default: ${DEFAULT-VALUE})")
    private Kind kind = Kind.derivation;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "where the SVG goes (default: the diagram as text)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "print the diagram as JSON and nothing else")
    private boolean json;

    @Override public Integer call() throws Exception {
        List<Diagram> diagrams = diagrams();
        if (number < 1 || number > diagrams.size()) {
            throw new NoDerivation("there is no derivation %d in %s, which has %d".formatted(number, file, diagrams.size()));
        }
        Diagram diagram = diagrams.get(number - 1);
        if (out.isPresent()) {
            WholeFile.write(out.get(), Svg.write(Drawing.of(diagram)));
        }
        if (json || out.isEmpty()) {
            spec.commandLine().getOut().println(json ? Board.json().write(diagram) : diagram.toString());
        }
        return 0;
    }

    private List<Diagram> diagrams() throws IOException, MalformedFile {
        List<Line> lines = Line.read(UserFile.existing(file));
        List<Diagram> diagrams = new ArrayList<>();
        if (lines.stream().anyMatch(line -> line.text().startsWith("(<"))) {
            CcgBank.of(lines).forEach(derivation -> diagrams.add(diagram(derivation)));
        } else {
            if (kind != Kind.derivation) {
                throw new NoDerivation("%s holds trees of phrases, which have no %s diagram".formatted(file, kind));
            }
            PhraseTree.of(lines).forEach(tree -> diagrams.add(tree.diagram()));
        }
        return diagrams;
    }

    private Diagram diagram(Derivation derivation) {
        return switch (kind) {
            case derivation -> derivation.picture();
            case pregroup -> derivation.diagram();
            case planar -> derivation.planarDiagram();
            case biclosed -> derivation.biclosedDiagram();
            case rigid -> derivation.rigidDiagram();
        };
    }
}
