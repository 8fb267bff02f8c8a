package org.catenary.diagrams.drawing;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Drawings as JSON: the geometry that [Svg] writes, for programs that draw by themselves.
///
/// One object: `format` (`"catenary-drawing"`), `version` (1), `title`, `description`, `bounds` as left, top, right, bottom,
/// and `parts` from back to front, each with its `role`, its `tint` if it has one, and its `shapes`. A shape is a curve
/// `{"curve": stroke, "path": […]}`, an outline `{"outline": fill, "path": […]}`, a dot
/// `{"dot": fill, "x", "y", "radius"}`, or a text `{"text", "x", "y", "size", "anchor"}`, `y` on its baseline. A path is
/// a list of `["M", x, y]`, `["L", x, y]`, `["C", x1, y1, x2, y2, x, y]` and, if it is closed, `["Z"]`. Pixels, `y` growing
/// downwards, two decimals at most.
public final class DrawingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DrawingJson() {}

    /// {@return the drawing as one JSON object}
    public static String write(Drawing drawing) {
        var text = new StringWriter();
        write(drawing, text);
        return text.append('\n').toString();
    }

    private static void write(Drawing drawing, Writer text) {
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("format", "catenary-drawing");
            json.writeNumberProperty("version", 1);
            json.writeStringProperty("title", drawing.title());
            json.writeStringProperty("description", drawing.description());
            Bounds b = drawing.bounds();
            json.writeArrayPropertyStart("bounds");
            if (!b.isEmpty()) {
                numbers(json, b.left(), b.top(), b.right(), b.bottom());
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("parts");
            drawing.parts().forEach(part -> part(json, part));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void part(JsonGenerator json, Part part) {
        json.writeStartObject();
        json.writeStringProperty("role", part.role().toString());
        if (part.tint() != Tint.NONE) {
            json.writeStringProperty("tint", part.tint().word());
        }
        json.writeArrayPropertyStart("shapes");
        for (Shape shape : part.shapes()) {
            json.writeStartObject();
            switch (shape) {
                case Shape.Curve(Path path, Shape.Stroke stroke) -> {
                    json.writeStringProperty("curve", word(stroke));
                    path(json, path);
                }
                case Shape.Outline(Path path, Shape.Fill fill) -> {
                    json.writeStringProperty("outline", word(fill));
                    path(json, path);
                }
                case Shape.Area(Path path, Shape.Fill fill) -> {
                    json.writeStringProperty("area", word(fill));
                    path(json, path);
                }
                case Shape.Dot(double x, double y, double radius, Shape.Fill fill) -> {
                    json.writeStringProperty("dot", word(fill));
                    at(json, x, y);
                    json.writeName("radius").writeNumber(Svg.number(radius));
                }
                case Shape.Text(double x, double y, String text, double size, Shape.Anchor anchor) -> {
                    json.writeStringProperty("text", text);
                    at(json, x, y);
                    json.writeName("size").writeNumber(Svg.number(size));
                    json.writeStringProperty("anchor", word(anchor));
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void at(JsonGenerator json, double x, double y) {
        json.writeName("x").writeNumber(Svg.number(x));
        json.writeName("y").writeNumber(Svg.number(y));
    }

    private static void path(JsonGenerator json, Path path) {
        json.writeArrayPropertyStart("path");
        piece(json, "M", path.x(), path.y());
        for (Path.Segment segment : path.segments()) {
            switch (segment) {
                case Path.Line(double x, double y) -> piece(json, "L", x, y);
                case Path.Cubic(double x1, double y1, double x2, double y2, double x, double y) ->
                        piece(json, "C", x1, y1, x2, y2, x, y);
            }
        }
        if (path.closed()) {
            piece(json, "Z");
        }
        json.writeEndArray();
    }

    private static void piece(JsonGenerator json, String letter, double... numbers) {
        json.writeStartArray();
        json.writeString(letter);
        numbers(json, numbers);
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, double... numbers) {
        for (double number : numbers) {
            json.writeNumber(Svg.number(number));
        }
    }

    private static String word(Enum<?> constant) { return constant.name().toLowerCase(Locale.ROOT); }
}
