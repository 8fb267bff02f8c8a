package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Terms get the types that they have, and what does not fit is shown with both.
class InferenceTest {

    private static final Map<String, Type> CONTEXT = new LinkedHashMap<>();

    static {
        CONTEXT.put("a", Type.REAL);
        CONTEXT.put("p", Type.REAL.times(Type.UNIT));
        CONTEXT.put("g", Type.REAL.to(Type.REAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "λx. x + 1                     | R → R",
        "λf. λx. f (f (x * 2))         | (R → R) → R → R",
        "λq. (snd q a, fst q + 1)      | R × (R → _) → _ × R",
        "let f = λx. x * a in (f, ())  | (R → R) × 1",
        "(λf. f p) (λq. fst q)         | R",
        "λh. h g a + 1                 | ((R → R) → R → R) → R",
    })
    void types(String text, String type) throws NotationException {
        if (type.contains("_")) {
            assertThrows(NotationException.class, () -> Program.parse(text).infer(CONTEXT));
        } else {
            assertEquals(Type.parse(type), Program.parse(text).infer(CONTEXT).type());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "g (a, a)        | 3  | g takes R, but (a, a) is R × R",
        "sin g           | 5  | sin takes R, but g is R → R",
        "1 + (a + p)     | 10 | add takes R, but p is R × 1",
        "a g             | 1  | a is applied to g, but it is no function: it is R",
        "fst g           | 5  | the first of g is wanted, but that is no pair: it is R → R",
        "λx. x           | 1  | 'the type of x remains open or would contain itself: α; say what it is, as in λx:R'",
        "λx. x x         | 1  | 'the type of x remains open or would contain itself: (((_ → α) → α) → α) → α; say what it is, as in λx:R'",
        "λy. g z         | 7  | 'z is bound nowhere; free are a, p, g'",
        "λf. (f a, f g)  | 13 | f takes R, but g is R → R",
        "(λf:R → R. f) p | 15 | λf:R → R. f takes R → R, but p is R × 1",
    })
    void mistakes(String text, int column, String problem) {
        NotationException e = assertThrows(NotationException.class, () -> Program.parse(text).infer(CONTEXT));
        assertEquals(column + " " + problem, e.column() + " " + e.problem());
    }

    /// Random terms with all types written keep them, also when these are left out where they can be told.
    @Seeded
    void writtenTypesAreKept(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 200; i++) {
            Judgement judgement = random.judgement(i % 7);
            Judgement inferred = Judgement.infer(judgement.context(), judgement.term());
            assertEquals(judgement.type(), inferred.type(), judgement::toString);
            assertEquals(judgement.term(), inferred.term());
        }
    }
}
