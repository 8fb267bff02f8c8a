package org.catenary.autodiff.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Writes values to memory, and tells which need not be.
final class Storage {

    private static final int UNROLLED = 4;

    private final Emitter emitter;

    Storage(Emitter emitter) { this.emitter = emitter; }

    /// {@return what something gives in a block that is thrown away}
    private <T> T tried(Optional<Index.Variable> index, Supplier<T> what, List<Block> blocks) {
        List<T> result = new ArrayList<>();
        blocks.add(emitter.inside(index, () -> result.add(what.get())));
        return result.getFirst();
    }

    /// {@return whether a value is made of numbers in a fixed number}
    boolean isStorable(Sym value) {
        return switch (value) {
            case Sym.Num _ -> true;
            case Sym.Pair(Sym left, Sym right) -> isStorable(left) && isStorable(right);
            case Sym.Arr arr -> arr.size() == 0 || isStorable(sample(arr));
            case Sym.Truth _, Sym.Place _, Sym.Choice _, Sym.Nil _, Sym.Cons _, Sym.Closure _, Sym.Either _ -> false;
        };
    }

    private Sym sample(Sym.Arr arr) {
        Index.Variable k = emitter.variable(arr.size());
        return tried(Optional.of(k), () -> arr.at(Index.of(k)), new ArrayList<>());
    }

    /// {@return whether the elements of an array are only read}
    boolean isCheap(Sym.Arr arr) {
        List<Block> blocks = new ArrayList<>();
        Index.Variable k = emitter.variable(arr.size());
        int before = emitter.top().statements().size();
        Sym element = tried(Optional.of(k), () -> arr.at(Index.of(k)), blocks);
        boolean reads = isRead(element) && blocks.getFirst().statements().stream().allMatch(s -> s instanceof Statement.Let(Reg reg)
                && (reg.op() instanceof Op.Read || reg.op() instanceof Op.OfIndex));
        return reads && emitter.top().statements().size() >= before;
    }

    private boolean isRead(Sym element) {
        return switch (element) {
            case Sym.Num(Reg reg) -> reg.op() instanceof Op.Read || reg.op() instanceof Op.Constant || reg.op() instanceof Op.OfIndex;
            case Sym.Pair(Sym left, Sym right) -> isRead(left) && isRead(right);
            case Sym.Arr inner -> inner.cheap() || isCheap(inner);
            case Sym.Truth _, Sym.Place _, Sym.Choice _, Sym.Nil _, Sym.Cons _, Sym.Closure _, Sym.Either _ -> false;
        };
    }

    // ---- writing

    /// {@return places for a value like this one, times the dimensions}
    Layout layout(Sym like, List<Integer> dims) {
        return switch (like) {
            case Sym.Num _ -> new Layout.Leaf(emitter.buffer(Buffer.Role.ARRAY, dims));
            case Sym.Pair(Sym left, Sym right) -> new Layout.PairOf(layout(left, dims), layout(right, dims));
            case Sym.Arr arr -> {
                List<Integer> longer = new ArrayList<>(dims);
                longer.add(arr.size());
                yield new Layout.ArrayOf(arr.size(), arr.size() == 0 ? new Layout.Leaf(emitter.buffer(Buffer.Role.ARRAY, longer))
                        : layout(sample(arr), longer));
            }
            case Sym.Truth _, Sym.Place _, Sym.Choice _, Sym.Nil _, Sym.Cons _, Sym.Closure _, Sym.Either _ -> throw new AssertionError(like);
        };
    }

    /// Writes a value to its places.
    void store(Sym value, Layout layout, List<Index> at) {
        switch (layout) {
            case Layout.Leaf(Buffer buffer) when value instanceof Sym.Num(Reg reg) -> emitter.add(new Statement.Store(Access.of(buffer, at), reg));
            case Layout.Leaf _ -> { }
            case Layout.PairOf(Layout left, Layout right) -> {
                var pair = (Sym.Pair) value;
                store(pair.left(), left, at);
                store(pair.right(), right, at);
            }
            case Layout.ArrayOf(int size, Layout of) -> each(size, k -> store(((Sym.Arr) value).at(k), of, plus(at, k)));
        }
    }

    private void each(int size, java.util.function.Consumer<Index> body) {
        if (size > UNROLLED) {
            emitter.each(size, body);
        } else {
            for (int k = 0; k < size; k++) {
                body.accept(Index.of(k));
            }
        }
    }

    private static List<Index> plus(List<Index> at, Index k) {
        List<Index> longer = new ArrayList<>(at);
        longer.add(k);
        return longer;
    }

    /// {@return an array that is written to memory}
    Sym.Arr stored(Sym.Arr arr) {
        Layout layout = layout(arr, List.of());
        store(arr, layout, List.of());
        return (Sym.Arr) layout.value(emitter, List.of());
    }

    /// {@return the elements, written to memory}
    Sym.Arr table(List<Sym> elements) {
        if (!elements.stream().allMatch(this::isStorable)) {
            throw new TooLarge("an array of functions at a place that is not known");
        }
        Layout of = layout(elements.getFirst(), List.of(elements.size()));
        for (int k = 0; k < elements.size(); k++) {
            store(elements.get(k), of, List.of(Index.of(k)));
        }
        return (Sym.Arr) new Layout.ArrayOf(elements.size(), of).value(emitter, List.of());
    }

    /// {@return one array after the other, or nothing if they are not made of numbers}
    Optional<Sym> concatenated(Sym.Arr a, Sym.Arr b) {
        if (a.size() + b.size() <= UNROLLED || !isStorable(a) || !isStorable(b)) {
            return Optional.empty();
        }
        int size = a.size() + b.size();
        Layout of = layout(sample(a.size() > 0 ? a : b), List.of(size));
        each(a.size(), k -> store(a.at(k), of, List.of(k)));
        each(b.size(), k -> store(b.at(k), of, List.of(k.plus(Index.of(a.size())))));
        return Optional.of(new Layout.ArrayOf(size, of).value(emitter, List.of()));
    }

    /// {@return the array that is a packed lower triangle times another}
    Sym lower(Sym.Arr l, Sym.Arr x) {
        Access packed = row(l), vector = row(x);
        Layout y = layout(x, List.of());
        emitter.add(new Statement.Lower(Access.of(y.buffers().getFirst(), List.of(Index.of(0))), packed, vector, x.size()));
        return y.value(emitter, List.of());
    }

    /// {@return where the elements of an array stand one after the other}
    private Access row(Sym.Arr arr) {
        Index.Variable k = emitter.variable(arr.size());
        Sym element = tried(Optional.of(k), () -> arr.at(Index.of(k)), new ArrayList<>());
        if (element instanceof Sym.Num(Reg reg) && reg.op() instanceof Op.Read(Access at) && !at.at().isEmpty() && at.at().getLast().isUnitIn(k)
                && at.at().subList(0, at.at().size() - 1).stream().noneMatch(i -> i.uses(k))) {
            List<Index> from = new ArrayList<>(at.at());
            from.set(from.size() - 1, from.getLast().minus(Index.of(k)));
            return new Access(at.buffer(), at.around(), from);
        }
        Layout layout = layout(arr, List.of());
        store(arr, layout, List.of());
        return Access.of(layout.buffers().getFirst(), List.of(Index.of(0)));
    }
}
