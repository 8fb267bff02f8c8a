package org.catenary.hypernets.terms;

import org.catenary.diagrams.category.Mistake;

/// A term whose parts do not fit by their types, or that uses a name bound nowhere.
public final class IllTyped extends Mistake {

    private final Term where;

    IllTyped(Term where, String problem) {
        super(problem);
        this.where = where;
    }

    /// {@return the part of the term that does not fit}
    public Term where() { return where; }

    /// {@return a term as it stands in a message, cut where it is long}
    static String brief(Term term) {
        if (term.size() > 40) {
            return "the term";
        }
        String text = term.toString();
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 50)) + "…";
    }
}
