package org.catenary.qnlp.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// The words of a grammar with their types.
///
/// In a lexicon file every line is `word<TAB>type`, as in `loves<TAB>n.r @ s @ n.l`; a word that comes again has a further
/// reading. The empty type, written `I`, is for words that mean nothing, such as the full stop. Blank lines and lines that
/// begin with `#` are passed over.
public final class Lexicon {

    private final SortedMap<String, List<Lexeme>> readings;

    private Lexicon(SortedMap<String, List<Lexeme>> readings) { this.readings = readings; }

    /// {@return the lexicon of these readings; a word's readings keep their order, and one that comes again is the same}
    public static Lexicon of(Iterable<Lexeme> lexemes) {
        var readings = new TreeMap<String, List<Lexeme>>();
        for (Lexeme lexeme : lexemes) {
            var list = readings.computeIfAbsent(lexeme.text(), _ -> new ArrayList<>());
            if (!list.contains(lexeme)) {
                list.add(lexeme);
            }
        }
        readings.replaceAll((_, list) -> List.copyOf(list));
        return new Lexicon(Collections.unmodifiableSortedMap(readings));
    }

    /// {@return the lexicon of a file}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if a line is no entry, or there is none
    public static Lexicon read(Path file) throws IOException, MalformedFile { return of(file.toString(), Line.read(file)); }

    /// {@return the lexicon of lines}
    /// @param file what the lines come from, for messages
    /// @throws MalformedFile if a line is no entry, or there is none
    public static Lexicon of(String file, List<Line> lines) throws MalformedFile {
        var lexemes = new ArrayList<Lexeme>();
        for (Line line : lines) {
            if (!line.isBlank() && !line.text().startsWith("#")) {
                lexemes.add(entry(line));
            }
        }
        if (lexemes.isEmpty()) {
            throw new MalformedFile(file, 1, "no entry in this lexicon; an entry is a word, a tab and its type");
        }
        return of(lexemes);
    }

    private static Lexeme entry(Line line) throws MalformedFile {
        int tab = line.text().indexOf('\t');
        if (tab < 0) {
            throw line.malformed("no tab between word and type; "
                    + "an entry is a word, a tab and its type, as in loves<TAB>n.r @ s @ n.l");
        }
        String word = line.text().substring(0, tab).strip(), type = line.text().substring(tab + 1).strip();
        if (word.isEmpty()) {
            throw line.malformed("no word before the tab");
        }
        if (word.codePoints().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw line.malformed("the word '%s' has a blank in it, so no sentence could have it".formatted(word));
        }
        if (type.isEmpty()) {
            throw line.malformed("no type behind the tab; the empty type is written I");
        }
        try {
            return new Lexeme(word, Ty.parse(type));
        } catch (NotationException e) {
            throw new MalformedFile(line.file(), line.number(), "the type of '%s': %s".formatted(word,
                    String.valueOf(e.getMessage()).replaceFirst("^line 1, ", "")), e);
        }
    }

    /// {@return the small lexicon of English that comes with Catenary}
    public static Lexicon english() {
        String name = "english.lexicon";
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource %s is missing".formatted(name));
            }
            return of(name, Line.read(name, in.readAllBytes()));
        } catch (IOException | MalformedFile e) {
            throw new IllegalStateException("the resource %s cannot be read".formatted(name), e);
        }
    }

    /// {@return the readings of a word as it is spelt, else of the word in lower case; none if unknown}
    public List<Lexeme> readings(String word) {
        List<Lexeme> exact = readings.getOrDefault(word, List.of());
        return exact.isEmpty() ? readings.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()) : exact;
    }

    /// {@return the words, sorted}
    public SortedSet<String> words() { return Collections.unmodifiableSortedSet(new TreeSet<>(readings.keySet())); }

    /// {@return this lexicon with another's readings behind its own}
    public Lexicon with(Lexicon other) {
        var all = new ArrayList<Lexeme>();
        readings.values().forEach(all::addAll);
        other.readings.values().forEach(all::addAll);
        return of(all);
    }

    /// {@return the lexicon of those of some words that this one lacks, each with all types that its words have but the empty one}
    public Lexicon unknown(Collection<String> words) {
        List<Ty> types = readings.values().stream().flatMap(List::stream).map(Lexeme::type).filter(type -> !type.isUnit())
                .distinct().toList();
        return of(words.stream().filter(word -> readings(word).isEmpty())
                .flatMap(word -> types.stream().map(type -> new Lexeme(word, type))).toList());
    }

    /// {@return whether a word has a reading}
    public boolean has(Lexeme lexeme) { return readings.getOrDefault(lexeme.text(), List.of()).contains(lexeme); }

    @Override public boolean equals(Object object) {
        return object instanceof Lexicon other && readings.equals(other.readings);
    }

    @Override public int hashCode() { return readings.hashCode(); }

    /// {@return the lines of a file that reads back to this lexicon, sorted by word}
    @Override public String toString() {
        return readings.values().stream().flatMap(List::stream)
                .map(lexeme -> lexeme.text() + "\t" + lexeme.type() + "\n").collect(Collectors.joining());
    }
}
