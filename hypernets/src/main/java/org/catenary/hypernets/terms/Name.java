package org.catenary.hypernets.terms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a name is written: as it is where it reads as one plain word, else in quotes.
///
/// A plain word is a letter or `_`, then letters, digits, `_`, marks and primes; it holds no λ and is no word of the notation.
/// In quotes a backslash escapes `'` and itself, and with `u{…}` stands for a code point that cannot be seen.
final class Name {

    /// The words of the notations, which name nothing unless they are quoted.
    static final Set<String> RESERVED = Stream.concat(Stream.of("let", "in", "lam", "pair", "fst", "snd"),
            Stream.of(Primitive.values()).map(Primitive::word)).collect(Collectors.toUnmodifiableSet());

    private Name() {}

    static String checked(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a variable or a type needs a name");
        }
        return name;
    }

    static String written(String name) { return isPlain(name) ? name : org.catenary.diagrams.syntax.Name.quoted(name); }

    private static boolean isPlain(String name) {
        return !RESERVED.contains(name) && starts(name.codePointAt(0)) && name.codePoints().skip(1).allMatch(Name::continues);
    }

    static boolean starts(int c) { return c == '_' || Character.isLetter(c) && c != 'λ'; }

    static boolean continues(int c) {
        int type = Character.getType(c);
        return starts(c) || c == '\'' || c == '′' || Character.isDigit(c)
                || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
