package org.catenary.autodiff.forward;

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

class ForwardTest {

    @Test
    void derivative() throws NotationException {
        // @start region="derivative"
        Program product = Program.parse("(x: real, y: real) => x * sin(y)");
        double[] along = Forward.derivative(product, new double[] {2, 0}, new double[] {0, 1});
        // @end
        assertArrayEquals(new double[] {2}, along);
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> derivatives() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] jacobian = Arrays.stream(Forward.jacobian(program, ReferencePrograms.point(reference))).flatMapToDouble(Arrays::stream)
                    .toArray();
            String what = reference.has("gradient") ? "gradient" : "jacobian";
            assertNear(reference, reference.get(what), jacobian, what);
        });
    }
}
