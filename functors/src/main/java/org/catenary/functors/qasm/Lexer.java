package org.catenary.functors.qasm;

import java.util.List;
import org.catenary.functors.qasm.Token.Kind;

/// Cuts a program text into tokens; blanks and comments separate them.
final class Lexer {

    private static final List<String> LONG_SYMBOLS = List.of("->", "==", "!=", "<=", ">=", "&&", "||", "**", "++");
    private static final String SYMBOLS = ";,()[]{}+-*/^%@:=<>!&|~";

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;
    private Token next;

    Lexer(String text) throws UnreadableQasm {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
        this.lineStart = at;
        this.next = read();
    }

    Token peek() { return next; }

    Token take() throws UnreadableQasm {
        Token token = next;
        if (token.kind() != Kind.END) {
            next = read();
        }
        return token;
    }

    private Place place() { return new Place(line, at - lineStart + 1); }

    private char at(int ahead) { return at + ahead < text.length() ? text.charAt(at + ahead) : '\0'; }

    private Token read() throws UnreadableQasm {
        skip();
        Place place = place();
        if (at == text.length()) {
            return new Token(Kind.END, "", place);
        }
        int c = text.codePointAt(at);
        if (isNameStart(c)) {
            int from = at;
            while (at < text.length() && isNamePart(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return new Token(Kind.NAME, text.substring(from, at), place);
        }
        return isDigit(at(0)) || c == '.' && isDigit(at(1)) ? number(place) : c == '"' ? string(place) : symbol(place, c);
    }

    private static boolean isDigit(char c) { return c >= '0' && c <= '9'; }

    private static boolean isNameStart(int c) { return c == '_' || Character.isLetter(c); }

    private static boolean isNamePart(int c) { return isNameStart(c) || c >= '0' && c <= '9'; }

    private void skip() throws UnreadableQasm {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
                at++;
            } else if (c == '/' && at(1) == '/') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '/' && at(1) == '*') {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() throws UnreadableQasm {
        Place place = place();
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            throw place.error("the comment is not closed by */");
        }
        for (int k = at; k < end; k++) {
            if (text.charAt(k) == '\n') {
                line++;
                lineStart = k + 1;
            }
        }
        at = end + 2;
    }

    private Token number(Place place) throws UnreadableQasm {
        int from = at;
        if (at(0) == '0' && "xXbBoO".indexOf(at(1)) >= 0) {
            at += 2;
            while (Character.isLetterOrDigit(at(0)) || at(0) == '_') {
                at++;
            }
            return new Token(Kind.INTEGER, text.substring(from, at), place);
        }
        digits();
        boolean real = at(0) == '.';
        if (real) {
            at++;
            digits();
        }
        if (at(0) == 'e' || at(0) == 'E') {
            int sign = at(1) == '+' || at(1) == '-' ? 1 : 0;
            if (!isDigit(at(1 + sign))) {
                throw place.error("the number '%s' has no exponent after its e".formatted(text.substring(from, at + 1)));
            }
            real = true;
            at += 1 + sign;
            digits();
        }
        if (at < text.length() && isNameStart(text.codePointAt(at))) {
            throw place.error("'%s' is no number"
                    .formatted(text.substring(from, at + Character.charCount(text.codePointAt(at)))));
        }
        return new Token(real ? Kind.REAL : Kind.INTEGER, text.substring(from, at), place);
    }

    private void digits() {
        while (isDigit(at(0)) || at(0) == '_') {
            at++;
        }
    }

    private Token string(Place place) throws UnreadableQasm {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            end++;
        }
        if (end == text.length() || text.charAt(end) == '\n') {
            throw place.error("the string is not closed on its line");
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return new Token(Kind.STRING, inside, place);
    }

    private Token symbol(Place place, int c) throws UnreadableQasm {
        for (String symbol : LONG_SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += 2;
                return new Token(Kind.SYMBOL, symbol, place);
            }
        }
        if (SYMBOLS.indexOf(c) < 0) {
            throw place.error("the character '%s' is not expected".formatted(Character.toString(c)));
        }
        at++;
        return new Token(Kind.SYMBOL, Character.toString(c), place);
    }
}
