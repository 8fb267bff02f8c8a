package org.catenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.qnlp.dependency.ConllU;
import org.catenary.qnlp.dependency.DependencyTree;
import org.catenary.qnlp.parser.Evaluation;
import org.catenary.qnlp.parser.ParserTrainer;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.text.MalformedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `catenary train-parser train.conllu -o english.model`: learns the statistical parser's model from a treebank.
@Command(name = "train-parser", mixinStandardHelpOptions = true,
        description = "Learn a parser's model from a treebank in the format CoNLL-U, packed by gzip or not.")
final class TrainParserCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the trees to learn from")
    private List<Path> files = List.of();

    @Option(names = "--test", paramLabel = "FILE", description = "trees on which the parser is judged")
    private List<Path> tests = List.of();

    @Option(names = "--epochs", paramLabel = "N", description = "passes over the trees (default: ${DEFAULT-VALUE})")
    private int epochs = ParserTrainer.STANDARD.epochs();

    @Option(names = "--seldom", paramLabel = "N", description = "how often a type must be met (default: ${DEFAULT-VALUE})")
    private int seldom = ParserTrainer.STANDARD.seldom();

    @Option(names = "-o", paramLabel = "MODEL", required = true, description = "the file for the model")
    private Path model = Path.of("parser.model");

    @Override public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        var trees = new ArrayList<DependencyTree>();
        for (Path file : files) {
            trees.addAll(read(file));
        }
        var judged = new ArrayList<List<DependencyTree>>();
        for (Path file : tests) {
            judged.add(read(file));
        }
        long start = System.nanoTime();
        var trained = new ParserTrainer(epochs, seldom, ParserTrainer.STANDARD.seed()).train(trees);
        WholeFile.write(model, trained.model()::write);
        out.println(String.format(Locale.ROOT, "%d of %d trees have types that reduce; %d types; %.0f s", trained.converted(),
                trained.trees(), trained.model().types().size(), (System.nanoTime() - start) / 1e9));
        for (int k = 0; k < tests.size(); k++) {
            out.printf("%n%s%n%s%n", tests.get(k), Evaluation.of(new StatisticalParser(trained.model()), judged.get(k)));
        }
        out.printf("%nmodel       %s%n", model);
        return 0;
    }

    private static List<DependencyTree> read(Path file) throws IOException, MalformedFile {
        return ConllU.read(UserFile.existing(file));
    }
}
