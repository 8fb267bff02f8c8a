package org.catenary.autodiff.language;

import org.catenary.diagrams.syntax.NotationException;

/// A derivative of a primitive: a small term over the arguments `x`, `y` and the result `r`.
public sealed interface Partial {

    /// The first argument, the second, the result.
    enum Name implements Partial {
        /// The first argument.
        X,
        /// The second argument.
        Y,
        /// The result.
        R
    }

    /// A number.
    record Literal(double value) implements Partial {}

    /// A primitive.
    record Apply(Primitive primitive, Partial left, Partial right) implements Partial {}

    /// {@return its value in an arithmetic}
    default <S> S in(Arithmetic<S> arithmetic, S x, S y, S r) {
        return switch (this) {
            case Name.X -> x;
            case Name.Y -> y;
            case Name.R -> r;
            case Literal(double value) -> arithmetic.constant(value);
            case Apply(Primitive p, Partial a, Partial b) -> p.arity() == 1 ? arithmetic.apply(p, a.in(arithmetic, x, y, r))
                    : arithmetic.apply(p, a.in(arithmetic, x, y, r), b.in(arithmetic, x, y, r));
        };
    }

    /// {@return whether it is this number whatever the arguments}
    default boolean is(double value) { return this instanceof Literal(double v) && v == value; }

    /// {@return whether it depends on a name}
    default boolean uses(Name name) {
        return this == name || this instanceof Apply(Primitive p, Partial a, Partial b) && (a.uses(name) || p.arity() == 2 && b.uses(name));
    }

    /// {@return the derivative that is written in a row of the table}
    static Partial parse(String text) {
        try {
            return of(Term.parse(text));
        } catch (NotationException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static Partial of(Term term) {
        return switch (term.form()) {
            case Form.Constant(double value) -> new Literal(value);
            case Form.Variable(String name) -> Name.values()[Primitive.NAMES.indexOf(name)];
            case Form.Operation(Primitive p) -> new Apply(p, of(term.part(0)), of(term.parts().getLast()));
            case Form other -> throw new AssertionError(other);
        };
    }
}
