package org.catenary.diagrams.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ty;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DrawingJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode read(Drawing drawing) { return JSON.readTree(DrawingJson.write(drawing)); }

    /// The paths of a drawing in the letters and numbers of SVG.
    private static List<String> paths(JsonNode drawing) {
        var paths = new ArrayList<String>();
        for (JsonNode part : drawing.get("parts")) {
            for (JsonNode shape : part.get("shapes")) {
                if (shape.has("path")) {
                    var data = new StringBuilder();
                    for (JsonNode piece : shape.get("path")) {
                        data.append(piece.get(0).asString());
                        for (int i = 1; i < piece.size(); i++) {
                            data.append(i > 1 ? " " : "").append(piece.get(i));
                        }
                    }
                    paths.add(data.toString());
                }
            }
        }
        return paths;
    }

    @Test
    void itIsTheGeometryOfSvg() {
        for (long seed = 0; seed < 20; seed++) {
            Drawing drawing = Drawing.of(Samples.planar(10, true, Samples.random(seed)));
            List<String> drawn = Pattern.compile(" d=\"([^\"]*)\"").matcher(Svg.write(drawing)).results()
                    .map(match -> match.group(1)).toList();
            assertEquals(drawn, paths(read(drawing)));
        }
    }

    @Test
    void partsAndTextsAreThoseOfTheDrawing() {
        Drawing drawing = Drawing.of(Box.of("</script>\"\\\n", Ty.of("x"), Ty.of("x")), Look.STANDARD.withAccents("x"));
        JsonNode json = read(drawing);
        assertEquals("catenary-drawing", json.get("format").asString());
        assertEquals(drawing.parts().size(), json.get("parts").size());
        assertEquals("blue", json.get("parts").get(0).get("tint").asString());
        assertEquals("</script>\"\\\n", json.get("parts").get(2).get("shapes").get(1).get("text").asString());
        assertEquals(drawing.bounds().right(), json.get("bounds").get(2).asDouble(), 0.005);
    }
}
