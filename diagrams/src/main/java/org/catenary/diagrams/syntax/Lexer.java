package org.catenary.diagrams.syntax;

import java.util.regex.Pattern;

/// The tokens of a text, one after the other, with the place of each.
final class Lexer {

    /// What a token is.
    enum Kind {
        NAME("a name"), WORD("a word"), NUMBER("a number"), TENSOR("⊗"), THEN(";"), ARROW("→"), PLUS("+"), COMMA(","),
        COLON(":"), DOT("."), OPEN("("), CLOSE(")"), BRACKET("["), UNBRACKET("]"), RIGHT("ʳ"), LEFT("ˡ"), DAGGER("†"),
        OVER("/"), UNDER("\\"), BAR("|"), DELAY("∂"), MINUS("-"), TIMES("·"),
        END("the end");

        private final String shown;

        Kind(String shown) { this.shown = shown; }

        @Override public String toString() { return shown; }
    }

    private static final int LONG = 40;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+(E-?[0-9]+)?|/[0-9]+)?");
    private static final Pattern MOMENT = Pattern.compile("\\s*(d|head|tail)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private final String text;
    private int limit;
    private int start;
    private int end;
    private Kind kind = Kind.END;
    private String name = "";

    private Lexer(String text) { this.text = text; }

    /// {@return a lexer at the first token of a text}
    static Lexer of(String text) throws NotationException {
        var lexer = new Lexer(text);
        lexer.read(0, text.length());
        return lexer;
    }

    /// Goes to the first token of a part of the text, which ends the text.
    void read(int from, int to) throws NotationException {
        end = from;
        limit = to;
        advance();
    }

    /// {@return where the token begins}
    int start() { return start; }

    /// {@return whether the token is of a kind}
    boolean at(Kind expected) { return kind == expected; }

    /// {@return whether the token is this word, unquoted}
    boolean at(String word) {
        return (kind == Kind.WORD || kind == Kind.NAME) && name.equals(word) && text.charAt(start) != '\'';
    }

    /// {@return whether the token was of a kind; if so it is passed}
    boolean take(Kind expected) throws NotationException {
        boolean found = kind == expected;
        if (found) {
            advance();
        }
        return found;
    }

    /// {@return whether the token was this word, unquoted; if so it is passed}
    boolean take(String word) throws NotationException {
        boolean found = at(word);
        if (found) {
            advance();
        }
        return found;
    }

    /// Passes a token that must be of a kind.
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

    /// Passes a number, and returns it.
    int number() throws NotationException {
        if (kind != Kind.NUMBER) {
            throw expected(Kind.NUMBER.toString());
        }
        try {
            int found = Integer.parseInt(text, start, end, 10);
            advance();
            return found;
        } catch (NumberFormatException e) {
            throw error(start, "%s is too large a number".formatted(found()));
        }
    }

    /// Passes an amount of turns, which begins with a number, and returns its text: a fraction or a decimal number.
    String amount() throws NotationException {
        var amount = AMOUNT.matcher(text).region(start, limit);
        if (kind != Kind.NUMBER || !amount.lookingAt()) {
            throw expected(Kind.NUMBER.toString());
        }
        end = amount.end();
        advance();
        return amount.group();
    }

    /// {@return whether a moment in time follows, `.d`, `.head` or `.tail`}
    boolean atMoment() {
        return kind == Kind.DOT && MOMENT.matcher(text).region(end, limit).lookingAt();
    }

    /// {@return the error that something else was expected here}
    NotationException expected(String what) {
        String hint = kind == Kind.WORD ? "; as a name it is written '%s'".formatted(name) : "";
        return error(start, "expected %s, found %s%s".formatted(what, found(), hint));
    }

    /// {@return an error at a place}
    NotationException error(int offset, String problem) { return NotationException.at(text, offset, problem); }

    private String found() {
        return kind == Kind.END ? start < text.length() ? text.substring(start, start + "where".length()) : "the end"
                : end - start <= LONG ? text.substring(start, end)
                : text.substring(start, text.offsetByCodePoints(start, LONG / 2)) + "…";
    }

    /// Goes to the next token.
    void advance() throws NotationException {
        start = end;
        while (start < limit && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        end = start;
        if (start >= limit) {
            kind = Kind.END;
            return;
        }
        int c = text.codePointAt(start);
        switch (c) {
            case '⊗', '@' -> symbol(Kind.TENSOR, 1);
            case ';' -> symbol(Kind.THEN, 1);
            case '→' -> symbol(Kind.ARROW, 1);
            case '+' -> symbol(Kind.PLUS, 1);
            case ',' -> symbol(Kind.COMMA, 1);
            case ':' -> symbol(Kind.COLON, 1);
            case '.' -> symbol(Kind.DOT, 1);
            case '(' -> symbol(Kind.OPEN, 1);
            case ')' -> symbol(Kind.CLOSE, 1);
            case '[' -> symbol(Kind.BRACKET, 1);
            case ']' -> symbol(Kind.UNBRACKET, 1);
            case 'ʳ' -> symbol(Kind.RIGHT, 1);
            case 'ˡ' -> symbol(Kind.LEFT, 1);
            case '†' -> symbol(Kind.DAGGER, 1);
            case '/' -> symbol(Kind.OVER, 1);
            case '\\' -> symbol(Kind.UNDER, 1);
            case '|' -> symbol(Kind.BAR, 1);
            case '∂' -> symbol(Kind.DELAY, 1);
            case '·', '*' -> symbol(Kind.TIMES, 1);
            case '\'' -> quoted();
            default -> {
                if (text.startsWith(">>", start)) {
                    symbol(Kind.THEN, 2);
                } else if (text.startsWith("->", start)) {
                    symbol(Kind.ARROW, 2);
                } else if (isDigit(start) || c == '-' && isDigit(start + 1)) {
                    digits();
                } else if (c == '-') {
                    symbol(Kind.MINUS, 1);
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

    private boolean isDigit(int i) { return i < limit && text.charAt(i) >= '0' && text.charAt(i) <= '9'; }

    private void digits() {
        kind = Kind.NUMBER;
        end = start + 1;
        while (isDigit(end)) {
            end++;
        }
    }

    private void plain() {
        while (end < limit && Name.continues(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        name = text.substring(start, end);
        kind = Name.RESERVED.contains(name) ? Kind.WORD : Kind.NAME;
    }

    private void quoted() throws NotationException {
        var letters = new StringBuilder();
        end = start + 1;
        while (end < limit && text.charAt(end) != '\'') {
            char c = text.charAt(end);
            if (c == '\n' || c == '\r') {
                break;
            }
            end++;
            if (c == '\\') {
                escaped(letters);
            } else {
                letters.append(c);
            }
        }
        if (end >= limit || text.charAt(end) != '\'') {
            throw error(start, "a quoted name ends with ' on its line, this one does not");
        }
        end++;
        kind = Kind.NAME;
        name = letters.toString();
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
        } else if (end < limit && (text.charAt(end) == '\'' || text.charAt(end) == '\\')) {
            letters.append(text.charAt(end));
            end++;
        } else {
            throw error(end - 1, "after \\ in a quoted name stands ', \\ or u{…}");
        }
    }
}
