package org.catenary.hypernets.isomorphism;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.Hypernet;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;
import org.catenary.hypernets.net.Wiring;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Pairs of open hypergraphs, isomorphic or not as other programs found, in both orders: those that are monogamous and
/// those that are not.
@Tag("conformance")
class IsoPairsTest {

    @TestFactory
    Stream<DynamicTest> pairs() {
        return ReferenceData.configured().cases("hypernets/iso_pairs").test(reference -> {
            Wiring wiring = !reference.get("monogamous").asBoolean() ? Wiring.FROBENIUS
                    : reference.get("acyclic").asBoolean() ? Wiring.MONOGAMOUS : Wiring.TRACED;
            Hypernet left = net(reference.get("left"), wiring), right = net(reference.get("right"), wiring);
            boolean expected = reference.get("isomorphic").asBoolean();
            assertEquals(expected, Isomorphisms.verified(Isomorphism.between(left, right), left, right));
            assertEquals(expected, Isomorphisms.verified(Isomorphism.between(right, left), right, left));
        });
    }

    private static Hypernet net(JsonNode graph, Wiring wiring) {
        var builder = new HypernetBuilder(wiring);
        JsonNode nodes = graph.get("nodes");
        nodes.forEach(node -> builder.wire(Ob.of(node.asString())));
        for (JsonNode edge : graph.get("edges")) {
            int[] src = wires(edge.get("src")), tgt = wires(edge.get("tgt"));
            builder.edge(Label.of(Box.of(edge.get("label").asString(), type(nodes, src), type(nodes, tgt))), src, tgt);
        }
        return builder.inputs(wires(graph.get("inputs"))).outputs(wires(graph.get("outputs"))).freeze();
    }

    private static int[] wires(JsonNode list) {
        return IntStream.range(0, list.size()).map(i -> list.get(i).asInt()).toArray();
    }

    private static Ty type(JsonNode nodes, int[] wires) {
        return Ty.of(IntStream.of(wires).mapToObj(w -> Ob.of(nodes.get(w).asString())).toList());
    }
}
