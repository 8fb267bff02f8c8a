package org.catenary.qnlp.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Predictor;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Run;
import org.catenary.qnlp.training.Settings;
import org.junit.jupiter.api.Test;

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
