package org.catenary.hypernets.proof;

import java.util.List;
import java.util.Set;
import org.catenary.hypernets.proof.Token.Kind;

/// The tokens of a theory file being read.
final class Tokens {

    /// Words that name nothing.
    private static final Set<String> RESERVED = Set.of("gen", "let", "def", "rule", "rewrite", "theorem", "lemma",
            "proposition", "show", "import", "proof", "qed", "apply", "by", "id", "id0", "sw", "rd", "LHS", "RHS");

    private final Source source;
    private final List<Token> tokens;
    private int index;

    Tokens(Source source) {
        this.source = source;
        this.tokens = Lexer.tokens(source.text());
    }

    Source source() { return source; }

    int index() { return index; }

    Token now() { return tokens.get(index); }

    Token next() { return tokens.get(Math.min(index + 1, tokens.size() - 1)); }

    Place place() { return source.place(now().start()); }

    boolean at(Kind kind) { return now().kind() == kind; }

    boolean at(String word) { return now().is(word); }

    /// {@return whether the bracket that opens here holds the places of a permutation: numbers, and not a lone one but 0}
    boolean orderFollows() {
        Token first = next(), second = tokens.get(Math.min(index + 2, tokens.size() - 1));
        return first.kind() == Kind.NUMBER && (second.is(",") || second.is("]") && first.text().equals("0"));
    }

    /// Goes on; the end stays the end.
    void pass() { index = Math.min(index + 1, tokens.size() - 1); }

    boolean take(String word) {
        boolean found = at(word);
        if (found) {
            pass();
        }
        return found;
    }

    void expect(String word) throws Refused { expect(word, word); }

    /// @param what what is said to have been expected
    void expect(String word, String what) throws Refused {
        if (!take(word)) {
            throw expected(what);
        }
    }

    /// Passes a name that the user gives.
    String name(String what) throws Refused {
        if (at(Kind.NAME) && RESERVED.contains(now().text())) {
            throw new Refused(place(), "expected %s, found %s, a word of the language".formatted(what, now().shown()));
        }
        return anyName(what);
    }

    /// Passes a name or a word of the language.
    String anyName(String what) throws Refused {
        String name = now().text();
        if (!at(Kind.NAME)) {
            throw expected(what);
        }
        pass();
        return name;
    }

    /// Passes a number.
    int number(int most) throws Refused {
        String digits = now().text();
        if (!at(Kind.NUMBER)) {
            throw expected("a number");
        }
        if (digits.length() > 9 || Integer.parseInt(digits) > most) {
            throw new Refused(place(), "%s is more than %d".formatted(now().shown(), most));
        }
        pass();
        return Integer.parseInt(digits);
    }

    Refused expected(String what) { return new Refused(place(), "expected %s, found %s".formatted(what, now().shown())); }

    /// {@return the text from a place to the last token passed}
    String since(int start) { return span(start).toString(); }

    /// {@return the part from a place to the last token passed}
    Term.Span span(int start) { return new Term.Span(source, start, index == 0 ? start : tokens.get(index - 1).end()); }
}
