package org.catenary.autodiff.array;

import java.util.Optional;
import java.util.function.BinaryOperator;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// A term as two, where it is a pair, or an array of pairs, or of such arrays.
///
/// @param left  the first of each pair
/// @param right the second of each pair
/// @param whole what these are together
record Halves(Term left, Term right, BinaryOperator<Term> whole) {

    /// {@return the halves of a term, nothing where it is not written as such}
    static Optional<Halves> of(Term term, Names names) {
        int depth = 0;
        Term core = term;
        while (core.form() instanceof Form.Build) {
            core = core.part(0);
            depth++;
        }
        boolean zip = Terms.is(core, Form.Word.ZIP);
        if (!zip && !Terms.is(core, Form.Word.PAIR)) {
            return Optional.empty();
        }
        int builds = zip || depth == 0 ? depth : depth - 1;
        Form.Word word = zip || depth > 0 ? Form.Word.ZIP : Form.Word.PAIR;
        Term right = names.refreshed(around(term, core.part(1)));
        return Optional.of(new Halves(around(term, core.part(0)), right, (y, z) -> together(term, builds, y, z, word, names)));
    }

    /// {@return what is built around the core of a term, around another}
    private static Term around(Term term, Term core) { return Terms.isBuild(term) ? Terms.with(term, 0, around(term.part(0), core)) : core; }

    private static Term together(Term term, int builds, Term y, Term z, Form.Word word, Names names) {
        if (builds == 0 || !(term.form() instanceof Form.Build(int size, String index))) {
            return Terms.word(word, y, z);
        }
        String i = names.fresh(index);
        Term at = Term.variable(i);
        return Terms.build(size, i, together(term.part(0), builds - 1, Terms.get(y, at), Terms.get(z, at), word, names));
    }

    /// {@return a term with names for the halves, in place of a name for the whole}
    Term named(String name, Term in, Names names) {
        String y = names.fresh(name), z = names.fresh(name);
        return Term.let(y, left, Term.let(z, right, names.replaced(in, name, whole.apply(Term.variable(y), Term.variable(z)))));
    }
}
