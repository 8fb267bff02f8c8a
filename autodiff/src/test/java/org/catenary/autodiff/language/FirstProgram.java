package org.catenary.autodiff.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.Test;

class FirstProgram {

    @Test
    void program() throws NotationException {
        // @start region="program"
        Program norm = Program.parse("(x: [2]real) => sqrt(sum(map(\\t. t * t, x)))");
        double[] value = norm.value(3, 4);
        // @end
        assertArrayEquals(new double[] {5}, value);
        assertEquals("(x: [2]real) => sqrt(sum(map(\\t. t * t, x)))", norm.toString());
    }
}
