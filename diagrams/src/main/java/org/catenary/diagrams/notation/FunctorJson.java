package org.catenary.diagrams.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.catenary.diagrams.category.Arrow;
import org.catenary.diagrams.category.Mistake;
import org.catenary.diagrams.functor.Assignment;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Functors that are data, as JSON documents: the images of objects and boxes, in a category that has a codec.
///
/// Equal functors make equal bytes, and what is written is read back to an equal functor. The limits are those of
/// [DiagramJson].
///
/// {@snippet class="org.catenary.diagrams.notation.FunctorJsonTest" region="json"}
///
/// @param codecs the classes of boxes that may occur
/// @param target how images are written
/// @param extent how much a document may hold
/// @param <O> the objects that are images
/// @param <A> the arrows that are images
public record FunctorJson<O, A extends Arrow<O, A>>(Codecs codecs, TargetCodec<O, A> target, Extent extent) {

    /// {@return the JSON of functors into a category, from plain named boxes and those that these codecs write}
    public static <O, A extends Arrow<O, A>> FunctorJson<O, A> of(TargetCodec<O, A> target, BoxCodec<?>... codecs) {
        return new FunctorJson<>(Codecs.of(codecs), target, Extent.STANDARD);
    }

    /// {@return the same JSON, of documents that may hold so much}
    public FunctorJson<O, A> within(Extent other) { return new FunctorJson<>(codecs, target, other); }

    private Document functors() { return new Document("catenary-functor", 1, extent); }

    /// {@return a functor as JSON}
    /// @throws Unsaveable if it goes into another category, a box has no codec, or there is too much of something
    public String write(Assignment<O, A> functor) { return functors().text(fields(functor)); }

    /// Writes a functor to a stream, which stays open.
    ///
    /// @throws Unsaveable if it goes into another category, a box has no codec, or there is too much of something
    public void write(Assignment<O, A> functor, OutputStream out) throws IOException { functors().write(out, fields(functor)); }

    /// Writes a functor to a file, whole or not at all.
    ///
    /// @throws UnwritableFile if the file cannot be written; what it held before is still there
    /// @throws Unsaveable if it goes into another category, a box has no codec, or there is too much of something
    public void save(Assignment<O, A> functor, Path file) throws UnwritableFile {
        WholeFile.write(file, out -> write(functor, out));
    }

    /// {@return the functor of a JSON text}
    /// @throws UnreadableJson if the text holds no functor, or one into another category
    public Assignment<O, A> read(String text) throws UnreadableJson { return functors().read(text, this::functor); }

    /// {@return the functor of a stream of JSON, which stays open}
    /// @throws UnreadableJson if the stream holds no functor, or one into another category
    public Assignment<O, A> read(InputStream in) throws IOException, UnreadableJson { return functors().read(in, this::functor); }

    /// {@return the functor of a file}
    /// @throws UnreadableJson if the file holds no functor, or one into another category; the message begins with the file
    public Assignment<O, A> load(Path file) throws IOException, UnreadableJson { return functors().load(file, this::functor); }

    private Document.Fields fields(Assignment<O, A> functor) {
        if (!functor.target().equals(target.target())) {
            throw new Unsaveable("a functor into %s cannot be saved as one into %s: no codec is given for its images".formatted(
                    functor.target(), target.kind()));
        }
        var tables = new Tables(codecs, extent);
        var nodes = new NodeWriter(tables);
        List<ObjectNode> objects = new ArrayList<>(), images = new ArrayList<>();
        functor.objects().entrySet().stream().sorted(Comparator.comparing(e -> e.getKey().toString())).forEach(e ->
                objects.add(row(tables.ob(e.getKey()), e.getValue(), tables, nodes, target::writeObject)));
        var alone = new DiagramJson(codecs, extent);
        functor.boxes().entrySet().stream().map(e -> Map.entry(alone.write(e.getKey()), e)).sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).forEach(e -> {
                    tables.spendSteps(Steps.turned(e.getKey()));
                    images.add(row(tables.box(e.getKey()), e.getValue(), tables, nodes, target::writeArrow));
                });
        return json -> {
            json.writeStringProperty("target", target.kind());
            tables.write(json);
            json.writeArrayPropertyStart("objects");
            objects.forEach(json::writeTree);
            json.writeEndArray().writeArrayPropertyStart("images");
            images.forEach(json::writeTree);
            json.writeEndArray();
        };
    }

    private static <T> ObjectNode row(int of, T image, Tables tables, NodeWriter nodes, BiConsumer<T, ImageWriter> codec) {
        var row = JsonNodeFactory.instance.objectNode().put("of", of);
        codec.accept(image, new ImageWriter(row, tables, nodes));
        tables.spendTokens(row);
        return row;
    }

    private Assignment<O, A> functor(Cursor json) throws UnreadableJson {
        json.field("target");
        String kind = json.text();
        if (!kind.equals(target.kind())) {
            throw json.error("no codec is given for images that are %s; known are %s".formatted(
                    Cursor.shortened(kind), target.kind()));
        }
        var tables = new TablesReader(codecs, extent, json);
        tables.read();
        Map<Ob, O> objects = new LinkedHashMap<>();
        tables.images("objects", fields -> put(objects, fields.ob("of"), target.readObject(fields), fields));
        Map<Box, A> images = new LinkedHashMap<>();
        tables.images("images", fields -> {
            Box box = fields.box("of");
            tables.spend(Steps.turned(box));
            put(images, box, target.readArrow(fields), fields);
        });
        try {
            return new Assignment<>(target.target(), objects, images);
        } catch (Mistake | IllegalArgumentException | ArithmeticException e) {
            throw json.error(String.valueOf(e.getMessage()));
        }
    }

    private static <K, T> void put(Map<K, T> table, K key, T image, ImageReader fields) throws UnreadableJson {
        if (table.put(key, image) != null) {
            throw fields.error("of", "%s has two images".formatted(Cursor.shortened(key.toString())));
        }
    }
}
