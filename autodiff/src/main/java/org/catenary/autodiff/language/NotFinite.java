package org.catenary.autodiff.language;

import org.catenary.diagrams.category.Mistake;

/// A primitive gave no finite number: which, of what, and where it stands.
public final class NotFinite extends Mistake {

    private final String problem;

    NotFinite(String problem) {
        super(problem);
        this.problem = problem;
    }

    /// {@return this mistake with what was being computed in front}
    public NotFinite within(String what) { return new NotFinite(what + problem); }

    /// {@return this mistake with its place}
    NotFinite at(Place place) { return new NotFinite(place.prefix() + problem); }
}
