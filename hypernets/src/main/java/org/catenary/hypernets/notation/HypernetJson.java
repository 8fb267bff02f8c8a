package org.catenary.hypernets.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.Codecs;
import org.catenary.diagrams.notation.Document;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.UnwritableFile;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.hypernets.net.Hypernet;

/// Nets as JSON documents, their wires and edges in the order of their numbers.
///
/// What is written is read back to a net with the same numbers, nets inside labels too, and those that are one object are one
/// again. Reading and writing are linear in the net as it is shared. A document holds at most ten million rows a table, ten
/// million slots of all labels together, four gigabytes in all.
///
/// {@snippet class="org.catenary.hypernets.notation.HypernetJsonTest" region="json"}
///
/// @param codecs the classes of boxes that may occur
public record HypernetJson(Codecs codecs) {

    private static final Document HYPERNET = new Document("catenary-hypernet", 1);

    /// {@return the JSON of nets of plain named boxes, and of boxes that these codecs write}
    public static HypernetJson of(BoxCodec<?>... codecs) { return new HypernetJson(Codecs.of(codecs)); }

    /// {@return a net as JSON}
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public String write(Hypernet net) { return HYPERNET.text(fields(net)); }

    /// Writes a net to a stream, which stays open.
    ///
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public void write(Hypernet net, OutputStream out) throws IOException { HYPERNET.write(out, fields(net)); }

    /// Writes a net to a file, whole or not at all.
    ///
    /// @throws UnwritableFile if the file cannot be written; what it held before is still there
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public void save(Hypernet net, Path file) throws UnwritableFile { WholeFile.write(file, out -> write(net, out)); }

    /// {@return the net of a JSON text}
    /// @throws UnreadableJson if the text holds no net
    public Hypernet read(String text) throws UnreadableJson {
        return HYPERNET.read(text, json -> new NetReader(codecs, json).read());
    }

    /// {@return the net of a stream of JSON, which stays open}
    /// @throws UnreadableJson if the stream holds no net
    public Hypernet read(InputStream in) throws IOException, UnreadableJson {
        return HYPERNET.read(in, json -> new NetReader(codecs, json).read());
    }

    /// {@return the net of a file}
    /// @throws UnreadableJson if the file holds no net; the message begins with the file
    public Hypernet load(Path file) throws IOException, UnreadableJson {
        return HYPERNET.load(file, json -> new NetReader(codecs, json).read());
    }

    private Document.Fields fields(Hypernet net) { return new NetWriter(codecs, net)::write; }
}
