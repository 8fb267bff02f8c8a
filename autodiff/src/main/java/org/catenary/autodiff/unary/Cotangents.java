package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Type;

/// The cotangents of wires as they come together, written out where they are asked for.
///
/// What goes to single elements of an array is kept with its place, so that a loop over the elements of an array gives an array
/// and no sum of arrays that are zero but for one element.
final class Cotangents {

    private static final Form LESS_EQUAL = Form.Word.LESS_EQUAL;

    private final Map<Atom, List<Contribution>> parts = new LinkedHashMap<>();

    void add(Atom wire, Atom cotangent) { add(wire, Contribution.whole(cotangent)); }

    void add(Atom wire, Contribution part) {
        if (wire.isNamed() && wire.moves()) {
            parts.computeIfAbsent(wire, _ -> new ArrayList<>()).add(part);
        }
    }

    /// What is left, of wires from outside.
    Map<Atom, List<Contribution>> rest() { return parts; }

    /// {@return the cotangent of a wire, written in a context, if there is any; it is gone here then}
    Optional<Atom> take(Atom wire, Context into) {
        return Optional.ofNullable(parts.remove(wire)).map(all -> total(all, wire.type(), into));
    }

    /// {@return the part of the cotangent of an array that is at its last element alone, if there is no other}
    Optional<Atom> takeLast(Atom array) {
        List<Contribution> all = parts.getOrDefault(array, List.of());
        if (all.size() == 1 && all.getFirst().isAtConstant() && all.getFirst().path().getFirst().constant() == array.type().size() - 1) {
            parts.remove(array);
            return Optional.of(all.getFirst().value());
        }
        return Optional.empty();
    }

    private static Atom total(List<Contribution> all, Type type, Context into) {
        List<Atom> sums = new ArrayList<>();
        List<Contribution> single = all.stream().filter(Contribution::isAtConstant).toList();
        if (!single.isEmpty()) {
            List<Atom> elements = new ArrayList<>(Collections.nCopies(type.size(), into.zero(type.left())));
            var set = new boolean[type.size()];
            for (Contribution part : single) {
                int at = part.path().getFirst().constant();
                elements.set(at, set[at] ? into.plus(elements.get(at), part.value()) : part.value());
                set[at] = true;
            }
            sums.add(into.op(Form.Word.ARRAY, type, elements));
        }
        all.stream().filter(part -> !part.isAtConstant()).forEach(part -> sums.add(dense(part, type, into)));
        return sums.stream().reduce(into::plus).orElseThrow();
    }

    // ---- one contribution as an array

    static Atom dense(Contribution part, Type type, Context into) {
        if (part.path().isEmpty() && part.loops().isEmpty()) {
            return part.value();
        }
        if (isInOrder(part, type)) {
            return part.value();
        }
        List<String> used = new ArrayList<>();
        boolean plain = part.path().stream().allMatch(place -> place.isConstant() || place.only().filter(name ->
            part.loops().stream().anyMatch(loop -> loop.index().equals(name)) && !used.contains(name) && used.add(name)).isPresent());
        return plain ? dealt(part, 0, type, Map.of(), into) : scattered(part, 0, type, List.of(), into);
    }

    /// {@return whether the turns of the loops are the elements of the array}
    private static boolean isInOrder(Contribution part, Type type) {
        Type now = type;
        boolean same = part.loops().size() == part.path().size();
        for (int k = 0; same && k < part.path().size(); k++) {
            Affine place = part.path().get(k);
            Contribution.Loop loop = part.loops().get(k);
            same = place.constant() == 0 && place.only().filter(loop.index()::equals).isPresent() && place.isRising() && now.size() == loop.size();
            now = now.left();
        }
        return same;
    }

    private static Contribution.Loop loop(Contribution part, String index) {
        return part.loops().stream().filter(loop -> loop.index().equals(index)).findFirst().orElseThrow();
    }

    /// Each dimension goes through the elements of one loop, or is one element; zeros before and after.
    private static Atom dealt(Contribution part, int dimension, Type type, Map<String, Atom> turns, Context into) {
        if (dimension == part.path().size()) {
            return summed(part, 0, part.value(), turns, into);
        }
        Affine place = part.path().get(dimension);
        Atom middle;
        int from;
        if (place.isConstant()) {
            middle = into.op(Form.Word.ARRAY, Type.array(1, type.left()), dealt(part, dimension + 1, type.left(), turns, into));
            from = place.constant();
        } else {
            Contribution.Loop loop = loop(part, place.only().orElseThrow());
            from = place.isRising() ? place.constant() : place.constant() - loop.size() + 1;
            middle = into.build(loop.size(), type.left(), (body, t) -> {
                Map<String, Atom> more = new LinkedHashMap<>(turns);
                more.put(loop.index(), place.isRising() ? t : body.op(Form.Word.INDEX_SUB, Type.INDEX, Atom.position(loop.size() - 1), t));
                return dealt(part, dimension + 1, type.left(), more, body);
            });
        }
        Atom padded = joined(zeros(from, type, into), middle, into);
        return joined(padded, zeros(type.size() - from - middle.type().size(), type, into), into);
    }

    private static Atom zeros(int size, Type type, Context into) {
        return size <= 0 ? Atom.named("", Type.array(0, type.left())) : into.zero(Type.array(size, type.left()));
    }

    private static Atom joined(Atom x, Atom y, Context into) {
        return x.type().size() == 0 ? y : y.type().size() == 0 ? x
                : into.op(Form.Word.CONCAT, Type.array(x.type().size() + y.type().size(), x.type().left()), x, y);
    }

    /// The sum over all loops whose turn is not given.
    private static Atom summed(Contribution part, int loop, Atom value, Map<String, Atom> turns, Context into) {
        if (loop == part.loops().size()) {
            return value;
        }
        Optional<Atom> turn = Optional.ofNullable(turns.get(part.loops().get(loop).index()));
        if (turn.isPresent()) {
            return summed(part, loop + 1, into.get(value, turn.get()), turns, into);
        }
        boolean last = part.loops().subList(loop + 1, part.loops().size()).isEmpty();
        Type rest = unlooped(part, value.type(), loop);
        return into.total(last ? value : into.build(part.loops().get(loop).size(), rest, (body, t) ->
            summed(part, loop + 1, body.get(value, t), turns, body)));
    }

    private static Type unlooped(Contribution part, Type type, int from) {
        Type now = type;
        for (int k = from; k < part.loops().size(); k++) {
            now = now.left();
        }
        return now;
    }

    /// Each element is the sum of what goes there.
    private static Atom scattered(Contribution part, int dimension, Type type, List<Atom> at, Context into) {
        if (dimension < part.path().size()) {
            return into.build(type.size(), type.left(), (body, t) -> {
                List<Atom> more = new ArrayList<>(at);
                more.add(t);
                return scattered(part, dimension + 1, type.left(), more, body);
            });
        }
        return arriving(part, 0, part.value(), at, Map.of(), into);
    }

    private static Atom arriving(Contribution part, int loop, Atom value, List<Atom> at, Map<String, Atom> turns, Context into) {
        if (loop < part.loops().size()) {
            Type rest = unlooped(part, value.type(), loop);
            return into.total(into.build(part.loops().get(loop).size(), rest, (body, t) -> {
                Map<String, Atom> more = new LinkedHashMap<>(turns);
                more.put(part.loops().get(loop).index(), t);
                return arriving(part, loop + 1, body.get(value, t), at, more, body);
            }));
        }
        Context there = into.inner(false), elsewhere = into.inner(false);
        Atom condition = here(part, at, turns, into), out = into.fresh(value.type()), zero = elsewhere.zero(value.type());
        into.add(new Slice.If(new ArrayList<>(List.of(out)), condition, new Slice.Body(there.slices(), new ArrayList<>(List.of(value))),
                new Slice.Body(elsewhere.slices(), new ArrayList<>(List.of(zero)))));
        return out;
    }

    private static Atom here(Contribution part, List<Atom> at, Map<String, Atom> turns, Context into) {
        Optional<Atom> all = Optional.empty();
        for (int k = 0; k < at.size(); k++) {
            Atom x = into.op(Form.Word.INDEX_REAL, Type.REAL, at.get(k)), y = written(part.path().get(k), turns, into);
            Atom same = into.op(Form.Word.AND, Type.TRUTH, into.op(LESS_EQUAL, Type.TRUTH, x, y), into.op(LESS_EQUAL, Type.TRUTH, y, x));
            all = Optional.of(all.map(before -> into.op(Form.Word.AND, Type.TRUTH, before, same)).orElse(same));
        }
        return all.orElseThrow();
    }

    /// {@return a place as a number}
    private static Atom written(Affine place, Map<String, Atom> turns, Context into) {
        Atom sum = Atom.constant(place.constant());
        for (Map.Entry<String, Integer> term : place.terms().entrySet()) {
            Atom index = turns.getOrDefault(term.getKey(), Atom.named(term.getKey(), Type.INDEX));
            sum = into.apply(Primitive.of("add").orElseThrow(), sum, into.times(into.op(Form.Word.INDEX_REAL, Type.REAL, index), Atom.constant(term.getValue())));
        }
        return sum;
    }
}
