package org.catenary.qnlp.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// Words as vectors of one dimension.
///
/// In a file every line is a word and its numbers, with blanks between; a first line of two whole numbers, how many words and how
/// many numbers, is passed over.
public final class Vectors {

    private final TreeMap<String, Entries> vectors;
    private final int dimension;

    /// @throws IllegalArgumentException if there are none, or two of unequal length
    public Vectors(SortedMap<String, Entries> vectors) {
        this.vectors = new TreeMap<>(vectors);
        if (vectors.isEmpty()) {
            throw new IllegalArgumentException("no vectors");
        }
        this.dimension = this.vectors.firstEntry().getValue().size();
        this.vectors.forEach((word, vector) -> {
            if (vector.size() != dimension) {
                throw new IllegalArgumentException("%s has %d numbers, %s %d".formatted(word, vector.size(),
                        this.vectors.firstKey(), dimension));
            }
        });
    }

    /// {@return the vectors of a file}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if a line is none, or has another number of numbers than the first
    public static Vectors read(Path file) throws IOException, MalformedFile { return of(file.toString(), Line.read(file)); }

    /// {@return the vectors of lines}
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line is none, or has another number of numbers than the first
    public static Vectors of(String file, List<Line> lines) throws MalformedFile {
        var vectors = new TreeMap<String, Entries>();
        int dimension = 0, first = 0;
        for (Line line : lines) {
            String[] fields = line.text().trim().split("\\s+", -1);
            if (line.isBlank() || line.number() == 1 && fields.length == 2 && fields[0].matches("\\d+") && fields[1].matches("\\d+")) {
                continue;
            }
            var vector = new double[fields.length - 1];
            for (int k = 0; k < vector.length; k++) {
                vector[k] = line.finite(fields[k + 1]);
            }
            if (vector.length == 0) {
                throw line.malformed("the word '%s' has no numbers".formatted(fields[0]));
            }
            if (!vectors.isEmpty() && vector.length != dimension) {
                throw line.malformed("%d numbers, line %d has %d".formatted(vector.length, first, dimension));
            }
            if (vectors.isEmpty()) {
                dimension = vector.length;
                first = line.number();
            }
            if (vectors.put(fields[0], Entries.of(vector)) != null) {
                throw line.malformed("the word '%s' comes twice".formatted(fields[0]));
            }
        }
        if (vectors.isEmpty()) {
            throw new MalformedFile(file, 1, "no vectors in this file; a line is a word and its numbers");
        }
        return new Vectors(vectors);
    }

    /// {@return the number of entries of each vector}
    public int dimension() { return dimension; }

    /// {@return the number of words}
    public int size() { return vectors.size(); }

    /// {@return a word's vector, if there is one}
    public Optional<Entries> vector(String word) { return Optional.ofNullable(vectors.get(word)); }

    /// {@return the vectors at length one; zero stays zero}
    public Vectors unit() {
        var unit = new TreeMap<String, Entries>();
        vectors.forEach((word, vector) -> unit.put(word, vector.unit()));
        return new Vectors(unit);
    }
}
