package org.catenary.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.catenary.diagrams.category.Mistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary experiment gs2011 --data DIR`: a published experiment, done again on files that the user has.
@Command(name = "experiment", mixinStandardHelpOptions = true,
        description = "Do a published experiment on files of yours, and leave a report and its numbers as JSON.",
        footer = {"", "gs2011   disambiguation of transitive verbs: gs2011_judgements.txt, verb subject object landmark score",
            "ks       similarity of transitive sentences: ks_transitive_dev_judgements.txt, subject verb object twice, score",
            "elldis   disambiguation with ellipsis: elldis.txt, participant, sentence, sentence, score with tabs between",
            "Vectors come from DIR/cooccurrence_window5.tsv.gz, or from --counts or --vectors."})
final class ExperimentCommand implements Callable<Integer> {

    /// An experiment that there is not.
    static final class NoExperiment extends Mistake {
        NoExperiment(String name) { super("no experiment is called %s; there are gs2011, ks and elldis".formatted(name)); }
    }

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "gs2011, ks or elldis")
    private String name = "";

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of the files", required = true)
    private Path data = Path.of("");

    @Mixin private SimilarityOptions similarity = new SimilarityOptions();

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the report goes (default: out/NAME)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override public Integer call() throws Exception {
        var task = SimilarityOptions.Task.named(name).orElseThrow(() -> new NoExperiment(name));
        var table = similarity.run(task, data);
        var folder = new OutputFolder(out.orElse(Path.of("out", name)));
        folder.keep("result.json", table.json().toPrettyString().getBytes(StandardCharsets.UTF_8));
        folder.keep("report.html", table.html().getBytes(StandardCharsets.UTF_8));
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(json ? table.json().toString() : table.text());
        if (!json) {
            writer.printf("report      %s%nnumbers     %s%n", folder.file("report.html"), folder.file("result.json"));
        }
        return 0;
    }
}
