package org.catenary.functors.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.scalar.Complex;
import org.catenary.functors.scalar.Numbers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@Tag("conformance")
class NetworkConformanceTest {

    private static final double TOLERANCE = 1e-10;

    @TestFactory
    Stream<DynamicTest> theValueOfANetwork() {
        return ReferenceData.configured().files("tensor").test(NetworkConformanceTest::check);
    }

    /// The greedy order costs no more than the recorded one of opt_einsum, give or take a tenth of a decade.
    @TestFactory
    Stream<DynamicTest> theGreedyOrderOfANetwork() {
        return ReferenceData.configured().files("tensor").test(reference -> {
            Network network = NetworkJson.read(reference.toString()).network();
            double found = new Branches(network, Planner.GREEDY.tree(network), 0).total();
            double recorded = reference.get("measured").get("oe_greedy").get("log10_madds").asDouble();
            assertTrue(Math.log10(found) <= recorded + 0.1, () -> "10^%s is more than 10^%s".formatted(Math.log10(found), recorded));
        });
    }

    private static void check(JsonNode reference) throws UnreadableJson {
        NetworkJson instance = NetworkJson.read(reference.toString());
        JsonNode expected = reference.get("expected");
        Plan plan = Plan.of(instance.network());
        Numbers value = plan.run(instance.tensors());
        double tolerance = TOLERANCE * Math.max(1, expected.get("max_abs").asDouble());
        int[] shape = IntStream.of(instance.network().output()).map(instance.network()::size).toArray();
        assertArrayEquals(expected.get("shape").valueStream().mapToInt(JsonNode::asInt).toArray(), shape);
        if (expected.has("value")) {
            assertNear(complex(expected.get("value"), 0), value.get(0), tolerance);
        } else if (expected.has("values")) {
            assertEquals(expected.get("values").size(), value.size());
            for (int i = 0; i < value.size(); i++) {
                assertNear(complex(expected.get("values").get(i), 0), value.get(i), tolerance);
            }
        } else {
            samples(expected, value, tolerance);
        }
        assertWithinTheBest(reference, plan);
    }

    private static void samples(JsonNode expected, Numbers value, double tolerance) {
        assertTrue(expected.get("samples").size() > 1);
        for (JsonNode sample : expected.get("samples")) {
            assertNear(complex(sample, 1), value.get(sample.get(0).asInt()), tolerance);
        }
        double re = 0, im = 0, squares = 0;
        for (int i = 0; i < value.size(); i++) {
            Complex z = value.get(i);
            re += z.re();
            im += z.im();
            squares += z.re() * z.re() + z.im() * z.im();
        }
        assertNear(complex(expected.get("sum"), 0), new Complex(re, im), value.size() * tolerance);
        assertEquals(expected.get("sum_abs2").asDouble(), squares,
                2 * value.size() * tolerance * expected.get("max_abs").asDouble());
    }

    private static Complex complex(JsonNode pair, int from) {
        return new Complex(pair.get(from).asDouble(), pair.get(from + 1).asDouble());
    }

    private static void assertNear(Complex expected, Complex value, double tolerance) {
        assertTrue(value.minus(expected).abs() <= tolerance, () -> "%s is not %s".formatted(value, expected));
    }

    /// The operations are those of the best recorded order, give or take a tenth of a decade; for sentences they are the least.
    private static void assertWithinTheBest(JsonNode reference, Plan plan) {
        double best = StreamSupport.stream(reference.get("measured").spliterator(), false).filter(m -> m.has("log10_madds"))
                .mapToDouble(m -> m.get("log10_madds").asDouble()).min().orElseThrow();
        double slack = reference.get("kind").asString().equals("discocat-sentence") ? 1e-6 : 0.1;
        assertTrue(Math.log10(plan.operations()) <= best + slack,
                () -> "10^%s operations, where 10^%s suffice".formatted(Math.log10(plan.operations()), best));
    }
}
