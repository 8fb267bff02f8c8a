package org.catenary.hypernets.terms;

import org.catenary.diagrams.syntax.NotationException;

/// The tokens of a text of either notation, one after the other, with the place of each.
final class Lexer {

    /// What a token is.
    enum Kind {
        NAME("a name"), WORD("a word"), NUMBER("a number"), OPEN("("), CLOSE(")"), COMMA(","), DOT("."), COLON(":"),
        EQUALS("="), PLUS("+"), MINUS("-"), TIMES("*"), OVER("/"), ARROW("→"), LAMBDA("λ"), END("the end");

        private final String shown;

        Kind(String shown) { this.shown = shown; }

        @Override public String toString() { return shown; }
    }

    private static final int LONG = 40;

    private final String text;
    private int start;
    private int end;
    private Kind kind = Kind.END;
    private String name = "";
    private double number;

    /// A lexer at the first token of a text.
    Lexer(String text) throws NotationException {
        this.text = text;
        advance();
    }

    /// {@return where the token begins}
    int start() { return start; }

    Kind kind() { return kind; }

    boolean at(Kind expected) { return kind == expected; }

    /// {@return whether the token is this word of the notation}
    boolean at(String word) { return kind == Kind.WORD && name.equals(word); }

    /// {@return whether a digit follows the token at once}
    boolean isBeforeDigit() { return isDigit(end); }

    /// {@return the name or word that the token is}
    String name() { return name; }

    double number() { return number; }

    boolean take(Kind expected) throws NotationException {
        boolean found = kind == expected;
        if (found) {
            advance();
        }
        return found;
    }

    void expect(Kind expected) throws NotationException {
        if (!take(expected)) {
            throw expected(expected.toString());
        }
    }

    /// Passes a name, and returns it.
    String name(String what) throws NotationException {
        String found = name;
        if (!take(Kind.NAME)) {
            throw expected(what);
        }
        return found;
    }

    /// {@return the error that something else was expected here}
    NotationException expected(String what) {
        String hint = kind == Kind.WORD ? "; as a name it is written '%s'".formatted(name) : "";
        return error(start, "expected %s, found %s%s".formatted(what, found(), hint));
    }

    /// {@return the error that something is wrong at a place}
    NotationException error(int offset, String problem) { return NotationException.at(text, offset, problem); }

    private String found() {
        return kind == Kind.END ? "the end" : end - start <= LONG ? text.substring(start, end)
                : text.substring(start, text.offsetByCodePoints(start, LONG / 2)) + "…";
    }

    /// Goes to the next token.
    void advance() throws NotationException {
        start = end;
        while (start < text.length() && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        end = start;
        if (start == text.length()) {
            kind = Kind.END;
            return;
        }
        int c = text.codePointAt(start);
        switch (c) {
            case '(' -> symbol(Kind.OPEN, 1);
            case ')' -> symbol(Kind.CLOSE, 1);
            case ',' -> symbol(Kind.COMMA, 1);
            case '.' -> symbol(Kind.DOT, 1);
            case ':' -> symbol(Kind.COLON, 1);
            case '=' -> symbol(Kind.EQUALS, 1);
            case '+' -> symbol(Kind.PLUS, 1);
            case '*', '×', '·' -> symbol(Kind.TIMES, 1);
            case '/' -> symbol(Kind.OVER, 1);
            case '→' -> symbol(Kind.ARROW, 1);
            case 'λ', '\\' -> symbol(Kind.LAMBDA, 1);
            case '-', '−' -> {
                boolean arrow = text.startsWith("->", start);
                symbol(arrow ? Kind.ARROW : Kind.MINUS, arrow ? 2 : 1);
            }
            case '\'' -> quoted();
            default -> {
                if (isDigit(start)) {
                    digits();
                } else if (Name.starts(c)) {
                    plain();
                } else {
                    throw error(start, "%s is no sign of the notation".formatted(sign(c)));
                }
            }
        }
    }

    private static boolean isBlank(int c) { return Character.isWhitespace(c) || Character.isSpaceChar(c); }

    private static String sign(int c) {
        int type = Character.getType(c);
        boolean shown = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
        return shown ? Character.toString(c) : "U+%04X".formatted(c);
    }

    private void symbol(Kind found, int length) {
        kind = found;
        end = start + length;
    }

    private boolean isDigit(int i) { return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; }

    private void digits() throws NotationException {
        kind = Kind.NUMBER;
        skipDigits();
        if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
            end++;
            skipDigits();
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < text.length() && (text.charAt(end + 1) == '-' || text.charAt(end + 1) == '+') ? 1 : 0;
            if (isDigit(end + 1 + sign)) {
                end += 1 + sign;
                skipDigits();
            }
        }
        number = Double.parseDouble(text.substring(start, end));
        if (!Double.isFinite(number)) {
            throw error(start, "%s is too large a number".formatted(found()));
        }
    }

    private void skipDigits() {
        while (isDigit(end)) {
            end++;
        }
    }

    private void plain() {
        while (end < text.length() && Name.continues(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        name = text.substring(start, end);
        kind = Name.RESERVED.contains(name) ? Kind.WORD : Kind.NAME;
    }

    private void quoted() throws NotationException {
        var letters = new StringBuilder();
        end = start + 1;
        while (end < text.length() && text.charAt(end) != '\'' && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            char c = text.charAt(end);
            end++;
            if (c == '\\') {
                escaped(letters);
            } else {
                letters.append(c);
            }
        }
        if (end >= text.length() || text.charAt(end) != '\'') {
            throw error(start, "a quoted name ends with ' on its line, this one does not");
        }
        end++;
        kind = Kind.NAME;
        name = letters.toString();
        if (name.isEmpty()) {
            throw error(start, "a name in quotes holds a sign at least");
        }
    }

    /// Reads what follows a backslash.
    private void escaped(StringBuilder letters) throws NotationException {
        int close = text.startsWith("u{", end) ? text.indexOf('}', end) : -1;
        if (close >= 0 && close <= end + 8) {
            try {
                letters.appendCodePoint(Integer.parseInt(text, end + 2, close, 16));
            } catch (IllegalArgumentException e) {
                throw error(end - 1, "%s is no code point".formatted(text.substring(end - 1, close + 1)));
            }
            end = close + 1;
        } else if (end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '\\')) {
            letters.append(text.charAt(end));
            end++;
        } else {
            throw error(end - 1, "after \\ in a quoted name stands ', \\ or u{…}");
        }
    }
}
