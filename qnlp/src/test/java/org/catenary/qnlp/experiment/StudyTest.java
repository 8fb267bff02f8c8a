package org.catenary.qnlp.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.qnlp.corpus.Baseline;
import org.catenary.qnlp.corpus.Corpus;
import org.catenary.qnlp.corpus.Example;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.corpus.Split;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Spread;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final Reader PARSER = new LexiconReader(new PregroupParser(Lexicon.english()));

    @Test void patternsAndOptimisersLearnTheBundledSentences() throws InterruptedException {
        var study = Study.meaningClassification(MeaningClassification.bundled(), PARSER, 2);
        for (Study.Line line : List.of(study.lines().get(0), study.lines().get(5), study.lines().get(11))) {
            var result = study.run(line);
            assertTrue(result.test().mean() > 0.8, line.pipeline().ansatz().name() + " " + result);
            assertTrue(result.unseen().isEmpty());
            assertEquals(result.test(), result.seen());
        }
        assertEquals(0.5, study.baseline(Baseline.MAJORITY), 1e-12);
    }

    private static Study.Result result(Study.Line line, double mean, double sd, double seen, boolean lacking) {
        return new Study.Result(line, new Spread(1, 0), new Spread(mean, sd), new Spread(seen, sd), 0.5,
                lacking ? List.of(new Spread(0.6, sd)) : List.of(), new Readings(List.of(), List.of(), 0, 0), List.of(), 1);
    }

    /// Aims, sampled beside exact outcomes, and the commonest class are claims that hold or do not.
    @Test void whatResultsSayIsFound() {
        List<Study.Line> lines = Study.meaningClassification(MeaningClassification.bundled(), PARSER, 4).lines();
        var adam = result(lines.get(0).aiming(0.98), 0.97, 0.02, 0.97, false);
        var exact = result(lines.get(2), 0.80, 0.04, 0.80, false);
        assertTrue(lines.stream().allMatch(line -> line.published().isEmpty() && line.aim().isEmpty()), "these are no published data");
        assertEquals(List.of(false, true, true), Study.findings(List.of(adam, exact)).stream().map(Study.Finding::holds).toList());
        for (double mean : List.of(0.85, 0.87)) {
            var sampled = result(lines.get(3), mean, 0.04, mean, false);
            Study.Finding finding = Study.findings(List.of(exact, sampled)).stream()
                    .filter(found -> found.claim().contains("shots")).findFirst().orElseThrow();
            assertEquals(2 * 0.02 * Math.sqrt(2), finding.bound(), 1e-12);
            assertEquals(mean < 0.86, finding.holds(), finding.toString());
        }
        assertEquals(List.of(true, false), Study.findings(List.of(result(lines.get(1), 0.8, 0.2, 0.71, true), result(lines.get(4), 0.8, 0.2, 0.69, true)))
                .stream().filter(finding -> finding.bound() < 0.5).map(Study.Finding::holds).toList());
    }

    /// Relative clauses of words of the small lexicon: seen and unseen phrases are told apart.
    @Test void phrasesWithWordsThatTrainingLacksAreCountedApart() throws InterruptedException {
        var train = corpus("1 woman that student tests .", "0 woman that tests student .", "1 friend that woman serves .",
                "0 friend that serves woman .");
        var test = corpus("1 student that woman tests .", "0 student that tests woman .", "1 student that server tests .",
                "1 woman that friend serves .");
        var study = Study.relativePronouns(new Split(train, train, test), PARSER, 2);
        var honest = study.run(study.lines().getFirst());
        assertEquals(1, honest.unseen().size());
        assertEquals(2.0 / 3, honest.majority() > 0.5 ? honest.majority() : 1 - honest.majority(), 1e-12);
        assertEquals(honest.test().mean(), (3 * honest.seen().mean() + honest.unseen().getFirst().mean()) / 4, 1e-12);
    }

    private static Corpus corpus(String... lines) {
        var examples = new ArrayList<Example>();
        Stream.of(lines).forEach(line -> examples.add(new Example(line.substring(0, 1), Sentence.ofTokens(line.substring(2)), "here:1")));
        return new Corpus(examples);
    }

    @Test void changesComeBeforeThoseOfAStudy() {
        Rewrite curry = Rewrite.named("curry").orElseThrow();
        var study = Study.meaningClassification(MeaningClassification.bundled(), PARSER, 1);
        var changed = study.rewriting(List.of(curry));
        for (int k = 0; k < study.lines().size(); k++) {
            assertEquals(study.lines().get(k).pipeline().rewriting(List.of(curry)), changed.lines().get(k).pipeline());
            assertEquals(curry, changed.lines().get(k).pipeline().rules().getFirst());
            assertEquals(changed.lines().get(k).pipeline(), changed.rewriting(List.of(curry)).lines().get(k).pipeline(), "none twice");
        }
    }
}
