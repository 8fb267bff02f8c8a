package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes terms as s-expressions.
final class ExpressionWriter {

    private final StringBuilder text = new StringBuilder();
    private final Deque<Object> pending = new ArrayDeque<>();

    ExpressionWriter term(Term term) {
        pending.push(term);
        while (!pending.isEmpty()) {
            switch (pending.pop()) {
                case Type type -> open(type);
                case Term now -> open(now);
                case Object sign -> text.append(sign);
            }
        }
        return this;
    }

    private void next(Object... pieces) {
        for (int i = pieces.length - 1; i >= 0; i--) {
            pending.push(pieces[i]);
        }
    }

    private void open(Type type) {
        switch (type) {
            case Type.Base base -> next(Name.written(base.name()));
            case Type.Unit _ -> next("1");
            case Type.Product product -> next("(* ", product.left(), " ", product.right(), ")");
            case Type.Arrow arrow -> {
                next(")");
                Type to = arrow;
                var from = new ArrayDeque<Type>();
                while (to instanceof Type.Arrow more) {
                    from.push(more.from());
                    to = more.to();
                }
                next(to);
                from.forEach(part -> next(part, " "));
                next("(-> ");
            }
        }
    }

    private void open(Term term) {
        switch (term) {
            case Term.Variable variable -> next(Name.written(variable.name()));
            case Term.Constant constant -> next(Writer.number(constant.value()));
            case Term.Unit _ -> next("()");
            case Term.Lambda lambda -> {
                next(" ", lambda.body(), ")");
                lambda.type().ifPresentOrElse(type -> next("(lam (", Name.written(lambda.name()), " ", type, ")"),
                        () -> next("(lam ", Name.written(lambda.name())));
            }
            case Term.Let let -> next("(let (", Name.written(let.name()), " ", let.bound(), ") ", let.body(), ")");
            case Term.Apply apply -> {
                next(apply.argument(), ")");
                Term function = apply.function();
                while (function instanceof Term.Apply more) {
                    next(more.argument(), " ");
                    function = more.function();
                }
                next("(", function, " ");
            }
            case Term.Pair pair -> next("(pair ", pair.left(), " ", pair.right(), ")");
            case Term.First first -> next("(fst ", first.pair(), ")");
            case Term.Second second -> next("(snd ", second.pair(), ")");
            case Term.Operation operation -> {
                next(")");
                operation.parts().reversed().forEach(part -> next(" ", part));
                next("(", operation.primitive().word());
            }
        }
    }

    @Override public String toString() { return text.toString(); }
}
