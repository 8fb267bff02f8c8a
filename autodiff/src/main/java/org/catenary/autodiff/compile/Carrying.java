package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Writes loops that carry a value from turn to turn: numbers as such, arrays in memory, a row for each turn.
final class Carrying {

    /// What is carried.
    private sealed interface Carried {
        record Scalar(Reg phi, Reg start) implements Carried {}

        record Both(Carried left, Carried right) implements Carried {}

        record Rows(Layout layout) implements Carried {}
    }

    private final Emitter emitter;
    private final Storage storage;
    private final int size;
    private final Index.Variable turn;
    private final Block body;
    private final Statement.Loop loop;

    Carrying(Emitter emitter, Storage storage, int size) {
        this.emitter = emitter;
        this.storage = storage;
        this.size = size;
        this.turn = emitter.variable(size);
        this.body = new Block(Optional.of(emitter.block()), Optional.of(turn));
        this.loop = new Statement.Loop(turn, false, body);
    }

    /// {@return the value after the last turn}
    Sym loop(Sym start, BiFunction<Sym, Index, Sym> step) {
        Carried carried = carried(start);
        List<Sym> next = new ArrayList<>();
        emitter.into(body, () -> next.add(step.apply(state(carried), Index.of(turn))));
        emitter.into(body, () -> rows(next.getFirst(), carried));
        Sym out = out(next.getFirst(), carried);
        emitter.add(loop);
        return finished(out);
    }

    /// {@return the values after each turn}
    Sym scan(Sym start, BiFunction<Sym, Index, Sym> step) {
        Layout all = storage.layout(start, List.of(size));
        loop(start, (state, t) -> {
            Sym next = step.apply(state, t);
            storage.store(next, all, List.of(t));
            return next;
        });
        return new Layout.ArrayOf(size, all).value(emitter, List.of());
    }

    private Carried carried(Sym start) {
        return switch (start) {
            case Sym.Num(Reg reg) -> new Carried.Scalar(emitter.given(body), reg);
            case Sym.Pair(Sym left, Sym right) -> new Carried.Both(carried(left), carried(right));
            case Sym.Arr arr -> {
                Layout layout = storage.layout(arr, List.of(size + 1));
                storage.store(arr, layout, List.of(Index.of(0)));
                yield new Carried.Rows(layout);
            }
            default -> throw new AssertionError(start);
        };
    }

    private Sym state(Carried carried) {
        return switch (carried) {
            case Carried.Scalar(Reg phi, Reg _) -> new Sym.Num(phi);
            case Carried.Both(Carried left, Carried right) -> new Sym.Pair(state(left), state(right));
            case Carried.Rows(Layout layout) -> layout.value(emitter, List.of(Index.of(turn)));
        };
    }

    private void rows(Sym next, Carried carried) {
        switch (carried) {
            case Carried.Scalar _ -> { }
            case Carried.Both(Carried left, Carried right) -> {
                rows(((Sym.Pair) next).left(), left);
                rows(((Sym.Pair) next).right(), right);
            }
            case Carried.Rows(Layout layout) -> storage.store(next, layout, List.of(Index.of(turn).plus(Index.of(1))));
        }
    }

    private Sym out(Sym next, Carried carried) {
        return switch (carried) {
            case Carried.Scalar(Reg phi, Reg start) -> {
                Reg out = emitter.given();
                loop.states().add(new Statement.State(phi, start, ((Sym.Num) next).reg(), out));
                yield new Sym.Num(out);
            }
            case Carried.Both(Carried left, Carried right) ->
                new Sym.Pair(out(((Sym.Pair) next).left(), left), out(((Sym.Pair) next).right(), right));
            case Carried.Rows(Layout layout) -> layout.value(emitter, List.of(Index.of(size)));
        };
    }

    /// What only adds to its state is a sum.
    private Sym finished(Sym out) {
        if (loop.states().size() != 1 || !(out instanceof Sym.Num)) {
            return out;
        }
        Statement.State state = loop.states().getFirst();
        if (state.next().home() == body && state.next().op() instanceof Op.Apply(var p, List<Reg> terms) && p.word().equals("add")
                && (terms.getFirst() == state.phi() ^ terms.getLast() == state.phi()) && Uses.count(body, state.phi()) == 1
                && Uses.count(body, state.next()) == 0) {
            loop.states().clear();
            loop.sums().add(new Statement.Sum(terms.getFirst() == state.phi() ? terms.getLast() : terms.getFirst(), state.out()));
            body.statements().remove(new Statement.Let(state.next()));
            return new Sym.Num(emitter.add(state.start(), state.out()));
        }
        return out;
    }
}
