package org.catenary.qnlp.grammar;

import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.BoxReader;
import org.catenary.diagrams.notation.BoxWriter;
import org.catenary.diagrams.notation.UnreadableJson;

/// Words in JSON: `{"kind": "word", "text": "loves", "type": 1}`.
public enum LexemeCodec implements BoxCodec<Lexeme> {
    /// All words.
    WORDS;

    @Override public String kind() { return "word"; }

    @Override public Class<Lexeme> boxes() { return Lexeme.class; }

    @Override public void write(Lexeme word, BoxWriter fields) {
        fields.text("text", word.text());
        fields.type("type", word.type());
    }

    @Override public Lexeme read(BoxReader fields) throws UnreadableJson {
        return new Lexeme(fields.text("text"), fields.type("type"));
    }
}
