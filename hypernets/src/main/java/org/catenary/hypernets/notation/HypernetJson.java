package org.catenary.hypernets.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.Codecs;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.Document;
import org.catenary.diagrams.notation.Extent;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.UnwritableFile;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.hypernets.net.Hypernet;

/// Nets as JSON documents, their wires and edges in the order of their numbers.
///
/// What is written is read back to a net with the same numbers, nets inside labels too, and those that are one object are one
/// again. Reading and writing are linear in the net as it is shared. A document holds as much as its [extent][Extent] says,
/// ten million rows a table and ten million slots of all labels together.
///
/// {@snippet class="org.catenary.hypernets.notation.HypernetJsonTest" region="json"}
///
/// @param codecs the classes of boxes that may occur
/// @param extent how much a document may hold
public record HypernetJson(Codecs codecs, Extent extent) {

    /// {@return the JSON of nets of plain named boxes, and of boxes that these codecs write}
    public static HypernetJson of(BoxCodec<?>... codecs) {
        return new HypernetJson(Codecs.of(codecs), Extent.STANDARD);
    }

    /// {@return the same JSON, of documents that may hold so much}
    public HypernetJson within(Extent other) { return new HypernetJson(codecs, other); }

    private Document nets() { return new Document("catenary-hypernet", 1, extent); }

    /// {@return a net as JSON}
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public String write(Hypernet net) { return nets().text(fields(net)); }

    /// Writes a net to a stream, which stays open.
    ///
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public void write(Hypernet net, OutputStream out) throws IOException { nets().write(out, fields(net)); }

    /// Writes a net to a file, whole or not at all.
    ///
    /// @throws UnwritableFile if the file cannot be written; what it held before is still there
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public void save(Hypernet net, Path file) throws UnwritableFile { WholeFile.write(file, out -> write(net, out)); }

    /// {@return the net of a JSON text}
    /// @throws UnreadableJson if the text holds no net
    public Hypernet read(String text) throws UnreadableJson {
        return nets().read(text, json -> new NetReader(new DiagramJson(codecs, extent), json).read());
    }

    /// {@return the net of a stream of JSON, which stays open}
    /// @throws UnreadableJson if the stream holds no net
    public Hypernet read(InputStream in) throws IOException, UnreadableJson {
        return nets().read(in, json -> new NetReader(new DiagramJson(codecs, extent), json).read());
    }

    /// {@return the net of a file}
    /// @throws UnreadableJson if the file holds no net; the message begins with the file
    public Hypernet load(Path file) throws IOException, UnreadableJson {
        return nets().load(file, json -> new NetReader(new DiagramJson(codecs, extent), json).read());
    }

    private Document.Fields fields(Hypernet net) {
        var writer = new NetWriter(new DiagramJson(codecs, extent), List.of(net), List.of());
        return json -> {
            writer.write(json);
            json.writeNumberProperty("root", writer.row(net));
        };
    }
}
