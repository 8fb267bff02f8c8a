package org.catenary.diagrams.syntax;

import java.util.Set;
import java.util.stream.Collectors;

/// How a name is written: as it is when it reads as one plain word, else in quotes.
///
/// A plain word is a letter or `_`, then letters, digits, `_`, marks and primes; it holds no `ʳ` or `ˡ` and is no word of
/// the notation itself. In quotes a backslash escapes `'` and itself, and with `u{…}` stands for a code point that cannot
/// be seen.
public final class Name {

    /// The words of the notation, which name nothing unless they are quoted.
    static final Set<String> RESERVED =
            Set.of("I", "id", "cup", "cap", "swap", "permutation", "spider", "sum", "zero", "trace", "traceLeft",
                    "copy", "merge", "braid", "unbraid", "twist", "untwist", "where", "eval", "curry", "curryLeft", "feedback", "delay",
                    "followedBy", "unfold");

    private Name() {}

    /// {@return the name as it is written}
    public static String written(String name) { return isPlain(name) ? name : quoted(name); }

    static boolean isPlain(String name) {
        return !name.isEmpty() && !RESERVED.contains(name) && starts(name.codePointAt(0))
                && name.codePoints().skip(1).allMatch(Name::continues);
    }

    static boolean starts(int c) { return c == '_' || Character.isLetter(c) && c != 'ʳ' && c != 'ˡ'; }

    static boolean continues(int c) {
        return starts(c) || c == '\'' || c == '′' || Character.isDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /// {@return the name in quotes, whether it needs them or not}
    public static String quoted(String name) {
        var text = new StringBuilder("'");
        name.codePoints().forEach(c -> {
            if (c == '\'' || c == '\\') {
                text.append('\\').appendCodePoint(c);
            } else {
                text.append(visible(c));
            }
        });
        return text.append('\'').toString();
    }

    /// {@return a text in which `u{…}` behind a backslash stands for each code point that cannot be seen}
    public static String visible(String text) {
        return text.codePoints().mapToObj(Name::visible).collect(Collectors.joining());
    }

    private static String visible(int c) { return isVisible(c) ? Character.toString(c) : "\\u{%x}".formatted(c); }

    private static boolean isVisible(int c) {
        return c == ' ' || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
