package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.catenary.diagrams.syntax.NotationException;

/// A term of the language of differentiable programs: a form and its parts.
///
/// Call by value, lexical scope; inner bindings shadow outer ones. Terms are equal when they are written alike, wherever
/// they stand. They may be nested to any depth: nothing here recurs.
public final class Term {

    private final Form form;
    private final List<Term> parts;
    private final Place place;
    private final int hash;

    private Term(Form form, List<Term> parts, Place place) {
        this.form = form;
        this.parts = List.copyOf(parts);
        this.place = place;
        int h = form instanceof Form.Word word ? word.word().hashCode() : form.hashCode();
        for (Term part : parts) {
            h = 31 * h + part.hash;
        }
        this.hash = h;
    }

    /// {@return a term of a form}
    /// @throws IllegalArgumentException if the form has another number of parts
    public static Term of(Form form, List<Term> parts) { return at(Place.NOWHERE, form, parts); }

    /// {@return a term of a form}
    /// @throws IllegalArgumentException if the form has another number of parts
    public static Term of(Form form, Term... parts) { return of(form, List.of(parts)); }

    static Term at(Place place, Form form, List<Term> parts) {
        if (form.parts() >= 0 && form.parts() != parts.size()) {
            throw new IllegalArgumentException("%s of %d parts; it has %d".formatted(form, parts.size(), form.parts()));
        }
        return new Term(form, parts, place);
    }

    /// {@return a real constant}
    public static Term constant(double value) { return of(new Form.Constant(value)); }

    /// {@return a variable}
    public static Term variable(String name) { return of(new Form.Variable(name)); }

    /// {@return the term `let name = bound in body`}
    public static Term let(String name, Term bound, Term body) { return of(new Form.Let(name), bound, body); }

    /// {@return the function `\name: type. body`}
    public static Term lambda(String name, Type type, Term body) { return of(new Form.Lambda(name, Optional.of(type)), body); }

    /// {@return a primitive at all its arguments}
    public static Term operation(Primitive primitive, Term... arguments) { return of(new Form.Operation(primitive), arguments); }

    /// {@return the term written in a text, as `sum(map(\t. sin(a * t), x))`}
    ///
    /// The grammar stands in `docs/programs.md`.
    ///
    /// @throws NotationException if the text is no term
    public static Term parse(String text) throws NotationException { return new TermReader(text).whole(); }

    /// {@return this term with other parts}
    public Term with(List<Term> others) { return new Term(form, others, place); }

    /// {@return the form}
    public Form form() { return form; }

    /// {@return the parts, in the order of the form}
    public List<Term> parts() { return parts; }

    /// {@return a part}
    public Term part(int k) { return parts.get(k); }

    /// {@return where it stands}
    public Place place() { return place; }

    @Override public boolean equals(Object object) {
        if (!(object instanceof Term other)) {
            return false;
        }
        var pairs = new ArrayDeque<Term>();
        pairs.push(this);
        pairs.push(other);
        while (!pairs.isEmpty()) {
            Term a = pairs.pop(), b = pairs.pop();
            if (a != b) {
                if (a.hash != b.hash || !a.form.equals(b.form) || a.parts.size() != b.parts.size()) {
                    return false;
                }
                for (int i = 0; i < a.parts.size(); i++) {
                    pairs.push(a.parts.get(i));
                    pairs.push(b.parts.get(i));
                }
            }
        }
        return true;
    }

    @Override public int hashCode() { return hash; }

    /// {@return the term as [#parse] reads it}
    @Override public String toString() { return new TermWriter().term(this).toString(); }
}
