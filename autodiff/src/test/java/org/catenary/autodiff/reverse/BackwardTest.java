package org.catenary.autodiff.reverse;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

class BackwardTest {

    @Test
    void gradient() throws NotationException {
        // @start region="gradient"
        Program norm = Program.parse("(x: [2]real) => sqrt(sum(map(\\t. t * t, x)))");
        double[] gradient = Backward.gradient(norm, 3, 4);
        // @end
        assertArrayEquals(new double[] {0.6, 0.8}, gradient, 1e-15);
    }

    @Test
    void aGradientIsOfOneReal() throws NotationException {
        Program pair = Program.parse("(x: real) => (x, x)");
        assertThrows(NotScalar.class, () -> Backward.gradient(pair, 1));
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> derivatives() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            String what = reference.has("gradient") ? "gradient" : "jacobian";
            assertNear(reference, reference.get(what), flat(Backward.jacobian(program, at)), what);
            if (reference.has("hessian")) {
                assertNear(reference, reference.get("hessian"), flat(Backward.hessian(program, at)), "hessian");
            }
        });
    }

    private static double[] flat(double[][] rows) { return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(); }
}
