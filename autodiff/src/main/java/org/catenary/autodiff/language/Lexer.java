package org.catenary.autodiff.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.catenary.diagrams.syntax.NotationException;

/// The tokens of the text of a program, one after the other.
final class Lexer {

    /// What a token is.
    enum Kind { NAME, WORD, NUMBER, SIGN, END }

    private static final List<String> SIGNS = List.of("=>", "->", "<=", "(", ")", "[", "]", ",", ".", ":", "=", "+", "-", "*", "/", "^",
            "<", "|", "\\", "λ");

    /// The words that are no names unless they stand in back quotes.
    static final Set<String> WORDS = Stream.of(
            Stream.of("let", "in", "if", "then", "else", "case", "of", "inl", "inr", "nil", "and", "or", "not", "build", "iterate",
                    "listrec", "polygamma", "real", "list", "truth", "index"),
            Arrays.stream(Form.Word.values()).map(Form.Word::word),
            Primitives.table().stream().map(Primitive::word)).flatMap(words -> words).collect(Collectors.toUnmodifiableSet());

    private final String text;
    private int start;
    private int end;
    private int line = 1;
    private int column = 1;
    private int counted;
    private Kind kind = Kind.END;
    private String word = "";

    Lexer(String text) throws NotationException {
        this.text = text;
        advance();
    }

    /// {@return where the token begins; columns are counted on from the place that was asked for last}
    Place place() {
        column += text.codePointCount(counted, start);
        counted = start;
        return new Place(line, column);
    }

    Kind kind() { return kind; }

    /// {@return the token, without quotes}
    String word() { return word; }

    boolean at(String expected) { return word.equals(expected) && (kind == Kind.SIGN || kind == Kind.WORD); }

    boolean take(String expected) throws NotationException {
        boolean found = at(expected);
        if (found) {
            advance();
        }
        return found;
    }

    void expect(String expected) throws NotationException {
        if (!take(expected)) {
            throw expected("'" + expected + "'");
        }
    }

    String name() throws NotationException {
        if (kind != Kind.NAME) {
            throw expected("a name");
        }
        String found = word;
        advance();
        return found;
    }

    int whole() throws NotationException {
        int sign = take("-") ? -1 : 1;
        if (kind != Kind.NUMBER || !word.chars().allMatch(Character::isDigit)) {
            throw expected("a whole number");
        }
        try {
            int found = sign * Integer.parseInt(word);
            advance();
            return found;
        } catch (NumberFormatException e) {
            throw error("%s is too large a number".formatted(word));
        }
    }

    double number() throws NotationException {
        double found = Double.parseDouble(word);
        if (!Double.isFinite(found)) {
            throw error("%s is too large a number".formatted(word));
        }
        advance();
        return found;
    }

    NotationException expected(String what) {
        String found = kind == Kind.END ? "the end" : word.length() <= 40 ? word : word.substring(0, word.offsetByCodePoints(0, 20)) + "…";
        String hint = kind == Kind.WORD && what.equals("a name") ? "; as a name it is written `%s`".formatted(found) : "";
        return error("expected %s, found %s%s".formatted(what, found, hint));
    }

    NotationException error(String problem) { return NotationException.at(text, start, problem); }

    void advance() throws NotationException {
        start = end;
        blank();
        end = start;
        if (start == text.length()) {
            kind = Kind.END;
            word = "";
            return;
        }
        char c = text.charAt(start);
        if (c >= '0' && c <= '9') {
            digits();
        } else if (c == '`') {
            quoted();
        } else if (c != 'λ' && Character.isUnicodeIdentifierStart(text.codePointAt(start)) || c == '_') {
            while (end < text.length() && (Character.isUnicodeIdentifierPart(text.codePointAt(end)) || text.charAt(end) == '\'')) {
                end += Character.charCount(text.codePointAt(end));
            }
            found(Kind.NAME);
            kind = WORDS.contains(word) ? Kind.WORD : Kind.NAME;
        } else {
            String sign = SIGNS.stream().filter(s -> text.startsWith(s, start)).findFirst()
                    .orElseThrow(() -> error("%s is no sign of the notation".formatted(Character.toString(text.codePointAt(start)))));
            end = start + sign.length();
            found(Kind.SIGN);
        }
    }

    private void found(Kind of) {
        kind = of;
        word = text.substring(start, end);
    }

    private void blank() {
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '#')) {
            if (text.charAt(start) == '#') {
                int eol = text.indexOf('\n', start);
                start = eol < 0 ? text.length() : eol;
            } else if (text.charAt(start++) == '\n') {
                line++;
                column = 1;
                counted = start;
            }
        }
    }

    private void digits() {
        skip();
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
            end++;
            skip();
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
            if (isDigit(end + 1 + sign)) {
                end += 1 + sign;
                skip();
            }
        }
        found(Kind.NUMBER);
    }

    private boolean isDigit(int i) { return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; }

    private void skip() {
        while (isDigit(end)) {
            end++;
        }
    }

    private void quoted() throws NotationException {
        int close = text.indexOf('`', start + 1);
        if (close < 0 || text.substring(start, close).indexOf('\n') >= 0 || close == start + 1) {
            throw error("a quoted name ends with ` on its line and holds a sign at least");
        }
        kind = Kind.NAME;
        word = text.substring(start + 1, close);
        end = close + 1;
    }
}
