package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Path;
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
import org.catenary.qnlp.dependency.ConllU;
import org.catenary.qnlp.parser.DependencyParse;
import org.catenary.qnlp.readers.TypedReader;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary derive trees.auto`: derivations of categorial grammar, or trees of phrases, as diagrams.
@Command(name = "derive", mixinStandardHelpOptions = true,
        description = {"Make diagrams of derivations in CCGbank's brackets, (<T S 0 2> …), of trees of phrases, (S (NP Bob) …),",
            "of dependency trees, a file in CoNLL-U whose name ends in .conllu or .conllu.gz, or of a sentence."})
final class DeriveCommand implements Callable<Integer> {

    /// What a derivation becomes.
    enum Kind { derivation, pregroup, planar, biclosed, rigid }

    /// A tree that is not there, or cannot become what was asked for.
    static final class NoDerivation extends Mistake {
        NoDerivation(String message) { super(message); }
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "a derivation or a tree a line")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--sentence", paramLabel = "TEXT", description = "in place of a file, a derivation of this sentence, by the categories of the "
            + "types that the lexicon or, with --statistical, the statistical parser gives its words")
    private Optional<String> sentence = Optional.empty();

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--number", paramLabel = "N", description = "which of them, from 1 (default: ${DEFAULT-VALUE})")
    private int number = 1;

    @Option(names = "--as", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}; trees of phrases are derivations, dependency trees pregroup (default: ${DEFAULT-VALUE})")
    private Kind kind = Kind.derivation;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "where the SVG goes (default: the diagram as text)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "print the diagram as JSON and nothing else")
    private boolean json;

    @Override public Integer call() throws Exception {
        if (sentence.isPresent() == file.isPresent()) {
            throw new NoDerivation("derive what? Name a file, or give --sentence");
        }
        Diagram diagram = sentence.isPresent() ? diagram(derivation(sentence.get())) : diagram(UserFile.existing(file.orElseThrow()));
        if (out.isPresent()) {
            WholeFile.write(out.get(), Svg.write(Drawing.of(diagram)));
        }
        if (json || out.isEmpty()) {
            spec.commandLine().getOut().println(json ? Board.json().write(diagram) : diagram.toString());
        }
        return 0;
    }

    private Derivation derivation(String text) throws Exception {
        if (reading.reader(grammar) instanceof TypedReader typed) {
            return typed.derivation(typed.sentence(text));
        }
        throw new NoDerivation("a reader without a grammar has no derivations");
    }

    private Diagram diagram(Path from) throws IOException, MalformedFile {
        String name = from.toString();
        if (name.endsWith(".conllu") || name.endsWith(".conllu.gz")) {
            if (kind != Kind.derivation && kind != Kind.pregroup) {
                throw new NoDerivation("%s holds dependency trees, which have no %s diagram".formatted(from, kind));
            }
            return DependencyParse.of(numbered(ConllU.read(from), from)).orElseThrow(() -> new NoDerivation(
                    "the types of the words of tree %d in %s do not reduce to one object".formatted(number, from))).diagram();
        }
        List<Line> lines = Line.read(from);
        if (lines.stream().anyMatch(line -> line.text().startsWith("(<"))) {
            return diagram(numbered(CcgBank.of(lines), from));
        }
        if (kind != Kind.derivation) {
            throw new NoDerivation("%s holds trees of phrases, which have no %s diagram".formatted(from, kind));
        }
        return numbered(PhraseTree.of(lines), from).diagram();
    }

    private <T> T numbered(List<T> all, Path from) {
        if (number < 1 || number > all.size()) {
            throw new NoDerivation("there is no derivation %d in %s, which has %d".formatted(number, from, all.size()));
        }
        return all.get(number - 1);
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
