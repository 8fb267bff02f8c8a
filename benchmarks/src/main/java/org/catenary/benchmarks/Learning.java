package org.catenary.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.Sim;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.corpus.Pairs;
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.experiment.Experiment;
import org.catenary.qnlp.experiment.Outcome;
import org.catenary.qnlp.experiment.Task;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Meaning;
import org.catenary.qnlp.model.Model;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Examples;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Kept;
import org.catenary.qnlp.training.Loss;
import org.catenary.qnlp.training.Objective;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Settings;
import org.catenary.qnlp.training.Spsa;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Models of meaning trained for one seed on the bundled sentences, and English parsed.
@Suite("qnlp")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 3)
@Measurement(iterations = 3)
public class Learning {

    private static final int SENTENCES = 200;
    private static final List<String> TEXTS = List.of(
            "The old man quietly repaired his wooden boat near the harbour .",
            "When the train finally arrived at the station , nobody knew where it was going .",
            "She said that the people who live near the river have asked the city for a new bridge .",
            "I will call you tomorrow if I find the keys .",
            "What do you want to eat ?",
            "Our teacher never gives us homework on Fridays , and we like her for it .",
            "The committee will discuss the report that the engineers wrote last week .",
            "Rain is expected in the north , but the south will stay dry .",
            "He opened the door , looked around and went out again .",
            "Great food and friendly service !");

    private static final int BATCH = 16, TIMES = 500;
    private static final LexiconReader SENTENCES_READER = new LexiconReader(new PregroupParser(Lexicon.english()));
    private static final Ansatz SPIDERS = new TensorAnsatz(new TreeMap<>(Map.of("n", 2, "s", 2)), new Pieces.Spiders(2));

    private final Batched all = Batched.all(CircuitAnsatz.STANDARD);
    private final List<Batched> one = Batched.one(CircuitAnsatz.STANDARD);
    private final Batched allTensors = Batched.all(SPIDERS);
    private final List<Batched> oneTensors = Batched.one(SPIDERS);
    private final StatisticalParser parser = english();

    private static StatisticalParser english() {
        try {
            return LanguageModel.english();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome train(Ansatz ansatz, Settings settings) throws InterruptedException {
        var pipeline = new Pipeline(new PregroupParser(Lexicon.english()), ansatz);
        return new Experiment(new Task("mc", MeaningClassification.bundled(), pipeline), settings).run(Journal.NONE, Progress.SILENT);
    }

    @Benchmark
    @Work(value = "sentences, one seed of 120 epochs: IQP, SPSA, exact", size = 70, target = 1)
    public Outcome perturbation() throws InterruptedException {
        return train(CircuitAnsatz.STANDARD, Settings.of(1, 120, 30, Spsa.of(0.2, 0.06, 1.2)).keeping(Kept.LAST));
    }

    @Benchmark
    @Work(value = "sentences, one seed of 120 epochs: IQP, SPSA, 8192 shots", size = 70, target = 2)
    public Outcome shots() throws InterruptedException {
        return train(CircuitAnsatz.STANDARD, Settings.of(1, 120, 30, Spsa.of(0.05, 0.06, 1.2)).keeping(Kept.LAST).withShots(8192));
    }

    @Benchmark
    @Work(value = "sentences, one seed of 60 epochs: IQP, Adam, exact", size = 70, target = 1)
    public Outcome gradients() throws InterruptedException { return train(CircuitAnsatz.STANDARD, Settings.DEFAULT.withSeeds(1)); }

    @Benchmark
    @Work(value = "sentences, one seed of 30 epochs: Spider(2), AdamW", size = 70, target = 1)
    public Outcome tensors() throws InterruptedException {
        return train(new TensorAnsatz(new TreeMap<>(Map.of("n", 2, "s", 2)), new Pieces.Spiders(2)),
                Settings.of(1, 30, 30, Adam.decoupled(0.03, 0.01)).keeping(Kept.LAST));
    }

    @Benchmark
    @Work(value = "pairs of sentences, one seed of 100 epochs: IQP and a head 4-10-1, Adam", size = 300, target = 5)
    public Outcome pairs() throws InterruptedException {
        var task = new Task("mc-pairs", Pairs.of(MeaningClassification.bundled()), new Pipeline(SENTENCES_READER, CircuitAnsatz.STANDARD),
                Optional.of(new Dense(10)));
        return new Experiment(task, Settings.of(1, 100, 50, Adam.of(0.1))).run(Journal.NONE, Progress.SILENT);
    }

    @Benchmark
    @Work(value = "texts of three sentences, one seed of 30 epochs: Sim4, 3 layers, nouns as wires, Adam", size = 180, target = 300)
    public Outcome texts() throws InterruptedException {
        var reader = new TextReader(new LexiconReader(new PregroupParser(TextClassification.lexicon())), 1);
        var ansatz = new CircuitAnsatz(Sim.Sim4, new TreeMap<>(Map.of("n", 1, "t", 1)), 3, 3);
        var task = new Task("discocirc-mc", TextClassification.draw(),
                new Pipeline(reader, Rewrite.named("sandwich").stream().toList(), ansatz));
        return new Experiment(task, Settings.of(1, 30, 10, Adam.of(0.01))).run(Journal.NONE, Progress.SILENT);
    }

    @Benchmark
    @Work(value = "gradients of sentences, a batch of equal shapes side by side: IQP", size = BATCH * TIMES, target = 0.03)
    public double sideBySide() { return times(all); }

    @Benchmark
    @Work(value = "gradients of the same sentences one by one: IQP", size = BATCH * TIMES, target = 0.1)
    public double oneByOne() { return one.stream().mapToDouble(this::times).sum(); }

    @Benchmark
    @Work(value = "gradients of sentences, a batch of equal shapes in one network: Spider(2)", size = BATCH * TIMES, target = 0.04)
    public double oneNetwork() { return times(allTensors); }

    @Benchmark
    @Work(value = "gradients of the same sentences one by one: Spider(2)", size = BATCH * TIMES, target = 0.2)
    public double networks() { return oneTensors.stream().mapToDouble(this::times).sum(); }

    private double times(Batched batched) {
        double sum = 0;
        for (int k = 0; k < TIMES; k++) {
            sum += batched.objective.addGradient(batched.values, batched.gradient);
        }
        return sum;
    }

    /// The loss of some sentences, with its parameters.
    private static final class Batched {
        private final Objective objective;
        private final double[] values;
        private final double[] gradient;

        private Batched(Objective objective, double... values) {
            this.objective = objective;
            this.values = values;
            this.gradient = new double[values.length];
        }

        static Batched of(Model model, List<Meaning> meanings) {
            var labels = new int[meanings.size()];
            var values = new double[model.parameters().size()];
            Arrays.setAll(values, i -> (i * 0.618) % 1);
            return new Batched(new Examples(model.classifier(meanings), labels).objective(new Loss.CrossEntropy(Loss.SMOOTHING)), values);
        }

        static List<Meaning> meanings(Ansatz ansatz) {
            var pipeline = new Pipeline(SENTENCES_READER, ansatz);
            return MeaningClassification.bundled().train().examples().stream().filter(example -> example.sentence().words().size() == 6)
                    .limit(BATCH).map(example -> Meaning.of(pipeline.stages(example.sentence()).meaning())).toList();
        }

        static Model model(Ansatz ansatz) {
            return Model.of(ansatz, meanings(ansatz).stream().flatMap(meaning -> meaning.parts().stream()).toList());
        }

        static Batched all(Ansatz ansatz) { return of(model(ansatz), meanings(ansatz)); }

        static List<Batched> one(Ansatz ansatz) {
            Model model = model(ansatz);
            return meanings(ansatz).stream().map(meaning -> of(model, List.of(meaning))).toList();
        }
    }

    @Benchmark
    @Work(value = "sentences of English parsed by the statistical parser", size = SENTENCES, target = 1)
    public int parse() {
        int whole = 0;
        for (int k = 0; k < SENTENCES; k++) {
            whole += parser.parse(Sentence.ofTokens(TEXTS.get(k % TEXTS.size()))).isWhole() ? 1 : 0;
        }
        return whole;
    }
}
