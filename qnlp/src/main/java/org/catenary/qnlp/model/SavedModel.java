package org.catenary.qnlp.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.notation.Extent;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.ansatz.Ansatz;
import org.catenary.qnlp.discocirc.Frames;
import org.catenary.qnlp.discocirc.TextForm;
import org.catenary.qnlp.grammar.Lexicon;
import org.catenary.qnlp.grammar.PregroupParser;
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
/// @param text       how texts become diagrams, for a model of texts; empty for one of sentences
/// @param head       what is on top of circuits or tensors; empty for nothing
/// @param parameters the value of each parameter, in turns
public record SavedModel(String task, List<String> classes, List<Ty> goals, Lexicon lexicon, Ansatz ansatz, Optional<TextForm> text,
        Optional<HeadForm> head, SortedMap<String, Double> parameters) {

    private static final String FORMAT = "catenary-model";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = Extent.STANDARD.json();

    /// Copies the collections.
    public SavedModel {
        classes = List.copyOf(classes);
        goals = List.copyOf(goals);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /// A head as a model has it.
    ///
    /// @param dense  the kind of head
    /// @param parts  how many sentences an example has
    /// @param inputs how many outcomes they have together
    public record HeadForm(Dense dense, int parts, int inputs) {}

    /// A model of sentences without a head.
    public SavedModel(String task, List<String> classes, List<Ty> goals, Lexicon lexicon, Ansatz ansatz, SortedMap<String, Double> parameters) {
        this(task, classes, goals, lexicon, ansatz, Optional.empty(), Optional.empty(), parameters);
    }

    /// {@return the way from words to their meaning}
    /// @param parser finds the grammar
    Pipeline pipeline(PregroupParser parser) {
        return text.isPresent() ? new TextPipeline(parser, text.get(), ansatz) : Pipeline.of(parser, ansatz);
    }

    /// {@return the model without its values}
    Model model() {
        return head.isPresent()
                ? new HybridModel(ansatz, parameters.keySet(), head.get().dense, head.get().inputs, classes.size())
                : Model.withParameters(ansatz, parameters.keySet());
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
        text.ifPresent(form -> root.putObject("text").put("frames", form.frames().name().toLowerCase(Locale.ROOT)).put("mentions", form.mentions()));
        head.ifPresent(form -> root.putObject("head").put("hidden", form.dense.hidden()).put("parts", form.parts).put("inputs", form.inputs));
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
                    Lexicon.of(file + ", lexicon", lines), AnsatzJson.read(root.required("ansatz")), text(root), head(root), parameters);
        } catch (NotationException | MalformedFile | WrongArgument | IllegalArgumentException e) {
            throw new UnreadableModel(file, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<TextForm> text(JsonNode root) {
        if (!root.has("text")) {
            return Optional.empty();
        }
        String name = root.required("text").required("frames").asString();
        return Optional.of(new TextForm(Stream.of(Frames.values()).filter(frames -> frames.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("/text/frames is %s, known are sandwich and expansion".formatted(name))),
                count(root.required("text"), "/text/", "mentions")));
    }

    private static Optional<HeadForm> head(JsonNode root) {
        if (!root.has("head")) {
            return Optional.empty();
        }
        JsonNode head = root.required("head");
        return Optional.of(new HeadForm(new Dense(count(head, "/head/", "hidden")), count(head, "/head/", "parts"), count(head, "/head/", "inputs")));
    }

    private static int count(JsonNode node, String place, String name) {
        JsonNode value = node.required(name);
        if (!value.isInt() || value.asInt() < 1) {
            throw new IllegalArgumentException("%s%s is %s, not a number of at least 1".formatted(place, name, value));
        }
        return value.asInt();
    }

    private static double number(Path file, String name, JsonNode value) {
        if (!value.isNumber()) {
            throw new UnreadableModel(file, "/parameters/%s is %s, not a number".formatted(name, value));
        }
        return value.asDouble();
    }
}
