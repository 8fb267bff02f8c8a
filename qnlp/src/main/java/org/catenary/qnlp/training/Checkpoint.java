package org.catenary.qnlp.training;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.notation.Extent;
import org.catenary.diagrams.notation.UnwritableFile;
import org.catenary.diagrams.notation.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A journal in a JSON file: the last state of each seed, with the circumstances under which it may go on.
///
/// The file is written whole and put in place at once, at most twice a second and when a seed comes to its last epoch.
public final class Checkpoint implements Journal {

    private static final String FORMAT = "catenary-checkpoint";
    private static final int VERSION = 1;
    private static final int LONG = 240;
    private static final JsonMapper JSON = Extent.STANDARD.json();
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(500);

    private final Path file;
    private final SortedMap<String, String> circumstances;
    private final int epochs;
    private final SortedMap<Integer, SeedState> states = new TreeMap<>();
    private long written = System.nanoTime();

    private Checkpoint(Path file, Map<String, String> circumstances, int epochs) {
        this.file = file;
        this.circumstances = new TreeMap<>(circumstances);
        this.epochs = epochs;
    }

    /// {@return a checkpoint without states}
    /// @param file          where it will be written
    /// @param circumstances all that a run depends on beside its seed, by name
    /// @param epochs        after how many epochs a seed has ended
    public static Checkpoint fresh(Path file, Map<String, String> circumstances, int epochs) {
        return new Checkpoint(file, circumstances, epochs);
    }

    /// {@return the checkpoint that a file holds, or one without states where there is no file}
    /// @throws CannotResume if the file is unreadable, of another version, or of other circumstances
    public static Checkpoint resume(Path file, Map<String, String> circumstances, int epochs) {
        var checkpoint = new Checkpoint(file, circumstances, epochs);
        if (Files.exists(file)) {
            checkpoint.read();
        }
        return checkpoint;
    }

    /// A checkpoint that cannot be gone on from.
    public static final class CannotResume extends Mistake {
        CannotResume(Path file, String why) {
            super("cannot resume from %s: %s; without --resume training starts anew".formatted(file, brief(why)));
        }
    }

    @Override public synchronized Optional<SeedState> last(int seed) { return Optional.ofNullable(states.get(seed)); }

    @Override public synchronized void keep(SeedState state) {
        states.put(state.seed(), state);
        if (state.epochs() >= epochs || System.nanoTime() - written > INTERVAL) {
            write();
        }
    }

    /// Writes the states so far.
    ///
    /// @throws UncheckedIOException around an [UnwritableFile] if the file cannot be written
    public synchronized void write() {
        try {
            WholeFile.write(file, out -> out.write(JSON.writeValueAsBytes(tree())));
        } catch (UnwritableFile e) {
            throw new UncheckedIOException(e);
        }
        written = System.nanoTime();
    }

    private ObjectNode tree() {
        var root = JSON.createObjectNode().put("format", FORMAT).put("version", VERSION);
        var told = root.putObject("circumstances");
        circumstances.forEach(told::put);
        var seeds = root.putArray("seeds");
        states.values().forEach(state -> state(seeds.addObject(), state));
        return root;
    }

    private static void state(ObjectNode node, SeedState state) {
        node.put("seed", state.seed());
        numbers(node.putArray("parameters"), state.parameters());
        node.put("steps", state.memory().steps());
        var moments = node.putArray("moments");
        state.memory().moments().forEach(m -> numbers(moments.addArray(), m));
        var curve = node.putArray("curve");
        state.curve().forEach(e -> numbers(curve.addArray(), e.loss(), e.train(), e.dev(), e.devLoss()));
        node.put("best", state.best());
        numbers(node.putArray("kept"), state.kept());
    }

    private static void numbers(ArrayNode array, double... values) {
        for (double value : values) {
            array.add(value);
        }
    }

    private void read() {
        try {
            JsonNode root = JSON.readTree(file.toFile());
            if (!FORMAT.equals(root.path("format").asString(""))) {
                throw new CannotResume(file, "it is no checkpoint");
            }
            if (root.path("version").asInt(0) != VERSION) {
                throw new CannotResume(file, "it has version %s, this program reads %d"
                        .formatted(root.path("version"), VERSION));
            }
            compare(root.path("circumstances"));
            for (JsonNode node : root.path("seeds")) {
                var state = state(node);
                states.put(state.seed(), state);
            }
        } catch (JacksonException e) {
            String message = e.getOriginalMessage();
            throw new CannotResume(file, "it is damaged (%s)".formatted(message.substring(0, Math.min(message.length(), LONG))));
        }
    }

    private void compare(JsonNode told) {
        circumstances.forEach((name, now) -> {
            String then = told.path(name).asString("missing");
            if (!then.equals(now)) {
                throw new CannotResume(file, "%s was %s, now it is %s".formatted(name, then, now));
            }
        });
    }

    private SeedState state(JsonNode node) {
        var moments = new ArrayList<double[]>();
        node.required("moments").forEach(m -> moments.add(numbers(m)));
        var curve = new ArrayList<Epoch>();
        node.required("curve").forEach(e -> curve.add(new Epoch(
                e.required(0).asDouble(), e.required(1).asDouble(), e.required(2).asDouble(), e.required(3).asDouble())));
        double[] parameters = numbers(node.required("parameters")), kept = numbers(node.required("kept"));
        int best = node.required("best").asInt();
        boolean sized = kept.length == parameters.length && moments.stream().allMatch(m -> m.length == parameters.length);
        if (!sized || best < 0 || best > curve.size()) {
            throw new CannotResume(file, "it is damaged (the numbers of seed %s do not belong together)".formatted(node.required("seed")));
        }
        return new SeedState(node.required("seed").asInt(), parameters,
                new Optimizer.Memory(node.required("steps").asLong(), moments), curve, best, kept);
    }

    private static double[] numbers(JsonNode array) {
        return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }
}
