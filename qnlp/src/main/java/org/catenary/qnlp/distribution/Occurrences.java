package org.catenary.qnlp.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.catenary.diagrams.category.Mistake;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// What subjects and objects verbs occur with in a corpus.
///
/// In a file every line is `verb subject object count`, with blanks between. Lines that begin with `#` are passed over.
///
/// @param triples the occurrences
public record Occurrences(List<Triple> triples) {

    /// A verb with a subject and an object.
    public record Triple(String verb, String subject, String object, double count) {}

    /// Matrices that do not fit in the memory.
    public static final class TooLarge extends Mistake {
        TooLarge(int verbs, int dimension, long limit) {
            super("the matrices of %d verbs of dimension %d take %d MiB, the limit is %d MiB; vectors of fewer dimensions take less"
                    .formatted(verbs, dimension, (long) verbs * dimension * dimension * 8 >> 20, limit >> 20));
        }
    }

    /// Copies the triples.
    public Occurrences { triples = List.copyOf(triples); }

    /// {@return the occurrences of a file}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if a line is none, or there are none
    public static Occurrences read(Path file) throws IOException, MalformedFile { return of(file.toString(), Line.read(file)); }

    /// {@return the occurrences of lines}
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line is none, or there are none
    public static Occurrences of(String file, List<Line> lines) throws MalformedFile {
        var triples = new ArrayList<Triple>();
        for (Line line : lines) {
            if (!line.isBlank() && !line.text().startsWith("#")) {
                String[] fields = line.text().trim().split("\\s+", -1);
                if (fields.length != 4) {
                    throw line.malformed("%d fields; a line is verb subject object count".formatted(fields.length));
                }
                if (!fields[3].matches("[0-9]{1,15}")) {
                    throw line.malformed("the count '%s' is not a number of occurrences".formatted(fields[3]));
                }
                triples.add(new Triple(fields[0], fields[1], fields[2], Double.parseDouble(fields[3])));
            }
        }
        if (triples.isEmpty()) {
            throw new MalformedFile(file, 1, "no occurrences in this file; a line is verb subject object count");
        }
        return new Occurrences(triples);
    }

    /// {@return the relational matrix of every verb: the sum over its occurrences of subject by object; words without vector are
    /// left out}
    /// @throws TooLarge if the matrices take more than a quarter of the memory
    public Map<String, VerbMatrix> matrices(Vectors vectors) {
        var pairs = new TreeMap<String, List<VerbMatrix.Pair>>();
        for (Triple triple : triples) {
            var subject = vectors.vector(triple.subject);
            var object = vectors.vector(triple.object);
            if (subject.isPresent() && object.isPresent()) {
                pairs.computeIfAbsent(triple.verb, _ -> new ArrayList<>())
                        .add(new VerbMatrix.Pair(triple.count, subject.get(), object.get()));
            }
        }
        int d = vectors.dimension();
        long limit = Runtime.getRuntime().maxMemory() / 4;
        if ((double) pairs.size() * d * d * 8 > limit) {
            throw new TooLarge(pairs.size(), d, limit);
        }
        var matrices = new TreeMap<String, VerbMatrix>();
        pairs.forEach((verb, list) -> matrices.put(verb, VerbMatrix.outer(list, d)));
        return matrices;
    }
}
