package org.catenary.qnlp.model;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.discocirc.PregroupTree;
import org.catenary.qnlp.discocirc.TextCircuit;
import org.catenary.qnlp.discocirc.TextForm;
import org.catenary.qnlp.grammar.PregroupParser;
import org.catenary.qnlp.text.Sentence;

/// The way of a text of several sentences with full stops between them: parse each, make one circuit in which nouns are wires, open
/// its frames, apply the ansatz.
///
/// @param parser finds the grammar of a sentence
/// @param form   how the circuit is made
/// @param ansatz gives it meaning
public record TextPipeline(PregroupParser parser, TextForm form, Ansatz ansatz) implements Pipeline {

    private static final String STOP = ".";

    @Override public Stages stages(Sentence text) {
        TextCircuit circuit = form.circuit(sentences(text).stream().map(each -> PregroupTree.of(parser.parse(each))).toList());
        Diagram open = form.open(circuit);
        return new Stages(circuit.circuit(), open, ansatz.apply(open), open.boxes().stream().distinct().toList());
    }

    private static List<Sentence> sentences(Sentence text) {
        var sentences = new ArrayList<Sentence>();
        var words = new ArrayList<String>();
        for (String word : text.words()) {
            if (word.equals(STOP)) {
                sentences.add(Sentence.ofTokens(String.join(" ", words)));
                words.clear();
            } else {
                words.add(word);
            }
        }
        if (!words.isEmpty()) {
            sentences.add(Sentence.ofTokens(String.join(" ", words)));
        }
        return sentences;
    }

    @Override public String steps() { return "texts as circuits, %s".formatted(form); }
}
