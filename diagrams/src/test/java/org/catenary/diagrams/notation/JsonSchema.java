package org.catenary.diagrams.notation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of JSON Schema 2020-12 that the schemas in `docs/` are written in; other keywords are refused.
///
/// Wright, Andrews, Hutton and Dennis, *JSON Schema: a media type for describing JSON documents* (2022).
public final class JsonSchema {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final String file;
    private final Map<String, JsonNode> files = new HashMap<>();

    private JsonSchema(Path file) {
        this.folder = file.toAbsolutePath().resolveSibling("");
        this.file = file.getFileName().toString();
    }

    /// {@return the schema of a file; it may refer to others beside it}
    public static JsonSchema of(Path file) { return new JsonSchema(file); }

    /// {@return what is first wrong with a text, with the JSON pointer; nothing if it fits}
    public Optional<String> mistake(String text) { return mistake(new At(file, root(file)), JSON.readTree(text), ""); }

    /// A schema with the file that it stands in.
    private record At(String file, JsonNode schema) {
        At with(JsonNode part) { return new At(file, part); }
    }

    private JsonNode root(String name) {
        return files.computeIfAbsent(name, _ -> {
            try {
                return JSON.readTree(Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private At referred(At at, String reference) {
        int hash = reference.indexOf('#');
        String name = hash == 0 ? at.file : reference.substring(0, hash);
        JsonNode part = root(name).at(reference.substring(hash + 1));
        if (part.isMissingNode()) {
            throw new IllegalStateException("no schema " + reference);
        }
        return new At(name, part);
    }

    private Optional<String> mistake(At at, JsonNode value, String place) {
        if (at.schema.isBoolean()) {
            return wrong(at.schema.booleanValue(), place, "nothing may stand here");
        }
        for (var keyword : at.schema.properties()) {
            var mistake = mistake(at, keyword.getKey(), keyword.getValue(), value, place);
            if (mistake.isPresent()) {
                return mistake;
            }
        }
        return Optional.empty();
    }

    private Optional<String> mistake(At at, String keyword, JsonNode rule, JsonNode value, String place) {
        String expected = "expected %s %s, found %s".formatted(keyword, Cursor.shortened(rule.toString()),
                Cursor.shortened(value.toString()));
        return switch (keyword) {
            case "$schema", "$defs", "title", "description" -> Optional.empty();
            case "type" -> wrong(isA(rule.stringValue(), value), place, expected);
            case "const" -> wrong(rule.equals(value), place, expected);
            case "enum" -> wrong(rule.valueStream().anyMatch(value::equals), place, expected);
            case "not" -> wrong(mistake(at.with(rule), value, place).isPresent(), place, expected);
            case "minimum" -> wrong(!value.isNumber() || value.doubleValue() >= rule.doubleValue(), place, expected);
            case "maximum" -> wrong(!value.isNumber() || value.doubleValue() <= rule.doubleValue(), place, expected);
            case "minLength" -> wrong(!value.isString() || value.stringValue().length() >= rule.intValue(), place, expected);
            case "maxLength" -> wrong(!value.isString() || value.stringValue().length() <= rule.intValue(), place, expected);
            case "pattern" -> wrong(!value.isString() || Pattern.compile(rule.stringValue()).matcher(value.stringValue()).find(),
                    place, expected);
            case "minItems" -> wrong(!value.isArray() || value.size() >= rule.intValue(), place, expected);
            case "$ref" -> mistake(referred(at, rule.stringValue()), value, place);
            case "allOf" -> first(rule.valueStream().map(part -> mistake(at.with(part), value, place)).toList());
            case "anyOf" -> wrong(fitting(at, rule, value, place) > 0, place, expected);
            case "oneOf" -> wrong(fitting(at, rule, value, place) == 1, place, expected);
            case "required" -> first(rule.valueStream().map(name -> wrong(!value.isObject() || value.has(name.stringValue()),
                    place, "the field %s is missing".formatted(name.stringValue()))).toList());
            case "properties" -> first(rule.propertyStream().filter(p -> value.has(p.getKey())).map(p ->
                    mistake(at.with(p.getValue()), value.get(p.getKey()), place + "/" + p.getKey())).toList());
            case "additionalProperties" -> first(value.propertyStream()
                    .filter(p -> !at.schema.path("properties").has(p.getKey()))
                    .map(p -> mistake(at.with(rule), p.getValue(), place + "/" + p.getKey())).toList());
            case "prefixItems" -> items(at, value, place, 0, Math.min(rule.size(), value.size()), rule);
            case "items" -> items(at, value, place, at.schema.path("prefixItems").size(), value.size(), rule);
            default -> throw new IllegalStateException("the keyword " + keyword);
        };
    }

    /// @param rule one schema for all, or a list of one for each
    private Optional<String> items(At at, JsonNode value, String place, int from, int to, JsonNode rule) {
        for (int i = from; value.isArray() && i < to; i++) {
            var mistake = mistake(at.with(rule.isArray() ? rule.get(i) : rule), value.get(i), place + "/" + i);
            if (mistake.isPresent()) {
                return mistake;
            }
        }
        return Optional.empty();
    }

    private long fitting(At at, JsonNode schemas, JsonNode value, String place) {
        return schemas.valueStream().filter(schema -> mistake(at.with(schema), value, place).isEmpty()).count();
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> throw new IllegalStateException("the type " + type);
        };
    }

    private static Optional<String> wrong(boolean right, String place, String problem) {
        return right ? Optional.empty() : Optional.of("at %s: %s".formatted(place, problem));
    }

    private static Optional<String> first(List<Optional<String>> mistakes) {
        return mistakes.stream().flatMap(Optional::stream).findFirst();
    }
}
