package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.CircuitShape;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.Sim;
import org.catenary.qnlp.ansatz.StronglyEntangling;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.corpus.Pairs;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.discocirc.TextForm;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.TextPipeline;
import org.catenary.qnlp.rewrite.WordRule;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Epoch;
import org.catenary.qnlp.training.Interval;
import org.catenary.qnlp.training.Kept;
import org.catenary.qnlp.training.Lbfgs;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Rotosolve;
import org.catenary.qnlp.training.SeedState;
import org.catenary.qnlp.training.Settings;
import org.catenary.qnlp.training.Spread;
import org.catenary.qnlp.training.Spsa;

/// A published experiment as a list of trainings on one data set, each over many seeds.
///
/// @param name  the name of the experiment
/// @param data  the data set
/// @param lines the trainings
public record Study(String name, Split data, List<Line> lines) {

    private static final double RATE = 0.05;
    private static final int SHOTS = 8192;
    private static final List<CircuitShape> SHAPES =
            List.of(Sim.Sim4, Sim.Sim9, Sim.Sim14, Sim.Sim15, StronglyEntangling.STANDARD);
    private static final List<WordRule> PRONOUNS =
            List.of(WordRule.English.SUBJECT_REL_PRONOUN, WordRule.English.OBJECT_REL_PRONOUN);

    /// Copies the list.
    public Study { lines = List.copyOf(lines); }

    /// One training.
    ///
    /// @param pipeline  from a sentence or text to its meaning
    /// @param head      what is on top of the meanings; empty for nothing
    /// @param settings  how
    /// @param published what one run of the same reached, as published, where it was
    public record Line(Pipeline pipeline, Optional<Dense> head, Settings settings, OptionalDouble published) {

        /// A training without a head.
        public Line(Pipeline pipeline, Settings settings, OptionalDouble published) { this(pipeline, Optional.empty(), settings, published); }

        /// {@return what is trained, in words}
        public String model() {
            return Stream.of(pipeline.ansatz().name(), pipeline.steps(), head.map(dense -> "a head of " + dense).orElse(""))
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        }
    }

    /// What came of one training.
    ///
    /// @param line    the training
    /// @param dev     accuracy on the development set
    /// @param test    accuracy on the test set
    /// @param seen    accuracy on the test sentences all of whose parameters were trained
    /// @param majority the share of those sentences that have the commonest class of training
    /// @param unseen  accuracy on the others; none where there are none
    /// @param curves  what was measured after each epoch, a list a seed
    /// @param seconds wall time
    public record Result(Line line, Spread dev, Spread test, Spread seen, double majority, List<Spread> unseen, List<List<Epoch>> curves,
            double seconds) {

        /// {@return the standard error of the mean test accuracy}
        public double standardError() { return test.sd() / Math.sqrt(line.settings.seeds()); }
    }

    /// {@return the classification of sentences on food and on computers: ansätze and optimisers, exact and sampled}
    /// @param parser finds the grammar
    public static Study meaningClassification(Split data, PregroupParser parser, int seeds) {
        var lines = new ArrayList<Line>();
        var adam = Settings.of(seeds, 60, 10, Adam.of(RATE));
        Ansatz iqp = CircuitAnsatz.STANDARD;
        lines.add(line(parser, iqp, adam));
        lines.add(line(parser, iqp, spsa(seeds, 0.2), 0.967));
        lines.add(line(parser, iqp, spsa(seeds, RATE)));
        lines.add(line(parser, iqp, spsa(seeds, RATE).withShots(SHOTS), 0.817));
        lines.add(line(parser, iqp, Settings.of(seeds, 10, data.train().size(), new Rotosolve())));
        lines.add(line(parser, iqp, Settings.of(seeds, 40, data.train().size(), new Lbfgs(10))));
        for (CircuitShape shape : SHAPES) {
            lines.add(line(parser, new CircuitAnsatz(shape, CircuitAnsatz.STANDARD.qubits(), 1, 3), adam));
        }
        var spider = new TensorAnsatz(new TreeMap<>(Map.of("n", 2, "s", 2)), new Pieces.Spiders(2));
        var tensors = Settings.of(seeds, 30, 30, Adam.decoupled(0.03, 0.01)).keeping(Kept.LAST);
        lines.add(line(parser, spider, tensors, 1.000));
        lines.add(line(parser, spider, tensors.startingAt(Interval.CENTRED)));
        return new Study("mc", data, lines);
    }

    /// {@return the classification of relative clauses, subject against object: with pronouns that have no parameters, so that
    /// their types do not tell the class, and beside it with pronouns that are words as others are}
    public static Study relativePronouns(Split data, PregroupParser parser, int seeds) {
        var nouns = CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 0)), 1);
        var settings = Settings.of(seeds, 60, 10, Adam.of(RATE)).keeping(Kept.LAST);
        return new Study("rp", data, List.of(
                new Line(Pipeline.of(parser, PRONOUNS, nouns), settings, OptionalDouble.empty()),
                new Line(Pipeline.of(parser, nouns), settings, OptionalDouble.empty()),
                new Line(Pipeline.of(parser, nouns), spsa(seeds, RATE).withShots(SHOTS), OptionalDouble.of(0.742))));
    }

    /// {@return the classification of pairs of sentences, on one topic or on two: circuits with a head}
    /// @param sentences the sentences by topic, of which pairs are drawn
    public static Study pairs(Split sentences, PregroupParser parser, int seeds) {
        return new Study("mc-pairs", Pairs.of(sentences), List.of(new Line(Pipeline.of(parser, CircuitAnsatz.STANDARD), Optional.of(new Dense(10)),
                Settings.of(seeds, 100, 50, Adam.of(0.1)), OptionalDouble.of(0.945))));
    }

    /// {@return the classification of texts on food and on computers: circuits in which nouns are wires}
    public static Study texts(Split data, PregroupParser parser, int seeds) {
        var ansatz = new CircuitAnsatz(Sim.Sim4, new TreeMap<>(Map.of("n", 1, "t", 1)), 3, 3);
        return new Study("discocirc-mc", data, List.of(new Line(new TextPipeline(parser, TextForm.STANDARD, ansatz),
                Settings.of(seeds, 30, 10, Adam.of(0.01)), OptionalDouble.of(0.967))));
    }

    private static Settings spsa(int seeds, double scale) {
        return Settings.of(seeds, 120, 30, Spsa.of(scale, 0.06, 1.2)).keeping(Kept.LAST);
    }

    private static Line line(PregroupParser parser, Ansatz ansatz, Settings settings) {
        return new Line(Pipeline.of(parser, ansatz), settings, OptionalDouble.empty());
    }

    private static Line line(PregroupParser parser, Ansatz ansatz, Settings settings, double published) {
        return new Line(Pipeline.of(parser, ansatz), settings, OptionalDouble.of(published));
    }

    /// {@return the share of the test sentences that have the commonest class of training}
    public double majority() { return majority(IntStream.range(0, data.test().size()).toArray()); }

    private double majority(int[] sentences) {
        var classes = data.train().classes();
        String commonest = classes.stream().max(Comparator.comparingLong(label ->
                data.train().examples().stream().filter(e -> e.label().equals(label)).count())).orElseThrow();
        return IntStream.of(sentences).mapToDouble(k -> data.test().examples().get(k).label().equals(commonest) ? 1 : 0).average().orElse(0);
    }

    /// {@return what comes of one of the trainings}
    /// @throws InterruptedException if the thread is interrupted
    public Result run(Line line) throws InterruptedException {
        long start = System.nanoTime();
        var experiment = new Experiment(new Task(name, data, line.pipeline, line.head), line.settings);
        Outcome outcome = experiment.run(Journal.NONE, Progress.SILENT);
        boolean[][] right = outcome.right();
        boolean[] seen = outcome.seen();
        int[] known = IntStream.range(0, seen.length).filter(k -> seen[k]).toArray();
        int[] unknown = IntStream.range(0, seen.length).filter(k -> !seen[k]).toArray();
        return new Result(line, Spread.of(outcome.runs().stream().mapToDouble(run -> run.dev()).toArray()),
                Spread.of(outcome.runs().stream().mapToDouble(run -> run.test()).toArray()), accuracy(right, known), majority(known),
                unknown.length == 0 ? List.of() : List.of(accuracy(right, unknown)),
                outcome.states().stream().map(SeedState::curve).toList(), (System.nanoTime() - start) / 1e9);
    }

    private static Spread accuracy(boolean[][] right, int[] sentences) {
        return Spread.of(Arrays.stream(right).mapToDouble(seed ->
                IntStream.of(sentences).mapToDouble(k -> seed[k] ? 1 : 0).average().orElse(0)).toArray());
    }
}
