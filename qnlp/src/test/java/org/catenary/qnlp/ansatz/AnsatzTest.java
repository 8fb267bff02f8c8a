package org.catenary.qnlp.ansatz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.functor.Functor;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Parametrised;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Circuits;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Qubits;
import org.catenary.qnlp.corpus.MeaningClassification;
import org.catenary.qnlp.experiment.Experiment;
import org.catenary.qnlp.experiment.Task;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.model.Pipeline;
import org.catenary.qnlp.model.Predictor;
import org.catenary.qnlp.text.Sentence;
import org.catenary.qnlp.training.Adam;
import org.catenary.qnlp.training.Journal;
import org.catenary.qnlp.training.Progress;
import org.catenary.qnlp.training.Settings;
import org.junit.jupiter.api.Test;

class AnsatzTest {

    private static final Ty N = Ty.of("n"), S = Ty.of("s");
    private static final Box ALICE = Box.of("Alice", Ty.unit(), N);
    private static final Box LOVES = Box.of("loves", Ty.unit(), N.r().tensor(S).tensor(N.l()));

    @Test void aSentenceBecomesACircuitWithParametersOfItsWords() {
        // @start region="iqp"
        var ansatz = CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1);
        Diagram sentence = ALICE.tensor(LOVES).tensor(ALICE).thenAt(0, Diagram.cup(N)).thenAt(1, Diagram.cup(N.l()));
        Diagram circuit = ansatz.apply(sentence);
        List<String> names = Parametrised.parametersOf(circuit);   // Alice__n_0, … loves__n.r@s@n.l_1
        // @end
        assertEquals(Qubits.of(1), circuit.cod());
        assertEquals(List.of("Alice__n_0", "Alice__n_1", "Alice__n_2", "loves__n.r@s@n.l_0", "loves__n.r@s@n.l_1"),
                names.stream().sorted().toList());
        assertEquals("IQP, 1 layer, n = 1 qubit, s = 1 qubit", ansatz.name());
    }

    // @start region="own"
    /// Every wire of a word is a qubit with an angle of its own, entangled with no other.
    record Angles() implements Ansatz {
        @Override public Diagram apply(Diagram grammar) {
            return new Functor<Ty, Diagram>(Circuits.PURE, _ -> Qubits.of(1), Angles::state).apply(grammar);
        }

        private static Diagram state(Box word) {
            Diagram state = Diagram.id(Ty.unit());
            for (int wire = 0; wire < word.cod().size(); wire++) {
                state = state.tensor(Gates.ket(0).then(Gates.ry(Phase.parameter(word.name() + "_" + wire))));
            }
            return state;
        }

        @Override public Images images() { return Images.CIRCUITS; }

        @Override public String name() { return "an angle a wire"; }
    }
    // @end

    /// An ansatz of one's own is one class: it is trained as the published ones are, and refused by name where a file is written.
    @Test void aNewAnsatzIsOneClass() throws InterruptedException {
        var pipeline = new Pipeline(new PregroupParser(Lexicon.english()), new Angles());
        var task = new Task("mc", MeaningClassification.bundled(), pipeline);
        var model = new Experiment(task, Settings.of(1, 2, 10, Adam.of(0.05))).run(Journal.NONE, Progress.SILENT).model();
        assertEquals(Set.of("IT", "food"), Predictor.of(model).predict(Sentence.of("woman prepares dinner .")).probabilities().keySet());
        assertEquals(List.of("Alice_0"), new Angles().parametersOf(ALICE));
        assertEquals("the ansatz 'an angle a wire' is of the class Angles, which files of models have no words for; there are circuits of the published shapes and tensors",
                assertThrows(Mistake.class, model::json).getMessage());
    }

    /// `L(q − 1)` parameters on two or more qubits, the rotations on one, none on none.
    @Test void parametersAreAsManyAsTheTableSays() {
        for (int n = 0; n <= 3; n++) {
            for (int layers = 0; layers <= 3; layers++) {
                var ansatz = CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", n, "s", 1)), layers);
                int q = 2 * n + 1;
                assertEquals(q == 1 ? 3 : layers * (q - 1), ansatz.parametersOf(LOVES).size(), "n = %d, %d layers".formatted(n, layers));
                assertEquals(n == 0 ? 0 : n == 1 ? 3 : layers * (n - 1), ansatz.parametersOf(ALICE).size());
            }
        }
    }

    @Test void wiresThatAppearArePreparedAndWiresThatVanishArePostSelected() {
        var ansatz = CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 2)), 1);
        var wider = ansatz.apply(Box.of("f", N, S));
        var narrower = ansatz.apply(Box.of("g", S, N));
        assertEquals(Qubits.of(1), wider.dom());
        assertEquals(Qubits.of(2), wider.cod());
        assertEquals(Qubits.of(2), narrower.dom());
        assertEquals(Qubits.of(1), narrower.cod());
    }

    @Test void anAtomWithoutQubitsIsNamed() {
        var ansatz = CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1)), 1);
        assertEquals("the ansatz has no qubits for s; it has {n=1}",
                assertThrows(CircuitAnsatz.NoQubits.class, () -> ansatz.apply(Diagram.id(S))).getMessage());
    }

    @Test void parametersAreCalledAfterTheirWordsForTheEye() {
        var ansatz = CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1, "s", 1)), 1);
        assertEquals(List.of("Alice₀", "Alice₁", "Alice₂", "loves₀", "loves₁"),
                Parametrised.parametersOf(Legible.circuit(ansatz.apply(ALICE.tensor(LOVES)))).stream().sorted().toList());
        Diagram twice = ansatz.apply(ALICE.tensor(Box.of("Alice", Ty.unit(), S)));
        assertEquals(Parametrised.parametersOf(twice), Parametrised.parametersOf(Legible.circuit(twice)),
                "a word with two types keeps its full names");
    }

    @Test void signsThatSeparateAreEscapedInNames() {
        var word = Box.of("e.g., a:b", Ty.unit(), N);
        assertEquals("e.g.\\,\\ a\\:b__n_0", CircuitAnsatz.iqp(new TreeMap<>(Map.of("n", 1)), 1).parametersOf(word).getFirst());
    }
}
