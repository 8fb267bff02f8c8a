package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Optional;

/// Goes through a term part by part, however deep it is.
interface Walk {

    /// The walk comes to a term, before its parts.
    default void enter(Term term) { }

    /// The walk comes to a part; the last part of a term that binds a name is where the name is bound.
    default void before(Term term, int part) { }

    /// The walk leaves a term, after its parts.
    void leave(Term term);

    /// Where a walk is.
    final class Place {
        private final Term term;
        private int part;

        private Place(Term term) { this.term = term; }
    }

    /// Goes through a term.
    default void over(Term whole) {
        var path = new ArrayDeque<Place>();
        enter(whole);
        path.push(new Place(whole));
        while (!path.isEmpty()) {
            Place place = path.element();
            if (place.part == place.term.parts().size()) {
                path.pop();
                leave(place.term);
            } else {
                Term part = place.term.parts().get(place.part);
                before(place.term, place.part++);
                enter(part);
                path.push(new Place(part));
            }
        }
    }

    /// {@return the name that is bound from this part on}
    static Optional<String> bound(Term term, int part) {
        return part == term.parts().size() - 1 ? term.binds() : Optional.empty();
    }
}
