package org.catenary.autodiff.jet;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

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
import tools.jackson.databind.JsonNode;

class TaylorTest {

    @Test
    void taylor() throws NotationException {
        // @start region="taylor"
        Program exponential = Program.parse("(x: real) => exp(2 * x)");
        double[] series = Taylor.coefficients(exponential, new double[] {0}, new double[] {1}, 3)[0];
        // @end
        assertArrayEquals(new double[] {1, 2, 2, 4 / 3.0}, series, 1e-15);
    }

    /// The value stands whatever the derivatives are, and these are as IEEE gives them.
    @Test
    void derivativesMayBeInfinite() throws NotationException {
        double[] root = Taylor.coefficients(Program.parse("(x: real) => sqrt(x)"), new double[] {0}, new double[] {1}, 3)[0];
        assertArrayEquals(new double[] {0, Double.POSITIVE_INFINITY}, Arrays.copyOf(root, 2));
        double[] gradient = Taylor.derivatives(Program.parse("(x: real, y: real) => sqrt(x) + y * y"), 1, 0, 3)[0];
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, 6}, gradient);
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> derivatives() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            String[] orders = {"value", reference.has("gradient") ? "gradient" : "jacobian", "hessian", "third"};
            for (int order = 0; order < orders.length; order++) {
                if (reference.has(orders[order])) {
                    assertNear(reference, reference.get(orders[order]), flat(Taylor.derivatives(program, order, at)), orders[order]);
                }
            }
            if (reference.has("taylor")) {
                JsonNode taylor = reference.get("taylor");
                double[] expected = ReferencePrograms.numbers(taylor.get("coefficients"));
                double[] direction = taylor.has("direction") ? ReferencePrograms.numbers(taylor.get("direction")) : new double[] {1};
                assertNear(reference, taylor.get("coefficients"), Taylor.coefficients(program, at, direction, expected.length - 1)[0], "taylor");
            }
        });
    }

    private static double[] flat(double[][] rows) { return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(); }
}
