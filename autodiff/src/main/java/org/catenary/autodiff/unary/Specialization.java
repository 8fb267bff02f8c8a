package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Code;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.OutOfBounds;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Program;
import org.catenary.autodiff.language.Type;

/// A generic partial evaluator: runs a program before its inputs are known. Functions, pairs, choices and lists are gone in what it
/// writes; numbers, arrays, loops and branches stay, each step a slice of the whole context.
///
/// Huot and Shaikhha, *Denotationally correct, purely functional, efficient reverse-mode automatic differentiation*,
/// arXiv:2212.09801, section 4.
final class Specialization {

    private static final int DEEPEST = 300;
    private static final Form ADD = primitive("add"), MUL = primitive("mul"), MAX = primitive("max");

    private final Branching branching = new Branching(this);
    private Context now;
    private int depth;

    private Specialization(Context now) { this.now = now; }

    /// A program as slices.
    ///
    /// @param inputs  the wires of the parameters, arrays of pairs as pairs of arrays
    /// @param context writes on
    record Written(List<Atom> inputs, List<Atom> results, Context context) {}

    /// @throws NotUnary if functions do not go away
    static Written of(Program program) {
        var writing = new Specialization(new Context(prefix(program)));
        List<Atom> inputs = new ArrayList<>();
        List<Static> bound = new ArrayList<>();
        for (Program.Parameter parameter : program.parameters()) {
            List<Atom> leaves = Leaves.of(parameter.type()).stream().map(writing.now::fresh).toList();
            inputs.addAll(leaves);
            bound.add(assembled(parameter.type(), leaves.iterator()));
        }
        Static result = writing.run(program.code(), List.of(), bound);
        return new Written(inputs, writing.reified(result, program.type()), writing.now);
    }

    /// {@return what no parameter begins with}
    private static String prefix(Program program) {
        String prefix = "v";
        while (beginsWith(program, prefix)) {
            prefix += "_";
        }
        return prefix;
    }

    private static boolean beginsWith(Program program, String prefix) {
        return program.parameters().stream().anyMatch(parameter -> parameter.name().startsWith(prefix));
    }

    private static Form primitive(String word) { return new Form.Operation(Primitive.of(word).orElseThrow()); }

    Context now() { return now; }

    /// {@return what something gives that is written in another context}
    <T> T in(Context other, Function<Context, T> what) {
        Context outer = now;
        now = other;
        try {
            return what.apply(other);
        } finally {
            now = outer;
        }
    }

    // ---- wires and values

    /// {@return the value that some wires are}
    static Static assembled(Type type, Iterator<Atom> leaves) {
        return switch (type.kind()) {
            case PAIR -> new Static.Pair(assembled(type.left(), leaves), assembled(type.right(), leaves));
            case ARRAY -> arrays(type.size(), type.left(), leaves);
            case REAL, INDEX, TRUTH -> new Static.Wire(leaves.next());
            case SUM, FUN, LIST -> throw new AssertionError(type);
        };
    }

    private static Static arrays(int size, Type of, Iterator<Atom> leaves) {
        Type inner = of;
        List<Integer> sizes = new ArrayList<>(List.of(size));
        while (inner.kind() == Type.Kind.ARRAY) {
            sizes.add(inner.size());
            inner = inner.left();
        }
        if (inner.kind() != Type.Kind.PAIR) {
            return new Static.Wire(leaves.next());
        }
        Static left = assembled(nested(sizes, inner.left()), leaves);
        return new Static.Zip(left, assembled(nested(sizes, inner.right()), leaves), of);
    }

    private static Type nested(List<Integer> sizes, Type of) {
        Type type = of;
        for (int size : sizes.reversed()) {
            type = Type.array(size, type);
        }
        return type;
    }

    /// {@return the wires that a value of a flat type is}
    List<Atom> reified(Static value, Type type) {
        return switch (value) {
            case Static.Wire(Atom atom) -> List.of(atom);
            case Static.Known(boolean holds) -> List.of(now.op(Form.Word.LESS, Type.TRUTH, Atom.constant(holds ? 0 : 1), Atom.constant(holds ? 1 : 0)));
            case Static.Pair(Static left, Static right) -> both(reified(left, type.left()), reified(right, type.right()));
            case Static.Zip(Static left, Static right, Type _) -> both(reified(left, Leaves.half(type, true)), reified(right, Leaves.half(type, false)));
            case Static.Elements(List<Static> all, Type of) -> {
                List<List<Atom>> each = all.stream().map(element -> reified(element, of)).toList();
                List<Type> leaves = Leaves.of(of);
                yield IntStream.range(0, leaves.size()).mapToObj(k -> now.op(Form.Word.ARRAY, Type.array(all.size(), leaves.get(k)),
                        each.stream().map(element -> element.get(k)).toList())).toList();
            }
            case Static.Closure _, Static.Choice _, Static.Cons _, Static.Nil _, Static.Either _ -> throw new AssertionError(value);
        };
    }

    private static List<Atom> both(List<Atom> x, List<Atom> y) {
        List<Atom> both = new ArrayList<>(x);
        both.addAll(y);
        return both;
    }

    private Static wire(Form form, Type type, List<Static> parts, Type... types) {
        List<Atom> atoms = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            atoms.addAll(reified(parts.get(k), types[Math.min(k, types.length - 1)]));
        }
        return new Static.Wire(now.op(form, type, atoms));
    }

    private Atom atom(Static value, Type type) { return reified(value, type).getFirst(); }

    private static int size(Static array) {
        return switch (array) {
            case Static.Wire(Atom atom) -> atom.type().size();
            case Static.Zip(Static left, Static _, Type _) -> size(left);
            case Static.Elements(List<Static> all, Type _) -> all.size();
            default -> throw new AssertionError(array);
        };
    }

    private static Type element(Static array) {
        return switch (array) {
            case Static.Wire(Atom atom) -> atom.type().left();
            case Static.Zip(Static _, Static _, Type of) -> of;
            case Static.Elements(List<Static> _, Type of) -> of;
            default -> throw new AssertionError(array);
        };
    }

    private Static get(Static array, Atom index) {
        return switch (array) {
            case Static.Wire(Atom atom) -> new Static.Wire(now.get(atom, index));
            case Static.Zip(Static left, Static right, Type of) -> of.kind() == Type.Kind.PAIR ? new Static.Pair(get(left, index), get(right, index))
                    : new Static.Zip(get(left, index), get(right, index), of.left());
            case Static.Elements(List<Static> all, Type _) when index.term().form() instanceof Form.Position(int at) -> all.get(at);
            case Static.Elements(List<Static> all, Type of) when Leaves.isFlat(of) ->
                get(assembled(Type.array(all.size(), of), reified(array, Type.array(all.size(), of)).iterator()), index);
            case Static.Elements(List<Static> all, Type of) -> among(all, of, now.op(Form.Word.INDEX_REAL, Type.REAL, index), 0);
            default -> throw new AssertionError(array);
        };
    }

    /// {@return the element at a place that is not known before the program runs, by comparing the place with each}
    private Static among(List<Static> all, Type of, Atom place, int from) {
        return from == all.size() - 1 ? all.get(from) : branching.branch(of, compared(Form.Word.LESS_EQUAL, place, Atom.constant(from)),
                () -> all.get(from), () -> among(all, of, place, from + 1));
    }

    // ---- code

    /// Code with the types of what it captures and binds, as far as they are asked for.
    Static run(Code code, List<Static> captured, List<Static> bound) {
        if (++depth > DEEPEST) {
            throw new NotUnary("functions are nested deeper than %d".formatted(DEEPEST));
        }
        List<Static> local = new ArrayList<>(bound);
        for (Code.Step step : code.steps()) {
            List<Static> arguments = step.arguments().stream().map(at -> value(at, local, captured)).toList();
            List<List<Static>> inner = step.captured().stream().map(of -> of.stream().map(at -> value(at, local, captured)).toList()).toList();
            local.add(step(step, arguments, inner));
        }
        depth--;
        return value(code.result(), local, captured);
    }

    private static Static value(int at, List<Static> local, List<Static> captured) { return at >= 0 ? local.get(at) : captured.get(~at); }

    private Static step(Code.Step step, List<Static> x, List<List<Static>> inner) {
        Type type = step.type();
        return switch (step.form()) {
            case Form.Constant(double value) -> new Static.Wire(Atom.constant(value));
            case Form.Position(int at) -> new Static.Wire(Atom.position(at));
            case Form.Operation(Primitive _) -> wire(step.form(), Type.REAL, x, Type.REAL);
            case Form.Lambda _ -> new Static.Closure(step.inner().getFirst(), inner.getFirst());
            case Form.Left _ -> new Static.Choice(new Static.Known(true), Optional.of(x.getFirst()), Optional.empty());
            case Form.Right _ -> new Static.Choice(new Static.Known(false), Optional.empty(), Optional.of(x.getFirst()));
            case Form.Nil _ -> Static.Nil.NIL;
            case Form.Case _ -> {
                var choice = (Static.Choice) x.getFirst();
                yield branching.branch(type, choice.left(), () -> run(step.inner().get(0), inner.get(0), List.of(choice.onLeft().orElseThrow())),
                        () -> run(step.inner().get(1), inner.get(1), List.of(choice.onRight().orElseThrow())));
            }
            case Form.ListRec _ -> list(type, x.get(0), x.get(1), (head, result) -> run(step.inner().getFirst(), inner.getFirst(), List.of(head, result)));
            case Form.Build(int size, String _) -> each(size, type.left(), List.of(), k -> run(step.inner().getFirst(), inner.getFirst(), List.of(new Static.Wire(k))));
            case Form.Iterate(int times) -> last(type, x.get(1), times, List.of(), (state, _) -> apply(type, x.getFirst(), List.of(state)));
            case Form.Word word -> word(step, word, x, inner);
            case Form.Variable _, Form.Let _ -> throw new AssertionError(step);
        };
    }

    private Static word(Code.Step step, Form.Word word, List<Static> x, List<List<Static>> inner) {
        Type type = step.type();
        Static a = x.isEmpty() ? Static.Nil.NIL : x.getFirst(), b = x.isEmpty() ? a : x.getLast();
        return switch (word) {
            case APPLY -> apply(type, a, List.of(b));
            case PAIR -> new Static.Pair(a, b);
            case FIRST -> ((Static.Pair) a).left();
            case SECOND -> ((Static.Pair) a).right();
            case IF -> branching.branch(type, a, () -> run(step.inner().get(0), inner.get(0), List.of()), () -> run(step.inner().get(1), inner.get(1), List.of()));
            case LESS, LESS_EQUAL -> compared(word, atom(a, Type.REAL), atom(b, Type.REAL));
            case AND, OR -> a instanceof Static.Known(boolean holds) ? holds == (word == Form.Word.AND) ? b : a
                    : b instanceof Static.Known(boolean holds) ? holds == (word == Form.Word.AND) ? a : b : wire(word, Type.TRUTH, x, Type.TRUTH);
            case NOT -> a instanceof Static.Known(boolean holds) ? new Static.Known(!holds) : wire(word, Type.TRUTH, x, Type.TRUTH);
            case CONS -> new Static.Cons(a, b);
            case ARRAY -> new Static.Elements(x, type.left());
            case GET -> get(a, checked(step, atom(b, Type.INDEX), size(a)));
            case INDEX_ADD, INDEX_SUB, INDEX_MUL -> wire(word, Type.INDEX, x, Type.INDEX);
            case INDEX_REAL -> wire(word, Type.REAL, x, Type.INDEX);
            case MAP -> each(size(b), type.left(), x.subList(1, 2), k -> apply(type.left(), a, List.of(get(b, k))));
            case MAP2 -> each(size(b), type.left(), x.subList(1, 3), k -> apply(type.left(), a, List.of(get(x.get(1), k), get(b, k))));
            case ZIP -> zipped(a, b, type.left());
            case CONCAT -> concatenated(a, b, type);
            case REDUCE -> reduced(type, a, x.get(1), b);
            case FOLDL -> last(type, x.get(1), size(b), List.of(b), (state, k) -> apply(type, a, List.of(state, get(b, k))));
            case FOLDR -> {
                int size = size(b);
                yield last(type, x.get(1), size, List.of(b), (state, k) -> apply(type, a,
                        List.of(get(b, now.op(Form.Word.INDEX_SUB, Type.INDEX, Atom.position(size - 1), k)), state)));
            }
            case SCAN -> turns(type.left(), x.get(1), size(b), List.of(b), (state, k) -> apply(type.left(), a, List.of(state, get(b, k))));
            case PROD -> product(a);
            case MAXARR -> folded(MAX, Double.NEGATIVE_INFINITY, a);
            case SUM, LOGSUMEXP, DOT, MATVEC, MATMUL, OUTER, LOWER -> wire(word, type, x, types(x));
            case TRANSPOSE -> each(type.size(), type.left(), x, j -> each(size(a), type.left().left(), List.of(), i -> get(get(a, i), j)));
        };
    }

    private static Type[] types(List<Static> arrays) { return arrays.stream().map(a -> Type.array(size(a), element(a))).toArray(Type[]::new); }

    private static Atom checked(Code.Step step, Atom index, int size) {
        if (index.term().form() instanceof Form.Position(int at) && (at < 0 || at >= size)) {
            throw new OutOfBounds(step, at, size);
        }
        return index;
    }

    private Static compared(Form.Word word, Atom x, Atom y) {
        if (x.term().form() instanceof Form.Constant(double a) && y.term().form() instanceof Form.Constant(double b)) {
            return new Static.Known(word == Form.Word.LESS ? a < b : a <= b);
        }
        return new Static.Wire(now.op(word, Type.TRUTH, x, y));
    }

    /// {@return what a function gives for its arguments, one after the other}
    private Static apply(Type type, Static function, List<Static> arguments) {
        return switch (function) {
            case Static.Closure(Code code, List<Static> captured) -> {
                Static result = run(code, captured, List.of(arguments.getFirst()));
                yield arguments.size() == 1 ? result : apply(type, result, arguments.subList(1, arguments.size()));
            }
            case Static.Either(Atom condition, Static then, Static otherwise) -> branching.branch(type, new Static.Wire(condition),
                    () -> apply(type, then, arguments), () -> apply(type, otherwise, arguments));
            default -> throw new AssertionError(function);
        };
    }

    private Static list(Type type, Static list, Static base, BiFunction<Static, Static, Static> step) {
        List<Static> heads = new ArrayList<>();
        Static tail = list;
        while (tail instanceof Static.Cons(Static head, Static rest)) {
            heads.add(head);
            tail = rest;
        }
        Static result = tail instanceof Static.Either(Atom condition, Static then, Static otherwise) ? branching.branch(type, new Static.Wire(condition),
                () -> list(type, then, base, step), () -> list(type, otherwise, base, step)) : base;
        for (Static head : heads.reversed()) {
            result = step.apply(head, result);
        }
        return result;
    }

    // ---- arrays

    private Static zipped(Static a, Static b, Type of) {
        return Leaves.isFlat(of) ? new Static.Zip(a, b, of)
                : new Static.Elements(IntStream.range(0, size(a)).<Static>mapToObj(k -> new Static.Pair(get(a, Atom.position(k)), get(b, Atom.position(k)))).toList(), of);
    }

    private Static concatenated(Static a, Static b, Type type) {
        if (Leaves.isFlat(type.left())) {
            List<Atom> x = reified(a, Type.array(size(a), type.left())), y = reified(b, Type.array(size(b), type.left()));
            List<Atom> both = IntStream.range(0, x.size()).mapToObj(k -> now.op(Form.Word.CONCAT,
                    Type.array(type.size(), x.get(k).type().left()), x.get(k), y.get(k))).toList();
            return assembled(type, both.iterator());
        }
        List<Static> all = new ArrayList<>();
        for (Static part : List.of(a, b)) {
            IntStream.range(0, size(part)).forEach(k -> all.add(get(part, Atom.position(k))));
        }
        return new Static.Elements(all, type.left());
    }

    /// {@return an array by its elements: a loop where these are flat}
    ///
    /// @param from the arrays that it goes through
    private Static each(int size, Type of, List<Static> from, Function<Atom, Static> element) {
        if (size == 0 || !Leaves.isFlat(of) || !areFlat(from)) {
            return new Static.Elements(IntStream.range(0, size).mapToObj(k -> element.apply(Atom.position(k))).toList(), of);
        }
        Context body = now.inner(true);
        Atom index = body.fresh(Type.INDEX);
        List<Atom> results = in(body, _ -> reified(element.apply(index), of));
        List<Atom> outs = results.stream().map(result -> now.fresh(Type.array(size, result.type()))).toList();
        now.add(new Slice.Build(new ArrayList<>(outs), size, index, new Slice.Body(body.slices(), new ArrayList<>(results))));
        return assembled(Type.array(size, of), outs.iterator());
    }

    private static boolean areFlat(List<Static> arrays) { return arrays.stream().allMatch(array -> Leaves.isFlat(element(array))); }

    private Static last(Type type, Static start, int size, List<Static> from, BiFunction<Static, Atom, Static> turn) {
        return size == 0 ? start : get(turns(type, start, size, from, turn), Atom.position(size - 1));
    }

    /// {@return the states after each turn}
    ///
    /// @param from the arrays that they go through
    private Static turns(Type type, Static start, int size, List<Static> from, BiFunction<Static, Atom, Static> turn) {
        if (size == 0 || !Leaves.isFlat(type) || !areFlat(from)) {
            List<Static> states = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                states.add(turn.apply(k == 0 ? start : states.getLast(), Atom.position(k)));
            }
            return new Static.Elements(states, type);
        }
        List<Atom> starts = reified(start, type);
        Context body = now.inner(true);
        Atom index = body.fresh(Type.INDEX);
        List<Atom> states = starts.stream().map(s -> body.fresh(s.type())).toList();
        List<Atom> results = in(body, _ -> reified(turn.apply(assembled(type, states.iterator()), index), type));
        List<Atom> outs = starts.stream().map(s -> now.fresh(Type.array(size, s.type()))).toList();
        now.add(new Slice.Scan(new ArrayList<>(outs), size, new ArrayList<>(starts), new ArrayList<>(states), index,
                new Slice.Body(body.slices(), new ArrayList<>(results))));
        return assembled(Type.array(size, type), outs.iterator());
    }

    private Static folded(Form form, double unit, Static array) {
        Atom of = atom(array, Type.array(size(array), Type.REAL));
        return last(Type.REAL, new Static.Wire(Atom.constant(unit)), of.type().size(), List.of(), (state, k) ->
            new Static.Wire(now.op(form, Type.REAL, atom(state, Type.REAL), now.get(of, k))));
    }

    /// {@return a reduction: a sum where it adds, else turns from the left}
    private Static reduced(Type type, Static function, Static unit, Static array) {
        int size = size(array);
        if (type.equals(Type.REAL) && size > 0 && adds(function)) {
            return new Static.Wire(now.op(ADD, Type.REAL, atom(unit, type), now.op(Form.Word.SUM, Type.REAL, atom(array, Type.array(size, type)))));
        }
        if (type.equals(Type.REAL) && size > 1 && Leaves.isFlat(element(array))) {
            Context body = now.inner(true);
            Atom x = body.fresh(Type.REAL), y = body.fresh(Type.REAL);
            Atom result = in(body, _ -> atom(apply(type, function, List.of(new Static.Wire(x), new Static.Wire(y))), type));
            var reduce = new Slice.Reduce(now.fresh(type), size, atom(unit, type), atom(array, Type.array(size, type)), x, y,
                    new Slice.Body(body.slices(), List.of(result)));
            if (Reduction.suits(reduce)) {
                now.add(reduce);
                return new Static.Wire(reduce.out());
            }
        }
        return last(type, unit, size, List.of(array), (state, k) -> apply(type, function, List.of(state, get(array, k))));
    }

    private Static product(Static array) {
        int size = size(array);
        if (size < 2) {
            return folded(MUL, 1, array);
        }
        Context body = now.inner(true);
        Atom x = body.fresh(Type.REAL), y = body.fresh(Type.REAL), xy = in(body, _ -> now.op(MUL, Type.REAL, x, y));
        var reduce = new Slice.Reduce(now.fresh(Type.REAL), size, Atom.constant(1), atom(array, Type.array(size, Type.REAL)), x, y,
                new Slice.Body(body.slices(), List.of(xy)));
        now.add(reduce);
        return new Static.Wire(reduce.out());
    }

    private boolean adds(Static function) {
        Context tried = now.inner(false);
        Atom x = tried.fresh(Type.REAL), y = tried.fresh(Type.REAL);
        Static sum = in(tried, _ -> apply(Type.REAL, function, List.of(new Static.Wire(x), new Static.Wire(y))));
        return sum instanceof Static.Wire(Atom atom) && tried.definition(atom).filter(op -> op.form().equals(ADD)
                && List.of(x, y).equals(op.of())).isPresent();
    }
}
