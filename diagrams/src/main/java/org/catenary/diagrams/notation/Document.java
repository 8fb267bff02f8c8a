package org.catenary.diagrams.notation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/// One kind of document: an object that begins with its format and its version.
///
/// @param format  the word for it
/// @param version what is written, and the only one that is read
/// @param extent  how much it may hold
public record Document(String format, int version, Extent extent) {

    /// What writes the fields behind the version.
    public interface Fields {
        /// Writes them.
        void write(JsonGenerator json);
    }

    /// What reads the fields behind the version, up to before the end of the object.
    public interface Reading<T> {
        /// {@return what they make}
        T read(Cursor json) throws UnreadableJson;
    }

    /// Writes the document as one value of a larger one.
    void write(JsonGenerator json, Fields fields) {
        json.writeStartObject().writeStringProperty("format", format).writeNumberProperty("version", version);
        fields.write(json);
        json.writeEndObject();
    }

    /// Writes the document to a stream, which stays open.
    public void write(OutputStream out, Fields fields) throws IOException {
        try (JsonGenerator json = extent.json().createGenerator(new Bounded(out, extent.bytes()), JsonEncoding.UTF8)) {
            write(json, fields);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /// {@return the document as a text}
    public String text(Fields fields) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = extent.json().createGenerator(new Bounded(out, extent.bytes()), JsonEncoding.UTF8)) {
            write(json, fields);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// {@return what a text holds}
    /// @throws UnreadableJson if it holds no such document
    public <T> T read(String text, Reading<T> reading) throws UnreadableJson {
        try (JsonParser json = extent.json().createParser(text)) {
            return alone(json, reading);
        }
    }

    /// {@return what a stream holds, which stays open}
    /// @throws UnreadableJson if it holds no such document
    public <T> T read(InputStream in, Reading<T> reading) throws IOException, UnreadableJson {
        try (JsonParser json = extent.json().createParser(in)) {
            return alone(json, reading);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// {@return what a file holds}
    /// @throws UnreadableJson if it holds no such document; the message begins with the file
    public <T> T load(Path file, Reading<T> reading) throws IOException, UnreadableJson {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, reading);
        } catch (UnreadableJson e) {
            throw e.in(file);
        }
    }

    private <T> T alone(JsonParser json, Reading<T> reading) throws UnreadableJson {
        new Cursor(json).next();
        T value = value(json, reading);
        new Cursor(json).end();
        return value;
    }

    /// Reads the value at which the parser of a larger document stands.
    <T> T value(JsonParser json, Reading<T> reading) throws UnreadableJson {
        var cursor = new Cursor(json);
        cursor.require(JsonToken.START_OBJECT, "an object");
        cursor.field("format");
        String found = cursor.text();
        if (!found.equals(format)) {
            throw cursor.error("expected the format %s, found %s".formatted(format, Cursor.shortened(found)));
        }
        cursor.field("version");
        int other = cursor.integer();
        if (other != version) {
            throw cursor.error("version %d of the format is unknown; this reads version %d".formatted(other, version));
        }
        T value = reading.read(cursor);
        cursor.next();
        cursor.require(JsonToken.END_OBJECT, "the end of the object");
        return value;
    }
}
