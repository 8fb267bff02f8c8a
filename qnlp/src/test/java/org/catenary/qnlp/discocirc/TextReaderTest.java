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
import org.catenary.qnlp.corpus.TextClassification;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.readers.LexiconReader;
import org.catenary.qnlp.rewrite.CupRemoval;
import org.catenary.qnlp.text.Sentence;
import org.junit.jupiter.api.Test;

class TextReaderTest {

    private static final LexiconReader SENTENCES = new LexiconReader(new PregroupParser(TextClassification.lexicon()));
    private static final Sentence TEXT = Sentence.of("woman prepares tasty dinner. She used to be a chef. She delights in trying new recipes.");

    private static List<String> names(Diagram diagram) { return diagram.boxes().stream().map(Box::name).toList(); }

    /// Articles and auxiliaries go, `trying` gets the woman from `in`, and the nouns come together in one wire.
    @Test void aTextBecomesOneCircuit() {
        // @start region="reader"
        Diagram text = new TextReader(SENTENCES, 1).diagram(TEXT);
        Diagram open = Frames.SANDWICH.open(text);   // to a wire of type t
        // @end
        assertTrue(text.theory().contains(Structure.BUBBLE));
        assertFalse(open.theory().contains(Structure.BUBBLE));
        assertEquals(List.of("woman", "dinner", "tasty", "prepares", "chef", "be", "recipes", "in_top", "delights", "in_1", "new", "trying",
                "in_bottom", "text"), names(open));
        assertEquals(Ty.of("n").power(2), open.boxes().get(11).dom(), "trying is of the woman and the recipes");
        assertEquals(Ty.of("n"), open.boxes().get(8).dom(), "delights is of the woman");
        assertEquals(Ty.of("t"), open.cod());
        assertEquals(open, CupRemoval.straightest(open));
        var ansatz = new CircuitAnsatz(Sim.Sim4, new TreeMap<>(Map.of("n", 1, "t", 1)), 3, 3);
        assertEquals(Qubits.of(1), ansatz.apply(open).cod());
    }

    @Test void nounsOfOneSentenceMayBeLeftOut() {
        Diagram open = Frames.EXPANSION.open(new TextReader(SENTENCES, 2).diagram(TEXT));
        assertEquals(Ty.of("n"), open.boxes().getLast().dom());
        assertEquals(List.of("delights", "new", "trying", "in", "text"), names(open).subList(7, 12));
    }

    @Test void aTextWithoutWordsIsRefused() {
        assertThrows(EmptySentence.class, () -> new TextReader(SENTENCES, 1).diagram(Sentence.of(". .")));
        assertThrows(IllegalArgumentException.class, () -> new TextReader(SENTENCES, 0));
    }
}
