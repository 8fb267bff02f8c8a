package org.catenary.autodiff.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.catenary.autodiff.compile.Derivative;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepProgramsTest {

    private static final int DEPTH = 100_000;
    private static final int TOO_LARGE = 60_000;

    private static void check(Program program, double derivative) throws NotationException, UnreadableJson {
        assertEquals(program, Program.parse(program.toString()));
        assertEquals(program, ProgramJson.read(ProgramJson.write(program)));
        assertArrayEquals(new double[] {derivative}, Backward.gradient(program, 0.5), 1e-9);
    }

    @Test
    void letsInLets() throws NotationException, UnreadableJson {
        StringBuilder text = new StringBuilder("(x: real) => let z = x in ");
        text.append("let z = z + 0.5 in ".repeat(DEPTH));
        check(Program.parse(text + "z"), 1);
    }

    @Test
    void bracketsInBrackets() throws NotationException, UnreadableJson {
        check(Program.parse("(x: real) => " + "sin(x - ".repeat(DEPTH) + "x" + ")".repeat(DEPTH)), derivative());
    }

    @ParameterizedTest
    @CsvSource({"(,', x)'", "'[',']'", "'\\y. ',''", "'cons(',', nil)'"})
    void deepTypesAreRefused(String open, String close) {
        String text = "(x: real) => let p = " + open.repeat(DEPTH / 5) + "x" + close.repeat(DEPTH / 5) + " in x";
        assertEquals("a type nested deeper than 1000", assertThrows(Type.TooDeep.class, () -> Program.parse(text)).getMessage());
    }

    /// The derivative of the nested differences, by the same recurrence.
    private static double derivative() {
        double value = 0.5, slope = 1;
        for (int k = 0; k < DEPTH; k++) {
            slope = Math.cos(0.5 - value) * (1 - slope);
            value = Math.sin(0.5 - value);
        }
        return slope;
    }

    @Test
    void whatIsTooLargeToCompileFallsBackAndSaysSo() throws NotationException {
        Derivative large = Derivative.of(Program.parse("(x: real) => " + "sin(x + ".repeat(TOO_LARGE) + "x" + ")".repeat(TOO_LARGE)));
        assertEquals("more than 100000 steps", large.fallback());
        assertEquals("not compiled: more than 100000 steps\n", large.loops());
        assertEquals(1, large.gradient(0.5).length);
    }
}
