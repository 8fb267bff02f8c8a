package org.catenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.corpus.Pairs;
import org.catenary.qnlp.corpus.RelativeClauses;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.experiment.Experiment;
import org.catenary.qnlp.experiment.Outcome;
import org.catenary.qnlp.experiment.Task;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.training.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary train mc`: trains a quantum model of meaning and leaves a report.
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Train a quantum model of meaning over many seeds, and leave a report, a model and a checkpoint.",
        footer = {"", "catenary train mc                  the bundled sentences on food and computers",
            "catenary train rp --rewrite subject-rel-pronoun --rewrite object-rel-pronoun",
            "                                   nouns with relative clauses, the pronouns as spiders",
            "catenary train --train F --dev F --test F    your own: a line each, label, blank, tokens;\n                                             several sentences of one example with bars | between, for a --head"})
final class TrainCommand implements Callable<Integer> {

    private static final Dense PAIRS = new Dense(10);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TASK", description = "mc: the bundled sentences on food and computers; "
            + "mc-pairs: pairs of them, on one topic or on two; discocirc-mc: texts of three sentences; rp: relative clauses, subject or object")
    private Optional<String> task = Optional.empty();

    @Option(names = "--train", paramLabel = "FILE", description = "the sentences to train on, in place of a task")
    private Optional<Path> train = Optional.empty();

    @Option(names = "--dev", paramLabel = "FILE", description = "the sentences by which parameters are kept")
    private Optional<Path> dev = Optional.empty();

    @Option(names = "--test", paramLabel = "FILE", description = "the sentences on which models are judged")
    private Optional<Path> test = Optional.empty();

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private UnseenOptions unseen = new UnseenOptions();

    @Mixin private TrainingOptions training = new TrainingOptions();

    @Mixin private AnsatzOptions ansatz = new AnsatzOptions();

    @Mixin private HeadOptions head = new HeadOptions();

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the report goes (default: out/TASK)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--resume", description = "go on from the checkpoint of an interrupted run")
    private boolean resume;

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    /// What was asked for cannot be.
    static final class Unasked extends Mistake {
        Unasked(String message) { super(message); }
    }

    @Override public Integer call() throws Exception {
        long start = System.nanoTime();
        var experiment = new Experiment(task(), training.settings());
        var folder = new OutputFolder(out.orElse(Path.of("out", experiment.task().name())));
        if (resume && !Files.exists(folder.file(OutputFolder.CHECKPOINT))) {
            spec.commandLine().getErr().printf("no checkpoint in %s, training starts at the beginning%n", folder.path());
        }
        var journal = folder.checkpoint(experiment, resume);
        Outcome outcome = train(experiment, journal, folder);
        double seconds = (System.nanoTime() - start) / 1e9;
        journal.write();
        folder.keep("model.json", outcome.model().json());
        WholeFile.write(folder.file("report.html"), outcome.report(seconds).html());
        var table = new TrainingTable(outcome, seconds);
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(json ? table.json() : table.text());
        if (!json) {
            writer.printf("report      %s%nmodel       %s%n", folder.file("report.html"), folder.file("model.json"));
        }
        return 0;
    }

    private Outcome train(Experiment experiment, Checkpoint journal, OutputFolder folder) throws InterruptedException {
        try (var bar = new TrainingBar(experiment, journal, folder.file(OutputFolder.CHECKPOINT), spec.commandLine().getErr())) {
            return experiment.run(journal, bar);
        }
    }

    private Task task() throws IOException, MalformedFile, NotationException {
        boolean own = train.isPresent() || dev.isPresent() || test.isPresent();
        if (own == task.isPresent()) {
            throw new Unasked(own ? "train takes either a task or files of your own, not both"
                    : "train what? Name the task mc, mc-pairs, discocirc-mc or rp, or give --train, --dev and --test");
        }
        if (task.filter("discocirc-mc"::equals).isPresent()) {
            reading.readTexts();
        }
        var pipeline = new Pipeline(reading.reader(grammar), reading.rules(), ansatz.ansatz(reading.isText() ? List.of("t") : List.of()));
        if (own) {
            var files = List.of(named("--train", train), named("--dev", dev), named("--test", test));
            return new Task(stem(files.getFirst()),
                    new Split(Corpus.read(files.get(0)), Corpus.read(files.get(1)), Corpus.read(files.get(2))), pipeline, head.head(),
                    unseen.unseen(), unseen.rare());
        }
        String name = task.orElseThrow();
        return switch (name) {
            case "mc" -> new Task(name, MeaningClassification.bundled(), pipeline, head.head(), unseen.unseen(), unseen.rare());
            case "mc-pairs" -> new Task(name, Pairs.of(MeaningClassification.bundled()), pipeline, Optional.of(head.head().orElse(PAIRS)),
                    unseen.unseen(), unseen.rare());
            case "discocirc-mc" -> new Task(name, TextClassification.draw(), pipeline, head.head(), unseen.unseen(), unseen.rare());
            case "rp" -> new Task(name, RelativeClauses.bundled(), pipeline, head.head(), unseen.unseen(), unseen.rare());
            default -> throw new Unasked("no task is called %s; there are mc, mc-pairs, discocirc-mc and rp, or give --train, --dev and --test"
                    .formatted(name));
        };
    }

    private static Path named(String option, Optional<Path> file) {
        return UserFile.existing(file.orElseThrow(() -> new Unasked(
                "%s is missing: own sentences need --train, --dev and --test".formatted(option))));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }
}
