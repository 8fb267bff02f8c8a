package org.catenary.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.drawing.TikZ;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.functors.qasm.Qasm;
import org.catenary.functors.qasm.UnreadableQasm;
import org.catenary.functors.zx.Elementary;
import org.catenary.functors.zx.Gflow;
import org.catenary.functors.zx.Kind;
import org.catenary.functors.zx.Optimisation;
import org.catenary.functors.zx.QGraph;
import org.catenary.functors.zx.QcFile;
import org.catenary.functors.zx.Simplification;
import org.catenary.functors.zx.Tikz;
import org.catenary.functors.zx.UnreadableZx;
import org.catenary.functors.zx.ZxGraph;
import org.catenary.functors.zx.ZxPicture;
import org.catenary.functors.zx.ZxTranslation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary zx in.qasm --reduce full -o out.svg`: a ZX graph reduced, drawn, or written in another form.
@Command(name = "zx", mixinStandardHelpOptions = true, description = {"Reduce a ZX graph, draw it, or write it in another form.",
    "FILE ends in .qgraph or .tikz, or is a circuit in .qasm, .qc or .json. Without -o it is measured up."})
final class ZxCommand implements Callable<Integer> {

    /// How far a graph is reduced.
    enum Reduction { none, spider, interior, clifford, full, scalar }

    /// The forms of files, by the ends of their names.
    enum Form {
        qgraph, tikz, qasm, qc, json, svg, tex;

        static Form of(Path file, List<Form> known) {
            return Arrays.stream(values()).filter(form -> known.contains(form) && file.toString().endsWith("." + form)).findFirst()
                    .orElseThrow(() -> new NoSuchForm(file, known));
        }
    }

    private static final List<Form> READ = List.of(Form.qgraph, Form.tikz, Form.qasm, Form.qc, Form.json);
    private static final List<Form> WRITTEN = List.of(Form.svg, Form.tex, Form.qgraph, Form.tikz, Form.qasm, Form.qc);

    /// A file whose form its name does not tell.
    static final class NoSuchForm extends Mistake {
        NoSuchForm(Path file, List<Form> known) {
            super("%s does not end in %s".formatted(file, known.stream().map(form -> "." + form).collect(Collectors.joining(", "))));
        }
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "the graph or the circuit")
    private Path file = Path.of("");

    @Option(names = "--reduce", paramLabel = "HOW", defaultValue = "none",
            description = "how far it is reduced: ${COMPLETION-CANDIDATES} (default: none, which leaves gates in rows)")
    private Reduction reduction = Reduction.none;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE",
            description = "where it goes: .svg or .tex draw it, .qgraph and .tikz keep it, .qasm and .qc take a circuit from it")
    private Optional<Path> out = Optional.empty();

    @Override public Integer call() throws IOException, UnreadableQasm, UnreadableJson, UnreadableZx {
        Optional<Form> form = out.map(path -> Form.of(path, WRITTEN));
        ZxGraph graph = readFile();
        switch (reduction) {
            case none -> { }
            case spider -> Simplification.spider(graph);
            case interior -> Simplification.interiorClifford(graph);
            case clifford -> Simplification.clifford(graph);
            case full -> Simplification.full(graph);
            case scalar -> Simplification.scalar(graph);
        }
        if (form.isPresent() && out.isPresent()) {
            WholeFile.write(out.get(), written(graph, form.get()));
        } else {
            spec.commandLine().getOut().print("%s%n%d phases are no quarter turns%nscalar %s%n%s%n".formatted(graph, graph.nonClifford(),
                    graph.scalar(), flow(graph)).replace("\r", ""));
        }
        return 0;
    }

    private static String flow(ZxGraph graph) {
        return IntStream.of(graph.vertices()).noneMatch(v -> graph.kind(v) == Kind.H) ? Gflow.of(graph).map(Gflow::toString).orElse("no generalised flow") : "with H-boxes";
    }

    private ZxGraph readFile() throws IOException, UnreadableQasm, UnreadableJson, UnreadableZx {
        try {
            return read(UserFile.existing(file));
        } catch (UnreadableZx unreadable) {
            throw unreadable.in(file);
        }
    }

    private static ZxGraph read(Path path) throws IOException, UnreadableQasm, UnreadableJson, UnreadableZx {
        return switch (Form.of(path, READ)) {
            case qgraph -> QGraph.read(Files.readString(path));
            case tikz -> Tikz.read(Files.readString(path));
            case qc -> Optimisation.graph(QcFile.read(Files.readString(path)));
            case qasm -> Optimisation.graph(Elementary.of(Qasm.read(path)));
            case json, svg, tex -> ZxTranslation.graph(Board.json().load(path));
        };
    }

    private static String written(ZxGraph graph, Form form) {
        return switch (form) {
            case qgraph -> QGraph.write(graph);
            case tikz -> Tikz.write(graph);
            case qc -> QcFile.write(Optimisation.extracted(graph));
            case qasm -> Qasm.write(Elementary.list(Optimisation.extracted(graph)));
            case tex -> TikZ.write(ZxPicture.of(graph));
            case svg, json -> Svg.write(ZxPicture.of(graph));
        };
    }
}
