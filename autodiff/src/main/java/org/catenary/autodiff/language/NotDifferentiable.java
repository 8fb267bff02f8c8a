package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.catenary.diagrams.category.Mistake;

/// A derivative was asked for of a primitive that has none in the table: which, and where it stands.
public final class NotDifferentiable extends Mistake {

    private final Primitive primitive;

    NotDifferentiable(Primitive primitive) { this(primitive, Place.NOWHERE); }

    private NotDifferentiable(Primitive primitive, Place place) {
        super("%s%s has no derivative; it may stand only where nothing depends on what is differentiated by".formatted(place.prefix(), primitive.word()));
        this.primitive = primitive;
    }

    /// {@return this mistake with its place}
    NotDifferentiable at(Place place) { return new NotDifferentiable(primitive, place); }

    /// {@return this mistake with the first place of the primitive in a program}
    public NotDifferentiable in(Program program) {
        Deque<Term> open = new ArrayDeque<>(List.of(program.body()));
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (term.form() instanceof Form.Operation(Primitive p) && p.equals(primitive)) {
                return at(term.place());
            }
            term.parts().reversed().forEach(open::push);
        }
        return this;
    }
}
