package org.catenary.diagrams.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Planar diagrams, equal by exchanges or not as a search of the whole class found, with the normal forms of connected ones.
///
/// There a right exchange lifts a box that stands on the right; it leads to the normal form that is called left here.
@Tag("conformance")
class PlanarCasesTest {

    private static final Ty X = Ty.of("x");

    @TestFactory
    Stream<DynamicTest> planar() {
        return ReferenceData.configured().cases("hypernets/planar_cases").test(reference -> {
            Diagram left = diagram(reference, "left"), right = diagram(reference, "right");
            boolean equivalent = reference.get("equivalent").asBoolean();
            var reached = ExchangeClass.of(left, 10_000).orElseThrow();
            assertEquals(reference.get("class_size").asInt(), reached.size());
            assertEquals(equivalent, reached.contains(layered(right)));
            assertEquals(equivalent, Isotopy.between(left, right) instanceof Isotopy.Found);
            assertEquals(equivalent, Isotopy.between(right, left) instanceof Isotopy.Found);
            if (reference.get("connected").asBoolean()) {
                assertEquals(layered(diagram(reference, "right_normal_form")), Interchange.left(left));
                assertEquals(layered(diagram(reference, "left_normal_form")), Interchange.right(left));
            }
        });
    }

    private static Diagram layered(Diagram diagram) { return Slices.of(diagram).toDiagram(); }

    private static Diagram diagram(JsonNode reference, String name) {
        Diagram diagram = Diagram.id(X.power(reference.get("input_width").asInt()));
        for (JsonNode slice : reference.get(name)) {
            Ty in = X.power(slice.get("in").asInt()), out = X.power(slice.get("out").asInt());
            Box box = Box.of(slice.get("label").asString(), in, out);
            diagram = diagram.thenAt(slice.get("offset").asLong(), box);
        }
        return diagram;
    }
}
