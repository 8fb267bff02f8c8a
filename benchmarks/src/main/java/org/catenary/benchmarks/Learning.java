package org.catenary.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.Pieces;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.experiment.Experiment;
import org.catenary.qnlp.experiment.Outcome;
import org.catenary.qnlp.experiment.Task;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.parser.LanguageModel;
import org.catenary.qnlp.parser.StatisticalParser;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Kept;
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
    @Work(value = "sentences of English parsed by the statistical parser", size = SENTENCES, target = 1)
    public int parse() {
        int whole = 0;
        for (int k = 0; k < SENTENCES; k++) {
            whole += parser.parse(Sentence.ofTokens(TEXTS.get(k % TEXTS.size()))).isWhole() ? 1 : 0;
        }
        return whole;
    }
}
