package org.catenary.qnlp.discocirc;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.grammar.EmptySentence;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.readers.TypedReader;
import org.catenary.qnlp.text.Sentence;

/// Reads a text, sentences with full stops between them, as one circuit in which nouns are wires: each sentence by a grammar, function
/// words removed; at the end one box brings the nouns together in a wire of type `t`.
///
/// The circuit has frames where words stand over clauses; [Frames] open them.
///
/// {@snippet class="org.catenary.qnlp.discocirc.TextReaderTest" region="reader"}
///
/// @param sentences reads one sentence
/// @param mentions  in how many sentences a noun must be to reach the end; the others are discarded
public record TextReader(TypedReader sentences, int mentions) implements Reader {

    /// The name of the reader.
    public static final String NAME = "text";

    private static final String STOP = ".";
    private static final Ty TEXT = Ty.of("t");

    /// @throws IllegalArgumentException if no mention is asked for
    public TextReader {
        if (mentions < 1) {
            throw new IllegalArgumentException("nouns that are in %d sentences".formatted(mentions));
        }
    }

    @Override public String name() { return NAME; }

    @Override public Sentence sentence(String text) { return sentences.sentence(text); }

    @Override public Diagram diagram(Sentence text) {
        Diagram circuit = circuit(text).circuit();
        return circuit.then(Box.of("text", circuit.cod(), TEXT));
    }

    /// {@return the circuit of a text, the nouns still apart}
    /// @throws org.catenary.diagrams.category.Mistake if a sentence cannot be read, or a pronoun stands for nothing
    public TextCircuit circuit(Sentence text) {
        return TextCircuit.of(split(text).stream().map(each -> FunctionWords.removedFrom(PregroupTree.of(sentences.parse(each)))).toList())
                .pruned(mentions);
    }

    private static List<Sentence> split(Sentence text) {
        var sentences = new ArrayList<Sentence>();
        var words = new ArrayList<String>();
        for (String word : text.words()) {
            if (!word.equals(STOP)) {
                words.add(word);
            } else if (!words.isEmpty()) {
                sentences.add(Sentence.ofTokens(String.join(" ", words)));
                words.clear();
            }
        }
        if (!words.isEmpty()) {
            sentences.add(Sentence.ofTokens(String.join(" ", words)));
        }
        if (sentences.isEmpty()) {
            throw new EmptySentence();
        }
        return sentences;
    }
}
