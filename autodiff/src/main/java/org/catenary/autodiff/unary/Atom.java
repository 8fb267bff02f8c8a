package org.catenary.autodiff.unary;

import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// A wire of the context, or a constant: a number, a condition, a place, or an array of such.
///
/// @param term a variable, a constant, a position
record Atom(Term term, Type type) {

    static Atom constant(double value) { return new Atom(Term.constant(value), Type.REAL); }

    static Atom position(int at) { return new Atom(Term.of(new Form.Position(at)), Type.INDEX); }

    static Atom named(String name, Type type) { return new Atom(Term.variable(name), type); }

    boolean isNamed() { return term.form() instanceof Form.Variable; }

    String name() { return term.form() instanceof Form.Variable(String name) ? name : ""; }

    boolean is(double value) { return term.form() instanceof Form.Constant(double c) && c == value; }

    /// {@return whether it is made of numbers, which have cotangents}
    boolean moves() {
        Type now = type;
        while (now.kind() == Type.Kind.ARRAY) {
            now = now.left();
        }
        return now.equals(Type.REAL);
    }
}
