package org.catenary.diagrams.syntax;

import java.util.ArrayDeque;
import java.util.List;

/// Writes a type; what is still to be written waits on a stack of its own, so nesting of any depth works.
final class TyWriter {

    private sealed interface Task {
        record Text(String text) implements Task {}

        /// A type that stands alone, or in parentheses.
        record Whole(Ty ty) implements Task {}

        /// A type beside `/` or `\`.
        record Operand(Ty ty) implements Task {}

        /// An object among others.
        record Factor(Ob ob) implements Task {}
    }

    private static final int MARKS = 3;

    private final StringBuilder out = new StringBuilder();
    private final ArrayDeque<Task> tasks = new ArrayDeque<>();

    private TyWriter() {}

    static String written(Ty ty) { return new TyWriter().run(new Task.Whole(ty)); }

    static String written(Ob ob) { return new TyWriter().run(new Task.Whole(Ty.of(ob))); }

    private String run(Task first) {
        tasks.push(first);
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Text(String text) -> out.append(text);
                case Task.Whole(Ty ty) -> whole(ty);
                case Task.Operand(Ty ty) -> operand(ty);
                case Task.Factor(Ob ob) -> factor(ob);
            }
        }
        return out.toString();
    }

    private void next(Task... inOrder) { List.of(inOrder).reversed().forEach(tasks::push); }

    private void whole(Ty ty) {
        if (ty.isUnit()) {
            out.append(ty.isColoured() ? "%1$s|I|%1$s".formatted(Name.written(ty.left())) : "I");
        } else if (ty.size() == 1 && ty.get(0) instanceof Ob.Exp exp && exp.z() == 0) {
            functions(exp);
        } else {
            List<Ob> obs = ty.toList();
            for (int k = obs.size() - 1; k >= 0; k--) {
                tasks.push(new Task.Factor(obs.get(k)));
                if (k > 0) {
                    tasks.push(new Task.Text(" ⊗ "));
                }
            }
        }
    }

    private void functions(Ob.Exp exp) {
        switch (exp.side()) {
            case RIGHT -> next(new Task.Operand(exp.base()), new Task.Text(" / "), new Task.Operand(exp.exponent()));
            case LEFT -> next(new Task.Operand(exp.exponent()), new Task.Text(" \\ "), new Task.Operand(exp.base()));
        }
    }

    private void operand(Ty ty) {
        if (ty.isUnit() || ty.size() == 1) {
            next(ty.isUnit() ? new Task.Whole(ty) : new Task.Factor(ty.get(0)));
        } else {
            next(new Task.Text("("), new Task.Whole(ty), new Task.Text(")"));
        }
    }

    private void factor(Ob ob) {
        switch (ob) {
            case Ob.Atom(String name, int z) -> out.append(Name.written(name)).append(Print.halfTurns(z));
            case Ob.Wall(String left, String name, String right, int z) ->
                    out.append(colour(left)).append('|').append(Name.written(name)).append(Print.halfTurns(z)).append('|')
                            .append(colour(right));
            case Ob.Exp exp -> {
                out.append('(');
                next(new Task.Whole(Ty.of(exp.plain())), new Task.Text(")" + Print.halfTurns(exp.z())));
            }
            case Ob.Timed(Ob x, int from, boolean head, int delay) -> {
                String moments = (from == 0 ? "" : from == 1 ? ".tail" : ".tail(" + from + ")") + (head ? ".head" : "");
                out.append(delay > MARKS ? "" : "∂".repeat(delay));
                next(new Task.Factor(x), new Task.Text(moments + (delay > MARKS ? ".d(" + delay + ")" : "")));
            }
        }
    }

    private static String colour(String colour) { return colour.isEmpty() ? "" : Name.written(colour); }
}
