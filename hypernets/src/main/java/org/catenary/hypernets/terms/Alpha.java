package org.catenary.hypernets.terms;

import java.util.ArrayDeque;
import java.util.Deque;

/// Two terms side by side, to see whether they differ in the names of bound variables alone.
///
/// A bound variable is the number of names bound around its binding, as de Bruijn had it.
final class Alpha {

    private sealed interface Task {
        record Compare(Term left, Term right) implements Task {}

        record Bind(String left, String right) implements Task {}

        record Unbind(String left, String right) implements Task {}
    }

    private final Scope<Integer> left = new Scope<>();
    private final Scope<Integer> right = new Scope<>();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private int depth;

    boolean holds(Term a, Term b) {
        tasks.push(new Task.Compare(a, b));
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Compare(Term x, Term y) -> {
                    if (!compare(x, y)) {
                        return false;
                    }
                }
                case Task.Bind(String x, String y) -> {
                    left.bind(x, depth);
                    right.bind(y, depth++);
                }
                case Task.Unbind(String x, String y) -> {
                    left.unbind(x);
                    right.unbind(y);
                    depth--;
                }
            }
        }
        return true;
    }

    private boolean compare(Term x, Term y) {
        if (x instanceof Term.Variable a && y instanceof Term.Variable b) {
            return left.find(a.name()).equals(right.find(b.name()))
                    && (left.binds(a.name()) || a.name().equals(b.name()));
        }
        boolean alike = switch (x) {
            case Term.Lambda a -> y instanceof Term.Lambda b && a.type().equals(b.type());
            case Term.Let _ -> y instanceof Term.Let;
            case Term.Variable _, Term.Constant _, Term.Unit _, Term.Apply _, Term.Pair _, Term.First _, Term.Second _,
                    Term.Operation _ -> x.hasHeadOf(y);
        };
        if (alike) {
            int last = x.parts().size() - 1;
            for (int k = last; k >= 0; k--) {
                int part = k;
                x.binds().ifPresent(name -> {
                    if (part == last) {
                        tasks.push(new Task.Unbind(name, y.binds().orElseThrow()));
                    }
                });
                tasks.push(new Task.Compare(x.parts().get(k), y.parts().get(k)));
                x.binds().ifPresent(name -> {
                    if (part == last) {
                        tasks.push(new Task.Bind(name, y.binds().orElseThrow()));
                    }
                });
            }
        }
        return alike;
    }
}
