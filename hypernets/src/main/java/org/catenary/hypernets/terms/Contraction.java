package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Makes a normal form short: `λx. f x` becomes `f` where `x` is not in `f`, and `(fst p, snd p)` becomes `p`.
///
/// Names that are bound around a place must be different there.
final class Contraction implements Walk {

    private final Machine machine;
    private final Deque<Term> terms = new ArrayDeque<>();

    /// @param machine counts the steps
    Contraction(Machine machine) { this.machine = machine; }

    Term result() { return terms.pop(); }

    @Override public void leave(Term term) {
        int count = term.parts().size();
        var parts = new Term[count];
        for (int k = count - 1; k >= 0; k--) {
            parts[k] = terms.pop();
        }
        terms.push(contracted(term, List.of(parts)));
    }

    private Term contracted(Term term, List<Term> parts) {
        return switch (term) {
            case Term.Lambda lambda when parts.getFirst() instanceof Term.Apply apply
                    && apply.argument() instanceof Term.Variable last && last.name().equals(lambda.name())
                    && !occurs(lambda.name(), apply.function()) -> apply.function();
            case Term.Pair _ when parts.getFirst() instanceof Term.First first && parts.getLast() instanceof Term.Second second
                    && first.pair().equals(second.pair()) -> first.pair();
            case Term.Variable _, Term.Constant _, Term.Unit _, Term.Lambda _, Term.Let _, Term.Apply _, Term.Pair _,
                    Term.First _, Term.Second _, Term.Operation _ -> term.with(parts);
        };
    }

    private boolean occurs(String name, Term in) {
        var pending = new ArrayDeque<Term>(List.of(in));
        boolean occurs = false;
        while (!occurs && !pending.isEmpty()) {
            machine.step();
            Term now = pending.pop();
            occurs = now instanceof Term.Variable variable && variable.name().equals(name);
            now.parts().forEach(pending::push);
        }
        return occurs;
    }
}
