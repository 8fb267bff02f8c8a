package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.catenary.diagrams.conformance.Discopy;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Diagram;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

@Tag("conformance")
class NormalFormConformanceTest {

    @TestFactory
    Stream<DynamicTest> monoidal() {
        return ReferenceData.configured().cases("discopy/monoidal_normal_form").test(reference -> {
            Diagram diagram = Discopy.diagram(reference.get("dom"), reference.get("layers"));
            check(reference, "normal_form_right", diagram, Interchange::right);
            check(reference, "normal_form_left", diagram, Interchange::left);
            if (!reference.path("equivalent_layers").isEmpty()) {
                Diagram equivalent = Discopy.diagram(reference.get("dom"), reference.get("equivalent_layers"));
                assertEquals(Interchange.right(diagram), Interchange.right(equivalent));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> rigid() {
        return ReferenceData.configured().cases("discopy/rigid_normal_form").test(reference -> {
            Diagram diagram = Discopy.diagram(reference.get("dom"), reference.get("layers"));
            check(reference, "normal_form_right", diagram, d -> Interchange.right(Snakes.remove(d)));
            check(reference, "normal_form_left", diagram, d -> Interchange.left(Snakes.remove(d)));
            if (reference.get("snakes_removed").isNumber()) {
                assertEquals(reference.get("snakes_removed").asLong(), caps(diagram) - caps(NormalForm.rigid(diagram)));
                assertEquals(reference.get("snakes_removed").asLong() + 1, Snakes.steps(diagram).count());
            }
        });
    }

    private static void check(JsonNode reference, String form, Diagram diagram, UnaryOperator<Diagram> normal) {
        JsonNode expected = reference.get(form);
        if (expected.get("status").asString().equals("ok")) {
            assertEquals(Discopy.diagram(reference.get("dom"), expected.get("layers")), normal.apply(diagram));
        } else {
            assertThrows(NotConnected.class, () -> normal.apply(diagram));
        }
    }

    private static long caps(Diagram diagram) {
        return StreamSupport.stream(diagram.layers().spliterator(), false)
                .filter(layer -> layer.cell() instanceof Diagram.Cap).count();
    }
}
