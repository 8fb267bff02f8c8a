package org.catenary.autodiff.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// The programs of the equations that solutions satisfy, made from what the user gives.
final class Equations {

    private Equations() {}

    /// {@return `z − T(z, θ)`}
    static Program displacement(Program t) {
        Program.Parameter unknown = t.parameters().getFirst();
        return Program.of(t.parameters(), difference(unknown.type(), Term.variable(unknown.name()), t.body(), fresh("u", t), fresh("v", t)));
    }

    /// {@return `f(z, θ) + ν · h(z, θ)`, of `z`, `ν`, `θ`}
    static Program lagrangian(Program f, Program h) {
        String multipliers = fresh("nu", f);
        List<Program.Parameter> parameters = new ArrayList<>(f.parameters());
        parameters.add(1, new Program.Parameter(multipliers, h.type()));
        Term bracket = product(h.type(), Term.variable(multipliers), h.body(), fresh("u", f), fresh("v", f));
        return Program.of(parameters, operation("add", f.body(), bracket));
    }

    private static String fresh(String name, Program program) {
        return program.parameters().stream().anyMatch(parameter -> parameter.name().equals(name)) ? fresh(name + "_", program) : name;
    }

    private static Term operation(String word, Term... arguments) { return Term.operation(Primitive.of(word).orElseThrow(), arguments); }

    private static Term difference(Type type, Term a, Term b, String u, String v) {
        return switch (type.kind()) {
            case REAL -> operation("sub", a, b);
            case ARRAY -> Term.of(Form.Word.MAP2, both(type.left(), u, v, (x, y) -> difference(type.left(), x, y, u, v)), a, b);
            case PAIR -> named(a, b, u, v, (x, y) -> Term.of(Form.Word.PAIR, difference(type.left(), first(x), first(y), u, v),
                    difference(type.right(), second(x), second(y), u, v)));
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static Term product(Type type, Term a, Term b, String u, String v) {
        return switch (type.kind()) {
            case REAL -> operation("mul", a, b);
            case ARRAY -> Term.of(Form.Word.SUM, Term.of(Form.Word.MAP2, both(type.left(), u, v, (x, y) -> product(type.left(), x, y, u, v)), a, b));
            case PAIR -> named(a, b, u, v, (x, y) -> operation("add", product(type.left(), first(x), first(y), u, v),
                    product(type.right(), second(x), second(y), u, v)));
            case TRUTH, INDEX, SUM, FUN, LIST -> throw new IllegalArgumentException(type.toString());
        };
    }

    private static Term both(Type type, String u, String v, BinaryOperator<Term> body) {
        return Term.lambda(u, type, Term.lambda(v, type, body.apply(Term.variable(u), Term.variable(v))));
    }

    /// Both under one name, since a binding of the first could catch a variable of the second.
    private static Term named(Term a, Term b, String u, String v, BinaryOperator<Term> body) {
        Term pair = Term.variable(u);
        return Term.let(u, Term.of(Form.Word.PAIR, a, b), Term.let(v, second(pair), Term.let(u, first(pair),
                body.apply(Term.variable(u), Term.variable(v)))));
    }

    private static Term first(Term pair) { return Term.of(Form.Word.FIRST, pair); }

    private static Term second(Term pair) { return Term.of(Form.Word.SECOND, pair); }
}
