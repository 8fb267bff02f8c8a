package org.catenary.diagrams.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.catenary.diagrams.syntax.Diagram;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of DisCoPy: what its `dumps` writes, and its `loads` reads.
///
/// An object names the class that it makes, its `factory`; a diagram is a list of layers, and a layer is the types and
/// boxes that stand side by side in it. Boxes are a name and a type, reversed or rotated or not; there are cups, caps,
/// crossings, braids, twists, spiders without phase, copies and merges, sums and bubbles without names besides. Of twists,
/// spiders, copies and merges its `dumps` writes the boundary, which tells all there is, but its `loads` asks for more.
/// Everything else is refused by name, on both ways; of a trace nothing that is inside is held.
///
/// What is written has one box a layer, as in DisCoPy, so that `f ⊗ g` is read back as `f ⊗ id ; id ⊗ g`; a diagram that
/// has one box a layer is read back to an equal one.
///
/// {@snippet class="org.catenary.diagrams.notation.DiscopyJsonTest" region="discopy"}
///
/// Files are at most 8 MiB long and a thousand levels deep; a hundred sums and bubbles stand inside each other at most.
public final class DiscopyJson {

    /// Characters or bytes of a file.
    static final int DOCUMENT = 1 << 23;
    private static final int NESTING = 1000;
    private static final JsonMapper JSON = Limits.json(NESTING, DOCUMENT, DOCUMENT);

    private DiscopyJson() {}

    /// {@return the diagram of a text in the JSON of DisCoPy}
    /// @throws UnreadableJson if the text holds no diagram, or one with parts that have no place here
    public static Diagram read(String text) throws UnreadableJson {
        try (JsonParser json = JSON.createParser(text)) {
            return new DiscopyReader(new Cursor(json)).document();
        }
    }

    /// {@return the diagram of a stream in the JSON of DisCoPy; the stream stays open}
    /// @throws UnreadableJson if the stream holds no diagram, or one with parts that have no place here
    public static Diagram read(InputStream in) throws IOException, UnreadableJson {
        try (JsonParser json = JSON.createParser(in)) {
            return new DiscopyReader(new Cursor(json)).document();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// {@return the diagram of a file in the JSON of DisCoPy}
    /// @throws UnreadableJson if the file holds no diagram, or one with parts that have no place here; the message begins with
    /// the file
    public static Diagram load(Path file) throws IOException, UnreadableJson {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (UnreadableJson e) {
            throw e.in(file);
        }
    }

    /// {@return a diagram in the JSON of DisCoPy}
    /// @throws Unsaveable if a part has no place there, or there is too much of something
    public static String write(Diagram diagram) {
        var out = new StringWriter();
        try (JsonGenerator json = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).createGenerator(out)) {
            new DiscopyWriter(json, out.getBuffer(), diagram).write();
        }
        DiscopyWriter.checkLength(out.getBuffer());
        return out.toString();
    }
}
