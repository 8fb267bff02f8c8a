package org.catenary.qnlp.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.functors.network.Budget;
import org.catenary.functors.qasm.Qasm;
import org.catenary.functors.qasm.UnreadableQasm;
import org.catenary.functors.simulation.Auto;
import org.catenary.functors.simulation.Trial;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.CircuitShape;
import org.catenary.qnlp.ansatz.TensorAnsatz;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.readers.LinearReader;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.rewrite.Rewrite;
import org.catenary.qnlp.text.MalformedFile;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCircuitTest {

    @TempDir Path folder;

    private static final Sentence SENTENCE = Sentence.of("clever woman prepares tasty dinner");

    private static Predictor predictor(Reader reader, List<Rewrite> rules, CircuitAnsatz ansatz, long seed) {
        var pipeline = new Pipeline(reader, rules, ansatz);
        Stages stages = pipeline.stages(SENTENCE);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var values = new TreeMap<String, Double>();
        Parametrised.parametersOf(stages.meaning()).forEach(name -> values.put(name, random.nextDouble()));
        return Predictor.of(new SavedModel("toy", List.of("a", "b"), pipeline, Unseen.ERROR, Vocabulary.of(List.of(stages.grammar()), 1), values));
    }

    private static Predictor lexical(CircuitAnsatz ansatz, long seed) {
        return predictor(new LexiconReader(new PregroupParser(Lexicon.english())), List.of(), ansatz, seed);
    }

    @Test void aSentenceIsExportedAndWhatWasFoundIsReadBack() throws UnreadableQasm {
        Predictor predictor = lexical(CircuitAnsatz.STANDARD, 1);
        // @start region="export"
        String program = predictor.circuit(SENTENCE).qasm();   // OpenQASM 2: gates with numbers, then a measurement of each qubit
        var counts = Auto.STANDARD.counts(Trial.of(Qasm.read(program), Map.of(), Budget.standard()), 100_000,
                RandomGeneratorFactory.of("L64X128MixRandom").create(1)).value();
        var measured = predictor.measured(SENTENCE, counts);   // the shares of the classes among the runs that pass
        // @end
        assertTrue(program.startsWith("OPENQASM 2.0;"));
        assertEquals(100_000, measured.runs());
        assertTrue(measured.kept() > 0 && measured.kept() < measured.runs());
    }

    private static double[] probabilities(Prediction prediction) {
        return prediction.probabilities().values().stream().mapToDouble(p -> p).toArray();
    }

    /// The exact distribution of the program, as counts of 10¹⁶ runs, gives the probabilities that the model predicts.
    @ParameterizedTest @CsvSource({"1, IQP, 0, POST_SELECT", "2, Sim14, 0, POST_SELECT", "3, Sim4, 1, POST_SELECT", "4, IQP, 1, DISCARD",
        "5, Sim15, 0, DISCARD"})
    void theProgramMeansWhatTheModelDoes(long seed, String shape, int ancillas, CircuitAnsatz.Ending ending) throws UnreadableQasm {
        var ansatz = new CircuitAnsatz(CircuitShape.named(shape).orElseThrow(), CircuitAnsatz.STANDARD.qubits(), 1, 3,
                ancillas, ending);
        for (Predictor predictor : List.of(lexical(ansatz, seed), predictor(LinearReader.STAIRS, List.of(), ansatz, seed),
                predictor(LinearReader.CUPS, List.of(Rewrite.named("curry").orElseThrow()), ansatz, seed))) {
            var list = Qasm.read(predictor.circuit(SENTENCE).qasm());
            var exact = new HashMap<String, Long>();
            Auto.STANDARD.distribution(Trial.of(list, Map.of(), Budget.standard())).value()
                    .forEach((outcome, p) -> exact.put(outcome, Math.round(1e16 * p)));
            assertArrayEquals(probabilities(predictor.predict(SENTENCE)), probabilities(predictor.measured(SENTENCE, exact).prediction()), 1e-6);
        }
    }

    /// With no run that passes nothing was learnt.
    @Test void whereNoRunCountsClassesAreAlike() {
        Predictor predictor = lexical(CircuitAnsatz.STANDARD, 1);
        String lost = "0" + "1".repeat(predictor.circuit(SENTENCE).required().size());
        var measured = predictor.measured(SENTENCE, Map.of(lost, 7L));
        assertEquals(0, measured.kept());
        assertArrayEquals(new double[] {0.5, 0.5}, probabilities(measured.prediction()));
    }

    @Test void countsThatAreNoneAreRefused() {
        Predictor predictor = lexical(CircuitAnsatz.STANDARD, 1);
        assertEquals("the outcome '01' is not one of 5 bits, each 0 or 1: 1 of the outcome, then 4 that are post-selected",
                assertThrows(SentenceCircuit.UnfitCounts.class, () -> predictor.measured(SENTENCE, Map.of("01", 7L))).getMessage());
        var tensors = predictor.model().pipeline();
        var model = new SavedModel("toy", List.of("a", "b"), new Pipeline(tensors.reader(), new TensorAnsatz(new TreeMap<>(Map.of("n", 2, "s", 2)))),
                Unseen.START, predictor.model().vocabulary(), new TreeMap<>());
        assertThrows(Predictor.Untrained.class, () -> Predictor.of(model).circuit(SENTENCE));
    }

    private Path file(String text) throws IOException { return Files.writeString(folder.resolve("counts.json"), text); }

    @Test void countsAreReadInEitherOrder() throws IOException, MalformedFile {
        Path file = file("{\"b a\": {\"10 0\": 3,\n\"111\": 4}, \"a\": {}}");
        assertEquals(Map.of("001", 3L, "111", 4L), MeasuredCounts.read(file, MeasuredCounts.BitOrder.LAST).counts().get("b a"));
        assertEquals(List.of("b a", "a"), List.copyOf(MeasuredCounts.read(file, MeasuredCounts.BitOrder.LAST).counts().keySet()));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "[] | 1: expected an object of sentences, found [", "{} | 1: no counts", "{'a':~{'0': 'many'}} | 2: expected how often '0' came, a whole number, found many",
        "{'a':~~{'0': 1.5}} | 3: expected how often '0' came", "{'a': {'2': 1}} | 1: the outcome '2' of 'a' has signs other than 0 and 1",
        "{'a': {'0': -1}} | 1: '0' came -1 times", "{'a': 3} | 1: expected the counts of 'a', an object, found 3",
        "{'a': {}, 'a': {}} | 1:", "{'a': {'0': 1}} 7 | 1: expected the end of the file", "{'a': {'0' | 1:", "{'a': {'0': 99999999999999999999}} | 1:"})
    void whatIsNoCountIsToldWithItsLine(String text, String message) throws IOException {
        Path file = file(text.replace('\'', '"').replace('~', '\n'));
        String told = String.valueOf(assertThrows(MalformedFile.class, () -> MeasuredCounts.read(file, MeasuredCounts.BitOrder.FIRST)).getMessage());
        assertTrue(told.startsWith(file + ":" + message.strip()), told);
    }
}
