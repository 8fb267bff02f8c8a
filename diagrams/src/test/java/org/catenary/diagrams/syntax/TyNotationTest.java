package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Types as they are written and read.
class TyNotationTest {

    @Test
    void isWhatOneWritesOnTheBoard() throws NotationException {
        Ty n = Ty.of("n"), s = Ty.of("s"), verb = n.r().tensor(s).tensor(n.l());
        assertEquals("nʳ ⊗ s ⊗ nˡ", verb.toString());
        assertEquals(verb, Ty.parse("nʳ ⊗ s ⊗ nˡ"));
        assertEquals(verb, Ty.parse("n.r @ s @ n.l"));
        assertEquals(verb, Ty.parse("n.r@s@n.l"));
        assertEquals(verb, Ty.parse("(n.l.l @ s.l @ n).r"));
        assertEquals(n.rotate(5), Ty.parse("n.z(7).l.l"));
        assertEquals("n.z(5)", n.rotate(5).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "I", "Ty()", "I ⊗ I", "(I)ʳ", "Ty().l @ I"})
    void emptyTypeIsReadFrom(String text) throws NotationException {
        assertEquals(Ty.unit(), Ty.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "I", "Ty", "id", "cup", "cap", "swap", "spider", "permutation", "sum", "zero", "where",
        "two words", " ", "\n", "'", "\\", "don't", "nʳ", "ʳ", "n.r", "x²", "7", "x7", "→", "⊗", "日本", "θ", "\uD800",
        "😀", "\u202E", "\u0301", "\u0000", "a;b", "\\u{41}", "ﬁ", "_", "-", "e\u0301"})
    void everyNameIsReadBack(String name) throws NotationException {
        for (int z : new int[] {0, 1, -1, 3, 4, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            var ty = Ty.of(new Ob.Atom(name, z));
            assertEquals(ty, Ty.parse(ty.toString()), ty::toString);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void everyTypeIsReadBack(long seed) throws NotationException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 1000; i++) {
            var obs = new ArrayList<Ob>();
            for (int k = random.nextInt(6); k > 0; k--) {
                obs.add(new Ob.Atom(name(random), random.nextInt(-5, 6)));
            }
            Ty ty = Ty.of(obs);
            assertEquals(ty, Ty.parse(ty.toString()), ty::toString);
        }
    }

    static String name(RandomGenerator random) {
        var name = new StringBuilder();
        for (int k = random.nextInt(1, 5); k > 0; k--) {
            int range = random.nextInt(4);
            name.appendCodePoint(random.nextInt(range == 0 ? 0x80 : range == 1 ? 0x400 : range == 2 ? 0x10000 : 0x110000));
        }
        return name.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "n ⊗            | 4 | expected a type, found the end",
        "n ⊗ ⊗ s        | 5 | expected a type, found ⊗",
        "n s            | 3 | expected ⊗ or the end, found s",
        "(n ⊗ s         | 7 | expected ⊗ or ), found the end",
        "n)             | 2 | expected ⊗ or the end, found )",
        "n.x            | 3 | expected r, l, dagger or z(…), found x",
        "n†             | 1 | a type has no †",
        "cup            | 1 | expected a type, found cup; as a name it is written 'cup'",
        "n ⊗ 'two words | 5 | a quoted name ends with ' on its line, this one does not",
        "'\\q'          | 2 | after \\ in a quoted name stands ', \\ or u{…}",
        "'\\u{110000}'  | 2 | \\u{110000} is no code point",
        "''             | 1 | an object needs a name",
        "n ⊗ %          | 5 | % is no sign of the notation",
        "n.z(9999999999)| 5 | 9999999999 is too large a number",
        "n.z(2147483647).r | 2 | 2147483648 half turns are too many",
        "(n.z(2147483647)).r | 1 | an object makes more half turns than there are numbers",
        "3              | 1 | expected a type, found 3"})
    void mistakesAreShownInPlace(String text, int column, String problem) {
        var error = assertThrows(NotationException.class, () -> Ty.parse(text));
        assertEquals(problem, error.problem());
        assertEquals(column, error.column(), error::getMessage);
        assertEquals("line 1, column %d: %s\n  %s\n  %s^".formatted(column, problem, text, " ".repeat(column - 1)),
                error.getMessage());
    }

    @Test
    void linesAreCounted() {
        var error = assertThrows(NotationException.class, () -> Ty.parse("n ⊗\r\ns ⊗\n  😀'"));
        assertEquals("line 3, column 3: 😀 is no sign of the notation\n    😀'\n    ^", error.getMessage());
    }

    @Test
    void longLinesAreCut() {
        var error = assertThrows(NotationException.class, () -> Ty.parse("n ⊗ ".repeat(1000) + "; " + "n ".repeat(1000)));
        assertEquals("""
                line 1, column 4001: expected a type, found ;
                  …n ⊗ n ⊗ n ⊗ n ⊗ n ⊗ n ⊗ n ⊗ n ⊗ n ⊗ ; n n n n n n n n n n n n n n n n n …
                                                       ^""", error.getMessage());
    }

    @Test
    void nestingIsNoMatterOfTheStack() throws NotationException {
        int depth = 100_000;
        assertEquals(Ty.of("n").rotate(depth), Ty.parse("(".repeat(depth) + "n" + ")ʳ".repeat(depth)));
        assertEquals(Ty.of("n").power(depth + 1), Ty.parse("(n ⊗ ".repeat(depth) + "n" + ")".repeat(depth)));
    }
}
