package org.catenary.qnlp.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.notation.Extent;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A trained model with all that a prediction needs, as `model.json` holds it.
///
/// A file holds as much as [the standard extent][Extent#STANDARD] says.
///
/// @param task       what it was trained for
/// @param classes    the classes, in the order of the outcomes
/// @param goals      the types to which sentences reduce, the preferred first
/// @param lexicon    the words with their types
/// @param ansatz     the functor from grammar to meaning
/// @param parameters the value of each parameter, in turns
public record SavedModel(String task, List<String> classes, List<Ty> goals, Lexicon lexicon, Ansatz ansatz,
        SortedMap<String, Double> parameters) {

    private static final String FORMAT = "catenary-model";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = Extent.STANDARD.json();

    /// Copies the collections.
    public SavedModel {
        classes = List.copyOf(classes);
        goals = List.copyOf(goals);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /// A file that is no model that this program reads.
    public static final class UnreadableModel extends Mistake {
        UnreadableModel(Path file, String why) { super("%s is no model that can be used: %s".formatted(file, why)); }
    }

    /// {@return the model as the bytes of its file}
    public byte[] json() {
        var root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION).put("task", task);
        var names = root.putArray("classes");
        classes.forEach(names::add);
        var types = root.putArray("goals");
        goals.forEach(goal -> types.add(goal.toString()));
        AnsatzJson.write(ansatz, root.putObject("ansatz"));
        ObjectNode values = root.putObject("parameters");
        parameters.forEach(values::put);
        var entries = root.putArray("lexicon");
        lexicon.toString().lines().forEach(entries::add);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /// {@return the model that a file holds}
    /// @throws UnreadableModel if it holds none, or one of another version
    public static SavedModel read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(file, JSON.readTree(in));
        } catch (NoSuchFileException e) {
            throw new UnreadableModel(file, "there is no such file");
        } catch (IOException e) {
            throw new UnreadableModel(file, "it cannot be read (%s)".formatted(e.getMessage()));
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new UnreadableModel(file, "line %d, column %d: %s".formatted(
                    place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr(), e.getOriginalMessage()));
        }
    }

    private static SavedModel of(Path file, JsonNode root) {
        if (!FORMAT.equals(root.path("format").asString(""))) {
            throw new UnreadableModel(file, "it does not begin with \"format\": \"%s\"".formatted(FORMAT));
        }
        if (!root.path("version").isInt() || root.path("version").asInt() != VERSION) {
            throw new UnreadableModel(file, "it has version %s, this program reads version %d; train it again".formatted(
                    root.path("version").isMissingNode() ? "none" : root.path("version"), VERSION));
        }
        try {
            var parameters = new TreeMap<String, Double>();
            for (var value : root.required("parameters").properties()) {
                parameters.put(value.getKey(), number(file, value.getKey(), value.getValue()));
            }
            var goals = new ArrayList<Ty>();
            for (JsonNode goal : root.required("goals")) {
                goals.add(Ty.parse(goal.asString()));
            }
            var lines = new ArrayList<Line>();
            for (JsonNode entry : root.required("lexicon")) {
                lines.add(new Line(file + ", lexicon", lines.size() + 1, entry.asString()));
            }
            return new SavedModel(root.required("task").asString(),
                    root.required("classes").valueStream().map(JsonNode::asString).toList(), goals,
                    Lexicon.of(file + ", lexicon", lines), AnsatzJson.read(root.required("ansatz")), parameters);
        } catch (NotationException | MalformedFile | WrongArgument | IllegalArgumentException e) {
            throw new UnreadableModel(file, String.valueOf(e.getMessage()));
        }
    }

    private static double number(Path file, String name, JsonNode value) {
        if (!value.isNumber()) {
            throw new UnreadableModel(file, "/parameters/%s is %s, not a number".formatted(name, value));
        }
        return value.asDouble();
    }
}
