package org.catenary.autodiff.array;

import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// Rules of sums, and of products of arrays as the sums that they are.
public enum SumRule implements ArrayRule {

    /// A sum of what is zero but at one place.
    ONE_HOT("one-hot: sum(build(n, i. if i = k then e else 0)) → e[i := k] where k is one of the n") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return summand(term).flatMap(e -> OneHot.in(e.part(0)).flatMap(hot -> e.form() instanceof Form.Build(int size, String index)
                    ? hot.solved(index).filter(k -> scope.isWithin(k, size)).map(k -> scope.names().replaced(hot.value(), index, k)) : Optional.empty()));
        }
    },

    /// A sum of what is zero unless a condition holds that is the same for all.
    CONDITION("condition: sum(build(n, i. if c then e else 0)) → if c then sum(build(n, i. e)) else 0 where i is not in c") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return summand(term).flatMap(e -> OneHot.in(e.part(0)).filter(hot -> e.form() instanceof Form.Build(int _, String index)
                    && !Uses.occurs(hot.condition(), index)).map(hot -> hot.with(Terms.sum(Terms.with(e, 0, hot.value()))).term()));
        }
    },

    /// A sum of zeros.
    ZEROS("zeros: sum(build(n, i. 0)) → 0") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return summand(term).filter(e -> Terms.is(e.part(0), 0)).map(_ -> Terms.ZERO);
        }
    },

    /// A sum of sums, one of which is zero but at one place.
    SPLIT("split: sum(build(n, i. a + b)) → sum(build(n, i. a)) + sum(build(n, i. b)) where a or b is zero but on a condition") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return summand(term).filter(e -> (Terms.isOperation(e.part(0), "add") || Terms.isOperation(e.part(0), "sub"))
                    && e.part(0).parts().stream().anyMatch(part -> OneHot.in(part).isPresent())).map(e -> Term.of(e.part(0).form(),
                            Terms.sum(Terms.with(e, 0, e.part(0).part(0))), Terms.sum(scope.names().refreshed(Terms.with(e, 0, e.part(0).part(1))))));
        }
    },

    /// A fold that only adds.
    FOLD("fold: foldl(\\s. \\t. s + e, z, a) → z + sum(map(\\t. e, a)) where s is not in e; the same for foldr and reduce") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            boolean right = Terms.is(term, Form.Word.FOLDR);
            if (!right && !Terms.is(term, Form.Word.FOLDL) && !Terms.is(term, Form.Word.REDUCE)
                    || !(term.part(0).form() instanceof Form.Lambda(String outer, var _))
                    || !(term.part(0).part(0).form() instanceof Form.Lambda(String inner, var _))) {
                return Optional.empty();
            }
            String s = right ? inner : outer, t = right ? outer : inner;
            Term step = term.part(0).part(0).part(0);
            if (!Terms.isOperation(step, "add")) {
                return Optional.empty();
            }
            Optional<Term> added = Names.isVariable(step.part(0), s) ? Optional.of(step.part(1))
                    : Names.isVariable(step.part(1), s) ? Optional.of(step.part(0)) : Optional.empty();
            return added.filter(e -> !Uses.occurs(e, s)).map(e -> Terms.plus(term.part(1), Terms.sum(Terms.map(Terms.lambda(t, e), term.part(2)))));
        }
    },

    /// The product of two arrays, one of which is built.
    DOT("dot: dot(a, b) → sum(map2(\\s. \\t. s * t, a, b)) where a or b is built") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.DOT) || term.parts().stream().noneMatch(Terms::isBuild)) {
                return Optional.empty();
            }
            String s = scope.names().fresh("s"), t = scope.names().fresh("t");
            Term product = Terms.lambda(s, Terms.lambda(t, Terms.times(Term.variable(s), Term.variable(t))));
            return Optional.of(Terms.sum(Terms.map2(product, term.part(0), term.part(1))));
        }
    },

    /// A matrix that is built times an array.
    MATVEC("matvec: matvec(build(n, i. r), b) → let y = b in build(n, i. dot(r, y))") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.MATVEC) || !Terms.isBuild(term.part(0))) {
                return Optional.empty();
            }
            String y = scope.names().fresh("y");
            return Optional.of(Term.let(y, term.part(1), Terms.with(term.part(0), 0, Terms.word(Form.Word.DOT, term.part(0).part(0), Term.variable(y)))));
        }
    },

    /// A matrix that is built times a matrix.
    MATMUL("matmul: matmul(build(n, i. r), b) → let y = transpose(b) in build(n, i. matvec(y, r))") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.MATMUL) || !Terms.isBuild(term.part(0))) {
                return Optional.empty();
            }
            String y = scope.names().fresh("y");
            return Optional.of(Term.let(y, Terms.word(Form.Word.TRANSPOSE, term.part(1)),
                    Terms.with(term.part(0), 0, Terms.word(Form.Word.MATVEC, Term.variable(y), term.part(0).part(0)))));
        }
    },

    /// A matrix that is built with rows and columns exchanged.
    TRANSPOSE("transpose: transpose(build(n, i. build(m, k. e))) → build(m, k. build(n, i. e))") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return Terms.is(term, Form.Word.TRANSPOSE) && Terms.isBuild(term.part(0)) && Terms.isBuild(term.part(0).part(0))
                    && term.part(0).form() instanceof Form.Build(int size, String _) && size > 0
                    ? Optional.of(Terms.with(term.part(0).part(0), 0, Terms.with(term.part(0), 0, term.part(0).part(0).part(0)))) : Optional.empty();
        }
    },

    /// The outer product of two arrays, the first of which is built.
    OUTER("outer: outer(build(n, i. e), b) → let y = b in build(n, i. let x = e in map(\\t. x * t, y))") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.OUTER) || !Terms.isBuild(term.part(0))) {
                return Optional.empty();
            }
            String y = scope.names().fresh("y"), x = scope.names().fresh("x"), t = scope.names().fresh("t");
            Term row = Term.let(x, term.part(0).part(0), Terms.map(Terms.lambda(t, Terms.times(Term.variable(x), Term.variable(t))), Term.variable(y)));
            return Optional.of(Term.let(y, term.part(1), Terms.with(term.part(0), 0, row)));
        }
    };

    private final String law;

    SumRule(String law) { this.law = law; }

    @Override public String law() { return law; }

    private static Optional<Term> summand(Term term) {
        return Terms.is(term, Form.Word.SUM) && Terms.isBuild(term.part(0)) ? Optional.of(term.part(0)) : Optional.empty();
    }
}
