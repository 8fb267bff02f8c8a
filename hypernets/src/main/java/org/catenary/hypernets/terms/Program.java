package org.catenary.hypernets.terms;

import java.util.IdentityHashMap;
import java.util.Map;
import org.catenary.diagrams.syntax.NotationException;

/// A term with the text that it was read from, so that what is wrong with it can be shown there.
public final class Program {

    private final String text;
    private final Term term;
    private final IdentityHashMap<Term, Integer> places;

    private Program(String text, Term term, IdentityHashMap<Term, Integer> places) {
        this.text = text;
        this.term = term;
        this.places = places;
    }

    /// {@return the term written in a text in the readable notation}
    /// @throws NotationException if the text is no term
    public static Program parse(String text) throws NotationException {
        var reader = new TermReader(text);
        return new Program(text, reader.read(), reader.places());
    }

    /// {@return the term written in a text as an s-expression}
    /// @throws NotationException if the text is no term
    public static Program parseExpression(String text) throws NotationException {
        var reader = new ExpressionReader(text);
        return new Program(text, reader.read(), reader.places());
    }

    /// {@return the term}
    public Term term() { return term; }

    /// {@return the term with its type}
    ///
    /// @param context the types of its free variables, in order
    /// @throws NotationException at the place where types do not fit, showing both, or a name is bound nowhere
    public Judgement infer(Map<String, Type> context) throws NotationException {
        try {
            return Judgement.infer(context, term);
        } catch (IllTyped e) {
            throw NotationException.at(text, places.getOrDefault(e.where(), 0), e.getMessage());
        }
    }

    @Override public String toString() { return text; }
}
