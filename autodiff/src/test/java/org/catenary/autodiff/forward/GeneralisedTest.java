package org.catenary.autodiff.forward;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.RandomPrograms;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.diagrams.conformance.ReferenceData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralisedTest {

    private static final List<Generalised<?>> ALL = List.of(new Generalised<>(Representation.FUNCTIONS), new Generalised<>(Representation.MATRICES),
            new Generalised<>(Representation.DUALS), new Generalised<>(Representation.CONTINUATIONS), new Generalised<>(Representation.BEGUN));

    /// Continuations, too, go through functions, choices, lists and folds.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void randomPrograms(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int k = 0; k < 20; k++) {
            Program program = RandomPrograms.next(random);
            double[] at = random.doubles(program.inputs(), -1, 1).toArray(), expected = Forward.jacobian(program, at)[0];
            if (Arrays.stream(expected).allMatch(g -> Math.abs(g) < 1e6)) {
                ALL.forEach(functor -> assertNear(1e-9, expected, functor.jacobian(program, at)[0], program.toString()));
            }
        }
    }

    /// The derivative is the same in every representation.
    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> everyRepresentation() {
        return ReferenceData.configured().cases("autodiff/expressions").where(reference -> !reference.get("tags").toString().contains("chaos"))
                .test(reference -> {
                    Program program = ReferencePrograms.program(reference);
                    String what = reference.has("gradient") ? "gradient" : "jacobian";
                    for (Generalised<?> functor : ALL) {
                        double[] rows = Arrays.stream(functor.jacobian(program, ReferencePrograms.point(reference))).flatMapToDouble(Arrays::stream)
                                .toArray();
                        assertNear(reference, reference.get(what), rows, what);
                    }
                });
    }
}
