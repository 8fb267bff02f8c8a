package org.catenary.hypernets.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.hypernets.isomorphism.Isomorphism;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.ReferenceNet;
import org.catenary.hypernets.net.Wiring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Matches and results as other programs found them by exhaustive search.
@Tag("conformance")
class DpoCasesTest {

    @TestFactory
    Stream<DynamicTest> monogamous() {
        return ReferenceData.configured().cases("hypernets/dpo_cases").test(reference -> {
            List<Match> matches = rule(reference, Wiring.MONOGAMOUS)
                    .matches(ReferenceNet.of(reference.get("host"), Wiring.MONOGAMOUS)).toList();
            List<Match> convex = matches.stream().filter(Match::isConvex).toList();
            List<Match> others = matches.stream().filter(match -> !match.isConvex()).toList();
            assertEquals(reference.get("n_mono_matches").asInt(), matches.size());
            assertEquals(reference.get("n_convex_matches").asInt(), convex.size());
            assertEquals(reference.get("n_nonconvex_matches").asInt(), others.size());
            assertEquals(images(reference.get("convex_matches")), convex.stream().map(DpoCasesTest::image).sorted().toList());
            assertEquals(images(reference.get("nonconvex_matches")),
                    others.stream().map(DpoCasesTest::image).sorted().toList());
            others.forEach(match -> assertThrows(NotConvex.class, match::result));
            assertResults(reference, convex);
        });
    }

    @TestFactory
    Stream<DynamicTest> frobenius() {
        return ReferenceData.configured().cases("hypernets/frobenius_dpo_cases").test(reference -> {
            Rule rule = rule(reference, Wiring.FROBENIUS);
            List<Match> matches = rule.matches(ReferenceNet.of(reference.get("host"), Wiring.FROBENIUS)).toList();
            assertTrue(rule.isLeftLinear());
            assertEquals(reference.get("n_matches_gluing_condition").asInt(), matches.size());
            assertEquals(reference.get("n_node_injective").asInt(), matches.stream().filter(match ->
                    IntStream.range(0, rule.lhs().wires()).map(match::wire).distinct().count() == rule.lhs().wires()).count());
            assertEquals(images(reference.get("matches")), matches.stream().map(DpoCasesTest::image).sorted().toList());
            assertResults(reference, matches);
        });
    }

    private static Rule rule(JsonNode reference, Wiring wiring) {
        return Rule.of(reference.get("id").asString(), ReferenceNet.of(reference.get("lhs"), wiring),
                ReferenceNet.of(reference.get("rhs"), wiring));
    }

    private static List<String> images(JsonNode matches) {
        var images = new ArrayList<String>();
        matches.forEach(match -> images.add(string(ReferenceNet.wires(match.get("edge_map")),
                ReferenceNet.wires(match.get("node_map")))));
        return images.stream().sorted().toList();
    }

    private static String image(Match match) {
        return string(IntStream.range(0, match.rule().lhs().edges()).map(match::edge).toArray(),
                IntStream.range(0, match.rule().lhs().wires()).map(match::wire).toArray());
    }

    private static String string(int[] edges, int[] wires) {
        return IntStream.of(edges).boxed().toList() + " " + IntStream.of(wires).boxed().toList();
    }

    /// Each result that is expected comes as often as it should, and no other.
    private static void assertResults(JsonNode reference, List<Match> matches) {
        List<Hypernet> results = matches.stream().map(Match::result).toList();
        int expected = 0;
        for (JsonNode result : reference.get("results")) {
            int times = result.get("multiplicity").asInt();
            Wiring wiring = matches.getFirst().host().wiring();
            Hypernet graph = ReferenceNet.of(result.get("graph"), wiring);
            assertEquals(times, results.stream().filter(net ->
                    Isomorphism.between(graph, net) instanceof Isomorphism).count());
            expected += times;
        }
        assertEquals(expected, results.size());
        assertEquals(reference.get("n_distinct_results_up_to_iso").asInt(), reference.get("results").size());
    }
}
