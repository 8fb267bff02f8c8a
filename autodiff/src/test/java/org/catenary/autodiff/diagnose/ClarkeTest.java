package org.catenary.autodiff.diagnose;

import static org.catenary.autodiff.language.ReferencePrograms.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.ReferencePrograms;
import org.catenary.autodiff.language.WrongInputs;
import org.catenary.autodiff.reverse.Backward;
import org.catenary.autodiff.reverse.NotScalar;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.NotationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class ClarkeTest {

    private static final int ANGLES = 1500;

    @Test
    void clarke() throws NotationException {
        // @start region="clarke"
        Program identity = Program.parse("(x: real) => relu(x) - relu(-x)");
        Clarke clarke = Clarke.at(identity, 0);
        boolean wrong = !clarke.contains(Backward.gradient(identity, 0));   // relu'(0) = 0 makes it 0, where it is 1
        // @end
        assertTrue(wrong);
        assertTrue(clarke.isDifferentiable() && clarke.isCertain());
        assertArrayEquals(new double[] {1}, clarke.limits().getFirst());
    }

    @Test
    void mistakes() throws NotationException {
        assertThrows(NotContinuous.class, () -> Clarke.at(Program.parse("(x: real) => if x < 0 then 0 else 1"), 0));
        assertThrows(NotContinuous.class, () -> Clarke.at(Program.parse("(x: real) => x + step(x)"), 0));
        assertThrows(NotContinuous.class, () -> OneSided.derivative(Program.parse("(x: real) => step(x)"), new double[] {0}, 1));
        assertArrayEquals(new double[] {0}, OneSided.derivative(Program.parse("(x: real) => step(x)"), new double[] {0}, -1));
        assertThrows(NotScalar.class, () -> Clarke.at(Program.parse("(x: real) => (x, x)"), 0));
        assertThrows(WrongInputs.class, () -> Clarke.at(Program.parse("(x: real) => x"), 0, 1));
        assertThrows(TooManyKinks.class, () -> Clarke.at(Program.parse("(x: [11]real) => sum(map(\\t. abs(t), x))"), new double[11]));
    }

    /// A comparison of equal numbers is a kink, on whichever side the equal ones go.
    @Test
    void branchesMeetInKinks() throws NotationException {
        for (String text : List.of("(x: real) => if x < 1 then x else 2 * x - 1", "(x: real) => if x <= 1 then x else 2 * x - 1",
                "(x: real) => if 1 < x then 2 * x - 1 else x", "(x: real) => if not(x <= 1) then 2 * x - 1 else x")) {
            Program program = Program.parse(text);
            Clarke clarke = Clarke.at(program, 1);
            assertEquals(2, clarke.limits().size(), text);
            assertTrue(clarke.contains(1.5) && !clarke.contains(2.5), text);
            assertArrayEquals(new double[] {2}, OneSided.derivative(program, new double[] {1}, 1), text);
            assertArrayEquals(new double[] {-1}, OneSided.derivative(program, new double[] {1}, -1), text);
            assertTrue(clarke.contains(Backward.gradient(program, 1)), text);
        }
    }

    /// Where what is zero at a kink does not move to first order, the answer may be too large and says so.
    @Test
    void doubtIsTold() throws NotationException {
        assertFalse(Clarke.at(Program.parse("(x: real) => if x * x < 0 then 2 * x else x"), 0).isCertain());
        assertTrue(Clarke.at(Program.parse("(x: real) => relu(x * x)"), 0).isCertain());
    }

    /// Limits of random sums of kinks are the gradients at points around, one piece perhaps too narrow to be met; the one-sided derivative in a direction into
    /// a piece is that piece's.
    @Seeded void limitsAreGradientsNearby(long seed) throws NotationException {
        var random = Seeded.Random.of(seed);
        String text = IntStream.range(0, 4).mapToObj(_ -> String.format(Locale.ROOT, "%.2f * abs(%.2f * x + %.2f * y + relu(%.2f * x - %.2f * y))",
                random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()))
                .collect(Collectors.joining(" + "));
        Program program = Program.parse("(x: real, y: real) => " + text);
        Clarke clarke = Clarke.at(program, 0, 0);
        var reached = new boolean[clarke.limits().size()];
        for (int round = 0; round < ANGLES; round++) {
            double[] direction = {Math.cos((round + 0.3) * 2 * Math.PI / ANGLES), Math.sin((round + 0.3) * 2 * Math.PI / ANGLES)};
            double[] gradient = Backward.gradient(program, direction[0] * 1e-6, direction[1] * 1e-6);
            int at = IntStream.range(0, reached.length).filter(k -> Arrays.stream(new int[] {0, 1}).allMatch(i ->
                    Math.abs(clarke.limits().get(k)[i] - gradient[i]) < 1e-9)).findFirst().orElse(-1);
            assertTrue(at >= 0, () -> text + " " + Arrays.toString(gradient));
            reached[at] = true;
            assertTrue(round % 100 > 0 || clarke.contains(gradient));
            assertEquals(gradient[0] * direction[0] + gradient[1] * direction[1],
                    OneSided.derivative(program, new double[] {0, 0}, direction)[0], 1e-9);
        }
        assertTrue(IntStream.range(0, reached.length).filter(k -> reached[k]).count() >= reached.length - 1, () -> text + " " + Arrays.toString(reached));
        double[] outside = {1e3, 1e3};
        assertFalse(clarke.contains(outside));
    }

    @Tag("conformance")
    @TestFactory
    Stream<DynamicTest> recorded() {
        return ReferenceData.configured().cases("autodiff/nonsmooth").test(reference -> {
            Program program = ReferencePrograms.program(reference);
            double[] at = ReferencePrograms.point(reference);
            Clarke clarke = Clarke.at(program, at);
            assertNear(reference, reference.get("value"), new double[] {clarke.value()}, "value");
            assertEquals(reference.get("differentiable").asBoolean(), clarke.isDifferentiable());
            List<double[]> expected = reference.get("limiting_gradients").valueStream().map(ReferencePrograms::numbers)
                    .sorted(Arrays::compare).toList();
            assertEquals(expected.size(), clarke.limits().size());
            for (int k = 0; k < expected.size(); k++) {
                assertNear(1e-10, expected.get(k), clarke.limits().get(k), "limit " + k);
                assertTrue(clarke.contains(expected.get(k)));
            }
            for (JsonNode directional : reference.get("directional_derivatives")) {
                assertNear(1e-10, new double[] {directional.get("value").asDouble()},
                        OneSided.derivative(program, at, ReferencePrograms.numbers(directional.get("direction"))), "directional derivative");
            }
            double[] gradient = Backward.gradient(program, at);
            if (reference.has("ad_with_zero_convention")) {
                assertNear(reference, reference.get("ad_with_zero_convention"), gradient, "differentiation");
            }
            if (reference.has("gradient")) {
                assertNear(reference, reference.get("gradient"), clarke.limits().getFirst(), "gradient");
                assertEquals(Arrays.equals(gradient, ReferencePrograms.numbers(reference.get("gradient"))), clarke.contains(gradient));
            } else {
                assertTrue(clarke.contains(gradient));
            }
        });
    }
}
