package org.catenary.autodiff.array;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Term;

/// Terms as they are written down in rules, and the walk over their parts, which goes to any depth.
final class Terms {

    static final Term ZERO = Term.constant(0);
    static final Term ONE = Term.constant(1);

    private Terms() {}

    static Term variable(String name) { return Term.variable(name); }

    static Term word(Form.Word word, Term... parts) { return Term.of(word, parts); }

    static Term pair(Term left, Term right) { return word(Form.Word.PAIR, left, right); }

    static Term first(Term pair) { return word(Form.Word.FIRST, pair); }

    static Term second(Term pair) { return word(Form.Word.SECOND, pair); }

    static Term get(Term array, Term index) { return word(Form.Word.GET, array, index); }

    static Term sum(Term array) { return word(Form.Word.SUM, array); }

    static Term map(Term function, Term array) { return word(Form.Word.MAP, function, array); }

    static Term map2(Term function, Term a, Term b) { return word(Form.Word.MAP2, function, a, b); }

    static Term apply(Term function, Term argument) { return word(Form.Word.APPLY, function, argument); }

    static Term choose(Term condition, Term then, Term otherwise) { return word(Form.Word.IF, condition, then, otherwise); }

    static Term lambda(String name, Term body) { return Term.of(new Form.Lambda(name, Optional.empty()), body); }

    static Term build(int size, String index, Term element) { return Term.of(new Form.Build(size, index), element); }

    static Term operation(String word, Term... arguments) { return Term.operation(Primitive.of(word).orElseThrow(), arguments); }

    static Term plus(Term x, Term y) { return operation("add", x, y); }

    static Term times(Term x, Term y) { return operation("mul", x, y); }

    static boolean is(Term term, Form form) { return term.form() == form; }

    static boolean is(Term term, double value) { return term.form() instanceof Form.Constant(double v) && v == value; }

    static boolean isOperation(Term term, String word) { return term.form() instanceof Form.Operation(Primitive p) && p.word().equals(word); }

    static boolean isBuild(Term term) { return term.form() instanceof Form.Build; }

    /// {@return a term with its parts replaced from the innermost on}
    /// @param onTerms what a term becomes, from itself and what its parts became
    static Term rebuilt(Term term, BiFunction<Term, List<Term>, Term> onTerms) {
        record Open(Term term, List<Term> parts) {}
        Deque<Open> path = new ArrayDeque<>();
        path.push(new Open(term, new ArrayList<>()));
        while (true) {
            Open now = path.element();
            int k = now.parts.size();
            if (k < now.term.parts().size()) {
                path.push(new Open(now.term.part(k), new ArrayList<>()));
            } else {
                path.pop();
                Term done = onTerms.apply(now.term, now.parts);
                if (path.isEmpty()) {
                    return done;
                }
                path.element().parts.add(done);
            }
        }
    }

    /// {@return a term with other parts, itself where these are its own}
    static Term with(Term term, List<Term> parts) {
        boolean same = true;
        for (int k = 0; k < parts.size(); k++) {
            same &= parts.get(k) == term.part(k);
        }
        return same ? term : term.with(parts);
    }

    static Term with(Term term, int part, Term by) {
        List<Term> parts = new ArrayList<>(term.parts());
        parts.set(part, by);
        return with(term, parts);
    }
}
