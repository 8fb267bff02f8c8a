package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.catenary.autodiff.language.Code;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.OutOfBounds;
import org.catenary.autodiff.language.Primitive;

/// A partial evaluator: runs a program before its inputs are known. Functions, pairs, choices and lists are gone in what it
/// writes; numbers, loops, conditionals and arrays stay.
///
/// Arrays are made where their elements are asked for, which fuses maps, builds and sums; an array that is used more than once
/// is written to memory, unless its elements are read as cheaply.
///
/// Huot and Shaikhha, *Denotationally correct, purely functional, efficient reverse-mode automatic differentiation*,
/// arXiv:2212.09801.
final class Specializer {

    /// Up to so many turns are written out.
    private static final int UNROLLED = 4;
    private static final int DEEPEST = 300;

    private final Emitter emitter;
    private final Storage storage;
    private final IdentityHashMap<Code, int[]> uses = new IdentityHashMap<>();
    private int depth;

    Specializer(Emitter emitter) {
        this.emitter = emitter;
        this.storage = new Storage(emitter);
    }

    // ---- code

    Sym run(Code code, List<Sym> captured, List<Sym> bound) {
        if (++depth > DEEPEST) {
            throw new TooLarge("functions nested deeper than %d".formatted(DEEPEST));
        }
        int[] used = uses.computeIfAbsent(code, Specializer::uses);
        List<Sym> local = new ArrayList<>();
        for (Sym value : bound) {
            local.add(used[local.size()] > 1 ? kept(value) : value);
        }
        for (Code.Step step : code.steps()) {
            emitter.look();
            List<Sym> arguments = step.arguments().stream().map(at -> value(at, local, captured)).toList();
            List<List<Sym>> inner = step.captured().stream().map(of -> of.stream().map(at -> value(at, local, captured)).toList()).toList();
            Sym value = step(step, arguments, inner);
            local.add(used[local.size()] > 1 ? kept(value) : value);
        }
        depth--;
        return value(code.result(), local, captured);
    }

    private static Sym value(int at, List<Sym> local, List<Sym> captured) { return at >= 0 ? local.get(at) : captured.get(~at); }

    private static int[] uses(Code code) {
        var uses = new int[code.bound() + code.steps().size()];
        for (Code.Step step : code.steps()) {
            step.arguments().stream().filter(at -> at >= 0).forEach(at -> uses[at]++);
            step.captured().forEach(of -> of.stream().filter(at -> at >= 0).forEach(at -> uses[at] += 2));
        }
        if (code.result() >= 0) {
            uses[code.result()]++;
        }
        return uses;
    }

    /// {@return a value that may be used again without being computed again}
    private Sym kept(Sym value) {
        return switch (value) {
            case Sym.Arr arr when !arr.cheap() -> storage.isStorable(arr) ? storage.isCheap(arr) ? new Sym.Arr(arr.size(), arr.element(), true)
                    : storage.stored(arr) : arr;
            case Sym.Pair(Sym left, Sym right) -> new Sym.Pair(kept(left), kept(right));
            default -> value;
        };
    }

    private Sym step(Code.Step step, List<Sym> parts, List<List<Sym>> inner) {
        return switch (step.form()) {
            case Form.Constant(double value) -> new Sym.Num(emitter.constant(value));
            case Form.Position(int at) -> new Sym.Place(Index.of(at));
            case Form.Operation(Primitive p) -> new Sym.Num(p.arity() == 1 ? emitter.apply(p, number(parts.getFirst()))
                    : emitter.apply(p, number(parts.getFirst()), number(parts.getLast())));
            case Form.Lambda _ -> new Sym.Closure(step.inner().getFirst(), inner.getFirst());
            case Form.Left _ -> new Sym.Choice(Optional.of(true), emitter.constant(1), Optional.of(parts.getFirst()), Optional.empty());
            case Form.Right _ -> new Sym.Choice(Optional.of(false), emitter.constant(0), Optional.empty(), Optional.of(parts.getFirst()));
            case Form.Nil _ -> new Sym.Nil();
            case Form.Case _ -> choice(parts.getFirst(), left -> run(step.inner().get(0), inner.get(0), List.of(left)),
                    right -> run(step.inner().get(1), inner.get(1), List.of(right)));
            case Form.ListRec _ -> list(parts.get(0), parts.get(1), (head, result) -> run(step.inner().getFirst(), inner.getFirst(),
                    List.of(head, result)));
            case Form.Build(int size, String _) ->
                new Sym.Arr(size, k -> run(step.inner().getFirst(), inner.getFirst(), List.of(new Sym.Place(k))), false);
            case Form.Iterate(int times) -> fold(parts.get(1), times, false, (state, _) -> apply(parts.getFirst(), state));
            case Form.Word word -> word(step, word, parts, inner);
            case Form.Variable _, Form.Let _ -> throw new AssertionError(step);
        };
    }

    private Sym word(Code.Step step, Form.Word word, List<Sym> parts, List<List<Sym>> inner) {
        Sym a = parts.isEmpty() ? new Sym.Nil() : parts.getFirst(), b = parts.isEmpty() ? a : parts.getLast();
        return switch (word) {
            case APPLY -> apply(a, b);
            case PAIR -> new Sym.Pair(a, b);
            case FIRST -> pair(a).left();
            case SECOND -> pair(a).right();
            case IF -> branch((Sym.Truth) a, () -> run(step.inner().get(0), inner.get(0), List.of()),
                    () -> run(step.inner().get(1), inner.get(1), List.of()));
            case LESS -> test(Op.Relation.LESS, number(a), number(b));
            case LESS_EQUAL -> test(Op.Relation.LESS_EQUAL, number(a), number(b));
            case AND -> test(Op.Relation.AND, ((Sym.Truth) a).reg(), ((Sym.Truth) b).reg());
            case OR -> test(Op.Relation.OR, ((Sym.Truth) a).reg(), ((Sym.Truth) b).reg());
            case NOT -> test(Op.Relation.NOT, ((Sym.Truth) a).reg());
            case CONS -> new Sym.Cons(a, b);
            case ARRAY -> literal(parts);
            case GET -> array(a).at(checked(step, ((Sym.Place) b).index(), array(a).size()));
            case INDEX_ADD -> new Sym.Place(place(a).plus(place(b)));
            case INDEX_SUB -> new Sym.Place(place(a).minus(place(b)));
            case INDEX_MUL -> new Sym.Place(place(a).times(place(b)));
            case INDEX_REAL -> new Sym.Num(place(a).known().map(k -> emitter.constant(k)).orElseGet(() -> emitter.let(new Op.OfIndex(place(a)))));
            case MAP -> new Sym.Arr(array(b).size(), k -> apply(a, array(b).at(k)), false);
            case MAP2 -> new Sym.Arr(array(b).size(), k -> apply(apply(a, array(parts.get(1)).at(k)), array(b).at(k)), false);
            case REDUCE, FOLDL -> fold(parts.get(1), array(b).size(), false, (state, k) -> apply(apply(a, state), array(b).at(k)));
            case FOLDR -> fold(parts.get(1), array(b).size(), true, (state, k) -> apply(apply(a, array(b).at(k)), state));
            case SCAN -> scan(parts.get(1), array(b).size(), (state, k) -> apply(apply(a, state), array(b).at(k)));
            case ZIP -> new Sym.Arr(array(a).size(), k -> new Sym.Pair(array(a).at(k), array(b).at(k)), array(a).cheap() && array(b).cheap());
            case CONCAT -> storage.concatenated(array(a), array(b)).orElseGet(() -> literal(elements(array(a), array(b))));
            case SUM -> new Sym.Num(sum(array(a).size(), k -> number(array(a).at(k))));
            case PROD -> fold(new Sym.Num(emitter.constant(1)), array(a).size(), false, operate("mul", array(a)));
            case MAXARR -> fold(new Sym.Num(emitter.constant(Double.NEGATIVE_INFINITY)), array(a).size(), false, operate("max", array(a)));
            case LOGSUMEXP -> new Sym.Num(logsumexp(array(kept(a))));
            case DOT -> new Sym.Num(dot(array(a), array(b)));
            case MATVEC -> matvec(array(a), array(kept(b)));
            case MATMUL -> {
                Sym.Arr x = array(kept(a)), y = array(kept(b));
                yield new Sym.Arr(x.size(), i -> matvec(transposed(y), array(x.at(i))), false);
            }
            case TRANSPOSE -> transposed(array(kept(a)));
            case OUTER -> {
                Sym.Arr x = array(kept(a)), y = array(kept(b));
                yield new Sym.Arr(x.size(), i -> new Sym.Arr(y.size(), j -> new Sym.Num(emitter.mul(number(x.at(i)), number(y.at(j)))), false), false);
            }
            case LOWER -> storage.lower(array(a), array(b));
        };
    }

    // ---- what values are

    private static Reg number(Sym value) {
        if (value instanceof Sym.Num(Reg reg)) {
            return reg;
        }
        throw new AssertionError(value);
    }

    private static Index place(Sym value) { return ((Sym.Place) value).index(); }

    private Sym.Pair pair(Sym value) {
        return switch (value) {
            case Sym.Pair pair -> pair;
            case Sym.Either(Reg condition, Sym then, Sym otherwise) ->
                (Sym.Pair) branch(new Sym.Truth(Optional.empty(), condition), () -> then, () -> otherwise);
            default -> throw new AssertionError(value);
        };
    }

    private static Sym.Arr array(Sym value) { return (Sym.Arr) value; }

    private static Index checked(Code.Step step, Index index, int size) {
        long[] range = index.range();
        boolean reached = index.variables().stream().noneMatch(v -> v.size() == 0);
        if (reached && (range[0] < 0 || range[1] >= size)) {
            if (index.known().isPresent()) {
                throw new OutOfBounds(step, index.known().get(), size);
            }
            throw new TooLarge("element %s of an array of %d may lie outside".formatted(index, size));
        }
        return index;
    }

    private Sym.Truth test(Op.Relation relation, Reg... arguments) {
        List<Double> known = new ArrayList<>();
        for (Reg argument : arguments) {
            if (argument.op() instanceof Op.Constant(double value)) {
                known.add(value);
            }
        }
        if (known.size() < arguments.length) {
            return new Sym.Truth(Optional.empty(), emitter.let(new Op.Test(relation, List.of(arguments))));
        }
        double x = known.getFirst(), y = known.getLast();
        boolean holds = switch (relation) {
            case LESS -> x < y;
            case LESS_EQUAL -> x <= y;
            case AND -> x != 0 && y != 0;
            case OR -> x != 0 || y != 0;
            case NOT -> x == 0;
        };
        return new Sym.Truth(Optional.of(holds), emitter.constant(holds ? 1 : 0));
    }

    /// Written to memory where it stands, not in each turn of the loops that look at it.
    private Sym literal(List<Sym> elements) {
        Block home = emitter.block();
        List<Sym.Arr> written = new ArrayList<>();
        return new Sym.Arr(elements.size(), k -> k.known().map(elements::get).orElseGet(() -> {
            if (!emitter.block().isWithin(home)) {
                return storage.table(elements).at(k);
            }
            if (written.isEmpty()) {
                emitter.into(home, () -> written.add(storage.table(elements)));
            }
            return written.getFirst().at(k);
        }), true);
    }

    private static List<Sym> elements(Sym.Arr a, Sym.Arr b) {
        List<Sym> all = new ArrayList<>();
        for (int k = 0; k < a.size(); k++) {
            all.add(a.at(Index.of(k)));
        }
        for (int k = 0; k < b.size(); k++) {
            all.add(b.at(Index.of(k)));
        }
        return all;
    }

    private static Sym.Arr transposed(Sym.Arr rows) {
        int width = rows.size() == 0 ? 0 : array(rows.at(Index.of(0))).size();
        return new Sym.Arr(width, j -> new Sym.Arr(rows.size(), i -> array(rows.at(i)).at(j), rows.cheap()), rows.cheap());
    }

    // ---- functions and choices

    private Sym apply(Sym function, Sym argument) {
        return switch (function) {
            case Sym.Closure(Code code, List<Sym> captured) -> run(code, captured, List.of(argument));
            case Sym.Either(Reg condition, Sym then, Sym otherwise) ->
                branch(new Sym.Truth(Optional.empty(), condition), () -> apply(then, argument), () -> apply(otherwise, argument));
            default -> throw new AssertionError(function);
        };
    }

    private Sym choice(Sym value, Function<Sym, Sym> left, Function<Sym, Sym> right) {
        var choice = (Sym.Choice) value;
        return branch(new Sym.Truth(choice.known(), choice.left()), () -> left.apply(choice.onLeft().orElseThrow()),
                () -> right.apply(choice.onRight().orElseThrow()));
    }

    private interface Step {
        Sym of(Sym state, Sym element);
    }

    private Sym list(Sym list, Sym base, Step step) {
        List<Sym> heads = new ArrayList<>();
        Sym now = list;
        while (now instanceof Sym.Cons(Sym head, Sym tail)) {
            heads.add(head);
            now = tail;
        }
        Sym result = now instanceof Sym.Either(Reg condition, Sym then, Sym otherwise)
                ? branch(new Sym.Truth(Optional.empty(), condition), () -> list(then, base, step), () -> list(otherwise, base, step)) : base;
        for (Sym head : heads.reversed()) {
            result = step.of(head, result);
        }
        return result;
    }

    private Sym branch(Sym.Truth condition, Supplier<Sym> then, Supplier<Sym> otherwise) {
        if (condition.known().isPresent()) {
            return condition.known().get() ? then.get() : otherwise.get();
        }
        List<Sym> values = new ArrayList<>();
        Block left = emitter.inside(Optional.empty(), () -> values.add(then.get()));
        Block right = emitter.inside(Optional.empty(), () -> values.add(otherwise.get()));
        var branches = new Joining(emitter, storage, new Statement.If(condition.reg(), left, right, new ArrayList<>()));
        Sym joined = branches.join(values.getFirst(), values.getLast());
        emitter.add(branches.statement());
        return joined;
    }

    // ---- loops

    private interface Turn {
        Sym of(Sym state, Index k);
    }

    private Reg sum(int size, Function<Index, Reg> of) {
        if (size > UNROLLED) {
            return emitter.sums(size, k -> List.of(of.apply(k))).getFirst();
        }
        Reg result = emitter.constant(0);
        for (int k = 0; k < size; k++) {
            result = emitter.add(result, of.apply(Index.of(k)));
        }
        return result;
    }

    private Reg dot(Sym.Arr a, Sym.Arr b) { return sum(a.size(), k -> emitter.mul(number(a.at(k)), number(b.at(k)))); }

    private Sym.Arr matvec(Sym.Arr rows, Sym.Arr x) {
        return new Sym.Arr(rows.size(), k -> new Sym.Num(dot(array(rows.at(k)), x)), false);
    }

    private Turn operate(String word, Sym.Arr of) {
        Primitive p = Primitive.of(word).orElseThrow();
        return (state, k) -> new Sym.Num(emitter.apply(p, number(state), number(of.at(k))));
    }

    private Reg logsumexp(Sym.Arr x) {
        Sym largest = fold(new Sym.Num(emitter.constant(Double.NEGATIVE_INFINITY)), x.size(), false, operate("max", x));
        Reg shift = emitter.let(new Op.Hold(number(largest)));
        Primitive exp = Primitive.of("exp").orElseThrow();
        Reg sum = sum(x.size(), k -> emitter.apply(exp, emitter.sub(number(x.at(k)), shift)));
        return emitter.add(emitter.apply(Primitive.of("log").orElseThrow(), sum), shift);
    }

    private Sym fold(Sym start, int size, boolean backward, Turn turn) {
        Sym first = kept(start);
        if (size <= UNROLLED || !storage.isStorable(first)) {
            Sym state = first;
            for (int k = 0; k < size; k++) {
                state = kept(turn.of(state, Index.of(backward ? size - 1 - k : k)));
            }
            return state;
        }
        return new Carrying(emitter, storage, size).loop(first, (state, t) -> turn.of(state, backward ? Index.of(size - 1).minus(t) : t));
    }

    private Sym scan(Sym start, int size, Turn turn) {
        Sym first = kept(start);
        if (size <= UNROLLED || !storage.isStorable(first)) {
            List<Sym> states = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                states.add(kept(turn.of(k == 0 ? first : states.getLast(), Index.of(k))));
            }
            return literal(states);
        }
        return new Carrying(emitter, storage, size).scan(first, turn::of);
    }
}
