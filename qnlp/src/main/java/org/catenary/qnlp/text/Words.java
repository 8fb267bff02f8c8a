package org.catenary.qnlp.text;

import java.util.ArrayList;
import java.util.List;

/// The words and signs of a text as people write.
final class Words {

    private Words() {}

    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i), next = end(text, i);
            if (!Sentence.isBlank(c)) {
                tokens.add(new Token(text.substring(i, next), i));
            }
            i = next;
        }
        return tokens;
    }

    /// Where the word or the sign ends that begins here.
    static int end(String text, int start) {
        int c = text.codePointAt(start), next = start + Character.charCount(c);
        return inWord(c) ? endOfWord(text, next) : next;
    }

    private static int endOfWord(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i), next = i + Character.charCount(c);
            if (!inWord(c) && !(next < text.length() && joins(text.codePointBefore(i), c, text.codePointAt(next)))) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private static boolean inWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean joins(int before, int sign, int after) {
        return switch (sign) {
            case '\'', '’', '-', '‐' -> inWord(before) && inWord(after);
            case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }
}
