package org.catenary.qnlp.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.catenary.qnlp.corpus.Baseline;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.readers.TypedReader;
import org.catenary.qnlp.report.Published;
import org.catenary.qnlp.report.PublishedFigure;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Epoch;
import org.catenary.qnlp.training.Interval;
import org.catenary.qnlp.training.Journal;
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
    private static final List<Rewrite> PRONOUNS = Stream.of("subject-rel-pronoun", "object-rel-pronoun")
            .map(Rewrite::named).flatMap(Optional::stream).toList();

    private static final List<Rewrite> SANDWICH = Rewrite.named("sandwich").stream().toList();

    /// Copies the list; what was published and what is aimed at are of the published data, and left out for others.
    public Study {
        boolean known = !published(data).isEmpty();
        lines = lines.stream().map(line -> known ? line : line.bare()).toList();
    }

    /// One training.
    ///
    /// @param pipeline  from a sentence or text to its meaning
    /// @param head      what is on top of the meanings; empty for nothing
    /// @param settings  how
    /// @param published what one run of the same reached, as published, where it was
    /// @param aim       what the mean test accuracy should be at least, where something is aimed at
    public record Line(Pipeline pipeline, Optional<Dense> head, Settings settings, OptionalDouble published, OptionalDouble aim) {

        /// A training without a head, at which nothing is aimed.
        public Line(Pipeline pipeline, Settings settings, OptionalDouble published) {
            this(pipeline, Optional.empty(), settings, published, OptionalDouble.empty());
        }

        /// {@return the training alone}
        Line bare() { return new Line(pipeline, head, settings, OptionalDouble.empty(), OptionalDouble.empty()); }

        /// {@return the training with an aim}
        Line aiming(double least) { return new Line(pipeline, head, settings, published, OptionalDouble.of(least)); }

        /// {@return whether another training is the same but for exact outcomes}
        private boolean isSampledOf(Line exact) {
            return settings.shots().isPresent() && exact.settings.shots().isEmpty() && pipeline.equals(exact.pipeline)
                    && settings.optimizer().equals(exact.settings.optimizer())
                    && settings.equals(exact.settings.withShots(settings.shots().getAsInt()));
        }

        /// {@return how it is trained, in words}
        public String training() {
            return "%s, %d epochs of batches of %d, %s, start %s".formatted(settings.optimizer().name(), settings.epochs(), settings.batch(),
                    settings.kept(), settings.start());
        }

        /// {@return what is trained, in words}
        public String model() {
            return Stream.concat(Stream.of(pipeline.ansatz().name()), Stream.concat(pipeline.rules().stream().map(Rewrite::name),
                    head.stream().map(dense -> "a head of " + dense))).collect(Collectors.joining(", "));
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
    /// @param words   the test sentences, with the count of words that training lacks
    /// @param curves  what was measured after each epoch, a list a seed
    /// @param seconds wall time
    public record Result(Line line, Spread dev, Spread test, Spread seen, double majority, List<Spread> unseen, Readings words,
            List<List<Epoch>> curves, double seconds) {

        /// {@return the standard error of the mean test accuracy}
        public double standardError() { return test.sd() / Math.sqrt(line.settings.seeds()); }
    }

    /// What results say of a claim.
    ///
    /// @param claim what is found, and beside what it stands
    /// @param found the number found
    /// @param bound what it is compared with
    /// @param holds whether the claim does
    public record Finding(String claim, double found, double bound, boolean holds) {
        @Override public String toString() {
            return String.format(Locale.ROOT, "%s: %.3f against %.3f, %s", claim, found, bound, holds ? "yes" : "no");
        }
    }

    /// {@return what results say: whether aims are reached, whether sampled outcomes learn as exact ones, and whether models beat the
    /// commonest class on what holds no word that training lacks}
    public static List<Finding> findings(List<Result> results) {
        var findings = new ArrayList<Finding>();
        for (Result result : results) {
            String what = "%s, %s".formatted(result.line.model(), result.line.training());
            result.line.aim.ifPresent(aim -> findings.add(new Finding("%s: mean test accuracy is at least what is aimed at".formatted(what),
                    result.test.mean(), aim, result.test.mean() >= aim)));
            results.stream().filter(exact -> result.line.isSampledOf(exact.line)).forEach(exact -> {
                double apart = Math.abs(result.test.mean() - exact.test.mean()), error = 2 * Math.hypot(result.standardError(), exact.standardError());
                findings.add(new Finding("%s: with %d shots the mean lies less than two standard errors of the difference from the exact one"
                        .formatted(what, result.line.settings.shots().orElse(0)), apart, error, apart < error));
            });
            double above = result.seen.mean() - result.majority, error = 2 * result.seen.sd() / Math.sqrt(result.line.settings.seeds());
            findings.add(new Finding("%s: on the fully seen ones the mean lies more than two standard errors above the commonest class"
                    .formatted(what), above, error, above > error));
        }
        return findings;
    }

    /// {@return the classification of sentences on food and on computers: ansätze and optimisers, exact and sampled}
    /// @param reader finds the grammar
    public static Study meaningClassification(Split data, Reader reader, int seeds) {
        var lines = new ArrayList<Line>();
        var adam = Settings.of(seeds, 60, 10, Adam.of(RATE));
        Ansatz iqp = CircuitAnsatz.STANDARD;
        lines.add(line(reader, iqp, adam).aiming(0.98));
        lines.add(line(reader, iqp, spsa(seeds, 0.2), 0.967).aiming(0.89));
        lines.add(line(reader, iqp, spsa(seeds, RATE)));
        lines.add(line(reader, iqp, spsa(seeds, RATE).withShots(SHOTS), 0.817));
        lines.add(line(reader, iqp, Settings.of(seeds, 10, data.train().size(), new Rotosolve())));
        lines.add(line(reader, iqp, Settings.of(seeds, 40, data.train().size(), new Lbfgs(10))));
        for (CircuitShape shape : SHAPES) {
            lines.add(line(reader, new CircuitAnsatz(shape, CircuitAnsatz.STANDARD.qubits(), 1, 3), adam));
        }
        var spider = new TensorAnsatz(new TreeMap<>(Map.of("n", 2, "s", 2)), new Pieces.Spiders(2));
        var tensors = Settings.of(seeds, 30, 30, Adam.decoupled(0.03, 0.01)).keeping(Kept.LAST);
        lines.add(line(reader, spider, tensors, 1.000).aiming(0.98));
        lines.add(line(reader, spider, tensors.startingAt(Interval.CENTRED)));
        return new Study("mc", data, lines);
    }

    /// {@return the classification of relative clauses, subject against object: with pronouns that have no parameters, so that
    /// their types do not tell the class, and beside it with pronouns that are words as others are}
    public static Study relativePronouns(Split data, Reader reader, int seeds) {
        var nouns = CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 0)), 1);
        var settings = Settings.of(seeds, 60, 10, Adam.of(RATE)).keeping(Kept.LAST);
        return new Study("rp", data, List.of(
                new Line(new Pipeline(reader, PRONOUNS, nouns), settings, OptionalDouble.empty()),
                new Line(new Pipeline(reader, nouns), settings, OptionalDouble.empty()),
                new Line(new Pipeline(reader, nouns), spsa(seeds, RATE).withShots(SHOTS), OptionalDouble.of(0.742))));
    }

    /// {@return the classification of pairs of sentences, on one topic or on two: circuits with a head}
    /// @param sentences the sentences by topic, of which pairs are drawn
    /// @param reader    finds the grammar
    public static Study pairs(Split sentences, Reader reader, int seeds) {
        return new Study("mc-pairs", Pairs.of(sentences), List.of(new Line(new Pipeline(reader, CircuitAnsatz.STANDARD), Optional.of(new Dense(10)),
                Settings.of(seeds, 100, 50, Adam.of(0.1)), OptionalDouble.of(0.945), OptionalDouble.of(0.945))));
    }

    /// {@return the classification of texts on food and on computers: circuits in which nouns are wires}
    /// @param reader finds the grammar of a sentence
    public static Study texts(Split data, TypedReader reader, int seeds) {
        var ansatz = new CircuitAnsatz(Sim.Sim4, new TreeMap<>(Map.of("n", 1, "t", 1)), 3, 3);
        var pipeline = new Pipeline(new TextReader(reader, 1), SANDWICH, ansatz);
        return new Study("discocirc-mc", data, List.of(
                new Line(pipeline, Settings.of(seeds, 30, 10, Adam.of(0.01)), OptionalDouble.of(0.967)),
                new Line(pipeline, Settings.of(seeds, 60, 10, Adam.of(0.02)), OptionalDouble.empty()).aiming(0.967)));
    }

    private static Settings spsa(int seeds, double scale) {
        return Settings.of(seeds, 120, 30, Spsa.of(scale, 0.06, 1.2)).keeping(Kept.LAST);
    }

    private static Line line(Reader reader, Ansatz ansatz, Settings settings) {
        return new Line(new Pipeline(reader, ansatz), settings, OptionalDouble.empty());
    }

    private static Line line(Reader reader, Ansatz ansatz, Settings settings, double published) {
        return new Line(new Pipeline(reader, ansatz), settings, OptionalDouble.of(published));
    }

    /// {@return what others published for these sets}
    public List<PublishedFigure> published() { return published(data); }

    private static List<PublishedFigure> published(Split data) {
        return Published.figures(Fingerprint.of(data.train()), Fingerprint.of(data.test()));
    }

    /// {@return the accuracy of a rule without grammar on the test set}
    public double baseline(Baseline rule) { return rule.accuracy(data.train(), data.test().examples()); }

    /// {@return this study with changes of the diagrams before those that its trainings have, none twice}
    public Study rewriting(List<Rewrite> changes) {
        return new Study(name, data, lines.stream().map(line -> new Line(line.pipeline.rewriting(changes.stream()
                .filter(change -> !line.pipeline.rules().contains(change)).toList()), line.head, line.settings, line.published, line.aim)).toList());
    }

    /// {@return what comes of one of the trainings}
    /// @throws InterruptedException if the thread is interrupted
    public Result run(Line line) throws InterruptedException { return run(line, Unseen.START, 1); }

    /// {@return what comes of one of the trainings}
    /// @param handling what becomes of words that stand in no training sentence
    /// @param rare     how often a word must stand in training, not to be unknown there
    /// @throws InterruptedException if the thread is interrupted
    public Result run(Line line, Unseen handling, int rare) throws InterruptedException {
        long start = System.nanoTime();
        var experiment = new Experiment(new Task(name, data, line.pipeline, line.head, handling, rare), line.settings);
        Outcome outcome = experiment.run(Journal.NONE, Progress.SILENT);
        boolean[][] right = outcome.right();
        boolean[] seen = outcome.seen();
        int[] known = IntStream.range(0, seen.length).filter(k -> seen[k]).toArray();
        int[] unknown = IntStream.range(0, seen.length).filter(k -> !seen[k]).toArray();
        return new Result(line, Spread.of(outcome.runs().stream().mapToDouble(run -> run.dev()).toArray()),
                Spread.of(outcome.runs().stream().mapToDouble(run -> run.test()).toArray()), accuracy(right, known),
                Baseline.MAJORITY.accuracy(data.train(), IntStream.of(known).mapToObj(k -> experiment.testReadings().get(k).example()).toList()),
                unknown.length == 0 ? List.of() : List.of(accuracy(right, unknown)), experiment.test(),
                outcome.states().stream().map(SeedState::curve).toList(), (System.nanoTime() - start) / 1e9);
    }

    private static Spread accuracy(boolean[][] right, int[] sentences) {
        return Spread.of(Arrays.stream(right).mapToDouble(seed ->
                IntStream.of(sentences).mapToDouble(k -> seed[k] ? 1 : 0).average().orElse(0)).toArray());
    }
}
