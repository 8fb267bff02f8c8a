package org.catenary.qnlp.grammar;

import org.catenary.diagrams.drawing.Drawn;
import org.catenary.diagrams.drawing.Glyph;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;

/// A word in one of its readings: the box `I → type`.
///
/// @param text the word as the lexicon spells it
/// @param type its type
public record Lexeme(String text, Ty type) implements Box, Drawn {

    /// @throws IllegalArgumentException if the word is empty
    public Lexeme {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a word needs letters");
        }
    }

    @Override public String name() { return text; }

    @Override public Ty dom() { return Ty.unit(); }

    @Override public Ty cod() { return type; }

    @Override public Glyph glyph() { return new Glyph.Word(text); }

    /// {@return word and type, as in `loves : nʳ ⊗ s ⊗ nˡ`}
    @Override public String toString() { return text + " : " + type; }
}
