package org.catenary.autodiff.array;

import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Term;

/// Rules of zero and one, and of what is zero but at one place.
public enum ZeroRule implements ArrayRule {

    /// Zero added, subtracted, multiplied, divided.
    ZERO("zero: 0 + e → e, e - 0 → e, 0 - e → -e, 0 * e → 0, 0 / e → 0, -0 → 0") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return switch (operation(term)) {
                case "add" -> Terms.is(term.part(0), 0) ? Optional.of(term.part(1)) : right(term, 0, term.part(0));
                case "sub" -> Terms.is(term.part(0), 0) ? Optional.of(Terms.operation("neg", term.part(1))) : right(term, 0, term.part(0));
                case "mul" -> Terms.is(term.part(0), 0) ? Optional.of(Terms.ZERO) : right(term, 0, Terms.ZERO);
                case "div" -> Terms.is(term.part(0), 0) ? Optional.of(Terms.ZERO) : Optional.empty();
                case "neg" -> Terms.is(term.part(0), 0) ? Optional.of(Terms.ZERO) : Optional.empty();
                default -> Optional.empty();
            };
        }
    },

    /// One multiplied, divided by.
    ONE("one: 1 * e → e, e / 1 → e, -1 * e → -e") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return switch (operation(term)) {
                case "mul" -> Terms.is(term.part(0), 1) ? Optional.of(term.part(1)) : Terms.is(term.part(0), -1)
                        ? Optional.of(Terms.operation("neg", term.part(1))) : right(term, 1, term.part(0))
                        .or(() -> right(term, -1, Terms.operation("neg", term.part(0))));
                case "div" -> right(term, 1, term.part(0));
                default -> Optional.empty();
            };
        }
    },

    /// A primitive of numbers.
    CONSTANT("constant: a primitive of constants → its value") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!(term.form() instanceof Form.Operation(Primitive p)) || !term.parts().stream().allMatch(part -> part.form() instanceof Form.Constant)) {
                return Optional.empty();
            }
            double value = p.value(number(term.part(0)), number(term.parts().getLast()));
            return Double.isFinite(value) ? Optional.of(Term.constant(value)) : Optional.empty();
        }
    },

    /// What is zero but on a condition, in what takes zero to zero.
    LINEAR("linear: e * (if c then a else 0) → if c then e * a else 0; the same for the left, for -, for / on the left") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return switch (operation(term)) {
                case "mul" -> inside(term, 0).or(() -> inside(term, 1));
                case "neg", "div" -> inside(term, 0);
                default -> Optional.empty();
            };
        }
    },

    /// Two that are zero but on the same condition.
    TOGETHER("together: (if c then a else 0) + (if c then b else 0) → if c then a + b else 0; the same for -") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!operation(term).equals("add") && !operation(term).equals("sub")) {
                return Optional.empty();
            }
            Optional<OneHot> left = OneHot.in(term.part(0)), right = OneHot.in(term.part(1));
            return left.flatMap(a -> right.filter(b -> a.condition().equals(b.condition()))
                    .map(b -> a.with(Term.of(term.form(), a.value(), b.value())).term()));
        }
    },

    /// A condition that is already known to hold.
    TWICE("twice: if c then a[if c then b else d] else e → if c then a[b] else e") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!Terms.is(term, Form.Word.IF)) {
                return Optional.empty();
            }
            Term then = Terms.rebuilt(term.part(1), (now, parts) -> Terms.is(now, Form.Word.IF) && parts.getFirst().equals(term.part(0))
                    ? parts.get(1) : Terms.with(now, parts));
            return then == term.part(1) ? Optional.empty() : Optional.of(Terms.with(term, 1, then));
        }
    },

    /// Nothing to choose.
    SAME("same: if c then e else e → e") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return Terms.is(term, Form.Word.IF) && term.part(1).equals(term.part(2)) ? Optional.of(term.part(2)) : Optional.empty();
        }
    };

    private final String law;

    ZeroRule(String law) { this.law = law; }

    @Override public String law() { return law; }

    private static String operation(Term term) { return term.form() instanceof Form.Operation(Primitive p) ? p.word() : ""; }

    private static double number(Term term) { return term.form() instanceof Form.Constant(double value) ? value : Double.NaN; }

    private static Optional<Term> right(Term term, double number, Term then) {
        return Terms.is(term.part(1), number) ? Optional.of(then) : Optional.empty();
    }

    private static Optional<Term> inside(Term term, int part) {
        return OneHot.in(term.part(part)).map(hot -> hot.with(Terms.with(term, part, hot.value())).term());
    }
}
