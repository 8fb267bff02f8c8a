package org.catenary.qnlp.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.Iqp;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.corpus.Pairs;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.discocirc.TextReader;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Dense;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Predictor;
import org.catenary.qnlp.model.SavedModel;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.report.TestSentence;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Checkpoint;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Run;
import org.catenary.qnlp.training.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {

    private static Pipeline pipeline() {
        return new Pipeline(new PregroupParser(Lexicon.english()), CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1));
    }

    @Test void theBundledSentencesAreLearned() throws InterruptedException {
        // @start region="experiment"
        var task = new Task("mc", MeaningClassification.bundled(), pipeline());
        var experiment = new Experiment(task, Settings.of(2, 40, 10, Adam.of(0.05)));
        var outcome = experiment.run(Journal.NONE, Progress.SILENT);
        List<Run> runs = outcome.runs();   // a row a seed
        // @end
        assertEquals(2, runs.size());
        runs.forEach(run -> assertTrue(run.test() >= 0.9, run.toString()));
        var model = outcome.model();
        long right = task.data().test().examples().stream().filter(e ->
                Predictor.of(model).predict(e.sentence()).likeliest().equals(e.label())).count();
        assertEquals(runs.get(outcome.chosen().seed()).test(), right / 30.0, 1e-12);
    }

    private static Split few(Split split) {
        return new Split(new Corpus(split.train().examples().subList(70, 110)), new Corpus(split.dev().examples().subList(20, 40)),
                new Corpus(split.test().examples().subList(25, 35)));
    }

    private static Task pairs() { return new Task("pairs", few(Pairs.of(MeaningClassification.bundled())), pipeline(), Optional.of(new Dense(6))); }

    private static Task texts() {
        var ansatz = new CircuitAnsatz(Iqp.IQP, new TreeMap<>(Map.of("n", 1, "t", 1)), 1, 3);
        return new Task("texts", few(TextClassification.draw()), new Pipeline(
                new TextReader(new LexiconReader(new PregroupParser(TextClassification.lexicon())), 1), Rewrite.named("sandwich").stream().toList(), ansatz));
    }

    /// Models with heads and models of texts go on after an interruption as if there had been none, and are read back from their files.
    @Test void runsGoOnExactlyAndModelsPredictAsTheyDid(@TempDir Path folder) throws InterruptedException, IOException {
        for (Task task : List.of(pairs(), texts())) {
            var whole = new Experiment(task, Settings.of(2, 4, 50, Adam.of(0.1)));
            var outcome = whole.run(Journal.NONE, Progress.SILENT);
            Path file = folder.resolve(task.name() + ".json");
            var part = new Experiment(task, Settings.of(2, 2, 50, Adam.of(0.1)));
            var journal = Checkpoint.fresh(file, whole.circumstances(), 4);
            part.run(journal, Progress.SILENT);
            journal.write();
            var resumed = whole.run(Checkpoint.resume(file, whole.circumstances(), 4), Progress.SILENT);
            assertEquals(outcome.runs(), resumed.runs());
            assertArrayEquals(outcome.chosen().kept(), resumed.chosen().kept());

            Path model = folder.resolve(task.name() + "-model.json");
            Files.write(model, outcome.model().json());
            var predictor = Predictor.of(SavedModel.read(model));
            long right = task.data().test().examples().stream().filter(e ->
                    predictor.predict(e.sentences().toArray(Sentence[]::new)).likeliest().equals(e.label())).count();
            long told = outcome.report(0).sentences().stream().filter(TestSentence::right).count();
            assertEquals(told, right);
        }
    }

    @Test void examplesOfSeveralSentencesNeedAHead() {
        var task = new Task("pairs", pairs().data(), pipeline());
        String message = assertThrows(Task.UnfitData.class, () -> new Experiment(task, Settings.DEFAULT)).getMessage();
        assertTrue(message.endsWith("an example of 2 sentences needs a model with a head"), message);
        var mixed = new Task("mixed", new Split(pairs().data().train(), MeaningClassification.bundled().dev(), pairs().data().test()), pipeline(),
                Optional.of(new Dense(2)));
        assertThrows(Task.UnfitData.class, () -> new Experiment(mixed, Settings.DEFAULT));
    }

    @Test void theReportTellsOfWordsThatTrainingLacks() throws InterruptedException {
        var train = new Corpus(List.of(example("1", "woman prepares dinner"), example("0", "student tests server")));
        var test = new Corpus(List.of(example("1", "woman tastes dinner")));
        var task = new Task("toy", new Split(train, train, test), pipeline());
        var report = new Experiment(task, Settings.of(1, 1, 1, Adam.of(0.05))).run(Journal.NONE, Progress.SILENT).report(0);
        assertEquals(List.of("tastes"), report.sentences().getFirst().unseen());
    }

    @Test void aMistakeInTheDataIsToldWithItsPlace() {
        var good = new Corpus(List.of(example("1", "woman prepares dinner"), example("0", "student tests server")));
        var bad = new Corpus(List.of(new Example("1", Sentence.ofTokens("woman quux dinner"), "dev.txt:3")));
        var task = new Task("toy", new Split(good, bad, good), pipeline());
        String message = assertThrows(Task.UnfitData.class, () -> new Experiment(task, Settings.DEFAULT)).getMessage();
        assertTrue(message.startsWith("dev.txt:3: unknown word 'quux'"), message);
    }

    private static Example example(String label, String text) { return new Example(label, Sentence.ofTokens(text), "here:1"); }
}
