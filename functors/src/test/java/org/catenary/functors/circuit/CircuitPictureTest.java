package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.drawing.Svg;
import org.catenary.diagrams.syntax.Phase;
import org.junit.jupiter.api.Test;

class CircuitPictureTest {

    private static final Condition ZERO = new Condition.Match(List.of(0), List.of(0)), ONE = new Condition.Match(List.of(0), List.of(1));
    private static final Condition OTHER = new Condition.Match(List.of(1), List.of(1));

    private static String picture(Condition condition) {
        var builder = new GateListBuilder();
        builder.addQubits("data", 2);
        builder.addQubits("anc", 1);
        builder.addBits("flag", 2);
        return Svg.write(CircuitPicture.of(builder.add(condition, new Operation.Apply(Gates.rx(Phase.of(0.123456789))), 1).build()));
    }

    @Test
    void aContraryIsAnOpenDotAndNotAFilledOne() {
        assertEquals(picture(ZERO), picture(ONE.not()));
        assertNotEquals(picture(ZERO), picture(ONE));
        assertEquals(picture(new Condition.All(List.of(ZERO, OTHER))),
                picture(new Condition.Any(List.of(ONE, OTHER.not())).not()));
    }

    @Test
    void whatIsNoConjunctionIsWritten() {
        assertTrue(picture(new Condition.Any(List.of(ONE, OTHER))).contains("if (c0 = 1) ∨ (c1 = 1)"));
        assertTrue(picture(new Condition.All(List.of(ONE, ZERO))).contains("if (c0 = 1) ∧ (c0 = 0)"));
    }

    @Test
    void wiresBearTheNamesOfTheirRegistersAndDecimalsFourFigures() {
        String picture = picture(Condition.always());
        for (String name : List.of(">data", ">anc<", ">flag", "Rx(0.1235)")) {
            assertTrue(picture.contains(name), () -> name + " in " + picture);
        }
    }
}
