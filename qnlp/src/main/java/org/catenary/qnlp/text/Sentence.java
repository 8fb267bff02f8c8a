package org.catenary.qnlp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A text with its tokens from left to right.
///
/// @param text   the text as it was written
/// @param tokens its tokens, in order and apart
public record Sentence(String text, List<Token> tokens) {

    /// @throws IllegalArgumentException if a token does not stand in the text behind the one before
    public Sentence {
        tokens = List.copyOf(tokens);
        int end = 0;
        for (Token token : tokens) {
            if (token.start() < end || !text.startsWith(token.text(), token.start())) {
                throw new IllegalArgumentException("no token '%s' at %d of: %s".formatted(
                        token.text(), token.start(), text));
            }
            end = token.end();
        }
    }

    /// {@return the sentence of a text that is tokenised: whatever stands between blanks is a token}
    public static Sentence ofTokens(String text) {
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (int i = 0, next; i <= text.length(); i = next) {
            next = i < text.length() ? text.offsetByCodePoints(i, 1) : i + 1;
            if (i == text.length() || isBlank(text.codePointAt(i))) {
                if (start < i) {
                    tokens.add(new Token(text.substring(start, i), start));
                }
                start = next;
            }
        }
        return new Sentence(text, tokens);
    }

    /// {@return the sentence of a text as people write}
    ///
    /// A word is a run of letters, marks and digits, with apostrophes and hyphens between them, and with a point or comma
    /// between digits: `don't`, `well-known`, `3.5`. Every other sign that is not a blank is a token of its own.
    public static Sentence of(String text) { return new Sentence(text, Words.of(text)); }

    /// {@return the sentence of a text as people write English, in the words of treebanks}
    ///
    /// As [#of], but `don't` is `do` and `n't`, `he's` is `he` and `'s`, `well-known` falls into its parts, and `U.S.`, addresses
    /// and runs of signs stay whole.
    public static Sentence ofEnglish(String text) { return new Sentence(text, EnglishWords.of(text)); }

    /// {@return the sentences of an English text, in the words of treebanks, as [Sentences] parts them}
    public static List<Sentence> ofText(String text) {
        return Sentences.of(text).stream().map(stretch -> ofEnglish(stretch.text())).toList();
    }

    /// {@return the words of the tokens}
    public List<String> words() { return tokens.stream().map(Token::text).toList(); }

    /// {@return the column at which a token begins, in characters from 1}
    /// @param index the token, from 0
    public int column(int index) { return 1 + text.codePointCount(0, tokens.get(index).start()); }

    /// {@return the tokens with one blank between two}
    public String tokenised() { return tokens.stream().map(Token::text).collect(Collectors.joining(" ")); }

    static boolean isBlank(int c) { return Character.isWhitespace(c) || Character.isSpaceChar(c); }

    @Override public String toString() { return text; }
}
