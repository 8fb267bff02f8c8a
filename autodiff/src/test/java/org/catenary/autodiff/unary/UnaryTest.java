package org.catenary.autodiff.unary;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.language.Type;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UnaryTest {

    @Test
    void theGradientIsAProgram() throws NotationException {
        // @start region="gradient"
        Program norm = Program.parse("(x: [2]real) => sqrt(sum(map(\\t. t * t, x)))");
        Program gradient = Unary.gradient(norm).program();
        double[] valueAndGradient = gradient.value(3, 4);
        // @end
        assertArrayEquals(new double[] {5, 0.6, 0.8}, valueAndGradient, 1e-15);
    }

    /// {@return value and derivatives, row by row}
    static double[] derivatives(Program program, double[] at) {
        Program gradient = Unary.gradient(program).program();
        int outputs = program.outputs();
        return IntStream.range(0, outputs).boxed().flatMapToDouble(k -> {
            double[] given = program.type().equals(Type.REAL) ? at : Arrays.copyOf(at, at.length + outputs);
            if (given.length > at.length) {
                given[at.length + k] = 1;
            }
            return Arrays.stream(gradient.value(given)).skip(outputs);
        }).toArray();
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> programs() {
        return ReferenceData.configured().cases("autodiff/expressions").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            String what = reference.has("gradient") ? "gradient" : "jacobian";
            assertNear(reference, reference.get("value"), Unary.of(program).program().value(at), "value");
            assertNear(reference, reference.get(what), derivatives(program, at), what);
        });
    }
}
