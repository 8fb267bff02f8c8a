package org.catenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.corpus.RelativeClauses;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.dependency.ConllU;
import org.catenary.qnlp.experiment.Study;
import org.catenary.qnlp.parser.Evaluation;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.report.TablePage;
import org.catenary.qnlp.text.MalformedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `catenary experiment mc`, `catenary experiment gs2011 --data DIR`: a published experiment, done again.
@Command(name = "experiment", mixinStandardHelpOptions = true,
        description = "Do a published experiment again, and leave a report and its numbers as JSON.",
        footer = {"", "mc       sentences on food and computers: ansätze, optimisers, shots; bundled, or mc_{train,dev,test}_data.txt of DIR",
            "mc-pairs pairs of these sentences, on one topic or on two: circuits with a dense head; sentences as for mc",
            "discocirc-mc  texts of three sentences, circuits with nouns as wires: generated, or",
            "         discocirc_mc_{train,dev,test}_data.txt of DIR",
            "rp       relative clauses, subject or object: generated, or rp_{train,test}_data.txt of DIR",
            "parser   the statistical parser on en_ewt-{dev,test}.conllu.gz of DIR",
            "gs2011   disambiguation of transitive verbs: gs2011_judgements.txt, verb subject object landmark score",
            "ks       similarity of transitive sentences: ks_transitive_dev_judgements.txt, subject verb object twice, score",
            "elldis   disambiguation with ellipsis: elldis.txt, participant, sentence, sentence, score with tabs between",
            "Vectors come from DIR/cooccurrence_window5.tsv.gz, or from --counts or --vectors."})
final class ExperimentCommand implements Callable<Integer> {

    /// An experiment that there is not.
    static final class NoExperiment extends Mistake {
        NoExperiment(String name) { super("no experiment is called %s; there are mc, mc-pairs, discocirc-mc, rp, parser, gs2011, ks and elldis".formatted(name)); }
    }

    /// An experiment that needs files.
    static final class NoData extends Mistake {
        NoData(String name) { super("%s needs files: name their folder with --data".formatted(name)); }
    }

    private static final int MANY = 20, FEW = 5;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "mc, mc-pairs, discocirc-mc, rp, parser, gs2011, ks or elldis")
    private String name = "";

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of the files; mc, mc-pairs, discocirc-mc and rp have sentences of their own")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--seeds", paramLabel = "N", description = "runs of each training (default: 20 of mc and rp, 5 of mc-pairs and discocirc-mc)")
    private Optional<Integer> seeds = Optional.empty();

    @Mixin private GrammarOptions grammar = new GrammarOptions();

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private UnseenOptions unseen = new UnseenOptions();

    @Mixin private SimilarityOptions similarity = new SimilarityOptions();

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the report goes (default: out/NAME)")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "print one JSON object and nothing else")
    private boolean json;

    @Override public Integer call() throws Exception {
        return switch (name) {
            case "mc" -> study(Study.meaningClassification(sentences(), reading.reader(grammar), seeds.orElse(MANY)));
            case "mc-pairs" -> study(Study.pairs(sentences(), reading.reader(grammar), seeds.orElse(FEW)));
            case "discocirc-mc" -> study(Study.texts(texts(), reading.texts(grammar),
                    seeds.orElse(FEW)));
            case "rp" -> study(Study.relativePronouns(phrases(), reading.reader(grammar), seeds.orElse(MANY)));
            case "parser" -> judgeParser();
            default -> similarity();
        };
    }

    private int study(Study plain) throws InterruptedException, IOException {
        Study study = plain.rewriting(reading.rules());
        var results = new ArrayList<Study.Result>();
        for (Study.Line line : study.lines()) {
            results.add(study.run(line, unseen.unseen(), unseen.rare()));
            spec.commandLine().getErr().printf("%d of %d trainings%n", results.size(), study.lines().size());
        }
        var table = new StudyTable(study, results);
        return told(table.json(), table.html(), table.text());
    }

    private Split sentences() throws IOException, MalformedFile {
        return data.isEmpty() ? MeaningClassification.bundled()
                : new Split(corpus("mc_train_data.txt"), corpus("mc_dev_data.txt"), corpus("mc_test_data.txt"));
    }

    private Split texts() throws IOException, MalformedFile {
        return data.isEmpty() ? TextClassification.draw() : new Split(corpus("discocirc_mc_train_data.txt"), corpus("discocirc_mc_dev_data.txt"),
                corpus("discocirc_mc_test_data.txt"));
    }

    private Split phrases() throws IOException, MalformedFile {
        if (data.isEmpty()) {
            return RelativeClauses.bundled();
        }
        Corpus train = corpus("rp_train_data.txt");
        return new Split(train, train, corpus("rp_test_data.txt"));
    }

    private Corpus corpus(String file) throws IOException, MalformedFile { return Corpus.read(file(file)); }

    private Path file(String file) { return UserFile.existing(data.orElseThrow(() -> new NoData(name)).resolve(file)); }

    private int judgeParser() throws IOException, MalformedFile {
        StatisticalParser parser = reading.statistical(grammar).parser();
        var text = new StringBuilder();
        var json = JsonNodeFactory.instance.objectNode().put("experiment", "parser");
        var heads = List.of("set", "sentences", "whole parses", "of at most 20 words", "types right", "links, F1", "sentences a second");
        var rows = new ArrayList<List<String>>();
        for (String set : List.of("dev", "test")) {
            Evaluation found = Evaluation.of(parser, ConllU.read(file("en_ewt-" + set + ".conllu.gz")));
            text.append(set).append('\n').append(found).append("\n\n");
            json.putObject(set).put("sentences", found.sentences()).put("coverage", found.coverage())
                    .put("coverageOfShort", found.coverageOfShort()).put("accuracy", found.accuracy()).put("f1", found.f1())
                    .put("rate", found.rate());
            rows.add(List.of(set, Integer.toString(found.sentences()), percent(found.coverage()), percent(found.coverageOfShort()),
                    percent(found.accuracy()), percent(found.f1()), String.format(Locale.ROOT, "%.0f", found.rate())));
        }
        var page = new TablePage("parser", "the statistical parser against types converted from dependency trees", new LinkedHashMap<>(), heads,
                rows, List.of("Links are pairs of words, compared with those of the converted trees."));
        return told(json, page.html(), text.toString().strip());
    }

    private static String percent(double share) { return String.format(Locale.ROOT, "%.1f %%", 100 * share); }

    private int similarity() throws IOException, MalformedFile {
        var task = SimilarityOptions.Task.named(name).orElseThrow(() -> new NoExperiment(name));
        var table = similarity.run(task, data.orElseThrow(() -> new NoData(name)));
        return told(table.json(), table.html(), table.text());
    }

    private int told(ObjectNode numbers, String page, String text) throws IOException {
        var folder = new OutputFolder(out.orElse(Path.of("out", name)));
        folder.keep("result.json", numbers.toPrettyString().getBytes(StandardCharsets.UTF_8));
        folder.keep("report.html", page.getBytes(StandardCharsets.UTF_8));
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(json ? numbers.toString() : text);
        if (!json) {
            writer.printf("report      %s%nnumbers     %s%n", folder.file("report.html"), folder.file("result.json"));
        }
        return 0;
    }
}
