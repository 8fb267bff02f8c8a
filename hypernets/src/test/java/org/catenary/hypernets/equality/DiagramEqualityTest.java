package org.catenary.hypernets.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.catenary.diagrams.conformance.Discopy;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Theory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Pairs of diagrams, equal in their category or not as other programs found, in both orders.
@Tag("conformance")
class DiagramEqualityTest {

    @TestFactory
    Stream<DynamicTest> pairs() {
        return ReferenceData.configured().cases("discopy/diagram_equality").test(reference -> {
            Diagram left = diagram(reference, "left"), right = diagram(reference, "right");
            Equality equality = Equality.in(theory(reference.get("category").asString()));
            boolean equal = reference.get("equal").asBoolean();
            assertEquals(equal, Verdicts.decided(equality.decide(left, right)));
            assertEquals(equal, Verdicts.decided(equality.decide(right, left)));
        });
    }

    private static Theory theory(String category) {
        return switch (category) {
            case "symmetric" -> Theory.SYMMETRIC;
            case "compact" -> Theory.COMPACT;
            case "hypergraph" -> Theory.HYPERGRAPH;
            default -> throw new IllegalArgumentException("the category " + category);
        };
    }

    private static Diagram diagram(JsonNode reference, String side) {
        return Discopy.diagram(reference.get("dom"), reference.get(side));
    }
}
