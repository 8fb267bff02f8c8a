package org.catenary.qnlp.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityExperimentTest {

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        text.lines().forEach(line -> lines.add(new Line("file", lines.size() + 1, line)));
        return lines;
    }

    private static final String COUNTS = """
            # word, occurrences, counts
            dog\t10\t0:5 1:1
            cat\t10\t0:4 1:2 2:1
            chase\t8\t0:3 2:4
            eat\t8\t1:5 2:1
            hunt\t8\t0:2 2:5
            """;

    @Test void modelsAreComparedWithPeople() throws MalformedFile {
        // @start region="compare"
        Vectors vectors = Weighting.SMOOTHED.vectors(Counts.of("counts", lines(COUNTS)));
        var judgements = Judgements.of("scores", lines("chase dog cat hunt 7\nchase dog cat hunt 6\nchase dog cat eat 1\nhunt cat dog eat 2\n"),
                Judgements.Format.DISAMBIGUATION);
        var experiment = new SimilarityExperiment(vectors, Optional.empty());
        List<SimilarityExperiment.Row> rows = experiment.rows(judgements, 50, 0);   // a model a row
        // @end
        assertEquals(4 + 3 * VerbForm.values().length, rows.size());
        assertEquals("verb alone", rows.getFirst().model());
        assertTrue(rows.getFirst().means().rho() > 0.8);
        assertTrue(rows.stream().allMatch(row -> row.means().low() <= row.means().rho() + 1e-9 && row.means().low() <= row.means().high()));
        assertEquals(Set.of(), experiment.missing());
        assertEquals(rows, experiment.rows(judgements, 50, 0), "the same seed, the same intervals");
    }

    /// An entry is the logarithm of how much more often two meet than by chance, were it positive.
    @Test void weightsArePositiveMutualInformation() throws MalformedFile {
        Vectors vectors = new Weighting(1, false).vectors(Counts.of("counts", lines("a\t3\t0:2 1:1\nb\t3\t0:1 1:2\n")));
        double expected = Math.log(2 / (3.0 * 3 / 6));
        assertEquals(1, vectors.vector("a").orElseThrow().get(0), 1e-12, () -> "log " + expected + " at length one");
        assertEquals(0, vectors.vector("a").orElseThrow().get(1), 1e-12);
    }

    @Test void ellipsisIsTheSumOfBothClauses() throws MalformedFile {
        var judgements = Judgements.of("elldis", lines("""
                participant\tsent1\tsent2\tscore
                p1\tdog chase cat and man does too\tdog hunt cat and man does too\t5
                """), Judgements.Format.ELLIPSIS);
        Judgements.Pair pair = judgements.pairs().getFirst();
        assertEquals(List.of(new Judgements.Words("dog", "chase", "cat"), new Judgements.Words("man", "chase", "cat")), pair.left());
        assertEquals(1, judgements.size());
    }

    @Test void wordsWithoutVectorAreTold() throws MalformedFile {
        var experiment = new SimilarityExperiment(Weighting.SMOOTHED.vectors(Counts.of("counts", lines(COUNTS))), Optional.empty());
        experiment.rows(Judgements.of("scores", lines("dog chase unicorn cat eat dog 3\n"), Judgements.Format.SIMILARITY), 0, 0);
        assertEquals(Set.of("unicorn"), experiment.missing());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "a\\t3\\t0:x | file:1: a count is 'x', not a number of occurrences", "a\\t3\\t0-2 | file:1: '0-2' is no context:count",
        "a\\tmany\\t0:2 | file:1: the occurrences is 'many', not a number of occurrences",
        "a\\t3 | file:1: 2 fields; a line is a word, a tab, its occurrences, a tab, context:count …",
        "a\\t3\\t0:1 0:2 | file:1: a context of 'a' comes twice", "a\\t3\\t0:1\\na\\t3\\t0:1 | file:2: the word 'a' comes twice",
        "a\\t3\\t99999999:1 | file:1: the context 99999999; there are 1048576 at most",
        "# | file:1: no counts in this file; a line is a word, a tab, its occurrences, a tab, context:count …"})
    void badCountsAreToldWithTheirLine(String text, String message) {
        assertEquals(message, assertThrows(MalformedFile.class,
                () -> Counts.of("file", lines(text.translateEscapes()))).getMessage());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "a 1 2\\nb 1 | file:2: 1 numbers, line 1 has 2", "a 1 x | file:1: 'x' is not a number", "a 1 NaN | file:1: 'NaN' is not a finite number",
        "a | file:1: the word 'a' has no numbers", "a 1\\na 2 | file:2: the word 'a' comes twice",
        "2 3 | file:1: no vectors in this file; a line is a word and its numbers"})
    void badVectorsAreToldWithTheirLine(String text, String message) {
        assertEquals(message, assertThrows(MalformedFile.class,
                () -> Vectors.of("file", lines(text.translateEscapes()))).getMessage());
    }

    @Test void badJudgementsAndOccurrencesAreToldWithTheirLine() {
        assertEquals("file:2: 2 fields; a line is verb subject object landmark score", assertThrows(MalformedFile.class,
                () -> Judgements.of("file", lines("\nchase dog"), Judgements.Format.DISAMBIGUATION)).getMessage());
        assertEquals("file:1: 'high' is not a number", assertThrows(MalformedFile.class,
                () -> Judgements.of("file", lines("chase dog cat eat high"), Judgements.Format.DISAMBIGUATION)).getMessage());
        assertEquals("file:1: 'NaN' is not a finite number", assertThrows(MalformedFile.class,
                () -> Judgements.of("file", lines("chase dog cat eat NaN"), Judgements.Format.DISAMBIGUATION)).getMessage());
        assertEquals("file:1: 'dog runs' is not of the form S V O and T does too", assertThrows(MalformedFile.class,
                () -> Judgements.of("file", lines("p\tdog runs\tdog runs\t3"), Judgements.Format.ELLIPSIS)).getMessage());
        assertEquals("file:1: the count 'x' is not a number of occurrences", assertThrows(MalformedFile.class,
                () -> Occurrences.of("file", lines("chase dog cat x"))).getMessage());
        assertThrows(MalformedFile.class, () -> Occurrences.of("file", lines("chase dog")));
    }
}
