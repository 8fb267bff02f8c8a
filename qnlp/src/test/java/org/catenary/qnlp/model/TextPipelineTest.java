package org.catenary.qnlp.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.diagrams.category.Structure;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.functors.circuit.Qubits;
import org.catenary.qnlp.ansatz.CircuitAnsatz;
import org.catenary.qnlp.ansatz.Sim;
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.discocirc.Frames;
import org.catenary.qnlp.discocirc.TextForm;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class TextPipelineTest {

    private static final CircuitAnsatz ANSATZ = new CircuitAnsatz(Sim.Sim4, new TreeMap<>(Map.of("n", 1, "t", 1)), 3, 3);
    private static final String TEXT = "woman prepares tasty dinner . she used to be a chef . she delights in trying new recipes";

    private static Stages stages(TextForm form) {
        return new TextPipeline(new PregroupParser(TextClassification.lexicon()), form, ANSATZ).stages(Sentence.ofTokens(TEXT));
    }

    /// Articles and auxiliaries go, `trying` gets the woman from `in`, and the nouns come together in one wire.
    @Test void aTextBecomesOneCircuit() {
        Stages stages = stages(TextForm.STANDARD);
        assertTrue(stages.grammar().theory().contains(Structure.BUBBLE));
        assertFalse(stages.straight().theory().contains(Structure.BUBBLE));
        assertEquals(List.of("woman", "dinner", "tasty", "prepares", "chef", "be", "recipes", "in_top", "delights", "in_1", "new", "trying",
                "in_bottom", "text"), stages.words().stream().map(Box::name).toList());
        assertEquals(Ty.of("n").power(2), stages.words().get(11).dom(), "trying is of the woman and the recipes");
        assertEquals(Ty.of("n"), stages.words().get(8).dom(), "delights is of the woman");
        assertEquals(Ty.of("t"), stages.goal());
        assertEquals(Qubits.of(1), stages.meaning().cod());
    }

    @Test void nounsOfOneSentenceMayBeLeftOut() {
        Stages stages = stages(new TextForm(Frames.EXPANSION, 2));
        assertEquals(Ty.of("n"), stages.words().getLast().dom());
        assertEquals(List.of("delights", "trying", "in"), stages.words().stream().map(Box::name).filter(List.of("delights", "trying", "in")::contains).toList());
    }

    @Test void aStopWithoutASentenceIsRefused() {
        var pipeline = new TextPipeline(new PregroupParser(TextClassification.lexicon()), TextForm.STANDARD, ANSATZ);
        assertThrows(EmptySentence.class, () -> pipeline.stages(Sentence.ofTokens("woman prepares dinner . .")));
    }
}
