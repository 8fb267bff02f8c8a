package org.catenary.autodiff.compile;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.autodiff.forward.Forward;
import org.catenary.autodiff.jet.Taylor;
import org.catenary.autodiff.language.LambdaCases;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class RoutesTest {

    private static double[] flat(double[][] rows) { return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(); }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> lambdaTerms() {
        return ReferenceData.configured().cases("hypernets/stlc_ad_cases").test(reference -> {
            Program program = LambdaCases.program(reference);
            Derivative derivative = Derivative.of(program);
            assertEquals("", derivative.fallback());
            for (JsonNode point : reference.get("points")) {
                double[] at = ReferencePrograms.numbers(point.get("at")), expected = ReferencePrograms.numbers(point.get("jacobian_rows"));
                double[] value = point.get("value").isArray() ? ReferencePrograms.numbers(point.get("value")) : new double[] {point.get("value").asDouble()};
                assertNear(1e-10, value, program.value(at), "value");
                assertNear(1e-10, expected, flat(Forward.jacobian(program, at)), "forward");
                assertNear(1e-10, expected, flat(Backward.jacobian(program, at)), "backward");
                assertNear(1e-10, expected, flat(Taylor.derivatives(program, 1, at)), "jets");
                assertNear(1e-10, expected, flat(derivative.jacobian(at)), "compiled");
            }
        });
    }

    /// The gradient of a scalar program takes at most five times its operations.
    @TestFactory
    Stream<DynamicTest> operations() {
        return ReferenceData.configured().cases("autodiff/expressions").where(reference -> reference.has("gradient")).test(reference -> {
            Program program = ReferencePrograms.program(reference);
            Operations operations = Operations.of(program);
            assertTrue(operations.gradient() <= 5 * Math.max(1, operations.value()),
                    () -> "%s%n%s".formatted(operations, Derivative.of(program).loops()));
        });
    }

    @Test
    void sharingKeepsAChainLinear() throws NotationException {
        StringBuilder text = new StringBuilder("(x: real) => let z0 = x in ");
        for (int k = 1; k <= 30; k++) {
            text.append("let z%d = sin(z%d + z%d * z%d) in ".formatted(k, k - 1, k - 1, k - 1));
        }
        Operations operations = Operations.of(Program.parse(text + "z30"));
        assertEquals(90, operations.value());
        assertTrue(operations.gradient() <= 5 * 90, operations::toString);
    }

    /// An array that is written out is written once, not for each of its elements.
    @Test
    void arraysOfManyTermsStayLinear() throws NotationException {
        for (String text : List.of("(x: real) => sum(map(\\t. sin(t), [x%s]))", "(x: real) => foldl(\\a. \\t. sin(a * t), x, [x%s])")) {
            Operations operations = Operations.of(Program.parse(text.formatted(", x * 1.5".repeat(80))));
            assertTrue(operations.gradient() <= 5 * operations.value(), operations::toString);
        }
    }
}
