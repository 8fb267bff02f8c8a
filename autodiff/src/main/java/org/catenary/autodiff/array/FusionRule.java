package org.catenary.autodiff.array;

import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// Rules that make one array operation of two, so that no array is made in between.
public enum FusionRule implements ArrayRule {

    /// An element of what is built.
    GET_BUILD("build/get: build(n, i. e)[k] → e[i := k]") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return Terms.is(term, Form.Word.GET) && term.part(0).form() instanceof Form.Build(int _, String index)
                    ? Optional.of(scope.names().replaced(term.part(0).part(0), index, term.part(1))) : Optional.empty();
        }
    },

    /// An element of a map, of a zip, of a transpose, of what is written out.
    GET("get: map(f, a)[k] → f(a[k]), map2(f, a, b)[k] → f(a[k], b[k]), zip(a, b)[k] → (a[k], b[k]), transpose(a)[k][j] → a[j][k]") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.GET)) {
                return Optional.empty();
            }
            Term of = term.part(0), k = term.part(1);
            if (Terms.is(of, Form.Word.GET) && Terms.is(of.part(0), Form.Word.TRANSPOSE)) {
                return Optional.of(Terms.get(Terms.get(of.part(0).part(0), k), of.part(1)));
            }
            return switch (of.form()) {
                case Form.Word.MAP -> Optional.of(Terms.apply(of.part(0), Terms.get(of.part(1), k)));
                case Form.Word.MAP2 -> Optional.of(applied(of.part(0), Terms.get(of.part(1), k), Terms.get(of.part(2), k)));
                case Form.Word.ZIP -> Optional.of(Terms.pair(Terms.get(of.part(0), k), Terms.get(of.part(1), k)));
                case Form.Word.ARRAY -> k.form() instanceof Form.Position(int at) && at >= 0 && at < of.parts().size()
                        ? Optional.of(of.part(at)) : Optional.empty();
                default -> Optional.empty();
            };
        }
    },

    /// A map of a map.
    MAP_MAP("map/map: map(f, map(g, a)) → map(\\t. f(g(t)), a)") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.MAP) || !Terms.is(term.part(1), Form.Word.MAP)) {
                return Optional.empty();
            }
            String t = scope.names().fresh("t");
            return Optional.of(Terms.map(Terms.lambda(t, Terms.apply(term.part(0), Terms.apply(term.part(1).part(0), Term.variable(t)))), term.part(1).part(1)));
        }
    },

    /// A map of what is built.
    MAP_BUILD("map/build: map(f, build(n, i. e)) → build(n, i. f(e))") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return Terms.is(term, Form.Word.MAP) && Terms.isBuild(term.part(1))
                    ? Optional.of(Terms.with(term.part(1), 0, Terms.apply(term.part(0), term.part(1).part(0)))) : Optional.empty();
        }
    },

    /// A map of two arrays that are zipped.
    MAP_ZIP("map/zip: map(f, zip(a, b)) → map2(\\s. \\t. f((s, t)), a, b)") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.MAP) || !Terms.is(term.part(1), Form.Word.ZIP)) {
                return Optional.empty();
            }
            String s = scope.names().fresh("s"), t = scope.names().fresh("t");
            return Optional.of(Terms.map2(Terms.lambda(s, Terms.lambda(t, Terms.apply(term.part(0), Terms.pair(Term.variable(s), Term.variable(t))))),
                    term.part(1).part(0), term.part(1).part(1)));
        }
    },

    /// A map of two arrays, one of which is built.
    MAP2_BUILD("map2/build: map2(f, build(n, i. e), b) → let y = b in build(n, i. f(e, y[i]))") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return Terms.is(term, Form.Word.MAP2) ? sideBySide(scope, term.part(1), term.part(2), (x, y) -> applied(term.part(0), x, y)) : Optional.empty();
        }
    },

    /// Two arrays side by side, one of which is built.
    ZIP_BUILD("zip/build: zip(build(n, i. e), b) → let y = b in build(n, i. (e, y[i]))") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return Terms.is(term, Form.Word.ZIP) ? sideBySide(scope, term.part(0), term.part(1), Terms::pair) : Optional.empty();
        }
    },

    /// A map, or a sum, of two arrays one after the other.
    CONCAT("concat: map(f, concat(a, b)) → concat(map(f, a), map(f, b)), sum(concat(a, b)) → sum(a) + sum(b)") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (Terms.is(term, Form.Word.SUM) && Terms.is(term.part(0), Form.Word.CONCAT)) {
                return Optional.of(Terms.plus(Terms.sum(term.part(0).part(0)), Terms.sum(term.part(0).part(1))));
            }
            return Terms.is(term, Form.Word.MAP) && Terms.is(term.part(1), Form.Word.CONCAT) && term.part(0).form() instanceof Form.Lambda
                    ? Optional.of(Terms.word(Form.Word.CONCAT, Terms.map(term.part(0), term.part(1).part(0)),
                            Terms.map(scope.names().refreshed(term.part(0)), term.part(1).part(1)))) : Optional.empty();
        }
    },

    /// A fold of a map.
    FOLD_MAP("fold/map: foldl(f, z, map(g, a)) → foldl(\\s. \\t. f(s, g(t)), z, a); the same for scan; foldr the other way round") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            boolean left = Terms.is(term, Form.Word.FOLDL) || Terms.is(term, Form.Word.SCAN);
            if (!left && !Terms.is(term, Form.Word.FOLDR) || !Terms.is(term.part(2), Form.Word.MAP)) {
                return Optional.empty();
            }
            String s = scope.names().fresh("s"), t = scope.names().fresh("t");
            Term made = Terms.apply(term.part(2).part(0), Term.variable(t));
            Term step = left ? Terms.lambda(s, Terms.lambda(t, applied(term.part(0), Term.variable(s), made)))
                    : Terms.lambda(t, Terms.lambda(s, applied(term.part(0), made, Term.variable(s))));
            return Optional.of(Term.of(term.form(), step, term.part(1), term.part(2).part(1)));
        }
    },

    /// A fold of pairs whose halves do not look at each other.
    FOLD_PAIR("fold/pair: foldl(\\s. \\t. (e, g), (y, z), a) → let b = a in (foldl(\\s. \\t. e, y, b), foldl(\\s. \\t. g, z, b)) where e looks at"
            + " fst(s) alone, g at snd(s)") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.FOLDL) || !Terms.is(term.part(1), Form.Word.PAIR)
                    || !(term.part(0).form() instanceof Form.Lambda(String s, var _))
                    || !(term.part(0).part(0).form() instanceof Form.Lambda(String t, var _))
                    || !Terms.is(term.part(0).part(0).part(0), Form.Word.PAIR)) {
                return Optional.empty();
            }
            Term pair = term.part(0).part(0).part(0);
            String b = scope.names().fresh("b"), left = scope.names().fresh(s), right = scope.names().fresh(s);
            Term e = looking(pair.part(0), s, Form.Word.FIRST, left), g = looking(pair.part(1), s, Form.Word.SECOND, right);
            if (Uses.occurs(e, s) || Uses.occurs(g, s)) {
                return Optional.empty();
            }
            Term folds = Terms.pair(Term.of(Form.Word.FOLDL, Terms.lambda(left, Terms.lambda(t, e)), term.part(1).part(0), Term.variable(b)),
                    Term.of(Form.Word.FOLDL, scope.names().refreshed(Terms.lambda(right, Terms.lambda(t, g))), term.part(1).part(1), Term.variable(b)));
            return Optional.of(Term.let(b, term.part(2), folds));
        }
    };

    private final String law;

    FusionRule(String law) { this.law = law; }

    @Override public String law() { return law; }

    private static Term applied(Term function, Term x, Term y) { return Terms.apply(Terms.apply(function, x), y); }

    private static Term looking(Term in, String state, Form.Word projection, String half) {
        return Terms.rebuilt(in, (term, parts) -> Terms.is(term, projection) && Names.isVariable(term.part(0), state) ? Term.variable(half)
                : Terms.with(term, parts));
    }

    private interface Element {
        Term of(Term x, Term y);
    }

    private static Optional<Term> sideBySide(Scope scope, Term a, Term b, Element element) {
        if (!Terms.isBuild(a) && !Terms.isBuild(b)) {
            return Optional.empty();
        }
        Term built = Terms.isBuild(a) ? a : b, other = built == a ? b : a;
        if (!(built.form() instanceof Form.Build(int size, String index))) {
            return Optional.empty();
        }
        String name = scope.names().fresh("y");
        Term here = built.part(0), there = Terms.get(Term.variable(name), Term.variable(index));
        return Optional.of(Term.let(name, other, Terms.build(size, index, built == a ? element.of(here, there) : element.of(there, here))));
    }
}
