package org.catenary.autodiff.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Runs programs on the numbers of an arithmetic.
///
/// Call by value; of a conditional only the branch that is taken is run. The stack of calls is a list of its own, so that
/// programs may be nested, and functions called, to any depth.
///
/// @param <S> the numbers
public final class Evaluator<S> {

    /// A call in progress.
    private static final class Call<S> {
        private final List<Code.Step> steps;
        private final int result;
        private final List<Value<S>> captured;
        private final List<Value<S>> local = new ArrayList<>();
        private final Deque<Value<S>> more = new ArrayDeque<>();
        private Optional<Loop<S>> loop = Optional.empty();

        Call(Code code, List<Value<S>> captured, List<Value<S>> bound) {
            this.steps = code.steps();
            this.result = code.result();
            this.captured = captured;
            local.addAll(bound);
            this.start = code.bound();
        }

        private final int start;

        Value<S> at(int place) { return place >= 0 ? local.get(place) : captured.get(~place); }

        boolean isDone() { return local.size() - start == steps.size(); }

        Code.Step step() { return steps.get(local.size() - start); }
    }

    /// A step that makes several calls.
    private interface Loop<S> {
        /// {@return the next call, or nothing when all were made}
        Optional<Call<S>> next();

        /// Takes what a call gave.
        void take(Value<S> value);

        Value<S> result();
    }

    private final Arithmetic<S> arithmetic;
    private final Whole<S> whole;

    /// @param arithmetic the numbers
    public Evaluator(Arithmetic<S> arithmetic) {
        this.arithmetic = arithmetic;
        this.whole = new Whole<>(arithmetic);
    }

    /// {@return the numbers of the result}
    /// @param at the numbers of all parameters
    /// @throws IllegalArgumentException if these are more or fewer than the parameters have
    /// @throws OutOfBounds if an array has no such element
    /// @throws NotDifferentiable if the numbers carry derivatives, and a primitive has none
    public List<S> run(Program program, List<S> at) {
        if (at.size() != program.inputs()) {
            throw new WrongInputs(program, at.size());
        }
        program.outputs();
        List<Value<S>> values = new ArrayList<>();
        int offset = 0;
        for (Program.Parameter parameter : program.parameters()) {
            values.add(Flat.value(parameter.type(), at, offset));
            offset += parameter.type().reals();
        }
        return Flat.numbers(run(program.code(), values));
    }

    /// {@return the value of code where values are bound}
    public Value<S> run(Code code, List<Value<S>> bound) {
        Deque<Call<S>> calls = new ArrayDeque<>();
        calls.push(new Call<>(code, List.of(), bound));
        while (true) {
            Call<S> now = calls.element();
            if (now.isDone()) {
                Value<S> value = now.at(now.result);
                calls.pop();
                if (!now.more.isEmpty()) {
                    Call<S> next = called(value, now.more.pop());
                    next.more.addAll(now.more);
                    calls.push(next);
                } else if (calls.isEmpty()) {
                    return value;
                } else {
                    returned(calls.element(), value, calls);
                }
            } else {
                located(now, now.step(), calls);
            }
        }
    }

    private void located(Call<S> now, Code.Step step, Deque<Call<S>> calls) {
        try {
            step(now, step, calls);
        } catch (NotFinite e) {
            throw e.at(step.place());
        } catch (NotDifferentiable e) {
            throw e.at(step.place());
        }
    }

    private void returned(Call<S> caller, Value<S> value, Deque<Call<S>> calls) {
        if (caller.loop.isEmpty()) {
            caller.local.add(value);
        } else {
            caller.loop.get().take(value);
            advance(caller, caller.loop.get(), calls);
        }
    }

    private void advance(Call<S> caller, Loop<S> loop, Deque<Call<S>> calls) {
        Optional<Call<S>> next = loop.next();
        next.ifPresentOrElse(calls::push, () -> {
            caller.loop = Optional.empty();
            caller.local.add(loop.result());
        });
    }

    private static <S> Call<S> called(Value<S> function, Value<S> argument) {
        var closure = (Value.Closure<S>) function;
        return new Call<>(closure.code(), closure.captured(), List.of(argument));
    }

    private static <S> Call<S> called(Value<S> function, Value<S> first, Value<S> second) {
        Call<S> call = called(function, first);
        call.more.add(second);
        return call;
    }

    private void step(Call<S> now, Code.Step step, Deque<Call<S>> calls) {
        switch (step.form()) {
            case Form.Constant(double value) -> now.local.add(number(arithmetic.constant(value)));
            case Form.Position(int at) -> now.local.add(new Value.Index<>(at));
            case Form.Operation(Primitive p) -> now.local.add(number(p.arity() == 1 ? arithmetic.apply(p, number(now, step, 0))
                    : arithmetic.apply(p, number(now, step, 0), number(now, step, 1))));
            case Form.Lambda _ -> now.local.add(new Value.Closure<>(step.inner().getFirst(), captured(now, step, 0)));
            case Form.Left _ -> now.local.add(new Value.Choice<>(true, part(now, step, 0)));
            case Form.Right _ -> now.local.add(new Value.Choice<>(false, part(now, step, 0)));
            case Form.Nil _ -> now.local.add(new Value.Nil<>());
            case Form.Case _ -> {
                var choice = (Value.Choice<S>) part(now, step, 0);
                calls.push(inner(now, step, choice.left() ? 0 : 1, List.of(choice.value())));
            }
            case Form.ListRec _ -> loop(now, listRec(now, step), calls);
            case Form.Build(int size, String _) -> loop(now, build(now, step, size), calls);
            case Form.Iterate(int times) -> loop(now, fold(part(now, step, 1), times, (state, _) -> called(part(now, step, 0), state)), calls);
            case Form.Word word -> word(now, step, word, calls);
            case Form.Variable _, Form.Let _ -> throw new AssertionError(step);
        }
    }

    private void word(Call<S> now, Code.Step step, Form.Word word, Deque<Call<S>> calls) {
        switch (word) {
            case APPLY -> calls.push(called(part(now, step, 0), part(now, step, 1)));
            case IF -> calls.push(inner(now, step, holds(now, step, 0) ? 0 : 1, List.of()));
            case MAP -> {
                List<Value<S>> of = elements(now, step, 1);
                loop(now, each(of.size(), k -> called(part(now, step, 0), of.get(k))), calls);
            }
            case MAP2 -> {
                List<Value<S>> a = elements(now, step, 1), b = elements(now, step, 2);
                loop(now, each(a.size(), k -> called(part(now, step, 0), a.get(k), b.get(k))), calls);
            }
            case REDUCE, FOLDL -> {
                List<Value<S>> of = elements(now, step, 2);
                loop(now, fold(part(now, step, 1), of.size(), (state, k) -> called(part(now, step, 0), state, of.get(k))), calls);
            }
            case FOLDR -> {
                List<Value<S>> of = elements(now, step, 2).reversed();
                loop(now, fold(part(now, step, 1), of.size(), (state, k) -> called(part(now, step, 0), of.get(k), state)), calls);
            }
            case SCAN -> loop(now, scan(part(now, step, 1), elements(now, step, 2), part(now, step, 0)), calls);
            default -> now.local.add(plain(now, step, word));
        }
    }

    /// {@return the value of a step that calls nothing}
    private Value<S> plain(Call<S> now, Code.Step step, Form.Word word) {
        return switch (word) {
            case PAIR -> new Value.Pair<>(part(now, step, 0), part(now, step, 1));
            case FIRST -> ((Value.Pair<S>) part(now, step, 0)).left();
            case SECOND -> ((Value.Pair<S>) part(now, step, 0)).right();
            case LESS -> new Value.Truth<>(arithmetic.isLess(number(now, step, 0), number(now, step, 1)));
            case LESS_EQUAL -> new Value.Truth<>(arithmetic.isAtMost(number(now, step, 0), number(now, step, 1)));
            case AND -> new Value.Truth<>(holds(now, step, 0) && holds(now, step, 1));
            case OR -> new Value.Truth<>(holds(now, step, 0) || holds(now, step, 1));
            case NOT -> new Value.Truth<>(!holds(now, step, 0));
            case CONS -> new Value.Cons<>(part(now, step, 0), part(now, step, 1));
            case ARRAY -> new Value.Array<>(step.arguments().stream().map(now::at).toList());
            case GET -> {
                List<Value<S>> elements = elements(now, step, 0);
                int at = index(now, step, 1);
                if (at < 0 || at >= elements.size()) {
                    throw new OutOfBounds(step, at, elements.size());
                }
                yield elements.get(at);
            }
            case INDEX_ADD -> new Value.Index<>(Math.addExact(index(now, step, 0), index(now, step, 1)));
            case INDEX_SUB -> new Value.Index<>(Math.subtractExact(index(now, step, 0), index(now, step, 1)));
            case INDEX_MUL -> new Value.Index<>(Math.multiplyExact(index(now, step, 0), index(now, step, 1)));
            case INDEX_REAL -> number(arithmetic.constant(index(now, step, 0)));
            default -> whole.of(word, step.arguments().stream().map(now::at).toList());
        };
    }

    private static <S> Value<S> number(S value) { return new Value.Real<>(value); }

    private static <S> Value<S> part(Call<S> now, Code.Step step, int k) { return now.at(step.arguments().get(k)); }

    private static <S> S number(Call<S> now, Code.Step step, int k) { return ((Value.Real<S>) part(now, step, k)).value(); }

    private static <S> boolean holds(Call<S> now, Code.Step step, int k) { return ((Value.Truth<S>) part(now, step, k)).holds(); }

    private static <S> int index(Call<S> now, Code.Step step, int k) { return ((Value.Index<S>) part(now, step, k)).at(); }

    private static <S> List<Value<S>> elements(Call<S> now, Code.Step step, int k) {
        return ((Value.Array<S>) part(now, step, k)).elements();
    }

    private static <S> List<Value<S>> captured(Call<S> now, Code.Step step, int k) {
        return step.captured().get(k).stream().map(now::at).toList();
    }

    private static <S> Call<S> inner(Call<S> now, Code.Step step, int k, List<Value<S>> bound) {
        return new Call<>(step.inner().get(k), captured(now, step, k), bound);
    }

    // ---- loops

    private void loop(Call<S> now, Loop<S> loop, Deque<Call<S>> calls) {
        now.loop = Optional.of(loop);
        advance(now, loop, calls);
    }

    private interface Element<S> {
        Call<S> call(int k);
    }

    private interface Advance<S> {
        Call<S> call(Value<S> state, int k);
    }

    private static <S> Loop<S> each(int size, Element<S> element) {
        List<Value<S>> done = new ArrayList<>(size);
        return new Loop<>() {
            @Override public Optional<Call<S>> next() { return done.size() == size ? Optional.empty() : Optional.of(element.call(done.size())); }

            @Override public void take(Value<S> value) { done.add(value); }

            @Override public Value<S> result() { return new Value.Array<>(done); }
        };
    }

    private Loop<S> build(Call<S> now, Code.Step step, int size) {
        List<Value<S>> captured = captured(now, step, 0);
        return each(size, k -> new Call<>(step.inner().getFirst(), captured, List.of(new Value.Index<>(k))));
    }

    private static <S> Loop<S> fold(Value<S> start, int size, Advance<S> advance) {
        return new Loop<>() {
            private Value<S> state = start;
            private int k;

            @Override public Optional<Call<S>> next() { return k == size ? Optional.empty() : Optional.of(advance.call(state, k++)); }

            @Override public void take(Value<S> value) { state = value; }

            @Override public Value<S> result() { return state; }
        };
    }

    private Loop<S> scan(Value<S> start, List<Value<S>> of, Value<S> function) {
        List<Value<S>> done = new ArrayList<>(of.size());
        return new Loop<>() {
            @Override public Optional<Call<S>> next() {
                return done.size() == of.size() ? Optional.empty()
                        : Optional.of(called(function, done.isEmpty() ? start : done.getLast(), of.get(done.size())));
            }

            @Override public void take(Value<S> value) { done.add(value); }

            @Override public Value<S> result() { return new Value.Array<>(done); }
        };
    }

    private Loop<S> listRec(Call<S> now, Code.Step step) {
        Deque<Value<S>> heads = new ArrayDeque<>();
        for (Value<S> list = part(now, step, 0); list instanceof Value.Cons<S>(Value<S> head, Value<S> tail); list = tail) {
            heads.push(head);
        }
        List<Value<S>> of = List.copyOf(heads), captured = captured(now, step, 0);
        return fold(part(now, step, 1), of.size(), (state, k) -> new Call<>(step.inner().getFirst(), captured, List.of(of.get(k), state)));
    }
}
