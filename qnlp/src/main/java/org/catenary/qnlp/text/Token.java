package org.catenary.qnlp.text;

/// A stretch of a text.
///
/// @param text  what stands there
/// @param start where it begins, in `char`s from 0
public record Token(String text, int start) {

    /// @throws IllegalArgumentException if the text is empty or the place negative
    public Token {
        if (text.isEmpty() || start < 0) {
            throw new IllegalArgumentException("the token '%s' at %d".formatted(text, start));
        }
    }

    /// {@return where it ends, in `char`s from 0, itself not included}
    public int end() { return start + text.length(); }
}
