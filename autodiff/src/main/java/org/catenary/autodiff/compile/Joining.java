package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes one value of those that the two branches of a conditional give.
final class Joining {

    private final Emitter emitter;
    private final Storage storage;
    private final Statement.If statement;

    Joining(Emitter emitter, Storage storage, Statement.If statement) {
        this.emitter = emitter;
        this.storage = storage;
        this.statement = statement;
    }

    Statement.If statement() { return statement; }

    Sym join(Sym a, Sym b) {
        if (a instanceof Sym.Num(Reg x) && b instanceof Sym.Num(Reg y)) {
            return new Sym.Num(join(x, y));
        }
        if (a instanceof Sym.Truth(var _, Reg x) && b instanceof Sym.Truth(var _, Reg y)) {
            return new Sym.Truth(Optional.empty(), join(x, y));
        }
        if (a instanceof Sym.Pair(Sym l, Sym r) && b instanceof Sym.Pair(Sym m, Sym s)) {
            return new Sym.Pair(join(l, m), join(r, s));
        }
        if (a instanceof Sym.Cons(Sym h, Sym t) && b instanceof Sym.Cons(Sym g, Sym u)) {
            return new Sym.Cons(join(h, g), join(t, u));
        }
        if (a instanceof Sym.Nil && b instanceof Sym.Nil) {
            return a;
        }
        if (a instanceof Sym.Choice x && b instanceof Sym.Choice y) {
            return new Sym.Choice(x.known().equals(y.known()) ? x.known() : Optional.empty(), join(x.left(), y.left()),
                    join(x.onLeft(), y.onLeft()), join(x.onRight(), y.onRight()));
        }
        if (a instanceof Sym.Arr x && b instanceof Sym.Arr y) {
            return join(x, y);
        }
        return new Sym.Either(statement.condition(), exported(a, true), exported(b, false));
    }

    private Optional<Sym> join(Optional<Sym> a, Optional<Sym> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(join(a.get(), b.get()))
                : a.map(x -> exported(x, true)).or(() -> b.map(y -> exported(y, false)));
    }

    private Sym join(Sym.Arr a, Sym.Arr b) {
        List<Boolean> storable = new ArrayList<>();
        emitter.into(statement.then(), () -> storable.add(storage.isStorable(a)));
        emitter.into(statement.otherwise(), () -> storable.add(storage.isStorable(b)));
        if (a.size() == 0 || storable.contains(false)) {
            List<Sym> elements = new ArrayList<>();
            for (int k = 0; k < a.size(); k++) {
                Index at = Index.of(k);
                List<Sym> both = new ArrayList<>();
                emitter.into(statement.then(), () -> both.add(a.at(at)));
                emitter.into(statement.otherwise(), () -> both.add(b.at(at)));
                elements.add(join(both.getFirst(), both.getLast()));
            }
            return new Sym.Arr(a.size(), k -> elements.get(k.known().orElseThrow(() -> new TooLarge("an array of functions"))), true);
        }
        Layout layout = storage.layout(a, List.of());
        emitter.into(statement.then(), () -> storage.store(a, layout, List.of()));
        emitter.into(statement.otherwise(), () -> storage.store(b, layout, List.of()));
        return layout.value(emitter, List.of());
    }

    private Reg join(Reg a, Reg b) {
        if (a == b) {
            return a;
        }
        Reg out = emitter.given();
        statement.joins().add(new Statement.Join(a, b, out));
        return out;
    }

    private Reg zero(Block block) {
        List<Reg> zero = new ArrayList<>();
        emitter.into(block, () -> zero.add(emitter.constant(0)));
        return zero.getFirst();
    }

    /// {@return a value of one branch as it is known outside; in the other branch its numbers are 0}
    private Sym exported(Sym value, boolean then) {
        emitter.look();
        Block home = then ? statement.then() : statement.otherwise();
        return switch (value) {
            case Sym.Num(Reg reg) -> new Sym.Num(exported(reg, then));
            case Sym.Truth(var known, Reg reg) -> new Sym.Truth(known, exported(reg, then));
            case Sym.Pair(Sym left, Sym right) -> new Sym.Pair(exported(left, then), exported(right, then));
            case Sym.Cons(Sym head, Sym tail) -> new Sym.Cons(exported(head, then), exported(tail, then));
            case Sym.Choice(var known, Reg left, var onLeft, var onRight) -> new Sym.Choice(known, exported(left, then),
                    onLeft.map(x -> exported(x, then)), onRight.map(x -> exported(x, then)));
            case Sym.Closure(var code, List<Sym> captured) -> new Sym.Closure(code, captured.stream().map(x -> exported(x, then)).toList());
            case Sym.Either(Reg condition, Sym left, Sym right) ->
                new Sym.Either(exported(condition, then), exported(left, then), exported(right, then));
            case Sym.Arr arr -> {
                List<Boolean> storable = new ArrayList<>();
                emitter.into(home, () -> storable.add(storage.isStorable(arr)));
                if (storable.contains(false)) {
                    List<Sym> elements = new ArrayList<>();
                    for (int k = 0; k < arr.size(); k++) {
                        Index at = Index.of(k);
                        List<Sym> inner = new ArrayList<>();
                        emitter.into(home, () -> inner.add(arr.at(at)));
                        elements.add(exported(inner.getFirst(), then));
                    }
                    yield new Sym.Arr(arr.size(), k -> elements.get(k.known().orElseThrow(() -> new TooLarge("an array of functions"))), true);
                }
                Layout layout = storage.layout(arr, List.of());
                emitter.into(home, () -> storage.store(arr, layout, List.of()));
                yield layout.value(emitter, List.of());
            }
            case Sym.Nil _, Sym.Place _ -> value;
        };
    }

    private Reg exported(Reg reg, boolean then) {
        if (emitter.block().isWithin(reg.home())) {
            return reg;
        }
        return then ? join(reg, zero(statement.otherwise())) : join(zero(statement.then()), reg);
    }
}
