package org.catenary.autodiff.chad;

import static org.catenary.autodiff.chad.Cotangents.apply;
import static org.catenary.autodiff.chad.Cotangents.cons;
import static org.catenary.autodiff.chad.Cotangents.cotangent;
import static org.catenary.autodiff.chad.Cotangents.element;
import static org.catenary.autodiff.chad.Cotangents.first;
import static org.catenary.autodiff.chad.Cotangents.get;
import static org.catenary.autodiff.chad.Cotangents.nil;
import static org.catenary.autodiff.chad.Cotangents.pair;
import static org.catenary.autodiff.chad.Cotangents.primal;
import static org.catenary.autodiff.chad.Cotangents.real;
import static org.catenary.autodiff.chad.Cotangents.row;
import static org.catenary.autodiff.chad.Cotangents.rowOf;
import static org.catenary.autodiff.chad.Cotangents.same;
import static org.catenary.autodiff.chad.Cotangents.second;
import static org.catenary.autodiff.chad.Cotangents.times;
import static org.catenary.autodiff.chad.Cotangents.when;
import static org.catenary.autodiff.chad.Cotangents.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Code;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Term;
import org.catenary.autodiff.language.Type;

/// The transformation of terms, one row for each form: `x : A ⊢ t : B` becomes a term of type `D₁ B × (D₂ B → D₂ A)`.
///
/// Terms are read as steps, each a term on the values so far; the cotangent of such a context is kept as a name for each value that
/// has one, instead of a row with zeros for the others.
final class Transformation {

    private static final int DEEPEST = 200;

    private final Cotangents on;
    private final WholeArrays arrays;
    private int depth;

    Transformation(Cotangents on) {
        this.on = on;
        this.arrays = new WholeArrays(on);
    }

    /// A value by its name, with the type that it had, and whether it may depend on what is differentiated by.
    record Known(Term value, Type type, boolean moves) {
        Known(Term value, Type type) { this(value, type, true); }
    }

    private record Binding(String name, Term term) {}

    /// One level of code, being written.
    private final class Level {
        private final List<Known> captured;
        private final List<Known> local;
        private final List<Binding> bindings = new ArrayList<>();
        private final List<Consumer<Term>> backs = new ArrayList<>();
        private final List<List<Term>> given = new ArrayList<>();
        private final List<List<Term>> givenToCaptured = new ArrayList<>();
        private final List<Binding> way = new ArrayList<>();

        Level(List<Known> captured, List<Known> bound) {
            this.captured = captured;
            this.local = new ArrayList<>(bound);
            bound.forEach(_ -> given.add(new ArrayList<>()));
            captured.forEach(_ -> givenToCaptured.add(new ArrayList<>()));
        }

        Known at(int place) { return place >= 0 ? local.get(place) : captured.get(~place); }

        Term named(Term term) {
            String name = on.name();
            bindings.add(new Binding(name, term));
            return Term.variable(name);
        }

        /// {@return a name for a term of the way back}
        Term back(Term term) {
            String name = on.name();
            way.add(new Binding(name, term));
            return Term.variable(name);
        }

        void give(int place, Term cotangent) { (place >= 0 ? given.get(place) : givenToCaptured.get(~place)).add(cotangent); }

        Term sum(List<Term> given, Type type) {
            Type cotangent = cotangent(type);
            return given.isEmpty() ? on.zero(cotangent) : given.stream().reduce((a, b) -> back(on.plus(cotangent, a, b))).orElseThrow();
        }
    }

    private static Term within(List<Binding> bindings, Term term) {
        Term whole = term;
        for (Binding binding : bindings.reversed()) {
            whole = Term.let(binding.name, binding.term, whole);
        }
        return whole;
    }

    /// {@return the value of code, with the way back from its cotangent to the rows of those of what is bound and captured}
    Term block(Code code, List<Known> captured, List<Known> bound) {
        if (++depth > DEEPEST) {
            throw new TooNested(DEEPEST);
        }
        var level = new Level(captured, bound);
        for (Code.Step step : code.steps()) {
            level.given.add(new ArrayList<>());
            level.backs.add(_ -> { });
            Term value = step(level, step);
            level.local.add(new Known(value, step.type(), !step.inner().isEmpty() || step.arguments().stream().anyMatch(at -> level.at(at).moves)));
        }
        String cotangent = on.name();
        level.give(code.result(), Term.variable(cotangent));
        for (int k = code.steps().size() - 1; k >= 0; k--) {
            List<Term> given = level.given.get(bound.size() + k);
            if (!given.isEmpty()) {
                level.backs.get(k).accept(level.sum(given, code.steps().get(k).type()));
            }
        }
        Term toBound = rowOf(IntStream.range(0, bound.size()).mapToObj(k -> level.sum(level.given.get(k), bound.get(k).type)).toList());
        Term toCaptured = rowOf(IntStream.range(0, captured.size()).mapToObj(k -> level.sum(level.givenToCaptured.get(k), captured.get(k).type)).toList());
        Term back = Term.of(new Form.Lambda(cotangent, Optional.empty()), within(level.way, pair(toBound, toCaptured)));
        depth--;
        return within(level.bindings, pair(level.at(code.result()).value, back));
    }

    private static Type rowType(List<Known> known) { return row(known.stream().map(k -> cotangent(k.type)).toList()); }

    private static List<Known> captured(Level level, Code.Step step, int k) { return step.captured().get(k).stream().map(level::at).toList(); }

    /// Gives a row of cotangents to what code captured.
    private static void give(Level level, List<Integer> places, Term cotangents) {
        for (int k = 0; k < places.size(); k++) {
            level.give(places.get(k), element(cotangents, k, places.size()));
        }
    }

    private Term step(Level level, Code.Step step) {
        return switch (step.form()) {
            case Form.Constant _, Form.Position _ -> level.named(Term.of(step.form()));
            case Form.Nil _ -> level.named(Term.of(new Form.Nil(Optional.of(primal(step.type())))));
            case Form.Operation(Primitive p) -> operation(level, step, p);
            case Form.Lambda _ -> lambda(level, step);
            case Form.Left _ -> one(level, step, Term.of(new Form.Left(Optional.of(primal(step.type()))), part(level, step, 0)), Cotangents::first);
            case Form.Right _ -> one(level, step, Term.of(new Form.Right(Optional.of(primal(step.type()))), part(level, step, 0)), Cotangents::second);
            case Form.Case _ -> choice(level, step);
            case Form.ListRec _ -> listRec(level, step);
            case Form.Build(int size, String _) -> build(level, step, size);
            case Form.Iterate(int times) -> iterate(level, step, times);
            case Form.Word word -> array(level, step, word);
            case Form.Variable _, Form.Let _ -> throw new AssertionError(step);
        };
    }

    private static Term part(Level level, Code.Step step, int k) { return level.at(step.arguments().get(k)).value; }

    private static Type type(Level level, Code.Step step, int k) { return level.at(step.arguments().get(k)).type; }

    /// Says what the way back of the step that is being written does with its cotangent.
    private static void back(Level level, Consumer<Term> back) { level.backs.set(level.backs.size() - 1, back); }

    private static Term one(Level level, Code.Step step, Term value, UnaryOperator<Term> transpose) {
        back(level, d -> level.give(step.arguments().getFirst(), transpose.apply(d)));
        return level.named(value);
    }

    private static Term operation(Level level, Code.Step step, Primitive p) {
        Term x = part(level, step, 0), y = p.arity() == 2 ? part(level, step, 1) : x;
        Term r = level.named(p.arity() == 1 ? Term.operation(p, x) : Term.operation(p, x, y));
        back(level, d -> {
            for (int k = 0; k < p.arity(); k++) {
                if (level.at(step.arguments().get(k)).moves && !p.partial(k).is(0)) {
                    Partial partial = p.partial(k);
                    level.give(step.arguments().get(k), level.back(partial.is(1) ? d : times(term(partial, x, y, r), d)));
                }
            }
        });
        return r;
    }

    private static Term term(Partial partial, Term x, Term y, Term r) {
        return switch (partial) {
            case Partial.Name.X -> x;
            case Partial.Name.Y -> y;
            case Partial.Name.R -> r;
            case Partial.Literal(double value) -> Term.constant(value);
            case Partial.Apply(Primitive p, Partial a, Partial b) -> p.arity() == 1 ? Term.operation(p, term(a, x, y, r))
                    : Term.operation(p, term(a, x, y, r), term(b, x, y, r));
        };
    }

    // ---- functions

    /// {@return a function of one bound value whose result is a block}
    private Term body(Code code, List<Known> captured, Type bound) { return on.lambda(x -> block(code, captured, List.of(new Known(x, bound)))); }

    private Term lambda(Level level, Code.Step step) {
        List<Known> captured = captured(level, step, 0);
        Type row = rowType(captured);
        Term body = level.named(body(step.inner().getFirst(), captured, step.type().left()));
        back(level, d -> give(level, step.captured().getFirst(), level.back(on.foldRight(d, on.zero(row), (call, rest) ->
                on.plus(row, second(apply(second(apply(body, first(call))), second(call))), rest)))));
        return level.named(on.lambda(x -> on.let(apply(body, x), r -> pair(first(r), on.lambda(w -> first(apply(second(r), w)))))));
    }

    private Term called(Level level, Code.Step step) {
        Term argument = part(level, step, 1);
        Term r = level.named(apply(part(level, step, 0), argument));
        back(level, d -> {
            level.give(step.arguments().get(0), cons(pair(argument, d), nil()));
            level.give(step.arguments().get(1), level.back(apply(second(r), d)));
        });
        return level.named(first(r));
    }

    /// {@return a curried function at two arguments: the value, and the way back to the row of both and the function}
    private Term twice(Term f, Term a, Term b) {
        return on.let(apply(f, a), g -> on.let(apply(first(g), b), r -> pair(first(r), on.lambda(w ->
                on.let(cons(pair(b, w), nil()), call -> row(apply(second(g), call), apply(second(r), w), cons(pair(a, call), nil())))))));
    }

    // ---- choices

    private Term choice(Level level, Code.Step step) {
        Type of = type(level, step, 0);
        List<Known> left = captured(level, step, 0), right = captured(level, step, 1);
        Type leftRow = rowType(left), rightRow = rowType(right);
        String a = on.name(), b = on.name();
        Term onLeft = on.let(block(step.inner().get(0), left, List.of(new Known(Term.variable(a), of.left()))), r -> pair(first(r), on.lambda(w ->
                on.let(apply(second(r), w), u -> row(pair(first(u), on.zero(cotangent(of.right()))), second(u), on.zero(rightRow))))));
        Term onRight = on.let(block(step.inner().get(1), right, List.of(new Known(Term.variable(b), of.right()))), r -> pair(first(r), on.lambda(w ->
                on.let(apply(second(r), w), u -> row(pair(on.zero(cotangent(of.left())), first(u)), on.zero(leftRow), second(u))))));
        Term r = level.named(Term.of(new Form.Case(a, b), part(level, step, 0), onLeft, onRight));
        back(level, d -> {
            Term u = level.back(apply(second(r), d));
            level.give(step.arguments().getFirst(), element(u, 0, 3));
            give(level, step.captured().get(0), element(u, 1, 3));
            give(level, step.captured().get(1), element(u, 2, 3));
        });
        return level.named(first(r));
    }

    private Term branch(Level level, Code.Step step) {
        List<Known> then = captured(level, step, 0), otherwise = captured(level, step, 1);
        Type thenRow = rowType(then), otherwiseRow = rowType(otherwise);
        Term r = level.named(when(part(level, step, 0),
                on.let(block(step.inner().get(0), then, List.of()), s -> pair(first(s), on.lambda(w ->
                        pair(second(apply(second(s), w)), on.zero(otherwiseRow))))),
                on.let(block(step.inner().get(1), otherwise, List.of()), s -> pair(first(s), on.lambda(w ->
                        pair(on.zero(thenRow), second(apply(second(s), w))))))));
        back(level, d -> {
            Term u = level.back(apply(second(r), d));
            give(level, step.captured().get(0), first(u));
            give(level, step.captured().get(1), second(u));
        });
        return level.named(first(r));
    }

    // ---- lists

    private Term consed(Level level, Code.Step step) {
        Term tail = part(level, step, 1);
        back(level, d -> {
            Term length = level.back(on.foldRight(tail, Term.constant(0), (_, n) -> Cotangents.operation("add", n, Term.constant(1))));
            level.give(step.arguments().get(0), level.back(on.at(cotangent(type(level, step, 0)), length, d)));
            level.give(step.arguments().get(1), d);
        });
        return level.named(cons(part(level, step, 0), tail));
    }

    /// The state is how long the list is so far, the result, and the way back from it to the row of base, list and captured.
    private Term listRec(Level level, Code.Step step) {
        List<Known> captured = captured(level, step, 0);
        Type row = rowType(captured), head = type(level, step, 0).left();
        Term start = row(Term.constant(0), part(level, step, 1), on.lambda(w -> row(w, nil(), on.zero(row))));
        Term end = level.named(on.foldRight(part(level, step, 0), start, (h, state) -> on.let(
                block(step.inner().getFirst(), captured, List.of(new Known(h, head), new Known(element(state, 1, 3), step.type()))),
                s -> row(Cotangents.operation("add", first(state), Term.constant(1)), first(s), on.lambda(w ->
                        on.let(apply(second(s), w), u -> on.let(apply(element(state, 2, 3), second(first(u))), t ->
                                row(first(t), cons(pair(first(state), first(first(u))), element(t, 1, 3)),
                                        on.plus(row, second(u), element(t, 2, 3))))))))));
        back(level, d -> {
            Term u = level.back(apply(element(end, 2, 3), d));
            level.give(step.arguments().get(1), element(u, 0, 3));
            level.give(step.arguments().get(0), element(u, 1, 3));
            give(level, step.captured().getFirst(), element(u, 2, 3));
        });
        return level.named(element(end, 1, 3));
    }

    // ---- arrays

    private Term build(Level level, Code.Step step, int size) {
        List<Known> captured = captured(level, step, 0);
        Type row = rowType(captured);
        Term all = level.named(on.build(size, k -> block(step.inner().getFirst(), captured, List.of(new Known(k, Type.INDEX)))));
        back(level, d -> give(level, step.captured().getFirst(),
                level.back(on.total(row, on.build(size, k -> second(apply(second(get(all, k)), get(d, k))))))));
        return level.named(on.build(size, k -> first(get(all, k))));
    }

    private Term iterate(Level level, Code.Step step, int times) {
        Term f = part(level, step, 0);
        Term start = pair(part(level, step, 1), on.lambda(w -> pair(w, nil())));
        Term end = level.named(Term.of(new Form.Iterate(times), on.lambda(state -> on.let(apply(f, first(state)), r -> pair(first(r), on.lambda(w ->
                on.let(apply(second(state), apply(second(r), w)), t -> pair(first(t), cons(pair(first(state), w), second(t)))))))), start));
        back(level, d -> {
            Term t = level.back(apply(second(end), d));
            level.give(step.arguments().get(1), first(t));
            level.give(step.arguments().get(0), second(t));
        });
        return level.named(first(end));
    }

    private Term array(Level level, Code.Step step, Form.Word word) {
        return switch (word) {
            case APPLY -> called(level, step);
            case IF -> branch(level, step);
            case CONS -> consed(level, step);
            case MAP -> map(level, step);
            case MAP2 -> map2(level, step);
            case REDUCE, FOLDL, FOLDR -> fold(level, step, word == Form.Word.FOLDR);
            case SCAN -> scan(level, step);
            default -> plain(level, step, word);
        };
    }

    private Term plain(Level level, Code.Step step, Form.Word word) {
        Term[] parts = step.arguments().stream().map(at -> level.at(at).value).toArray(Term[]::new);
        Term value = level.named(Term.of(word, parts));
        switch (word) {
            case LESS, LESS_EQUAL, AND, OR, NOT, INDEX_ADD, INDEX_SUB, INDEX_MUL, INDEX_REAL -> { }
            case PAIR -> back(level, d -> {
                level.give(step.arguments().get(0), first(d));
                level.give(step.arguments().get(1), second(d));
            });
            case FIRST -> back(level, d -> level.give(step.arguments().getFirst(), pair(d, on.zero(cotangent(type(level, step, 0).right())))));
            case SECOND -> back(level, d -> level.give(step.arguments().getFirst(), pair(on.zero(cotangent(type(level, step, 0).left())), d)));
            case ARRAY -> back(level, d -> {
                for (int k = 0; k < parts.length; k++) {
                    level.give(step.arguments().get(k), get(d, Cotangents.position(k)));
                }
            });
            case GET -> back(level, d -> {
                Type array = type(level, step, 0);
                level.give(step.arguments().getFirst(), level.back(on.build(array.size(), k ->
                        when(same(real(k), real(parts[1])), d, on.zero(cotangent(array.left()))))));
            });
            default -> back(level, d -> {
                int last = parts.length - 1;
                List<Term> cotangents = arrays.transposed(word, type(level, step, 0), type(level, step, last), parts[0], parts[last], value, d);
                for (int k = 0; k < cotangents.size(); k++) {
                    level.give(step.arguments().get(k), level.back(cotangents.get(k)));
                }
            });
        }
        return value;
    }

    private Term map(Level level, Code.Step step) {
        Term f = part(level, step, 0), a = part(level, step, 1);
        int n = type(level, step, 1).size();
        Term all = level.named(word(Form.Word.MAP, f, a));
        back(level, d -> {
            level.give(step.arguments().get(1), level.back(on.build(n, k -> apply(second(get(all, k)), get(d, k)))));
            level.give(step.arguments().get(0), level.back(word(Form.Word.FOLDL, on.lambda((calls, call) -> cons(call, calls)), nil(), word(Form.Word.ZIP, a, d))));
        });
        return level.named(on.build(n, k -> first(get(all, k))));
    }

    private Term map2(Level level, Code.Step step) {
        Term f = part(level, step, 0), a = part(level, step, 1), b = part(level, step, 2);
        int n = type(level, step, 1).size();
        Type calls = cotangent(type(level, step, 0));
        Term all = level.named(on.build(n, k -> twice(f, get(a, k), get(b, k))));
        back(level, d -> {
            Term back = level.back(on.build(n, k -> apply(second(get(all, k)), get(d, k))));
            level.give(step.arguments().get(1), level.back(on.build(n, k -> element(get(back, k), 0, 3))));
            level.give(step.arguments().get(2), level.back(on.build(n, k -> element(get(back, k), 1, 3))));
            level.give(step.arguments().get(0), level.back(on.total(calls, on.build(n, k -> element(get(back, k), 2, 3)))));
        });
        return level.named(on.build(n, k -> first(get(all, k))));
    }

    /// The state is the result so far and the way back from it to the row of where it began, the function, and places of the array.
    private Term fold(Level level, Code.Step step, boolean right) {
        Term f = part(level, step, 0);
        Type array = type(level, step, 2), calls = cotangent(type(level, step, 0));
        Term start = pair(part(level, step, 1), on.lambda(w -> row(w, nil(), nil())));
        Cotangents.Step turn = (state, x) -> on.let(right ? twice(f, first(x), first(state)) : twice(f, first(state), first(x)), r ->
                pair(first(r), on.lambda(w -> on.let(apply(second(r), w), u -> on.let(apply(second(state), element(u, right ? 1 : 0, 3)), t ->
                        row(element(t, 0, 3), on.plus(calls, element(u, 2, 3), element(t, 1, 3)),
                                cons(pair(second(x), element(u, right ? 0 : 1, 3)), element(t, 2, 3))))))));
        Term placed = word(Form.Word.ZIP, part(level, step, 2), on.places(array.size()));
        Term end = level.named(right ? word(Form.Word.FOLDR, on.lambda((x, state) -> turn.of(state, x)), start, placed)
                : word(Form.Word.FOLDL, on.lambda(turn), start, placed));
        back(level, d -> {
            Term t = level.back(apply(second(end), d));
            level.give(step.arguments().get(1), element(t, 0, 3));
            level.give(step.arguments().get(0), element(t, 1, 3));
            level.give(step.arguments().get(2), level.back(on.array(cotangent(array), element(t, 2, 3))));
        });
        return level.named(first(end));
    }

    private Term scan(Level level, Code.Step step) {
        Term f = part(level, step, 0);
        Type state = cotangent(step.type().left()), array = type(level, step, 2), calls = cotangent(type(level, step, 0));
        int n = array.size();
        Term start = pair(part(level, step, 1), on.lambda(w -> row(w, on.zero(cotangent(array.left())), nil())));
        Term all = level.named(word(Form.Word.SCAN, on.lambda((before, x) -> twice(f, first(before), x)), start, part(level, step, 2)));
        back(level, d -> {
            Term t = level.back(word(Form.Word.FOLDR, on.lambda((k, later) -> on.let(
                    apply(first(k), on.plus(state, first(second(k)), element(later, 0, 3))), u ->
                            row(element(u, 0, 3), on.plus(calls, element(u, 2, 3), element(later, 1, 3)),
                                    cons(pair(second(second(k)), element(u, 1, 3)), element(later, 2, 3))))),
                    row(on.zero(state), nil(), nil()), on.build(n, k -> row(second(get(all, k)), get(d, k), real(k)))));
            level.give(step.arguments().get(1), element(t, 0, 3));
            level.give(step.arguments().get(0), element(t, 1, 3));
            level.give(step.arguments().get(2), level.back(on.array(cotangent(array), element(t, 2, 3))));
        });
        return level.named(on.build(n, k -> first(get(all, k))));
    }
}
