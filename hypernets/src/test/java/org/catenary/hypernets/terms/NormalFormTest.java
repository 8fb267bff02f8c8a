package org.catenary.hypernets.terms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The laws of β, η, pairs and unit, and that normal forms are normal.
class NormalFormTest {

    private static final int BUDGET = 1_000_000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(λx:R. x * x) a                      | a * a",
        "λf:R → R. λx:R. f x                  | λf:R → R. f",
        "let y = sin a in y + y               | sin a + sin a",
        "(fst p, snd p)                       | p",
        "λq:R × R. (fst q, snd q)             | λq:R × R. q",
        "λx:1. x                              | λx:1. ()",
        "λf:R → 1. f                          | λf:R → 1. λx:R. ()",
        "λy:R. (λx:R. λy:R. x - y) y          | λy:R. λy1:R. y - y1",
        "λf:(R → R) → R. f (λx:R. a)          | λf:(R → R) → R. f (λx:R. a)",
        "λx:R × R. (λy:R × R. (snd y, fst y)) (snd x, fst x)  | λx:R × R. x",
        "1 + 2                                | 1 + 2",
    })
    void laws(String text, String normal) throws NotationException {
        Map<String, Type> context = Map.of("a", Type.REAL, "p", Type.REAL.times(Type.REAL));
        assertEquals(normal, Program.parse(text).infer(context).normalForm(BUDGET).term().toString());
    }

    /// Both normal forms of a term are equal to it, have its type and are their own.
    @Seeded
    void normalFormsAreNormal(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 100; i++) {
            Judgement term = random.judgement(i % 7), normal = term.normalForm(BUDGET), whole = term.longNormalForm(BUDGET);
            assertEquals(term.type(), Judgement.infer(term.context(), normal.term()).type());
            assertEquals(term.type(), Judgement.infer(term.context(), whole.term()).type());
            assertTrue(whole.term().isAlphaEquivalent(normal.longNormalForm(BUDGET).term()), term::toString);
            assertTrue(normal.term().isAlphaEquivalent(whole.normalForm(BUDGET).term()), term::toString);
            assertTrue(term.isBetaEtaEqual(normal, BUDGET));
        }
    }

    /// Normalisation does not change values.
    @Seeded
    void valuesStay(long seed) {
        var random = new RandomTerms(Seeded.Random.of(seed));
        for (int i = 0; i < 100; i++) {
            Judgement term = random.judgement(Map.of("a", Type.REAL), Type.REAL.times(Type.REAL), i % 8);
            Map<String, Value> at = Map.of("a", Value.of(0.7));
            assertArrayEquals(term.evaluate(at, BUDGET).numbers(), term.normalForm(BUDGET).evaluate(at, BUDGET).numbers(), 1e-12);
        }
    }

    @Test
    void aBudgetEndsWhatExplodes() throws NotationException {
        var text = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            text.append("let x%d = x%d * x%d in ".formatted(i, i - 1, i - 1));
        }
        Judgement explodes = Program.parse(text + "x40").infer(Map.of("x0", Type.REAL));
        assertEquals("the normal form takes more than 100000 steps; allow more, or write the term so that less is copied",
                assertThrows(OverBudget.class, () -> explodes.normalForm(100_000)).getMessage());
        assertArrayEquals(new double[] {1}, explodes.evaluate(Map.of("x0", Value.of(1)), 1000).numbers());
    }

    @Test
    void valuesAreToFit() throws NotationException {
        Judgement term = Program.parse("a + 1").infer(Map.of("a", Type.REAL));
        assertEquals("a of type R has no value", assertThrows(IllTyped.class, () -> term.evaluate(Map.of(), 9)).getMessage());
        assertEquals("a is of type R, but its value is ()",
                assertThrows(IllTyped.class, () -> term.evaluate(Map.of("a", Value.unit()), 9)).getMessage());
    }
}
