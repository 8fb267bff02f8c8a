package org.catenary.hypernets.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.catenary.diagrams.notation.BoxCodec;
import org.catenary.diagrams.notation.Codecs;
import org.catenary.diagrams.notation.DiagramJson;
import org.catenary.diagrams.notation.Document;
import org.catenary.diagrams.notation.Extent;
import org.catenary.diagrams.notation.UnreadableJson;
import org.catenary.diagrams.notation.UnwritableFile;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.hypernets.rewrite.Trace;

/// Traces of rewritings as JSON documents: the net at the start, the rules, and where each was used.
///
/// A trace is made again as it is read, each step checked by a [replay][org.catenary.hypernets.rewrite.Replay], and the first
/// that is none is refused at its place. So what is read back is a trace with the same steps, whose end follows from its
/// rules. Reading costs the nets as they are shared and the rules for each step.
///
/// {@snippet class="org.catenary.hypernets.notation.TraceJsonTest" region="replay"}
///
/// @param codecs the classes of boxes that may occur
/// @param extent how much a document may hold
public record TraceJson(Codecs codecs, Extent extent) {

    /// {@return the JSON of traces whose nets have plain named boxes, and boxes that these codecs write}
    public static TraceJson of(BoxCodec<?>... codecs) { return new TraceJson(Codecs.of(codecs), Extent.STANDARD); }

    /// {@return the same JSON, of documents that may hold so much}
    public TraceJson within(Extent other) { return new TraceJson(codecs, other); }

    private Document traces() { return new Document("catenary-trace", 1, extent); }

    private DiagramJson diagrams() { return new DiagramJson(codecs, extent); }

    /// {@return a trace as JSON}
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public String write(Trace trace) { return traces().text(new TraceWriter(diagrams(), trace)::write); }

    /// Writes a trace to a stream, which stays open.
    ///
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public void write(Trace trace, OutputStream out) throws IOException {
        traces().write(out, new TraceWriter(diagrams(), trace)::write);
    }

    /// Writes a trace to a file, whole or not at all.
    ///
    /// @throws UnwritableFile if the file cannot be written; what it held before is still there
    /// @throws org.catenary.diagrams.notation.Unsaveable if a box has no codec, or there is too much of something
    public void save(Trace trace, Path file) throws UnwritableFile { WholeFile.write(file, out -> write(trace, out)); }

    /// {@return the trace of a JSON text}
    /// @throws UnreadableJson if the text holds no trace, or one with a wrong step
    public Trace read(String text) throws UnreadableJson {
        return traces().read(text, json -> new TraceReader(diagrams(), json).read());
    }

    /// {@return the trace of a stream of JSON, which stays open}
    /// @throws UnreadableJson if the stream holds no trace, or one with a wrong step
    public Trace read(InputStream in) throws IOException, UnreadableJson {
        return traces().read(in, json -> new TraceReader(diagrams(), json).read());
    }

    /// {@return the trace of a file}
    /// @throws UnreadableJson if the file holds no trace, or one with a wrong step; the message begins with the file
    public Trace load(Path file) throws IOException, UnreadableJson {
        return traces().load(file, json -> new TraceReader(diagrams(), json).read());
    }
}
