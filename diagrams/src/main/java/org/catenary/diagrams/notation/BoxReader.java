package org.catenary.diagrams.notation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a box that is being read. Each must be there and of its kind, and no other may be.
public sealed class BoxReader permits ImageReader {

    private static final Map<String, Double> NOT_FINITE = Map.of("NaN", Double.NaN, "Infinity", Double.POSITIVE_INFINITY,
            "-Infinity", Double.NEGATIVE_INFINITY);

    private final ObjectNode fields;
    private final List<Ty> types;
    private final List<Box> boxes;
    private final String pointer;
    private final int line;
    private final int column;
    private final Set<String> read = new HashSet<>();

    BoxReader(ObjectNode fields, List<Ty> types, List<Box> boxes, String pointer, int line, int column) {
        this.fields = fields;
        this.types = types;
        this.boxes = boxes;
        this.pointer = pointer;
        this.line = line;
        this.column = column;
    }

    /// {@return the text of a field}
    public String text(String field) throws UnreadableJson { return value(field, "a text", JsonNode::isString).stringValue(); }

    /// {@return the whole number of a field}
    public long integer(String field) throws UnreadableJson {
        return value(field, "a whole number", BoxReader::isWhole).longValue();
    }

    /// {@return the whole numbers of a field, each an `int`}
    public int[] integers(String field) throws UnreadableJson {
        return value(field, "whole numbers", v -> v.isArray() && v.valueStream().allMatch(BoxReader::isPlace))
                .valueStream().mapToInt(JsonNode::intValue).toArray();
    }

    /// {@return the number of a field}
    public double number(String field) throws UnreadableJson {
        return number(value(field, "a number", BoxReader::isNumber));
    }

    /// {@return the numbers of a field}
    public double[] numbers(String field) throws UnreadableJson {
        JsonNode array = value(field, "numbers", v -> v.isArray() && v.valueStream().allMatch(BoxReader::isNumber));
        return array.valueStream().mapToDouble(BoxReader::number).toArray();
    }

    /// {@return the truth value of a field}
    public boolean flag(String field) throws UnreadableJson {
        return value(field, "true or false", JsonNode::isBoolean).booleanValue();
    }

    /// {@return the angle of a field}
    public Phase phase(String field) throws UnreadableJson {
        JsonNode object = value(field, "an angle", v -> v.isObject() && v.valueStream().allMatch(JsonNode::isString));
        Map<String, String> amounts = new TreeMap<>();
        object.forEachEntry((name, amount) -> amounts.put(name, amount.stringValue()));
        try {
            return Phase.ofAmounts(amounts);
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw error(field, "no angle: " + e.getMessage());
        }
    }

    /// {@return the type of a field}
    public Ty type(String field) throws UnreadableJson { return types.get(place(field, types.size(), "types")); }

    /// {@return the other box of a field}
    public Box box(String field) throws UnreadableJson { return boxes.get(place(field, boxes.size(), "boxes")); }

    /// {@return the other boxes of a field}
    public List<Box> boxes(String field) throws UnreadableJson {
        JsonNode array = value(field, "rows of boxes", v -> v.isArray() && v.valueStream().allMatch(BoxReader::isPlace));
        List<Box> found = new ArrayList<>();
        for (JsonNode place : array) {
            found.add(boxes.get(checked(field, place.intValue(), boxes.size(), "boxes")));
        }
        return List.copyOf(found);
    }

    /// {@return the error that a field, or the whole box where the name is empty, is not what it should be}
    public UnreadableJson error(String field, String problem) {
        return new UnreadableJson(problem, field.isEmpty() ? pointer : pointer + "/" + field, line, column);
    }

    void complete() throws UnreadableJson {
        for (String field : fields.propertyNames()) {
            if (!read.contains(field)) {
                throw error(field, "%s has no field %s".formatted(fields.has("kind")
                        ? "a box of the kind " + fields.get("kind").stringValue() : "an image", Cursor.shortened(field)));
            }
        }
    }

    final int place(String field, int size, String table) throws UnreadableJson {
        return checked(field, value(field, "a row of " + table, BoxReader::isPlace).intValue(), size, table);
    }

    private int checked(String field, int place, int size, String table) throws UnreadableJson {
        if (place < 0 || place >= size) {
            throw error(field, "row %d of %s is not above; there are %d".formatted(place, table, size));
        }
        return place;
    }

    private JsonNode value(String field, String what, Predicate<JsonNode> fits) throws UnreadableJson {
        JsonNode value = fields.get(field);
        if (value == null) {
            throw error("", "the field %s is missing".formatted(field));
        }
        if (!fits.test(value)) {
            throw error(field, "expected %s".formatted(what));
        }
        read.add(field);
        return value;
    }

    private static boolean isWhole(JsonNode value) { return value.isIntegralNumber() && value.canConvertToLong(); }

    private static boolean isPlace(JsonNode value) { return value.isIntegralNumber() && value.canConvertToInt(); }

    /// A finite number, or one of the texts for those that JSON lacks.
    private static boolean isNumber(JsonNode value) {
        return value.isString() ? NOT_FINITE.containsKey(value.stringValue())
                : value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private static double number(JsonNode value) {
        return value.isString() ? NOT_FINITE.getOrDefault(value.stringValue(), Double.NaN) : value.doubleValue();
    }
}
