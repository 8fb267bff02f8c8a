package org.catenary.diagrams.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.catenary.diagrams.category.WrongArgument;
import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void linearForms() {
        // @start region="phase"
        Phase phase = Phase.parameter("α").times(2, 1).plus(Phase.of(1, 2));
        assertEquals("2·α + 1/2", phase.toString());
        assertEquals(1.1, phase.evaluate(Map.of("α", 0.3)), 1e-15);
        assertEquals(Phase.of(1, 1), phase.substitute(Map.of("α", Phase.of(1, 4))));
        // @end
        assertEquals(List.of("α"), phase.parameters());
        assertEquals(2, phase.coefficient("α"));
        assertEquals(0, phase.coefficient("β"));
        assertEquals(0.5, phase.constant());
    }

    @Test
    void fractionsStayExact() {
        assertEquals(Phase.of(1, 2), Phase.of(1, 3).plus(Phase.of(1, 6)));
        assertEquals(Phase.of(-1, 4), Phase.of(1, -4));
        assertEquals(Phase.ZERO, Phase.of(2, 5).plus(Phase.of(2, 5).negate()));
        assertEquals(Phase.of(3, 8), Phase.of(1, 4).times(3, 2));
        assertNotEquals(Phase.of(1, 2), Phase.of(0.5));
        assertEquals(Phase.of(0.75), Phase.of(1, 2).plus(Phase.of(0.25)));
    }

    @Test
    void parametersCancelAndKeepOrder() {
        Phase a = Phase.parameter("a"), b = Phase.parameter("b");
        assertEquals(Phase.of(1, 4), a.plus(Phase.of(1, 4)).plus(a.negate()));
        assertEquals(List.of("a", "b"), b.plus(a).parameters());
        assertEquals(a.plus(b), a.substitute(Map.of("a", b)).plus(b.substitute(Map.of("b", a))));
    }

    @Test
    void asOnTheBoard() {
        Phase a = Phase.parameter("a"), b = Phase.parameter("b");
        assertEquals("1/4", Phase.of(2, 8).toString());
        assertEquals("0.3", Phase.of(0.3).toString());
        assertEquals("0", Phase.ZERO.toString());
        assertEquals("a - b", a.plus(b.negate()).toString());
        assertEquals("-1/2·a + b - 3", a.times(-1, 2).plus(b).plus(Phase.of(-3, 1)).toString());
        assertEquals("0.5·a", a.times(0.5).toString());
    }

    @Test
    void mistakes() {
        Phase a = Phase.parameter("a");
        assertEquals("the parameter a has no value",
                assertThrows(UnboundParameter.class, () -> a.evaluate(Map.of())).getMessage());
        assertThrows(WrongArgument.class, () -> Phase.of(Double.NaN));
        assertThrows(WrongArgument.class, () -> Phase.of(1, 0));
        assertThrows(WrongArgument.class, () -> Phase.parameter(""));
    }
}
