package org.catenary.diagrams.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files that DisCoPy wrote are read as what they hold, and written as they were: each field, in its order.
@Tag("conformance")
class DiscopyConformanceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> files() {
        return ReferenceData.configured().cases("discopy/json_files").test(reference -> {
            JsonNode file = reference.get("file");
            Diagram diagram = DiscopyJson.read(file.toString());
            assertEquals(encoded(reference.get("diagram")), diagram);
            String written = DiscopyJson.write(diagram);
            assertEquals(diagram, DiscopyJson.read(written));
            assertEquals(file.toString(), JSON.readTree(written).toString());
        });
    }

    /// The common encoding of this file: objects are texts as `n.r`, cups and caps are known by their names.
    private static Diagram encoded(JsonNode encoding) {
        Diagram diagram = Diagram.id(type(encoding.get("dom")));
        for (JsonNode layer : encoding.get("layers")) {
            diagram = diagram.thenAt(layer.get("offset").asLong(), cell(layer));
        }
        assertEquals(type(encoding.get("cod")), diagram.cod());
        return diagram;
    }

    private static Diagram cell(JsonNode layer) {
        String name = layer.get("name").asString();
        Ty dom = type(layer.get("dom")), cod = type(layer.get("cod"));
        return name.startsWith("Cup(") ? new Diagram.Cup(dom.get(0), dom.get(1))
                : name.startsWith("Cap(") ? new Diagram.Cap(cod.get(0), cod.get(1)) : Box.of(name, dom, cod);
    }

    private static Ty type(JsonNode wires) {
        return Ty.of(wires.valueStream().map(wire -> ob(wire.asString())).toList());
    }

    private static Ob ob(String wire) {
        return wire.endsWith(".r") ? ob(wire.substring(0, wire.length() - 2)).r()
                : wire.endsWith(".l") ? ob(wire.substring(0, wire.length() - 2)).l() : Ob.of(wire);
    }
}
