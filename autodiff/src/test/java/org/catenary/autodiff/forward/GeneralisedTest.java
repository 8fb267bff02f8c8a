package org.catenary.autodiff.forward;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.diagrams.conformance.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

class GeneralisedTest {

    /// The derivative is the same in every representation.
    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> everyRepresentation() {
        var all = List.of(new Generalised<>(Representation.FUNCTIONS), new Generalised<>(Representation.MATRICES),
                new Generalised<>(Representation.DUALS), new Generalised<>(Representation.CONTINUATIONS));
        return ReferenceData.configured().cases("autodiff/expressions").where(reference -> !reference.get("tags").toString().contains("chaos"))
                .test(reference -> {
                    Program program = ReferencePrograms.program(reference);
                    String what = reference.has("gradient") ? "gradient" : "jacobian";
                    for (Generalised<?> functor : all) {
                        double[] rows = Arrays.stream(functor.jacobian(program, ReferencePrograms.point(reference))).flatMapToDouble(Arrays::stream)
                                .toArray();
                        assertNear(reference, reference.get(what), rows, what);
                    }
                });
    }
}
