package org.catenary.autodiff.array;

import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// What is zero but at one place: `if i = j then e else 0`, where `i = j` is written `real(i) <= real(j) and real(j) <= real(i)`.
///
/// @param condition where it is not zero
/// @param value     what it is there
record OneHot(Term condition, Term value) {

    /// {@return the term that is so at one place}
    static Term of(Term i, Term j, Term value) { return Terms.choose(same(i, j), value, Terms.ZERO); }

    private static Term same(Term i, Term j) {
        Term x = Terms.word(Form.Word.INDEX_REAL, i), y = Terms.word(Form.Word.INDEX_REAL, j);
        return Terms.word(Form.Word.AND, Terms.word(Form.Word.LESS_EQUAL, x, y), Terms.word(Form.Word.LESS_EQUAL, y, x));
    }

    /// {@return a term that is zero but on a condition as such}
    static Optional<OneHot> in(Term term) {
        return Terms.is(term, Form.Word.IF) && Terms.is(term.part(2), 0) ? Optional.of(new OneHot(term.part(0), term.part(1))) : Optional.empty();
    }

    Term term() { return Terms.choose(condition, value, Terms.ZERO); }

    OneHot with(Term other) { return new OneHot(condition, other); }

    /// {@return what the index is to be for the condition to hold, where the condition says just that}
    Optional<Term> solved(String index) {
        if (!Terms.is(condition, Form.Word.AND) || !Terms.is(condition.part(0), Form.Word.LESS_EQUAL)) {
            return Optional.empty();
        }
        Term left = condition.part(0).part(0), right = condition.part(0).part(1);
        if (!Terms.is(left, Form.Word.INDEX_REAL) || !Terms.is(right, Form.Word.INDEX_REAL) || !condition.equals(same(left.part(0), right.part(0)))) {
            return Optional.empty();
        }
        Term i = left.part(0), j = right.part(0);
        Optional<Term> other = Names.isVariable(i, index) ? Optional.of(j) : Names.isVariable(j, index) ? Optional.of(i) : Optional.empty();
        return other.filter(term -> !Uses.occurs(term, index));
    }
}
