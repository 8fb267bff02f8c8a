package org.catenary.autodiff.array;

import java.util.List;
import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// Terms over dual numbers, as terms: a real becomes a pair of reals, its value and its tangent, everything else goes through.
///
/// `D(real) = real * real`; a primitive becomes `(p, Σ ∂ᵢp · tᵢ)`, a sum the pair of the sums, what is linear in each of two arrays
/// follows the product rule; functions, choices, lists, folds and conditions are taken part by part.
///
/// Huot, Staton and Vákár, *Correctness of automatic differentiation via diffeologies and categorical gluing*, FoSSaCS 2020,
/// arXiv:2001.02209, section 2.
final class DualTerm {

    private final Names names;

    /// @param names knows all names of the terms
    DualTerm(Names names) { this.names = names; }

    /// {@return the type of dual numbers in place of reals}
    static Type of(Type type) {
        return switch (type.kind()) {
            case REAL -> Type.pair(Type.REAL, Type.REAL);
            case TRUTH, INDEX -> type;
            case ARRAY -> Type.array(type.size(), of(type.left()));
            case PAIR -> Type.pair(of(type.left()), of(type.right()));
            case SUM -> Type.sum(of(type.left()), of(type.right()));
            case FUN -> Type.function(of(type.left()), of(type.right()));
            case LIST -> Type.list(of(type.left()));
        };
    }

    /// {@return the term over dual numbers}
    Term of(Term term) { return Terms.rebuilt(term, (now, parts) -> dual(now.form(), parts)); }

    private Term dual(Form form, List<Term> parts) {
        return switch (form) {
            case Form.Constant _ -> resting(Term.of(form));
            case Form.Operation(Primitive p) -> p.arity() == 1 ? named(parts.getFirst(), x -> operation(p, x, x))
                    : named(parts.getFirst(), x -> named(parts.getLast(), y -> operation(p, x, y)));
            case Form.Lambda(String name, var type) -> Term.of(new Form.Lambda(name, type.map(DualTerm::of)), parts);
            case Form.Left(var type) -> Term.of(new Form.Left(type.map(DualTerm::of)), parts);
            case Form.Right(var type) -> Term.of(new Form.Right(type.map(DualTerm::of)), parts);
            case Form.Nil(var type) -> Term.of(new Form.Nil(type.map(DualTerm::of)), parts);
            case Form.Word word -> word(word, parts);
            case Form.Position _, Form.Variable _, Form.Let _, Form.Case _, Form.ListRec _, Form.Build _, Form.Iterate _ -> Term.of(form, parts);
        };
    }

    private static Term resting(Term value) { return Terms.pair(value, Terms.ZERO); }

    private interface Body {
        Term of(Term variable);
    }

    private Term named(Term bound, Body body) {
        String name = names.fresh("d");
        return Term.let(name, bound, body.of(Term.variable(name)));
    }

    private Term operation(Primitive p, Term x, Term y) {
        Term value = p.arity() == 1 ? Term.operation(p, Terms.first(x)) : Term.operation(p, Terms.first(x), Terms.first(y));
        return named(value, r -> {
            Optional<Term> byX = moved(p.partial(0), x, y, r, Terms.second(x)),
                    byY = p.arity() == 1 ? Optional.empty() : moved(p.partial(1), x, y, r, Terms.second(y));
            return Terms.pair(r, byX.isPresent() && byY.isPresent() ? Terms.plus(byX.get(), byY.get()) : byX.or(() -> byY).orElse(Terms.ZERO));
        });
    }

    /// {@return what a partial derivative adds to the tangent, nothing where it is zero}
    private static Optional<Term> moved(Partial partial, Term x, Term y, Term r, Term tangent) {
        return partial.is(0) ? Optional.empty() : partial.is(1) ? Optional.of(tangent) : Optional.of(Terms.times(term(partial, x, y, r), tangent));
    }

    private static Term term(Partial partial, Term x, Term y, Term r) {
        return switch (partial) {
            case Partial.Name.X -> Terms.first(x);
            case Partial.Name.Y -> Terms.first(y);
            case Partial.Name.R -> r;
            case Partial.Literal(double value) -> Term.constant(value);
            case Partial.Apply(Primitive p, Partial a, Partial b) -> p.arity() == 1 ? Term.operation(p, term(a, x, y, r))
                    : Term.operation(p, term(a, x, y, r), term(b, x, y, r));
        };
    }

    private Term word(Form.Word word, List<Term> parts) {
        return switch (word) {
            case APPLY, PAIR, FIRST, SECOND, IF, AND, OR, NOT, CONS, ARRAY, GET, INDEX_ADD, INDEX_SUB, INDEX_MUL, MAP, MAP2, ZIP, CONCAT, REDUCE,
                    FOLDL, FOLDR, SCAN, TRANSPOSE -> Term.of(word, parts);
            case LESS, LESS_EQUAL -> Term.of(word, Terms.first(parts.getFirst()), Terms.first(parts.getLast()));
            case INDEX_REAL -> resting(Term.of(word, parts));
            case SUM -> named(parts.getFirst(), a -> Terms.pair(Terms.sum(values(a)), Terms.sum(tangents(a))));
            case LOGSUMEXP -> named(parts.getFirst(), a -> named(Terms.word(word, values(a)), r -> Terms.pair(r, Terms.sum(
                    each(a, x -> Terms.times(Terms.operation("exp", Terms.operation("sub", Terms.first(x), r)), Terms.second(x)))))));
            case PROD -> folded("mul", resting(Terms.ONE), parts.getFirst());
            case MAXARR -> folded("max", resting(Term.constant(Double.NEGATIVE_INFINITY)), parts.getFirst());
            case DOT -> product(word, parts, this::values, this::tangents, this::values, this::tangents, 0);
            case MATVEC -> product(word, parts, this::rowValues, this::rowTangents, this::values, this::tangents, 1);
            case LOWER -> product(word, parts, this::values, this::tangents, this::values, this::tangents, 1);
            case MATMUL -> product(word, parts, this::rowValues, this::rowTangents, this::rowValues, this::rowTangents, 2);
            case OUTER -> product(word, parts, this::values, this::tangents, this::values, this::tangents, 2);
        };
    }

    private Term folded(String operation, Term start, Term array) {
        Primitive p = Primitive.of(operation).orElseThrow();
        String s = names.fresh("s"), t = names.fresh("t");
        return Term.of(Form.Word.FOLDL, Terms.lambda(s, Terms.lambda(t, operation(p, Term.variable(s), Term.variable(t)))), start, array);
    }

    private Term each(Term array, Body body) {
        String name = names.fresh("t");
        return Terms.map(Terms.lambda(name, body.of(Term.variable(name))), array);
    }

    private Term values(Term array) { return each(array, Terms::first); }

    private Term tangents(Term array) { return each(array, Terms::second); }

    private Term rowValues(Term matrix) { return each(matrix, this::values); }

    private Term rowTangents(Term matrix) { return each(matrix, this::tangents); }

    /// What is linear in each of two: the value of the values, and the product rule.
    ///
    /// @param dims how many dimensions the result has
    private Term product(Form.Word word, List<Term> parts, Body a1, Body a2, Body b1, Body b2, int dims) {
        return named(parts.getFirst(), a -> named(parts.getLast(), b -> together(dims, (x, y) -> Terms.pair(x, y),
                Term.of(word, a1.of(a), b1.of(b)),
                together(dims, Terms::plus, Term.of(word, a1.of(a), b2.of(b)), Term.of(word, a2.of(a), b1.of(b))))));
    }

    private interface Pairing {
        Term of(Term x, Term y);
    }

    private Term together(int dims, Pairing pairing, Term a, Term b) {
        if (dims == 0) {
            return pairing.of(a, b);
        }
        String x = names.fresh("x"), y = names.fresh("y");
        return Terms.map2(Terms.lambda(x, Terms.lambda(y, together(dims - 1, pairing, Term.variable(x), Term.variable(y)))), a, b);
    }
}
