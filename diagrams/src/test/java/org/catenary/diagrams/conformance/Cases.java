package org.catenary.diagrams.conformance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cases of one file or folder, ready to become one dynamic test each.
public final class Cases {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String title;
    private final List<Entry> entries;

    private Cases(String title, List<Entry> entries) {
        this.title = title;
        this.entries = List.copyOf(entries);
    }

    /// {@return the cases that satisfy a condition}
    ///
    /// What could not be read stays and fails; a condition that no case satisfies fails too.
    public Cases where(Predicate<JsonNode> condition) {
        List<Entry> kept = entries.stream().filter(entry -> switch (entry) {
            case Entry.Case reference -> condition.test(reference.content());
            case Entry.Broken _ -> true;
        }).toList();
        return kept.isEmpty()
                ? broken(title, entries.getFirst().source(), "none of the %d cases is asked for".formatted(entries.size()))
                : new Cases(title, kept);
    }

    /// {@return one test a case, named `FOLDER/FILE:ID`, in the order of the data}
    public Stream<DynamicTest> test(Check check) { return entries.stream().map(entry -> entry.test(check)); }

    static Cases read(String title, String list, Path file) {
        JsonNode cases;
        try {
            cases = content(file).path(list);
        } catch (IOException e) {
            return broken(title, file.toUri(), e.toString());
        }
        if (!cases.isArray() || cases.isEmpty()) {
            return broken(title, file.toUri(), "%s has no case: its list '%s' is missing or empty".formatted(file, list));
        }
        Set<String> names = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (JsonNode reference : cases) {
            String name = title + ":" + name(reference, list.equals("cases") ? "?" : list + "-" + entries.size());
            entries.add(names.add(name)
                    ? new Entry.Case(name, file.toUri(), reference)
                    : new Entry.Broken(name, file.toUri(), "two cases of %s have this name".formatted(file)));
        }
        return new Cases(title, entries);
    }

    /// {@return the name of a case; in a list that has a name of its own, its place in it where it has none}
    private static String name(JsonNode reference, String otherwise) {
        return reference.path("id").asString(reference.path("name").asString(reference.path("file").asString(otherwise)));
    }

    static Cases list(String title, Path folder) {
        List<Entry> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.filter(file -> file.toString().endsWith(".json")).sorted().map(file -> whole(title, file)).toList();
        } catch (IOException e) {
            return broken(title, folder.toUri(), e.toString());
        }
        return entries.isEmpty() ? broken(title, folder.toUri(), "no JSON file in " + folder) : new Cases(title, entries);
    }

    static Cases broken(String title, URI source, String reason) {
        return new Cases(title, List.of(new Entry.Broken(title, source, reason)));
    }

    private static Entry whole(String title, Path file) {
        String name = title + "/" + file.getFileName().toString().replaceFirst("\\.json$", "");
        try {
            return new Entry.Case(name, file.toUri(), content(file));
        } catch (IOException e) {
            return new Entry.Broken(name, file.toUri(), e.toString());
        }
    }

    private static JsonNode content(Path file) throws IOException {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            throw new IOException("%s, line %d, column %d: %s"
                    .formatted(file, place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()), e);
        }
    }
}
