package org.catenary.autodiff.language;

import org.catenary.diagrams.category.Mistake;

/// A program whose parts do not fit by their types, or that uses a name bound nowhere: where, and both types.
public final class IllTyped extends Mistake {

    private final Term where;

    IllTyped(Term where, String problem) {
        super(where.place().prefix() + problem);
        this.where = where;
    }

    /// {@return the part of the program that does not fit}
    public Term where() { return where; }
}
