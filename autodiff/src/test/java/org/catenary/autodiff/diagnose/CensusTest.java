package org.catenary.autodiff.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CensusTest {

    /// Without biases differentiation may be wrong, and more points than the bound says may have no gradient.
    @Test
    void withoutBiasesThereIsNoBound() throws NotationException {
        Census identity = Census.of(Program.parse("(x: real) => relu(x) - relu(-x)"), -1, 0, 1);
        assertEquals(1, identity.incorrect());
        assertEquals(0, identity.notDifferentiable());
        assertEquals(2, identity.kinks());
        Census products = Census.of(Program.parse("(x: real, y: real) => abs(x * y - y)"), 0, 1, 2);
        assertEquals(4, products.notDifferentiable());
        assertTrue(products.fraction() > products.bound());
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> counted() {
        return ReferenceData.configured().cases("autodiff/nonsmooth", "counting").test(reference -> {
            assertEquals("w2*relu(<w1,x>+b1)+b2", reference.get("network").asString());
            double[] x = ReferencePrograms.numbers(reference.get("x"));
            String text = IntStream.range(0, x.length).mapToObj(k -> String.format(Locale.ROOT, "w1[%d] * (%s)", k, x[k])).collect(Collectors.joining(" + "));
            Program network = Program.parse("(w1: [%d]real, b1: real, w2: real, b2: real) => w2 * relu(%s + b1) + b2".formatted(x.length, text));
            assertEquals(reference.get("parameters").asInt(), network.inputs());
            Census census = Census.of(network, ReferencePrograms.numbers(reference.get("grid")));
            assertEquals(reference.get("total").asLong(), census.total());
            assertEquals(reference.get("non_differentiable").asLong(), census.notDifferentiable());
            assertEquals(reference.get("incorrect").asLong(), census.incorrect());
            assertEquals(reference.get("bound_fraction").asDouble(), census.bound(), 1e-12);
            assertEquals(reference.get("fraction").asDouble(), census.fraction(), 1e-12);
            assertTrue(census.fraction() <= census.bound());
        });
    }
}
