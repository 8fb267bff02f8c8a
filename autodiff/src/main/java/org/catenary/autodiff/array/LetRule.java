package org.catenary.autodiff.array;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Term;

/// Rules of functions, names and pairs: what is named is moved to where it is computed least often, never to where it is more often.
public enum LetRule implements ArrayRule {

    /// A function that is applied.
    BETA("β: (\\x. e)(a) → let x = a in e") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return Terms.is(term, Form.Word.APPLY) && term.part(0).form() instanceof Form.Lambda(String name, var _)
                    ? Optional.of(Term.let(name, term.part(1), term.part(0).part(0))) : Optional.empty();
        }
    },

    /// A name that is not used.
    UNUSED("unused: let x = a in e → e") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return term.form() instanceof Form.Let(String name) && !Uses.occurs(term.part(1), name) ? Optional.of(term.part(1)) : Optional.empty();
        }
    },

    /// A name for what takes no work, or is used once and not repeated; unless a loop around may yet be left behind.
    INLINE("inline: let x = a in e → e[x := a]") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!(term.form() instanceof Form.Let(String name))) {
                return Optional.empty();
            }
            Term bound = term.part(0);
            Uses uses = Uses.of(term.part(1), name);
            boolean stays = scope.indices(bound).containsAll(scope.indices());
            boolean once = uses.places() == 1 && (uses.evaluations() <= 1
                    || uses.elements() && bound.form() instanceof Form.Build(int size, String _) && uses.evaluations() <= size);
            return takesNoWork(bound) || stays && once ? Optional.of(scope.names().replaced(term.part(1), name, bound)) : Optional.empty();
        }
    },

    /// A name for a pair.
    PAIR("pair: let x = (a, b) in e → let y = a in let z = b in e[x := (y, z)]") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return term.form() instanceof Form.Let(String name) && Terms.is(term.part(0), Form.Word.PAIR)
                    ? Halves.of(term.part(0), scope.names()).map(halves -> halves.named(name, term.part(1), scope.names())) : Optional.empty();
        }
    },

    /// A name for an array of pairs, or of arrays of pairs.
    UNZIP("unzip: let x = build(n, i. (a, b)) in e → let y = build(n, i. a) in let z = build(n, i. b) in e[x := zip(y, z)]; the same for"
            + " zip(a, b), and for arrays of such") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return term.form() instanceof Form.Let(String name) && !Terms.is(term.part(0), Form.Word.PAIR)
                    ? Halves.of(term.part(0), scope.names()).map(halves -> halves.named(name, term.part(1), scope.names())) : Optional.empty();
        }
    },

    /// The first or the second of a pair.
    PROJECTION("projection: fst((a, b)) → a, snd((a, b)) → b") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return isProjection(term) && Terms.is(term.part(0), Form.Word.PAIR)
                    ? Optional.of(term.part(0).part(Terms.is(term, Form.Word.FIRST) ? 0 : 1)) : Optional.empty();
        }
    },

    /// The first or the second of what is chosen.
    PROJECTION_OF_CHOICE("projection of a choice: fst(if c then a else b) → if c then fst(a) else fst(b)") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            Term of = isProjection(term) ? term.part(0) : term;
            return of != term && Terms.is(of, Form.Word.IF)
                    ? Optional.of(Terms.choose(of.part(0), Term.of(term.form(), of.part(1)), Term.of(term.form(), of.part(2)))) : Optional.empty();
        }
    },

    /// A name for part of what is done at once.
    FLOAT("let-float: f(let x = a in e) → let x = a in f(e)") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            for (int k = 0; k < term.parts().size(); k++) {
                if (term.part(k).form() instanceof Form.Let && isDoneFirst(term.form(), k)) {
                    Term let = term.part(k);
                    return Optional.of(Terms.with(let, 1, Terms.with(term, k, let.part(1))));
                }
            }
            return Optional.empty();
        }
    },

    /// A name for what does not depend on the place in the array, or on the argument.
    HOIST("hoist: build(n, i. let x = a in e) → let x = a in build(n, i. e) where i is not in a") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            Optional<String> binder = switch (term.form()) {
                case Form.Build(int size, String index) -> size == 0 ? Optional.empty() : Optional.of(index);
                case Form.Lambda(String name, var _) -> Optional.of(name);
                default -> Optional.empty();
            };
            return binder.flatMap(name -> hoisted(term, name));
        }

        private static Optional<Term> hoisted(Term term, String binder) {
            Set<String> within = new HashSet<>(Set.of(binder));
            List<Term> chain = new ArrayList<>();
            for (Term at = term.part(0); at.form() instanceof Form.Let(String name); at = at.part(1)) {
                Term let = at;
                if (Uses.names(at.part(0)).stream().noneMatch(within::contains)) {
                    Term body = at.part(1);
                    for (Term outer : chain.reversed()) {
                        body = Terms.with(outer, 1, body);
                    }
                    return Optional.of(Terms.with(let, 1, Terms.with(term, 0, body)));
                }
                within.add(name);
                chain.add(at);
            }
            return Optional.empty();
        }
    },

    /// A name that is used only where a condition holds.
    SINK("sink: let x = a in if c then e else 0 → if c then let x = a in e else 0 where x is not in c") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            return term.form() instanceof Form.Let(String name)
                    ? OneHot.in(term.part(1)).filter(hot -> !Uses.occurs(hot.condition(), name)).map(hot -> hot.with(Terms.with(term, 1, hot.value())).term())
                    : Optional.empty();
        }
    },

    /// What one of the loops around does not change gets a name.
    NAME("name: build(n, i. e[a]) → build(n, i. let x = a in e[x]) where a takes work and a loop around does not change it") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!(term.form() instanceof Form.Build)) {
                return Optional.empty();
            }
            Scope inner = scope.inside(term, 0);
            Scope within = inner;
            Set<String> around = new HashSet<>(scope.indices(term));
            around.addAll(term.form().binds(0));
            around.removeIf(index -> !inner.repeats(index));
            List<Term> chain = new ArrayList<>(List.of(term));
            Term at = term.part(0);
            while (at.form() instanceof Form.Let) {
                chain.add(at);
                Optional<Term> named = named(at, doneFirst(at.part(0)), within, around);
                if (named.isPresent()) {
                    return Optional.of(put(chain.subList(0, chain.size() - 1), named.get()));
                }
                within = within.inside(at, 1);
                at = at.part(1);
            }
            return named(at, List.of(at), within, around).map(body -> put(chain, body));
        }

        private static Term put(List<Term> chain, Term body) {
            Term made = body;
            for (Term outer : chain.reversed()) {
                made = Terms.with(outer, outer.parts().size() - 1, made);
            }
            return made;
        }

        // a term with a name for the first outermost such part of some of its parts
        private static Optional<Term> named(Term term, List<Term> in, Scope scope, Set<String> around) {
            Deque<Term> pending = new ArrayDeque<>(in);
            while (!pending.isEmpty()) {
                Term now = pending.pop();
                if (!Terms.is(now, Form.Word.PAIR) && !takesNoWork(now) && !scope.indices(now).containsAll(around)) {
                    String name = scope.names().fresh("x");
                    Term body = Terms.rebuilt(term, (part, parts) -> part == now ? Term.variable(name) : Terms.with(part, parts));
                    return Optional.of(Term.let(name, now, body));
                }
                doneFirst(now).reversed().forEach(pending::push);
            }
            return Optional.empty();
        }

        private static List<Term> doneFirst(Term term) {
            return IntStream.range(0, term.parts().size()).filter(k -> isDoneFirst(term.form(), k)).mapToObj(term::part).toList();
        }
    },

    /// A name in an array for what one of the loops around does not change, or that a pair is made of: an array of its own.
    FISSION("fission: build(n, i. let x = a in e) → let y = build(n, i. a) in build(n, i. e[x := y[i]])") {
        @Override public Optional<Term> at(Term term, Scope scope) {
            if (!(term.form() instanceof Form.Build(int size, String index)) || !(term.part(0).form() instanceof Form.Let(String name))) {
                return Optional.empty();
            }
            Term let = term.part(0), bound = let.part(0);
            Scope inner = scope.inside(term, 0);
            Set<String> changing = inner.indices(bound);
            boolean independent = scope.indices(term).stream().anyMatch(j -> !changing.contains(j) && scope.repeats(j));
            if (bound.form() instanceof Form.Lambda || !independent && !Terms.is(let.part(1), Form.Word.PAIR)) {
                return Optional.empty();
            }
            String array = scope.names().fresh(name);
            Term elements = scope.names().refreshed(Terms.build(size, index, bound));
            Term element = Terms.get(Term.variable(array), Term.variable(index));
            return Optional.of(Term.let(array, elements, Terms.build(size, index, scope.names().replaced(let.part(1), name, element))));
        }
    };

    private final String law;

    LetRule(String law) { this.law = law; }

    @Override public String law() { return law; }

    private static boolean takesNoWork(Term bound) {
        Term of = bound;
        while (of.form() instanceof Form.Build) {
            of = of.part(0);
        }
        return Uses.isFree(of) && (of != bound || !Terms.is(of, Form.Word.PAIR));
    }

    private static boolean isProjection(Term term) { return Terms.is(term, Form.Word.FIRST) || Terms.is(term, Form.Word.SECOND); }

    /// {@return whether a part is evaluated once whenever the term is}
    private static boolean isDoneFirst(Form form, int part) {
        return switch (form) {
            case Form.Let _, Form.Case _ -> part == 0;
            case Form.ListRec _ -> part < 2;
            case Form.Lambda _, Form.Build _ -> false;
            case Form.Word.IF -> part == 0;
            case Form _ -> true;
        };
    }
}
