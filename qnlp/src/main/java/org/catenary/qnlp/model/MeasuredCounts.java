package org.catenary.qnlp.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.catenary.diagrams.notation.Extent;
import org.catenary.qnlp.text.MalformedFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What a machine found when it ran the circuits of sentences: `{"woman prepares dinner": {"000": 512, "100": 488}, …}`, how often
/// each outcome came, for each sentence.
///
/// @param counts the counts of each sentence, in the order of the file
public record MeasuredCounts(SequencedMap<String, SortedMap<String, Long>> counts) {

    /// Where the first bit of an outcome stands.
    public enum BitOrder {
        /// Leftmost, as our own simulators write.
        FIRST,
        /// Rightmost, as Qiskit writes; blanks between registers are passed over.
        LAST;

        String bits(String written) {
            return this == FIRST ? written : new StringBuilder(written.replace(" ", "")).reverse().toString();
        }
    }

    /// Copies the maps.
    public MeasuredCounts {
        var copy = new LinkedHashMap<String, SortedMap<String, Long>>();
        counts.forEach((sentence, found) -> copy.put(sentence, Collections.unmodifiableSortedMap(new TreeMap<>(found))));
        counts = Collections.unmodifiableSequencedMap(copy);
    }

    /// {@return the counts of a file}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if it is no JSON, or holds something else, with the line
    public static MeasuredCounts read(Path file, BitOrder order) throws IOException, MalformedFile {
        try (InputStream in = Files.newInputStream(file); JsonParser parser = Extent.STANDARD.json().createParser(in)) {
            var counts = new Reader(file.toString(), parser, order).counts();
            if (counts.isEmpty()) {
                throw new MalformedFile(file.toString(), 1, "no counts; a file of counts is {\"sentence\": {\"outcome\": number}}");
            }
            return new MeasuredCounts(counts);
        } catch (JacksonException e) {
            throw new MalformedFile(file.toString(), e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()),
                    String.valueOf(e.getOriginalMessage()), e);
        }
    }

    private record Reader(String file, JsonParser parser, BitOrder order) {

        SequencedMap<String, SortedMap<String, Long>> counts() throws MalformedFile {
            var counts = new LinkedHashMap<String, SortedMap<String, Long>>();
            expect(parser.nextToken(), JsonToken.START_OBJECT, "an object of sentences");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String sentence = parser.currentName();
                expect(parser.nextToken(), JsonToken.START_OBJECT, "the counts of '%s', an object".formatted(sentence));
                if (counts.put(sentence, outcomes(sentence)) != null) {
                    throw malformed("counts of '%s' for the second time".formatted(sentence));
                }
            }
            if (parser.nextToken() != null) {
                throw malformed("expected the end of the file");
            }
            return counts;
        }

        private SortedMap<String, Long> outcomes(String sentence) throws MalformedFile {
            var outcomes = new TreeMap<String, Long>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String outcome = order.bits(parser.currentName());
                if (!outcome.matches("[01]*")) {
                    throw malformed("the outcome '%s' of '%s' has signs other than 0 and 1".formatted(outcome, sentence));
                }
                expect(parser.nextToken(), JsonToken.VALUE_NUMBER_INT, "how often '%s' came, a whole number".formatted(outcome));
                long count = parser.getLongValue();
                if (count < 0) {
                    throw malformed("'%s' came %d times".formatted(outcome, count));
                }
                if (outcomes.put(outcome, count) != null) {
                    throw malformed("the outcome '%s' of '%s' for the second time".formatted(outcome, sentence));
                }
            }
            return outcomes;
        }

        private void expect(JsonToken found, JsonToken wanted, String what) throws MalformedFile {
            if (found != wanted) {
                throw malformed("expected %s, found %s".formatted(what, found == null ? "the end" : parser.getString()));
            }
        }

        private MalformedFile malformed(String problem) {
            return new MalformedFile(file, Math.max(1, parser.currentTokenLocation().getLineNr()), problem);
        }
    }
}
