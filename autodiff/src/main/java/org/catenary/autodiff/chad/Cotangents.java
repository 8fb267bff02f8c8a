package org.catenary.autodiff.chad;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// Types of values and cotangents, and the terms that cotangents are made, added and taken apart by. Names are fresh.
final class Cotangents {

    private final String prefix;
    private int names;

    /// @param prefix begins no name of the program
    Cotangents(String prefix) { this.prefix = prefix; }

    // ---- types

    /// {@return `D₁`}
    static Type primal(Type type) {
        return switch (type.kind()) {
            case REAL, TRUTH, INDEX -> type;
            case ARRAY -> Type.array(type.size(), primal(type.left()));
            case PAIR -> Type.pair(primal(type.left()), primal(type.right()));
            case SUM -> Type.sum(primal(type.left()), primal(type.right()));
            case LIST -> Type.list(primal(type.left()));
            case FUN -> Type.function(primal(type.left()), Type.pair(primal(type.right()),
                    Type.function(cotangent(type.right()), cotangent(type.left()))));
        };
    }

    /// {@return `D₂`: of conditions and indices a real that is always 0; of choices both sides, of which one is 0; of lists elements
    /// with the length of the list behind them}
    static Type cotangent(Type type) {
        return switch (type.kind()) {
            case REAL, TRUTH, INDEX -> Type.REAL;
            case ARRAY -> Type.array(type.size(), cotangent(type.left()));
            case PAIR, SUM -> Type.pair(cotangent(type.left()), cotangent(type.right()));
            case LIST -> Type.list(Type.pair(Type.REAL, cotangent(type.left())));
            case FUN -> Type.list(Type.pair(primal(type.left()), cotangent(type.right())));
        };
    }

    /// {@return the type of a row of values: pairs that lean to the right, a real for none}
    static Type row(List<Type> types) {
        return types.isEmpty() ? Type.REAL : types.size() == 1 ? types.getFirst() : Type.pair(types.getFirst(), row(types.subList(1, types.size())));
    }

    // ---- terms

    static Term word(Form.Word word, Term... parts) { return Term.of(word, parts); }

    static Term pair(Term a, Term b) { return word(Form.Word.PAIR, a, b); }

    static Term first(Term pair) { return word(Form.Word.FIRST, pair); }

    static Term second(Term pair) { return word(Form.Word.SECOND, pair); }

    static Term apply(Term function, Term argument) { return word(Form.Word.APPLY, function, argument); }

    static Term get(Term array, Term index) { return word(Form.Word.GET, array, index); }

    static Term operation(String primitive, Term... parts) { return Term.operation(Primitive.of(primitive).orElseThrow(), parts); }

    static Term times(Term a, Term b) { return operation("mul", a, b); }

    static Term nil() { return Term.of(new Form.Nil(Optional.empty())); }

    static Term cons(Term head, Term tail) { return word(Form.Word.CONS, head, tail); }

    static Term real(Term index) { return word(Form.Word.INDEX_REAL, index); }

    /// {@return a condition: two reals are equal}
    static Term same(Term a, Term b) { return word(Form.Word.AND, word(Form.Word.LESS_EQUAL, a, b), word(Form.Word.LESS_EQUAL, b, a)); }

    static Term when(Term condition, Term then, Term otherwise) { return word(Form.Word.IF, condition, then, otherwise); }

    static Term row(Term... terms) { return rowOf(List.of(terms)); }

    static Term rowOf(List<Term> terms) {
        Term row = terms.isEmpty() ? Term.constant(0) : terms.getLast();
        for (int k = terms.size() - 2; k >= 0; k--) {
            row = pair(terms.get(k), row);
        }
        return row;
    }

    /// {@return an element of a row of `n`}
    static Term element(Term row, int k, int n) {
        Term rest = row;
        for (int i = 0; i < k; i++) {
            rest = second(rest);
        }
        return k < n - 1 ? first(rest) : rest;
    }

    String name() { return prefix + names++; }

    Term lambda(UnaryOperator<Term> body) {
        String name = name();
        return Term.of(new Form.Lambda(name, Optional.empty()), body.apply(Term.variable(name)));
    }

    /// {@return a term in which another has a name}
    Term let(Term bound, UnaryOperator<Term> body) {
        if (bound.form() instanceof Form.Variable) {
            return body.apply(bound);
        }
        String name = name();
        return Term.let(name, bound, body.apply(Term.variable(name)));
    }

    Term build(int size, UnaryOperator<Term> element) {
        String name = name();
        return Term.of(new Form.Build(size, name), element.apply(Term.variable(name)));
    }

    /// A term of two others.
    interface Step {
        Term of(Term a, Term b);
    }

    Term lambda(Step body) { return lambda(a -> lambda(b -> body.of(a, b))); }

    Term foldRight(Term list, Term base, Step step) {
        String head = name(), result = name();
        return Term.of(new Form.ListRec(head, result), list, base, step.of(Term.variable(head), Term.variable(result)));
    }

    /// {@return the zero of a type of cotangents}
    Term zero(Type cotangent) {
        return switch (cotangent.kind()) {
            case REAL -> Term.constant(0);
            case PAIR -> pair(zero(cotangent.left()), zero(cotangent.right()));
            case ARRAY -> build(cotangent.size(), _ -> zero(cotangent.left()));
            case LIST -> nil();
            case TRUTH, INDEX, SUM, FUN -> throw new AssertionError(cotangent);
        };
    }

    /// {@return the sum of two cotangents of a type; formal sums are put one behind the other}
    Term plus(Type cotangent, Term a, Term b) {
        return switch (cotangent.kind()) {
            case REAL -> operation("add", a, b);
            case PAIR -> let(a, x -> let(b, y -> pair(plus(cotangent.left(), first(x), first(y)), plus(cotangent.right(), second(x), second(y)))));
            case ARRAY -> word(Form.Word.MAP2, lambda((x, y) -> plus(cotangent.left(), x, y)), a, b);
            case LIST -> foldRight(a, b, Cotangents::cons);
            case TRUTH, INDEX, SUM, FUN -> throw new AssertionError(cotangent);
        };
    }

    /// {@return the sum of the cotangents at a place in a formal sum of places and cotangents}
    Term at(Type cotangent, Term place, Term sum) {
        return foldRight(sum, zero(cotangent), (entry, rest) -> when(same(first(entry), place), plus(cotangent, second(entry), rest), rest));
    }

    /// {@return the cotangent of an array of which the formal sum gives places and cotangents}
    Term array(Type cotangent, Term sum) {
        return let(sum, entries -> build(cotangent.size(), k -> at(cotangent.left(), real(k), entries)));
    }

    /// {@return the sum over an array}
    Term total(Type cotangent, Term array) {
        return word(Form.Word.FOLDL, lambda((sum, x) -> plus(cotangent, sum, x)), zero(cotangent), array);
    }

    /// {@return the numbers from 0 on, as an array}
    Term places(int size) { return build(size, Cotangents::real); }

    /// {@return a literal array}
    static Term literal(int size, IntFunction<Term> element) {
        List<Term> elements = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            elements.add(element.apply(k));
        }
        return Term.of(Form.Word.ARRAY, elements);
    }

    static Term position(int k) { return Term.of(new Form.Position(k)); }
}
