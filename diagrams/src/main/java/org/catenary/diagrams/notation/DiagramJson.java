package org.catenary.diagrams.notation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// Types and diagrams as JSON documents; a box is the diagram that it is.
///
/// Equal values make equal bytes, and what is written is read back to an equal value. Reading and writing are linear in
/// the diagram as it is shared. A document holds at most ten million rows a table, ten million wires a type or parts a
/// node, four gigabytes in all.
///
/// {@snippet class="org.catenary.diagrams.notation.DiagramJsonTest" region="json"}
///
/// @param codecs the classes of boxes that may occur
public record DiagramJson(Codecs codecs) {

    private static final String DIAGRAM = "catenary-diagram";
    private static final String TYPE = "catenary-type";
    private static final int VERSION = 1;

    /// {@return the JSON of plain named boxes, and of boxes that these codecs write}
    public static DiagramJson of(BoxCodec<?>... codecs) { return new DiagramJson(Codecs.of(codecs)); }

    /// {@return a diagram as JSON}
    /// @throws Unsaveable if a box has no codec, or there is too much of something
    public String write(Diagram diagram) { return text(json -> write(diagram, json)); }

    /// {@return a type as JSON}
    /// @throws Unsaveable if there is too much of something
    public String write(Ty ty) { return text(json -> write(ty, json)); }

    /// Writes a diagram to a stream, which stays open.
    ///
    /// @throws Unsaveable if a box has no codec, or there is too much of something
    public void write(Diagram diagram, OutputStream out) throws IOException {
        try (JsonGenerator json = Limits.JSON.createGenerator(out, JsonEncoding.UTF8)) {
            write(diagram, json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /// Writes a diagram as one value of a larger document.
    ///
    /// @throws Unsaveable if a box has no codec, or there is too much of something
    public void write(Diagram diagram, JsonGenerator json) {
        write(DIAGRAM, tables -> new NodeWriter(tables).write(diagram), json);
    }

    /// Writes a type as one value of a larger document.
    ///
    /// @throws Unsaveable if there is too much of something
    public void write(Ty ty, JsonGenerator json) { write(TYPE, tables -> tables.type(ty), json); }

    private void write(String format, ToIntFunction<Tables> value, JsonGenerator json) {
        var tables = new Tables(codecs);
        int root = value.applyAsInt(tables);
        json.writeStartObject().writeStringProperty("format", format).writeNumberProperty("version", VERSION);
        tables.write(json);
        json.writeNumberProperty("root", root).writeEndObject();
    }

    private interface Writing {
        void to(JsonGenerator json);
    }

    private static String text(Writing writing) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = Limits.JSON.createGenerator(out, JsonEncoding.UTF8)) {
            writing.to(json);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// {@return the diagram of a JSON text}
    /// @throws UnreadableJson if the text holds no diagram
    public Diagram read(String text) throws UnreadableJson {
        try (JsonParser json = Limits.JSON.createParser(text)) {
            return alone(json, TablesReader::rootNode, DIAGRAM);
        }
    }

    /// {@return the type of a JSON text}
    /// @throws UnreadableJson if the text holds no type
    public Ty readTy(String text) throws UnreadableJson {
        try (JsonParser json = Limits.JSON.createParser(text)) {
            return alone(json, TablesReader::rootType, TYPE);
        }
    }

    /// {@return the diagram of a stream of JSON, which stays open}
    /// @throws UnreadableJson if the stream holds no diagram
    public Diagram read(InputStream in) throws IOException, UnreadableJson {
        try (JsonParser json = Limits.JSON.createParser(in)) {
            return alone(json, TablesReader::rootNode, DIAGRAM);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// {@return the diagram that is the value at which a parser of a larger document stands}
    /// @throws UnreadableJson if the value is no diagram
    public Diagram read(JsonParser json) throws UnreadableJson { return value(json, TablesReader::rootNode, DIAGRAM); }

    /// {@return the type that is the value at which a parser of a larger document stands}
    /// @throws UnreadableJson if the value is no type
    public Ty readTy(JsonParser json) throws UnreadableJson { return value(json, TablesReader::rootType, TYPE); }

    /// Writes a diagram to a file, whole or not at all.
    ///
    /// @throws UnwritableFile if the file cannot be written; what it held before is still there
    /// @throws Unsaveable     if a box has no codec, or there is too much of something
    public void save(Diagram diagram, Path file) throws UnwritableFile { WholeFile.write(file, out -> write(diagram, out)); }

    /// {@return the diagram of a file}
    /// @throws UnreadableJson if the file holds no diagram; the message begins with the file
    public Diagram load(Path file) throws IOException, UnreadableJson {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (UnreadableJson e) {
            throw e.in(file);
        }
    }

    private interface Root<T> {
        T of(TablesReader tables) throws UnreadableJson;
    }

    private <T> T alone(JsonParser json, Root<T> root, String format) throws UnreadableJson {
        var cursor = new Cursor(json);
        cursor.next();
        T value = value(json, root, format);
        cursor.end();
        return value;
    }

    private <T> T value(JsonParser json, Root<T> root, String format) throws UnreadableJson {
        var cursor = new Cursor(json);
        cursor.require(JsonToken.START_OBJECT, "an object");
        cursor.field("format");
        String found = cursor.text();
        if (!found.equals(format)) {
            throw cursor.error("expected the format %s, found %s".formatted(format, found));
        }
        cursor.field("version");
        int version = cursor.integer();
        if (version != VERSION) {
            throw cursor.error("version %d of the format is unknown; this reads version %d".formatted(version, VERSION));
        }
        var tables = new TablesReader(codecs, cursor);
        tables.read();
        cursor.field("root");
        T value = root.of(tables);
        cursor.next();
        cursor.require(JsonToken.END_OBJECT, "the end of the object");
        return value;
    }
}
