package org.catenary.qnlp.discocirc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Qubits;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.Sim;
import org.junit.jupiter.api.Test;

class TextCircuitTest {

    private static final Ty N = Ty.of("n");
    private static final String[] WORDS = {"he:n", "she:n", "it:n", "likes:n.r @ s @ n.l", "writes:n.r @ s @ n.l", "runs:n.r @ s",
        "quickly:s.r @ s", "recipes:n", "code:n", "Alice:n", "woman:n", "man:n"};

    private static PregroupTree tree(String sentence) { return PregroupTree.of(PregroupTreeTest.parse(sentence, WORDS)); }

    private static List<String> names(Diagram diagram) { return diagram.boxes().stream().map(Box::name).toList(); }

    @Test void sentencesFollowOnTheWiresOfTheirNouns() {
        // @start region="text"
        TextCircuit text = TextCircuit.of(List.of(tree("woman prepares tasty dinner"), tree("she likes recipes")));
        // woman, dinner and recipes are wires; tasty, prepares and likes are boxes on them, she is the woman
        // @end
        assertEquals(List.of("woman", "dinner", "recipes"), text.nouns());
        assertEquals(List.of(2, 1, 1), text.mentions());
        assertEquals(N.power(3), text.circuit().cod());
        assertEquals(List.of("woman", "dinner", "tasty", "prepares", "recipes", "likes"), names(text.circuit()));
        assertEquals(List.of("woman"), text.pruned(2).nouns());
        assertEquals(N, text.pruned(2).circuit().cod());
    }

    @Test void pronounsStandForWhatAgrees() {
        TextCircuit things = TextCircuit.of(List.of(tree("man writes code"), tree("it runs"), tree("he runs")));
        assertEquals(List.of("man", "code"), things.nouns());
        assertEquals(List.of(2, 2), things.mentions());
        assertEquals("nothing before 'she' that it could stand for",
                assertThrows(TextCircuit.NoAntecedent.class, () -> TextCircuit.of(List.of(tree("she runs")))).getMessage());
    }

    @Test void aNounThatActsOnItselfIsCopiedAndMerged() {
        TextCircuit text = TextCircuit.of(List.of(tree("woman likes woman")));
        assertEquals(List.of("woman"), text.nouns());
        assertEquals(N, text.circuit().cod());
        assertTrue(text.circuit().theory().contains(Structure.SPIDER));
    }

    /// An adverb is a frame around the clause; opened it stands above and below, or behind.
    @Test void framesOpen() {
        Diagram circuit = TextCircuit.of(List.of(tree("woman runs quickly"))).circuit();
        assertTrue(circuit.theory().contains(Structure.BUBBLE));
        Diagram sandwich = Frames.SANDWICH.open(circuit), expansion = Frames.EXPANSION.open(circuit);
        assertFalse(sandwich.theory().contains(Structure.BUBBLE));
        assertEquals(List.of("woman", "quickly_top", "runs", "quickly_bottom"), names(sandwich));
        assertEquals(List.of("woman", "runs", "quickly"), names(expansion));
        assertEquals(circuit.cod(), sandwich.cod());
        Diagram two = Diagram.bubble(Box.of("and", N, N), Box.of("f", N, N), Box.of("g", N, N));
        assertEquals(List.of("and_top", "f", "and_1", "g", "and_bottom"), names(Frames.SANDWICH.open(two)));
    }

    @Test void anAnsatzInterpretsTheOpenedCircuit() {
        TextCircuit text = TextCircuit.of(List.of(tree("woman prepares dinner"), tree("she runs quickly"))).pruned(2);
        var ansatz = new CircuitAnsatz(Sim.Sim4, new TreeMap<>(Map.of("n", 1)), 3, 3);
        assertEquals(Qubits.of(1), ansatz.apply(Frames.SANDWICH.open(text.circuit())).cod());
    }
}
