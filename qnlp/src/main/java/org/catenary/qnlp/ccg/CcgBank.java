package org.catenary.qnlp.ccg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.NotationException;
import org.catenary.qnlp.text.Line;
import org.catenary.qnlp.text.MalformedFile;

/// Derivations in the brackets of CCGbank, a line each.
///
/// A phrase is `(<T S[dcl] 0 2> …)` with its category, the place of its head and the number of its parts, a word
/// `(<L N NN NN woman N>)` with its category, two tags, the word and its category once more. Rules are not written; they are
/// inferred from the categories. Where punctuation or a conjunction comes with a change of category, a unary rule follows its own.
/// Blank lines and those that begin with `ID=` are passed over.
///
/// {@snippet class="org.catenary.qnlp.ccg.CcgBankTest" region="read"}
///
/// Hockenmaier and Steedman, *CCGbank: a corpus of CCG derivations and dependency structures*, Computational Linguistics 33
/// (2007).
public final class CcgBank {

    /// A phrase whose parts are not all read.
    private record Open(int start, Category category, int arity, List<Derivation> parts) {}

    private final Line line;
    private final String text;
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private int at;

    private CcgBank(Line line) {
        this.line = line;
        this.text = line.text();
    }

    /// {@return the derivations of a file}
    /// @throws IOException   if it cannot be read
    /// @throws MalformedFile if a line is no derivation, with line and column
    public static List<Derivation> read(Path file) throws IOException, MalformedFile { return of(Line.read(file)); }

    /// {@return the derivations of lines}
    /// @throws MalformedFile if a line is no derivation, with line and column
    public static List<Derivation> of(List<Line> lines) throws MalformedFile {
        var derivations = new ArrayList<Derivation>();
        for (Line line : lines) {
            if (!line.isBlank() && !line.text().startsWith("ID=")) {
                derivations.add(new CcgBank(line).derivation());
            }
        }
        return derivations;
    }

    private Derivation derivation() throws MalformedFile {
        while (true) {
            skip();
            if (text.startsWith("(<T ", at)) {
                String[] fields = fields(4);
                open.push(new Open(at, category(fields[1]), arity(fields[3]), new ArrayList<>()));
                at = text.indexOf('>', at) + 1;
            } else if (text.startsWith("(<L ", at)) {
                String[] fields = fields(6);
                Derivation word = Derivation.word(fields[4], category(fields[1]));
                at = text.indexOf('>', text.indexOf(fields[4], at) + fields[4].length()) + 1;
                close();
                if (open.isEmpty()) {
                    return ended(word);
                }
                open.element().parts.add(word);
            } else if (text.startsWith(")", at) && !open.isEmpty()) {
                Derivation phrase = phrase(open.pop());
                close();
                if (open.isEmpty()) {
                    return ended(phrase);
                }
                open.element().parts.add(phrase);
            } else {
                throw wrong(at, open.isEmpty() ? "expected a derivation, which begins (<T or (<L"
                        : "expected a part, (<T or (<L, or ) at the end of %s".formatted(open.element().category));
            }
        }
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String[] fields(int count) throws MalformedFile {
        int end = text.indexOf('>', at);
        String[] fields = end < 0 ? new String[0] : text.substring(at + 2, end).trim().split("\\s+");
        if (end < 0 || fields.length < count) {
            throw wrong(at, count == 4 ? "a phrase is written (<T CATEGORY HEAD PARTS>"
                    : "a word is written (<L CATEGORY TAG TAG WORD CATEGORY>)");
        }
        return fields;
    }

    private void close() throws MalformedFile {
        skip();
        if (!text.startsWith(")", at)) {
            throw wrong(at, "expected )");
        }
        at++;
    }

    private Derivation ended(Derivation whole) throws MalformedFile {
        skip();
        if (at < text.length()) {
            throw wrong(at, "expected the end of the line behind the derivation");
        }
        return whole;
    }

    private int arity(String field) throws MalformedFile {
        if (!field.equals("1") && !field.equals("2")) {
            throw wrong(at, "a phrase of %s parts; it has one or two".formatted(field));
        }
        return Integer.parseInt(field);
    }

    private Category category(String field) throws MalformedFile {
        try {
            return Category.parse(field);
        } catch (NotationException e) {
            throw new MalformedFile(line.file(), line.number(), "column %d: %s".formatted(
                    column(text.indexOf(field, at)) + e.column() - 1, e.problem()), e);
        }
    }

    private Derivation phrase(Open phrase) throws MalformedFile {
        List<Derivation> parts = phrase.parts;
        if (parts.size() != phrase.arity) {
            throw wrong(phrase.start, "%s has %d parts, %d are announced".formatted(phrase.category, parts.size(), phrase.arity));
        }
        List<Category> dom = parts.stream().map(Derivation::category).toList();
        Category cod = phrase.category;
        var rule = Combinator.infer(dom, cod);
        if (rule.isPresent()) {
            return Derivation.of(rule.get(), cod, parts.toArray(Derivation[]::new));
        }
        Derivation left = parts.getFirst(), right = parts.getLast();
        if (left.category().equals(Category.PUNC)) {
            return Derivation.of(Combinator.U, cod, Derivation.of(Combinator.LP, right.category(), left, right));
        }
        if (right.category().equals(Category.PUNC)) {
            return Derivation.of(Combinator.U, cod, Derivation.of(Combinator.RP, left.category(), left, right));
        }
        if (left.category().equals(Category.CONJ)) {
            Category joined = right.category().under(right.category());
            return Derivation.of(Combinator.U, cod, Derivation.of(Combinator.CONJ, joined, left, right));
        }
        throw wrong(phrase.start, "no rule makes %s of %s and %s".formatted(cod, dom.getFirst(), dom.getLast()));
    }

    private int column(int offset) { return 1 + text.codePointCount(0, offset); }

    private MalformedFile wrong(int offset, String problem) {
        return line.malformed("column %d: %s".formatted(column(offset), problem));
    }
}
