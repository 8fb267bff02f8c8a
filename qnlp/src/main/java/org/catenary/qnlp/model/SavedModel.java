package org.catenary.qnlp.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.category.WrongArgument;
import org.catenary.diagrams.notation.Extent;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.parser.ParserModel;
import org.catenary.qnlp.readers.Reader;
import org.catenary.qnlp.rewrite.Rewrite;
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
/// @param pipeline   from a sentence or text to its meaning
/// @param head       what is on top of the meanings of an example's sentences; empty for nothing, where each example has one
/// @param unseen     what became of words that stand in no training sentence
/// @param vocabulary the words that it was trained on
/// @param parameters the value of each parameter, in turns
public record SavedModel(String task, List<String> classes, Pipeline pipeline, Optional<HeadForm> head, Unseen unseen, Vocabulary vocabulary,
        SortedMap<String, Double> parameters) {

    private static final String FORMAT = "catenary-model";
    private static final int VERSION = 2;
    private static final int LONG = 1000;
    private static final JsonMapper JSON = Extent.STANDARD.json();

    /// Copies the collections.
    public SavedModel {
        classes = List.copyOf(classes);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /// A model without a head.
    public SavedModel(String task, List<String> classes, Pipeline pipeline, Unseen unseen, Vocabulary vocabulary,
            SortedMap<String, Double> parameters) {
        this(task, classes, pipeline, Optional.empty(), unseen, vocabulary, parameters);
    }

    /// A head as a model has it.
    ///
    /// @param dense  the kind of head
    /// @param parts  how many sentences an example has
    /// @param inputs how many outcomes they have together
    public record HeadForm(Dense dense, int parts, int inputs) {}

    /// {@return the model whose parameters these are}
    Model model() {
        return head.isPresent()
                ? new HybridModel(pipeline.ansatz(), parameters.keySet(), head.get().dense, head.get().inputs, classes.size())
                : Model.withParameters(pipeline.ansatz(), parameters.keySet());
    }

    /// A file that is no model that this program reads.
    public static final class UnreadableModel extends Mistake {
        UnreadableModel(Path file, String why) {
            super("%s is no model that can be used: %s".formatted(file, why.length() <= LONG ? why : why.substring(0, LONG) + "…"));
        }
    }

    /// A rule of a user's own.
    static final class Unsaved extends Mistake {
        Unsaved(Rewrite rule) { super("the rule '%s' is none of those that files of models have words for".formatted(rule.name())); }
    }

    private static Rewrite named(Rewrite rule) {
        return Rewrite.named(rule.name()).filter(rule::equals).orElseThrow(() -> new Unsaved(rule));
    }

    /// {@return the model as the bytes of its file}
    /// @throws Mistake if its reader, a rule or its ansatz is of a user's own
    public byte[] json() {
        var root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION).put("task", task);
        var names = root.putArray("classes");
        classes.forEach(names::add);
        ReaderJson.write(pipeline.reader(), root.putObject("reader"));
        var rules = root.putArray("rules");
        pipeline.rules().forEach(rule -> rules.add(named(rule).name()));
        AnsatzJson.write(pipeline.ansatz(), root.putObject("ansatz"));
        head.ifPresent(form -> root.putObject("head").put("hidden", form.dense.hidden()).put("parts", form.parts).put("inputs", form.inputs));
        root.put("unseen", unseen.toString());
        ReaderJson.lines(vocabulary.words(), root, "vocabulary");
        ObjectNode values = root.putObject("parameters");
        parameters.forEach(values::put);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    /// {@return the model that a file holds, with the statistical parser of English where it was trained with it}
    /// @throws UnreadableModel if it holds none, or one of another version, or was trained with another parser
    public static SavedModel read(Path file) { return read(file, Optional.empty()); }

    /// {@return the model that a file holds}
    /// @param parser the statistical parser's model that it was trained with, where it is not that of English
    /// @throws UnreadableModel if it holds none, or one of another version, or was trained with another parser
    public static SavedModel read(Path file, Optional<ParserModel> parser) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(file, JSON.readTree(in), parser);
        } catch (NoSuchFileException e) {
            throw new UnreadableModel(file, "there is no such file");
        } catch (IOException e) {
            throw new UnreadableModel(file, "it cannot be read (%s)".formatted(e.getMessage()));
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new UnreadableModel(file, "line %d, column %d: %s".formatted(place == null ? 1 : place.getLineNr(),
                    place == null ? 1 : place.getColumnNr(), String.valueOf(e.getOriginalMessage()).replaceFirst(" \\(start marker.*", "")));
        }
    }

    private static SavedModel of(Path file, JsonNode root, Optional<ParserModel> parser) {
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
            Reader reader = ReaderJson.read(file.toString(), root.required("reader"), parser);
            var rules = new ArrayList<Rewrite>();
            for (JsonNode rule : root.required("rules")) {
                rules.add(Rewrite.named(rule.asString()).orElseThrow(
                        () -> new IllegalArgumentException("/rules/%d is %s, which is no rule".formatted(rules.size(), rule))));
            }
            return new SavedModel(root.required("task").asString(),
                    root.required("classes").valueStream().map(JsonNode::asString).toList(),
                    new Pipeline(reader, rules, AnsatzJson.read(root.required("ansatz"))), head(root), unseen(root.required("unseen").asString()),
                    new Vocabulary(ReaderJson.lexicon(file.toString(), root, "vocabulary")), parameters);
        } catch (NotationException | MalformedFile | WrongArgument | IllegalArgumentException e) {
            throw new UnreadableModel(file, String.valueOf(e.getMessage()));
        }
    }

    private static Unseen unseen(String name) {
        return Arrays.stream(Unseen.values()).filter(unseen -> unseen.toString().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("/unseen is %s, known are %s".formatted(name, Arrays.toString(Unseen.values()))));
    }

    private static Optional<HeadForm> head(JsonNode root) {
        if (!root.has("head")) {
            return Optional.empty();
        }
        JsonNode head = root.required("head");
        return Optional.of(new HeadForm(new Dense(count(head, "hidden")), count(head, "parts"), count(head, "inputs")));
    }

    private static int count(JsonNode head, String name) {
        JsonNode value = head.required(name);
        if (!value.isInt() || value.asInt() < 1) {
            throw new IllegalArgumentException("/head/%s is %s, not a number of at least 1".formatted(name, value));
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
