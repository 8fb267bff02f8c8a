package org.catenary.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.functors.scalar.Numbers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/// A tensor as lists of lists of numbers, `[[1, 2], [3, 4]]`; a number alone is a scalar.
///
/// @param dimensions the length of the lists at each depth
/// @param numbers    the entries, row-major
record NestedArray(List<Integer> dimensions, Numbers numbers) {

    int[] shape() { return dimensions.stream().mapToInt(Integer::intValue).toArray(); }

    /// {@return the array of a text}
    /// @throws UnreadableJson if the text is none, or its lists differ in length or depth
    static NestedArray parse(String text) throws UnreadableJson {
        try (JsonParser json = JsonMapper.builder().build().createParser(text)) {
            return read(json);
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new UnreadableJson(e.getOriginalMessage(), "", place.getLineNr(), place.getColumnNr());
        }
    }

    private static NestedArray read(JsonParser json) throws UnreadableJson {
        List<Integer> shape = new ArrayList<>();
        List<Double> entries = new ArrayList<>();
        var counts = new ArrayDeque<Integer>();
        do {
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                counts.push(0);
                if (entries.isEmpty() && shape.size() < counts.size()) {
                    shape.add(-1);
                }
                check(counts.size() <= shape.size(), json, "expected a number, found a list");
            } else if (token == JsonToken.END_ARRAY) {
                int axis = counts.size() - 1, count = counts.pop();
                check(count > 0, json, "expected a number, found an empty list");
                if (shape.get(axis) < 0) {
                    shape.set(axis, count);
                }
                check(shape.get(axis) == count, json, "expected a list of %d, found one of %d".formatted(shape.get(axis), count));
                count(counts);
            } else {
                check(token != null && token.isNumeric(), json, "expected a number or a list of numbers");
                check(counts.size() == shape.size(), json, "expected a list, found a number");
                entries.add(json.getDoubleValue());
                count(counts);
            }
        } while (!counts.isEmpty());
        check(json.nextToken() == null, json, "expected the end");
        return new NestedArray(List.copyOf(shape), Numbers.real(entries.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static void count(ArrayDeque<Integer> counts) {
        if (!counts.isEmpty()) {
            counts.push(counts.pop() + 1);
        }
    }

    private static void check(boolean fine, JsonParser json, String problem) throws UnreadableJson {
        if (!fine) {
            TokenStreamLocation place = json.currentTokenLocation();
            throw new UnreadableJson(problem, "", place.getLineNr(), place.getColumnNr());
        }
    }

    /// {@return numbers of a shape as such a text; complex ones as `{"re": …, "im": …}`}
    static String text(int[] shape, Numbers numbers) {
        return numbers.isReal() ? text(shape, numbers.re())
                : "{\"re\": %s, \"im\": %s}".formatted(text(shape, numbers.re()), text(shape, numbers.im()));
    }

    private static String text(int[] shape, double[] entries) {
        var text = new StringBuilder();
        var blocks = new int[shape.length];
        for (int axis = shape.length - 1, block = 1; axis >= 0; axis--) {
            block *= shape[axis];
            blocks[axis] = block;
        }
        for (int i = 0; i < entries.length; i++) {
            int at = i;
            text.append(i == 0 ? "" : ", ").append("[".repeat((int) Arrays.stream(blocks).filter(block -> at % block == 0).count()));
            text.append(entries[i]).append("]".repeat((int) Arrays.stream(blocks).filter(block -> (at + 1) % block == 0).count()));
        }
        return text.toString();
    }
}
