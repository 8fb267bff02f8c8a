package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Type;

/// Conditionals whose condition is not known: both branches are written, and what they give made one value.
///
/// Numbers of the branches are joined; functions and lists that differ stay side by side, each with what it captured brought out of
/// its branch.
final class Branching {

    private final Specialization writing;

    Branching(Specialization writing) { this.writing = writing; }

    Static branch(Type type, Static condition, Supplier<Static> then, Supplier<Static> otherwise) {
        if (condition instanceof Static.Known(boolean holds)) {
            return holds ? then.get() : otherwise.get();
        }
        Context left = writing.now().inner(false), right = writing.now().inner(false);
        Static x = writing.in(left, _ -> then.get()), y = writing.in(right, _ -> otherwise.get());
        var join = new Join(((Static.Wire) condition).atom(), left, right);
        Static joined = join.merged(type, x, y);
        if (!join.outs.isEmpty()) {
            writing.now().add(new Slice.If(join.outs, join.condition, new Slice.Body(left.slices(), join.onLeft), new Slice.Body(right.slices(), join.onRight)));
        }
        return joined;
    }

    private final class Join {
        private final Atom condition;
        private final Context left;
        private final Context right;
        private final List<Atom> outs = new ArrayList<>();
        private final List<Atom> onLeft = new ArrayList<>();
        private final List<Atom> onRight = new ArrayList<>();

        Join(Atom condition, Context left, Context right) {
            this.condition = condition;
            this.left = left;
            this.right = right;
        }

        private Atom out(Atom x, Atom y) {
            for (int k = 0; k < outs.size(); k++) {
                if (onLeft.get(k).equals(x) && onRight.get(k).equals(y)) {
                    return outs.get(k);
                }
            }
            outs.add(writing.now().fresh(x.type()));
            onLeft.add(x);
            onRight.add(y);
            return outs.getLast();
        }

        Static merged(Type type, Static x, Static y) {
            if (Leaves.isFlat(type)) {
                List<Atom> a = writing.in(left, _ -> writing.reified(x, type)), b = writing.in(right, _ -> writing.reified(y, type));
                List<Atom> both = IntStream.range(0, a.size()).mapToObj(k -> a.get(k).equals(b.get(k)) ? a.get(k) : out(a.get(k), b.get(k))).toList();
                return Specialization.assembled(type, both.iterator());
            }
            if (x instanceof Static.Pair(Static a, Static b) && y instanceof Static.Pair(Static c, Static d)) {
                return new Static.Pair(merged(type.left(), a, c), merged(type.right(), b, d));
            }
            if (x instanceof Static.Elements(List<Static> a, Type of) && y instanceof Static.Elements(List<Static> b, Type _)) {
                return new Static.Elements(IntStream.range(0, a.size()).mapToObj(k -> merged(of, a.get(k), b.get(k))).toList(), of);
            }
            if (x instanceof Static.Choice a && y instanceof Static.Choice b) {
                Static which = a.left().equals(b.left()) ? a.left() : merged(Type.TRUTH, a.left(), b.left());
                return new Static.Choice(which, side(type.left(), a.onLeft(), b.onLeft()), side(type.right(), a.onRight(), b.onRight()));
            }
            if (x.equals(y)) {
                return x;
            }
            return type.kind() == Type.Kind.LIST ? lists(type, x, y) : either(x, y);
        }

        private Static lists(Type type, Static x, Static y) {
            List<Static> heads = new ArrayList<>();
            Static a = x, b = y;
            while (a instanceof Static.Cons(Static h, Static s) && b instanceof Static.Cons(Static i, Static t)) {
                heads.add(merged(type.left(), h, i));
                a = s;
                b = t;
            }
            Static result = a.equals(b) ? a : either(a, b);
            for (Static head : heads.reversed()) {
                result = new Static.Cons(head, result);
            }
            return result;
        }

        private Static either(Static x, Static y) { return new Static.Either(condition, brought(x, true), brought(y, false)); }

        private Optional<Static> side(Type type, Optional<Static> x, Optional<Static> y) {
            return x.isPresent() && y.isPresent() ? Optional.of(merged(type, x.get(), y.get()))
                    : x.map(value -> brought(value, true)).or(() -> y.map(value -> brought(value, false)));
        }

        /// {@return a value as it is known after the branches; of no use where the other was taken}
        private Static brought(Static value, boolean here) {
            return switch (value) {
                case Static.Wire(Atom atom) -> {
                    boolean inside = (here ? left : right).holds(atom);
                    yield !inside ? value : new Static.Wire(here ? out(atom, right.zero(atom.type())) : out(left.zero(atom.type()), atom));
                }
                case Static.Known _, Static.Nil _ -> value;
                case Static.Pair(Static a, Static b) -> new Static.Pair(brought(a, here), brought(b, here));
                case Static.Zip(Static a, Static b, Type of) -> new Static.Zip(brought(a, here), brought(b, here), of);
                case Static.Elements(List<Static> all, Type of) -> new Static.Elements(all.stream().map(v -> brought(v, here)).toList(), of);
                case Static.Closure(var code, List<Static> captured) -> new Static.Closure(code, captured.stream().map(v -> brought(v, here)).toList());
                case Static.Choice(Static which, var a, var b) -> new Static.Choice(brought(which, here), a.map(v -> brought(v, here)), b.map(v -> brought(v, here)));
                case Static.Either(Atom c, Static a, Static b) -> new Static.Either(((Static.Wire) brought(new Static.Wire(c), here)).atom(),
                        brought(a, here), brought(b, here));
                case Static.Cons cons -> {
                    List<Static> heads = new ArrayList<>();
                    Static now = cons;
                    while (now instanceof Static.Cons(Static head, Static tail)) {
                        heads.add(brought(head, here));
                        now = tail;
                    }
                    Static result = brought(now, here);
                    for (Static head : heads.reversed()) {
                        result = new Static.Cons(head, result);
                    }
                    yield result;
                }
            };
        }
    }
}
