package org.catenary.hypernets.proof;

import java.util.ArrayList;
import java.util.List;
import org.catenary.hypernets.proof.Token.Kind;

/// Theory files as tokens; comments run from `#` to the end of the line.
final class Lexer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean first = true;

    private Lexer(String text) { this.text = text; }

    /// {@return the tokens of a text, the end last}
    static List<Token> tokens(String text) {
        var lexer = new Lexer(text);
        while (lexer.skip()) {
            lexer.read();
        }
        lexer.add(Kind.END, text.length(), text.length());
        return lexer.tokens;
    }

    /// Goes to the next token.
    private boolean skip() {
        boolean comment = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                first = true;
                comment = false;
            } else if (c == '#') {
                comment = true;
            } else if (!comment && !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF') {
                return true;
            }
        }
        return false;
    }

    private void read() {
        char c = text.charAt(at);
        if (starts(c)) {
            add(Kind.NAME, at, end(true));
        } else if (isDigit(c)) {
            add(Kind.NUMBER, at, end(false));
        } else if (c == '"' && colour() > 0) {
            tokens.add(new Token(Kind.COLOUR, text.substring(at + 1, colour() - 1), at, colour(), first));
            at = colour();
        } else if (pair("->") || pair("==") || pair("<=") || pair("~>")) {
            add(Kind.SIGN, at, at + 2);
        } else if (":;*()[],=-+^?".indexOf(c) >= 0) {
            add(Kind.SIGN, at, at + 1);
        } else {
            add(Kind.STRANGE, at, text.offsetByCodePoints(at, 1));
        }
        first = false;
    }

    private void add(Kind kind, int start, int end) {
        tokens.add(new Token(kind, text.substring(start, end), start, end, first));
        at = end;
    }

    private boolean pair(String sign) { return text.startsWith(sign, at); }

    private static boolean starts(char c) { return Character.isLetter(c) || c == '_'; }

    private static boolean isDigit(char c) { return c >= '0' && c <= '9'; }

    private int end(boolean name) {
        int end = at;
        while (end < text.length() && (isDigit(text.charAt(end))
                || name && (starts(text.charAt(end)) || text.charAt(end) == '.'))) {
            end++;
        }
        return end;
    }

    /// {@return the end of the quotation that begins here, 0 where it does not end on its line}
    private int colour() {
        for (int end = at + 1; end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r'; end++) {
            if (text.charAt(end) == '"') {
                return end + 1;
            }
        }
        return 0;
    }
}
