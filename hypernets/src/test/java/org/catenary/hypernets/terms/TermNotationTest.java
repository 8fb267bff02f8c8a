package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Terms and types are read as they are written, in each notation.
class TermNotationTest {

    @Seeded
    void whatIsWrittenIsReadBack(long seed) throws Exception {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 300; i++) {
            Term term = random.wild(i % 6);
            assertEquals(term, Term.parse(term.toString()), term::toExpression);
            assertEquals(term, Term.parseExpression(term.toExpression()), term::toExpression);
            assertEquals(term, TermJson.read(TermJson.write(term)), term::toExpression);
            Type type = random.type(i % 5);
            assertEquals(type, Type.parse(type.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "λx:R. f x (g x)                    | (lam (x R) (f x (g x)))",
        "\\x:R -> R. x                      | (lam (x (-> R R)) x)",
        "λx y:R. x                          | (lam x (lam (y R) x))",
        "λ(x:R) (p:R × R → 1). p            | (lam (x R) (lam (p (-> (* R R) 1)) p))",
        "let y = sin a in y * y             | (let (y (sin a)) (mul y y))",
        "a - b - c * -d / 2                 | (sub (sub a b) (div (mul c (neg d)) 2))",
        "-2 * x + -(2)                      | (add (mul -2 x) (neg 2))",
        "- 2                                | (neg 2)",
        "f -1                               | (sub f 1)",
        "f (-1)                             | (f -1)",
        "(a, b, ())                         | (pair a (pair b ()))",
        "fst p x                            | ((fst p) x)",
        "sin fst p                          | (sin (fst p))",
        "add x (sin y) z                    | ((add x (sin y)) z)",
        "f λx:R. x + 1                      | (f (lam (x R) (add x 1)))",
        "1 + let x = 2 in x * λy. y         | (add 1 (let (x 2) (mul x (lam y y))))",
        "1.5e3 / 1e-3                       | (div 1500 0.001)",
        "'let' 'in'                         | ('let' 'in')",
    })
    void readableTextsAsExpressions(String readable, String expression) throws NotationException {
        assertEquals(Term.parseExpression(expression), Term.parse(readable));
        assertEquals(expression, Term.parse(readable).toExpression());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "λx:R.          | 1 | 6  | expected a term, found the end",
        "λx:. x         | 1 | 4  | expected a type, found .",
        "f (x            | 1 | 5 | expected ), found the end",
        "f x)            | 1 | 4 | expected an operator or an operand, found )",
        "let x = 1       | 1 | 10 | expected in, found the end",
        "let x 1         | 1 | 7 | expected =, found 1",
        "add x           | 1 | 6 | expected a term, found the end",
        "a + * b         | 1 | 5 | expected a term, found *",
        "1e999           | 1 | 1 | 1e999 is too large a number",
        "a % b           | 1 | 3 | % is no sign of the notation",
        "sin             | 1 | 4 | expected a term, found the end",
        "sin -x          | 1 | 5 | expected an argument, found -",
        "add λx. x       | 1 | 10 | expected an argument, found the end",
    })
    void mistakesShowThePlace(String text, int line, int column, String problem) {
        NotationException e = assertThrows(NotationException.class, () -> Term.parse(text.strip()));
        assertEquals("%d:%d %s".formatted(line, column, problem), "%d:%d %s".formatted(e.line(), e.column(), e.problem()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(lam (x R))     | 1  | lam wants a variable and one term, found none",
        "(f)             | 1  | a function wants an argument, found none",
        "(sin x y)       | 1  | sin wants 1 term, found 2",
        "(let (x 1 2) x) | 11 | expected ), found 2",
        "(lam (x (-> R)) x) | 9 | → of 1 types; it takes two at least",
        "(a b            | 5  | expected a term, found the end",
        "a b             | 3  | expected the end, found b",
    })
    void mistakesInExpressionsToo(String text, int column, String problem) {
        NotationException e = assertThrows(NotationException.class, () -> Term.parseExpression(text.strip()));
        assertEquals(column + " " + problem, e.column() + " " + e.problem());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "['var']             | var cannot stand before 0 items",
        "['app', ['var','f'], 'x'] | item 2 of app is to be a term",
        "['prim', 'foo']     | there is no primitive foo",
        "['lam', 'x', 3, ['unit']] | item 2 of lam is to be a type",
        "{}                  | expected an array, a text or a number",
        "['->', 'R', 'R']    | expected a term, an array that begins with a word as var, lam or app",
    })
    void mistakesInJson(String json, String problem) {
        UnreadableJson e = assertThrows(UnreadableJson.class, () -> TermJson.read(json.strip().replace('\'', '"')));
        assertEquals(problem, e.problem());
    }

    private static final List<String> SIGNS = List.of("λ", "\\", ".", ":", "(", ")", ",", "let ", " in ", "=", "+", "-", "*",
            "/", "→", "->", "×", "fst ", "snd ", "sin ", "add ", "lam ", "pair ", "x", "f", "R", "1", "2.5", "1e", "e9", "-3",
            "'", "\\u{41}", "\n", "\t", " ", "\uD800", "😀", "\u0000", "\u0301", "%", "[", "]", "\"", "()");

    @Test
    void mutationsAreReadOrRefused() {
        RandomGenerator random = Seeded.Random.of(2026);
        var wild = new RandomTerms(random);
        List<Term> terms = IntStream.range(0, 200).mapToObj(i -> wild.wild(1 + i % 4)).toList();
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            Term term = terms.get(random.nextInt(terms.size()));
            String text = i % 3 == 0 ? term.toString() : i % 3 == 1 ? term.toExpression() : TermJson.write(term);
            read += isRead(mutated(text, random), i % 3) ? 1 : 0;
        }
        assertTrue(read > 1000 && read < 99_000, "so many were read: " + read);
    }

    private static boolean isRead(String text, int notation) {
        try {
            switch (notation) {
                case 0 -> {
                    Term term = Term.parse(text);
                    assertEquals(term, Term.parse(term.toString()), text);
                }
                case 1 -> {
                    Term term = Term.parseExpression(text);
                    assertEquals(term, Term.parseExpression(term.toExpression()), text);
                }
                default -> {
                    Term term = TermJson.read(text);
                    assertEquals(term, TermJson.read(TermJson.write(term)), text);
                }
            }
            return true;
        } catch (NotationException e) {
            assertTrue(e.line() >= 1 && e.column() >= 1, text);
            assertFalse(e.problem().isBlank(), text);
            return false;
        } catch (UnreadableJson e) {
            assertTrue(e.line() >= 1 && e.column() >= 1, text);
            return false;
        }
    }

    private static String mutated(String text, RandomGenerator random) {
        var mutated = new StringBuilder(text);
        for (int k = random.nextInt(1, 4); k > 0 && !mutated.isEmpty(); k--) {
            int at = random.nextInt(mutated.length() + 1), to = Math.min(mutated.length(), at + random.nextInt(1, 6));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, to);
                case 1 -> mutated.insert(at, SIGNS.get(random.nextInt(SIGNS.size())));
                case 2 -> mutated.replace(at, to, SIGNS.get(random.nextInt(SIGNS.size())));
                default -> mutated.insert(random.nextInt(mutated.length() + 1), mutated.substring(at, to));
            }
        }
        return mutated.toString();
    }
}
