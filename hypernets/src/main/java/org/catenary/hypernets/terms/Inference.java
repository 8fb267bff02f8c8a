package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// The types of a term's parts, put equal where the term wants it.
final class Inference implements Walk {

    private final Map<String, Type> context;
    private final Map<Type, Unknown> known = new HashMap<>();
    private final Scope<Unknown> scope = new Scope<>();
    private final Deque<Unknown> types = new ArrayDeque<>();
    private final Deque<Unknown> variables = new ArrayDeque<>();
    private final List<Unknown> lambdas = new ArrayList<>();

    Inference(Map<String, Type> context) {
        this.context = context;
        context.forEach((name, type) -> scope.bind(name, Unknown.of(type, known)));
    }

    Judgement run(Term term) {
        over(term);
        var solution = new Unknown.Solution();
        var rebuilding = new Rebuilding(lambdas.iterator(), solution);
        rebuilding.over(term);
        return new Judgement(context, rebuilding.terms.pop(), solution.of(types.element()).orElseThrow(() ->
                new IllTyped(term, "the type of %s remains open: %s".formatted(IllTyped.brief(term), types.element()))));
    }

    private Unknown real() { return Unknown.of(Type.REAL, known); }

    @Override public void before(Term term, int part) {
        switch (term) {
            case Term.Lambda lambda -> {
                Unknown variable = lambda.type().map(type -> Unknown.of(type, known)).orElseGet(Unknown::open);
                lambdas.add(variable);
                variables.push(variable);
                scope.bind(lambda.name(), variable);
            }
            case Term.Let let when part == 1 -> scope.bind(let.name(), types.pop());
            case Term.Let _, Term.Variable _, Term.Constant _, Term.Unit _, Term.Apply _, Term.Pair _, Term.First _,
                    Term.Second _, Term.Operation _ -> { }
        }
    }

    @Override public void leave(Term term) {
        term.binds().ifPresent(scope::unbind);
        types.push(switch (term) {
            case Term.Variable variable -> scope.find(variable.name()).orElseThrow(() -> unbound(variable));
            case Term.Constant _ -> real();
            case Term.Unit _ -> Unknown.of(Type.UNIT, known);
            case Term.Lambda _ -> Unknown.arrow(variables.pop(), types.pop());
            case Term.Let _ -> types.pop();
            case Term.Apply apply -> applied(apply);
            case Term.Pair _ -> {
                Unknown right = types.pop();
                yield Unknown.product(types.pop(), right);
            }
            case Term.First first -> part(first.pair(), 0);
            case Term.Second second -> part(second.pair(), 1);
            case Term.Operation operation -> {
                for (Term argument : operation.parts().reversed()) {
                    equal(types.pop(), real(), argument, "%s takes %s, but %s is %s", operation.primitive());
                }
                yield real();
            }
        });
    }

    private IllTyped unbound(Term.Variable variable) {
        String others = context.isEmpty() ? "" : "; free are " + String.join(", ", context.keySet());
        return new IllTyped(variable, "%s is bound nowhere%s".formatted(variable, others));
    }

    private Unknown applied(Term.Apply apply) {
        Unknown argument = types.pop(), function = types.pop();
        if (function.isOpen()) {
            Unknown.unify(function, Unknown.arrow(argument, Unknown.open()));
        } else if (!function.isArrow()) {
            throw new IllTyped(apply.function(), "%s is applied to %s, but it is no function: it is %s".formatted(
                    IllTyped.brief(apply.function()), IllTyped.brief(apply.argument()), function));
        }
        equal(argument, function.part(0), apply.argument(), "%s takes %s, but %s is %s", apply.function());
        return function.part(1);
    }

    private Unknown part(Term pair, int k) {
        Unknown type = types.pop();
        if (type.isOpen()) {
            Unknown.unify(type, Unknown.product(Unknown.open(), Unknown.open()));
        } else if (!type.isProduct()) {
            throw new IllTyped(pair, "the %s of %s is wanted, but that is no pair: it is %s".formatted(
                    k == 0 ? "first" : "second", IllTyped.brief(pair), type));
        }
        return type.part(k);
    }

    private static void equal(Unknown is, Unknown wanted, Term where, String problem, Object by) {
        if (!Unknown.unify(is, wanted)) {
            String taker = by instanceof Term term ? IllTyped.brief(term) : by.toString();
            throw new IllTyped(where, problem.formatted(taker, wanted, IllTyped.brief(where), is));
        }
    }

    /// The same term with the types of its variables.
    private static final class Rebuilding implements Walk {
        private final Iterator<Unknown> lambdas;
        private final Unknown.Solution solution;
        private final Deque<Type> variables = new ArrayDeque<>();
        private final Deque<Term> terms = new ArrayDeque<>();

        Rebuilding(Iterator<Unknown> lambdas, Unknown.Solution solution) {
            this.lambdas = lambdas;
            this.solution = solution;
        }

        @Override public void enter(Term term) {
            if (term instanceof Term.Lambda lambda) {
                Unknown type = lambdas.next();
                variables.push(solution.of(type).orElseThrow(() -> new IllTyped(lambda, open(lambda, type))));
            }
        }

        private static String open(Term.Lambda lambda, Unknown type) {
            String name = Name.written(lambda.name());
            return "the type of %s remains open or would contain itself: %s; say what it is, as in λ%s:R".formatted(
                    name, type, name);
        }

        @Override public void leave(Term term) {
            var parts = new Term[term.parts().size()];
            for (int k = parts.length - 1; k >= 0; k--) {
                parts[k] = terms.pop();
            }
            terms.push(term instanceof Term.Lambda lambda ? Term.lambda(lambda.name(), variables.pop(), parts[0])
                    : term.with(List.of(parts)));
        }
    }
}
