package org.catenary.qnlp.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.grammar.UnknownWord;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Predictor;
import org.catenary.qnlp.model.Unseen;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.LinearReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words that no training sentence has.
class UnseenTest {

    private static final Corpus TRAIN = corpus("1 woman prepares dinner", "0 student tests server", "1 woman tastes dinner",
            "0 student improves server");
    /// `soup` is in the lexicon but not in training, `quux` in neither.
    private static final Corpus TEST = corpus("1 woman prepares soup", "1 woman prepares dinner", "0 student tests server");
    private static final Corpus STRANGE = corpus("1 woman prepares quux", "0 student tests server");

    private static Corpus corpus(String... lines) {
        var examples = new ArrayList<Example>();
        for (String line : lines) {
            examples.add(new Example(line.substring(0, 1), Sentence.ofTokens(line.substring(2)), "file.txt:" + (examples.size() + 1)));
        }
        return new Corpus(examples);
    }

    private static Experiment experiment(Reader reader, Corpus test, Unseen unseen, int rare) {
        var pipeline = new Pipeline(reader, List.of(Rewrite.named("determiner").orElseThrow()), CircuitAnsatz.STANDARD);
        return new Experiment(new Task("toy", new Split(TRAIN, TRAIN, test), pipeline, Optional.empty(), unseen, rare), Settings.of(1, 2, 2, Adam.of(0.05)));
    }

    private static Reader lexical() { return new LexiconReader(new PregroupParser(Lexicon.english())); }

    @Test void theyKeepTheirFirstParameters() {
        var experiment = experiment(lexical(), TEST, Unseen.START, 1);
        assertEquals(List.of("soup"), experiment.test().unseen());
        assertEquals("1 word in 1 of 3 sentences: soup", experiment.test().toString());
        assertTrue(experiment.parameters().stream().anyMatch(name -> name.startsWith("soup_")));
    }

    @Test void theyAreMistakes() {
        String message = assertThrows(Task.UnfitData.class, () -> experiment(lexical(), TEST, Unseen.ERROR, 1)).getMessage();
        assertTrue(message.startsWith("file.txt:1: no training sentence has soup of 'woman prepares soup'"), message);
    }

    @Test void theirSentencesAreLeftOut() {
        var experiment = experiment(lexical(), TEST, Unseen.SKIP, 1);
        assertEquals(2, experiment.test().all().size());
        assertEquals("1 word in 1 of 3 sentences, 1 left out: soup", experiment.test().toString());
        assertEquals("1 word in 1 of 2 sentences, 1 left out: quux", experiment(lexical(), STRANGE, Unseen.SKIP, 1).test().toString());
        assertThrows(Task.UnfitData.class, () -> experiment(lexical(), corpus("1 woman prepares quux"), Unseen.SKIP, 1));
    }

    /// The box of unknown words is trained on rare words, and any word of its type is predicted as any other.
    @Test void oneBoxForEachTypeStandsForThem() throws InterruptedException {
        var experiment = experiment(lexical(), STRANGE, Unseen.UNKNOWN, 2);
        assertEquals(List.of("quux"), experiment.test().unseen());
        assertEquals(List.of("improves", "prepares", "tastes", "tests"), experiment.train().unseen());
        assertTrue(experiment.parameters().stream().noneMatch(name -> name.startsWith("quux_") || name.startsWith("tests_")));
        var predictor = Predictor.of(experiment.run(Journal.NONE, Progress.SILENT).model());
        assertEquals(predictor.predict(Sentence.of("woman mends dinner")).probabilities(),
                predictor.predict(Sentence.of("woman tastes dinner")).probabilities());
        String untrained = assertThrows(Predictor.Untrained.class, () -> predictor.predict(Sentence.of("clever woman prepares dinner"))).getMessage();
        assertTrue(untrained.contains("'<UNK>' of type n ⊗ nˡ"), untrained);
        assertThrows(UnknownWord.class, () -> predictor.handling(Unseen.ERROR).predict(Sentence.of("woman mends dinner")));
    }

    /// However words are read and handled, a sentence of training alone is read as before.
    @ParameterizedTest @EnumSource(Unseen.class)
    void sentencesOfTrainingStayAsTheyAre(Unseen unseen) {
        for (Reader reader : List.of(lexical(), LinearReader.STAIRS, LinearReader.CUPS)) {
            var plain = experiment(reader, TRAIN, Unseen.START, 1);
            var other = experiment(reader, TRAIN, unseen, 1);
            assertEquals(plain.parameters(), other.parameters());
            for (int k = 0; k < TRAIN.size(); k++) {
                assertEquals(plain.testReadings().get(k).parts(), other.testReadings().get(k).parts());
            }
        }
    }

    /// What a rule makes wires of has no parameters that could be unseen.
    @Test void wordsWithoutParametersAreNeverUnseen() {
        var experiment = experiment(lexical(), corpus("1 the woman prepares the dinner", "0 a student tests the server"), Unseen.ERROR, 1);
        assertEquals("none in 2 sentences", experiment.test().toString());
        assertTrue(experiment.testReadings().stream().allMatch(r -> Parametrised.parametersOf(r.parts().getFirst().meaning()).stream()
                .noneMatch(name -> name.startsWith("the_"))));
    }

    /// A model that is saved after training tells by itself what it was not trained on, though it has first parameters for it.
    @Test void aModelKnowsItsVocabulary() throws InterruptedException {
        var model = experiment(lexical(), TEST, Unseen.START, 1).run(Journal.NONE, Progress.SILENT).model();
        assertTrue(model.parameters().containsKey("soup__n_0"));
        assertThrows(Predictor.Untrained.class, () -> Predictor.of(model).predict(Sentence.of("woman prepares soup")));
        assertEquals(1, Predictor.of(model).handling(Unseen.START).predict(Sentence.of("woman prepares soup")).probabilities().values()
                .stream().mapToDouble(p -> p).sum(), 1e-12);
    }
}
