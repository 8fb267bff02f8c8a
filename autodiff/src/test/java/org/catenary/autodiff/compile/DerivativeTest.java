package org.catenary.autodiff.compile;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DerivativeTest {

    @Test
    void gradient() throws NotationException {
        // @start region="gradient"
        Derivative norm = Derivative.of(Program.parse("(x: [3]real) => sqrt(sum(map(\\t. t * t, x)))"));
        var into = new double[3];
        double value = norm.gradient(new double[] {2, 3, 6}, into);
        // @end
        assertEquals(7, value, 1e-14);
        assertArrayEquals(new double[] {2 / 7.0, 3 / 7.0, 6 / 7.0}, into, 1e-15);
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> derivatives() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            Derivative derivative = Derivative.of(program);
            assertEquals("", derivative.fallback());
            double[] at = ReferencePrograms.point(reference);
            var value = new double[program.outputs()];
            var rows = new double[program.outputs()][program.inputs()];
            derivative.derivatives(at, value, rows);
            assertNear(reference, reference.get("value"), value, "value");
            String what = reference.has("gradient") ? "gradient" : "jacobian";
            assertNear(reference, reference.get(what), Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(), what);
        });
    }
}
