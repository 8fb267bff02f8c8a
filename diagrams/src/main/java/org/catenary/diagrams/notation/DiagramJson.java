package org.catenary.diagrams.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Ty;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/// Types and diagrams as JSON documents; a box is the diagram that it is.
///
/// Equal values make equal bytes, and what is written is read back to an equal value. Reading and writing are linear in
/// the diagram as it is shared. A document holds as much as its [extent][Extent] says, texts of a million characters, and
/// a hundred levels within a box.
///
/// {@snippet class="org.catenary.diagrams.notation.DiagramJsonTest" region="json"}
///
/// @param codecs the classes of boxes that may occur
/// @param extent how much a document may hold
public record DiagramJson(Codecs codecs, Extent extent) {

    /// {@return the JSON of plain named boxes, and of boxes that these codecs write}
    public static DiagramJson of(BoxCodec<?>... codecs) {
        return new DiagramJson(Codecs.of(codecs), Extent.STANDARD);
    }

    /// {@return the same JSON, of documents that may hold so much}
    public DiagramJson within(Extent other) { return new DiagramJson(codecs, other); }

    private Document diagrams() { return new Document("catenary-diagram", 1, extent); }

    private Document types() { return new Document("catenary-type", 1, extent); }

    /// {@return a diagram as JSON}
    /// @throws Unsaveable if a box has no codec, or there is too much of something
    public String write(Diagram diagram) { return diagrams().text(fields(diagram)); }

    /// {@return a type as JSON}
    /// @throws Unsaveable if there is too much of something
    public String write(Ty ty) { return types().text(fields(ty)); }

    /// Writes a diagram to a stream, which stays open.
    ///
    /// @throws Unsaveable if a box has no codec, or there is too much of something
    public void write(Diagram diagram, OutputStream out) throws IOException { diagrams().write(out, fields(diagram)); }

    /// Writes a diagram as one value of a larger document.
    ///
    /// @throws Unsaveable if a box has no codec, or there is too much of something
    public void write(Diagram diagram, JsonGenerator json) { diagrams().write(json, fields(diagram)); }

    /// Writes a type as one value of a larger document.
    ///
    /// @throws Unsaveable if there is too much of something
    public void write(Ty ty, JsonGenerator json) { types().write(json, fields(ty)); }

    private Document.Fields fields(Diagram diagram) { return fields(tables -> new NodeWriter(tables).write(diagram)); }

    private Document.Fields fields(Ty ty) { return fields(tables -> tables.type(ty)); }

    private Document.Fields fields(ToIntFunction<Tables> value) {
        var tables = new Tables(codecs, extent);
        int root = value.applyAsInt(tables);
        return json -> {
            tables.write(json);
            json.writeNumberProperty("root", root);
        };
    }

    /// {@return the diagram of a JSON text}
    /// @throws UnreadableJson if the text holds no diagram
    public Diagram read(String text) throws UnreadableJson { return diagrams().read(text, this::diagram); }

    /// {@return the type of a JSON text}
    /// @throws UnreadableJson if the text holds no type
    public Ty readTy(String text) throws UnreadableJson { return types().read(text, this::type); }

    /// {@return the diagram of a stream of JSON, which stays open}
    /// @throws UnreadableJson if the stream holds no diagram
    public Diagram read(InputStream in) throws IOException, UnreadableJson { return diagrams().read(in, this::diagram); }

    /// {@return the diagram that is the value at which a parser of a larger document stands}
    /// @throws UnreadableJson if the value is no diagram
    public Diagram read(JsonParser json) throws UnreadableJson { return diagrams().value(json, this::diagram); }

    /// {@return the diagram that is the value at which the cursor of a larger document stands}
    /// @throws UnreadableJson if the value is no diagram
    public Diagram read(Cursor json) throws UnreadableJson { return read(json.parser()); }

    /// {@return the type that is the value at which a parser of a larger document stands}
    /// @throws UnreadableJson if the value is no type
    public Ty readTy(JsonParser json) throws UnreadableJson { return types().value(json, this::type); }

    private Diagram diagram(Cursor json) throws UnreadableJson { return tables(json).rootNode(); }

    private Ty type(Cursor json) throws UnreadableJson { return tables(json).rootType(); }

    private TablesReader tables(Cursor json) throws UnreadableJson {
        var tables = new TablesReader(codecs, extent, json);
        tables.read();
        json.field("root");
        return tables;
    }

    /// Writes a diagram to a file, whole or not at all.
    ///
    /// @throws UnwritableFile if the file cannot be written; what it held before is still there
    /// @throws Unsaveable     if a box has no codec, or there is too much of something
    public void save(Diagram diagram, Path file) throws UnwritableFile { WholeFile.write(file, out -> write(diagram, out)); }

    /// {@return the diagram of a file}
    /// @throws UnreadableJson if the file holds no diagram; the message begins with the file
    public Diagram load(Path file) throws IOException, UnreadableJson { return diagrams().load(file, this::diagram); }
}
