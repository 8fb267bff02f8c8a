package org.catenary.autodiff.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.notation.UnreadableJson;
import tools.jackson.databind.JsonNode;

/// What the cases of the reference data have in common: a program, the point, numbers, tolerances.
public final class ReferencePrograms {

    private ReferencePrograms() {}

    /// {@return the program of a case}
    public static Program program(JsonNode reference) throws UnreadableJson {
        return ProgramJson.read("{\"params\": %s, \"expr\": %s}".formatted(reference.get("params"), reference.get("expr")));
    }

    /// {@return the numbers of the parameters of a case}
    public static double[] point(JsonNode reference) {
        List<Double> numbers = new ArrayList<>();
        reference.get("params").forEach(parameter -> flatten(parameter.get("value"), numbers));
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    /// {@return the numbers of a nested list, in order}
    public static double[] numbers(JsonNode nested) {
        List<Double> numbers = new ArrayList<>();
        flatten(nested, numbers);
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    private static void flatten(JsonNode node, List<Double> numbers) {
        if (node.isArray()) {
            node.forEach(part -> flatten(part, numbers));
        } else {
            numbers.add(node.asDouble());
        }
    }

    /// Holds numbers against the reference, `|a - b| ≤ rtol * max(1, |b|)`.
    public static void assertNear(JsonNode reference, JsonNode expected, double[] found, String what) {
        assertNear(reference.path("rtol").asDouble(1e-10), numbers(expected), found, what);
    }

    /// Holds numbers against others, `|a - b| ≤ rtol * max(1, |b|)`.
    public static void assertNear(double rtol, double[] expected, double[] found, String what) {
        assertEquals(expected.length, found.length, what);
        for (int k = 0; k < expected.length; k++) {
            double a = found[k], b = expected[k];
            int at = k;
            assertTrue(Math.abs(a - b) <= rtol * Math.max(1, Math.abs(b)), () -> "%s[%d]: expected %s, got %s".formatted(what, at, b, a));
        }
    }
}
