package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Partial;
import org.catenary.autodiff.language.Primitive;
import org.catenary.autodiff.language.Type;

/// Reverse mode of slices, by composition: after `f₁ ; … ; fₙ` come the transposes of `fₙ`, …, `f₁`, each on the cotangents of the whole
/// context.
///
/// The transpose of a loop is a loop. What the way back needs of each turn is kept by the loop forward, which gives more arrays for
/// it, and not computed again; what a body takes from outside has its cotangents of all turns added up. A loop that carries a state
/// goes back from its last turn. Sums become broadcasts, scans linear scans from the end, reductions scans from both ends.
///
/// Huot and Shaikhha, *Denotationally correct, purely functional, efficient reverse-mode automatic differentiation*,
/// arXiv:2212.09801, section 3.
final class Reverse {

    private final Set<String> active = new HashSet<>();

    /// @param inputs what is differentiated by
    Reverse(List<Atom> inputs, List<Slice> slices) {
        inputs.forEach(atom -> active.add(atom.name()));
        activate(slices);
    }

    private boolean isActive(Atom atom) { return atom.isNamed() && atom.moves() && active.contains(atom.name()); }

    private void activate(List<Slice> slices) {
        for (Slice slice : slices) {
            boolean moves = Free.of(List.of(slice), List.of()).values().stream().anyMatch(this::isActive);
            if (moves) {
                slice.outs().stream().filter(Atom::moves).forEach(out -> active.add(out.name()));
                switch (slice) {
                    case Slice.Op _, Slice.Reduce _ -> { }
                    case Slice.Build build -> activate(build.body().slices());
                    case Slice.Scan scan -> {
                        scan.states().forEach(state -> active.add(state.name()));
                        activate(scan.body().slices());
                    }
                    case Slice.If branch -> {
                        activate(branch.then().slices());
                        activate(branch.otherwise().slices());
                    }
                }
            }
        }
    }

    /// Writes the transposes of slices, from the last to the first.
    void back(List<Slice> slices, Cotangents cotangents, Context into) {
        int k = slices.size();
        for (Slice slice : List.copyOf(slices).reversed()) {
            k--;
            switch (slice) {
                case Slice.Op op -> {
                    if (isActive(op.out())) {
                        cotangents.take(op.out(), into).ifPresent(w -> operation(op, w, cotangents, into));
                    }
                }
                case Slice.Build build -> build(build, cotangents, into);
                case Slice.Scan scan -> scan(scan, slices, k, cotangents, into);
                case Slice.Reduce reduce -> {
                    int at = k;
                    if (isActive(reduce.out())) {
                        cotangents.take(reduce.out(), into).ifPresent(w -> add(cotangents, reduce.of(), Reduction.back(reduce, slices, at, w, into)));
                    }
                }
                case Slice.If branch -> branch(branch, cotangents, into);
            }
        }
    }

    // ---- operations

    private void add(Cotangents cotangents, Atom wire, Atom cotangent) {
        if (isActive(wire)) {
            cotangents.add(wire, cotangent);
        }
    }

    private void operation(Slice.Op op, Atom w, Cotangents cotangents, Context into) {
        List<Atom> of = op.of();
        Atom a = of.isEmpty() ? w : of.getFirst(), b = of.isEmpty() ? w : of.getLast();
        switch (op.form()) {
            case Form.Operation(Primitive p) -> {
                for (int k = 0; k < p.arity(); k++) {
                    Partial partial = p.partial(k);
                    if (isActive(of.get(k)) && !partial.is(0)) {
                        add(cotangents, of.get(k), partial.is(1) ? w : into.times(w, partial.in(into, a, b, op.out())));
                    }
                }
            }
            case Form.Word.GET -> {
                if (isActive(a)) {
                    cotangents.add(a, new Contribution(List.of(), List.of(Affine.of(b, into)), w));
                }
            }
            case Form.Word.ARRAY -> IntStream.range(0, of.size()).filter(k -> isActive(of.get(k)))
                    .forEach(k -> add(cotangents, of.get(k), into.get(w, Atom.position(k))));
            case Form.Word.CONCAT -> {
                add(cotangents, a, into.build(a.type().size(), a.type().left(), (body, i) -> body.get(w, i)));
                Atom size = Atom.position(a.type().size());
                add(cotangents, b, into.build(b.type().size(), b.type().left(), (body, i) -> body.get(w, body.op(Form.Word.INDEX_ADD, Type.INDEX, i, size))));
            }
            case Form.Word.SUM -> add(cotangents, a, into.build(a.type().size(), Type.REAL, (_, _) -> w));
            case Form.Word.DOT -> {
                add(cotangents, a, scaled(w, b, into));
                add(cotangents, b, scaled(w, a, into));
            }
            case Form.Word.LOGSUMEXP -> add(cotangents, a, into.build(a.type().size(), Type.REAL, (body, i) ->
                body.times(w, body.apply(named("exp"), body.apply(named("sub"), body.get(a, i), op.out())))));
            case Form.Word.MATVEC -> {
                add(cotangents, a, into.op(Form.Word.OUTER, a.type(), w, b));
                add(cotangents, b, into.op(Form.Word.MATVEC, b.type(), transposed(a, into), w));
            }
            case Form.Word.MATMUL -> {
                add(cotangents, a, into.op(Form.Word.MATMUL, a.type(), w, transposed(b, into)));
                add(cotangents, b, into.op(Form.Word.MATMUL, b.type(), transposed(a, into), w));
            }
            case Form.Word.OUTER -> {
                add(cotangents, a, into.op(Form.Word.MATVEC, a.type(), w, b));
                add(cotangents, b, into.op(Form.Word.MATVEC, b.type(), transposed(w, into), a));
            }
            case Form.Word.LOWER -> lower(a, b, w, cotangents, into);
            default -> throw new AssertionError(op);
        }
    }

    private static Primitive named(String word) { return Primitive.of(word).orElseThrow(); }

    private static Atom scaled(Atom w, Atom array, Context into) {
        return into.build(array.type().size(), Type.REAL, (body, i) -> body.times(w, body.get(array, i)));
    }

    private static Atom transposed(Atom rows, Context into) {
        Type of = rows.type().left();
        return into.build(of.size(), Type.array(rows.type().size(), of.left()), (body, j) ->
            body.build(rows.type().size(), of.left(), (in, i) -> in.get(in.get(rows, i), j)));
    }

    /// Column by column: the packed triangle has no place that is a sum of multiples of its row and column.
    private void lower(Atom l, Atom x, Atom w, Cotangents cotangents, Context into) {
        int d = x.type().size();
        List<Atom> byColumn = new ArrayList<>();
        for (int column = 0; column < d; column++) {
            Atom c = Atom.position(column), from = Atom.position(column + 1), at = Atom.position(column * d - column * (column + 1) / 2);
            int height = d - 1 - column;
            byColumn.add(height == 0 ? Atom.constant(0) : into.op(Form.Word.SUM, Type.REAL, into.build(height, Type.REAL, (body, r) ->
                body.times(body.get(w, body.op(Form.Word.INDEX_ADD, Type.INDEX, r, from)), body.get(l, body.op(Form.Word.INDEX_ADD, Type.INDEX, r, at))))));
            if (height > 0 && isActive(l)) {
                Atom part = into.build(height, Type.REAL, (body, r) -> body.times(body.get(w, body.op(Form.Word.INDEX_ADD, Type.INDEX, r, from)),
                        body.get(x, c)));
                var turn = new Contribution.Loop("r", height);
                cotangents.add(l, new Contribution(List.of(turn), List.of(new Affine(Map.of("r", 1), column * d - column * (column + 1) / 2)), part));
            }
        }
        if (d > 0) {
            add(cotangents, x, into.op(Form.Word.ARRAY, x.type(), byColumn));
        }
    }

    // ---- what bodies give back to what is outside

    /// Where a part of a cotangent goes.
    private record Place(Atom wire, List<Contribution.Loop> loops, List<Affine> path) {}

    /// {@return the parts of the cotangents of wires from outside, one for each place}
    private Map<Place, Atom> gathered(Cotangents inner, Set<String> own, Context body) {
        Map<Place, Atom> all = new LinkedHashMap<>();
        inner.rest().forEach((wire, parts) -> {
            if (isActive(wire) && !own.contains(wire.name())) {
                for (Contribution part : parts) {
                    Set<String> loops = new HashSet<>();
                    part.loops().forEach(loop -> loops.add(loop.index()));
                    boolean known = part.path().stream().flatMap(place -> place.terms().keySet().stream()).allMatch(name -> loops.contains(name)
                            || !own.contains(name));
                    Contribution kept = known ? part : Contribution.whole(Cotangents.dense(part, wire.type(), body));
                    all.merge(new Place(wire, kept.loops(), kept.path()), kept.value(), body::plus);
                }
            }
        });
        return all;
    }

    private static Set<String> made(Slice.Body body) {
        Set<String> made = new LinkedHashSet<>();
        body.slices().forEach(slice -> slice.outs().forEach(out -> made.add(out.name())));
        return made;
    }

    private static void bind(Slice.Body body, Context to) { body.slices().forEach(slice -> slice.outs().forEach(to::bound)); }

    // ---- loops

    private void build(Slice.Build build, Cotangents cotangents, Context into) {
        Context body = into.inner(true);
        bind(build.body(), body);
        body.bound(build.index());
        var inner = new Cotangents();
        boolean any = false;
        for (int k = 0; k < build.outs().size(); k++) {
            Atom out = build.outs().get(k), result = build.body().results().get(k);
            Optional<Atom> w = isActive(out) ? cotangents.take(out, into) : Optional.empty();
            any |= w.isPresent();
            w.ifPresent(all -> add(inner, result, body.get(all, build.index())));
        }
        if (!any) {
            return;
        }
        back(build.body().slices(), inner, body);
        Set<String> own = made(build.body());
        own.add(build.index().name());
        Map<Place, Atom> parts = gathered(inner, withoutIndex(own, build.index()), body);
        List<Atom> results = new ArrayList<>(parts.values());
        List<Slice> slices = new ArrayList<>();
        for (Atom wanted : Free.of(body.slices(), results).values()) {
            Optional<Slice.Op> again = again(wanted, own, build.index(), body);
            if (again.isPresent()) {
                slices.add(again.get());
            } else if (own.contains(wanted.name()) && !wanted.equals(build.index())) {
                Atom kept = into.fresh(Type.array(build.size(), wanted.type()));
                build.outs().add(kept);
                build.body().results().add(wanted);
                slices.add(new Slice.Op(wanted, Form.Word.GET, List.of(kept, build.index())));
            }
        }
        slices.addAll(body.slices());
        List<Atom> outs = results.stream().map(result -> into.fresh(Type.array(build.size(), result.type()))).toList();
        into.add(new Slice.Build(new ArrayList<>(outs), build.size(), build.index(), new Slice.Body(slices, results)));
        give(parts, outs, Optional.of(new Contribution.Loop(build.index().name(), build.size())), cotangents);
    }

    /// {@return the slice that reads a wire again from what is outside, so that it need not be kept}
    private static Optional<Slice.Op> again(Atom wanted, Set<String> own, Atom index, Context body) {
        return body.definition(wanted).filter(op -> own.contains(wanted.name()) && (op.form() == Form.Word.GET || op.form() == Form.Word.INDEX_ADD
                || op.form() == Form.Word.INDEX_SUB || op.form() == Form.Word.INDEX_MUL) && op.of().stream().allMatch(of -> of.equals(index) || !body.holds(of)));
    }

    private static Set<String> withoutIndex(Set<String> own, Atom index) {
        Set<String> names = new HashSet<>(own);
        names.remove(index.name());
        return names;
    }

    private static void give(Map<Place, Atom> parts, List<Atom> outs, Optional<Contribution.Loop> loop, Cotangents cotangents) {
        int k = 0;
        for (Map.Entry<Place, Atom> part : parts.entrySet()) {
            Place place = part.getKey();
            var one = new Contribution(place.loops(), place.path(), outs.get(k));
            Atom value = outs.get(k++);
            cotangents.add(place.wire(), loop.map(around -> one.around(around, value)).orElse(one));
        }
    }

    private void scan(Slice.Scan scan, List<Slice> slices, int position, Cotangents cotangents, Context into) {
        int n = scan.size(), states = scan.outs().size();
        List<Optional<Atom>> last = new ArrayList<>(), each = new ArrayList<>();
        boolean any = false;
        for (Atom out : scan.outs()) {
            Optional<Atom> only = isActive(out) ? cotangents.takeLast(out) : Optional.empty();
            Optional<Atom> all = isActive(out) && only.isEmpty() ? cotangents.take(out, into) : Optional.empty();
            last.add(only);
            each.add(all);
            any |= only.isPresent() || all.isPresent();
        }
        if (!any) {
            return;
        }
        Context body = into.inner(true);
        bind(scan.body(), body);
        scan.states().forEach(body::bound);
        Atom turn = body.fresh(Type.INDEX);
        body.add(new Slice.Op(scan.index(), Form.Word.INDEX_SUB, List.of(Atom.position(n - 1), turn)));
        var inner = new Cotangents();
        List<Integer> moving = IntStream.range(0, states).filter(k -> isActive(scan.outs().get(k))).boxed().toList();
        List<Atom> carries = moving.stream().map(k -> body.fresh(scan.states().get(k).type())).toList();
        for (int m = 0; m < moving.size(); m++) {
            Atom carry = carries.get(m);
            Atom w = each.get(moving.get(m)).map(all -> body.plus(carry, body.get(all, scan.index()))).orElse(carry);
            add(inner, scan.body().results().get(moving.get(m)), w);
        }
        back(scan.body().slices(), inner, body);
        List<Atom> results = new ArrayList<>();
        for (int k : moving) {
            Atom state = scan.states().get(k);
            results.add(inner.take(state, body).orElseGet(() -> body.zero(state.type())));
        }
        Set<String> own = made(scan.body());
        scan.states().forEach(state -> own.add(state.name()));
        Map<Place, Atom> parts = gathered(inner, own, body);
        results.addAll(parts.values());
        List<Slice> kept = new ArrayList<>(body.slices().subList(0, 1));
        List<Slice> before = new ArrayList<>();
        for (Atom wanted : Free.of(body.slices(), results).values()) {
            Optional<Slice.Op> again = again(wanted, own, scan.index(), body);
            if (again.isPresent()) {
                kept.add(again.get());
            } else if (own.contains(wanted.name())) {
                Atom out = into.fresh(Type.array(n, wanted.type()));
                Context zeros = into.inner(false);
                scan.starts().add(zeros.zero(wanted.type()));
                before.addAll(zeros.slices());
                scan.outs().add(out);
                scan.states().add(zeros.fresh(wanted.type()));
                scan.body().results().add(wanted);
                kept.add(new Slice.Op(wanted, Form.Word.GET, List.of(out, scan.index())));
            }
        }
        slices.addAll(position, before);
        kept.addAll(body.slices().subList(1, body.slices().size()));
        List<Atom> starts = new ArrayList<>();
        for (int k : moving) {
            starts.add(last.get(k).orElseGet(() -> into.zero(scan.states().get(k).type())));
        }
        parts.values().forEach(part -> starts.add(into.zero(part.type())));
        List<Atom> bound = new ArrayList<>(carries);
        parts.values().forEach(part -> bound.add(body.fresh(part.type())));
        List<Atom> outs = results.stream().map(result -> into.fresh(Type.array(n, result.type()))).toList();
        into.add(new Slice.Scan(new ArrayList<>(outs), n, starts, bound, turn, new Slice.Body(kept, results)));
        for (int m = 0; m < moving.size(); m++) {
            Atom start = scan.starts().get(moving.get(m));
            if (isActive(start)) {
                cotangents.add(start, into.get(outs.get(m), Atom.position(n - 1)));
            }
        }
        give(parts, outs.subList(moving.size(), outs.size()), Optional.of(new Contribution.Loop(turn.name(), n)), cotangents);
    }

    // ---- branches

    private void branch(Slice.If branch, Cotangents cotangents, Context into) {
        bind(branch.then(), into);
        bind(branch.otherwise(), into);
        Context left = into.inner(false), right = into.inner(false);
        var onLeft = new Cotangents();
        var onRight = new Cotangents();
        boolean any = false;
        for (int k = 0; k < branch.outs().size(); k++) {
            Optional<Atom> w = isActive(branch.outs().get(k)) ? cotangents.take(branch.outs().get(k), into) : Optional.empty();
            any |= w.isPresent();
            int at = k;
            w.ifPresent(all -> {
                add(onLeft, branch.then().results().get(at), all);
                add(onRight, branch.otherwise().results().get(at), all);
            });
        }
        if (!any) {
            return;
        }
        back(branch.then().slices(), onLeft, left);
        back(branch.otherwise().slices(), onRight, right);
        Map<Place, Atom> x = gathered(onLeft, made(branch.then()), left), y = gathered(onRight, made(branch.otherwise()), right);
        Set<Place> places = new LinkedHashSet<>(x.keySet());
        places.addAll(y.keySet());
        Map<Place, Atom> parts = new LinkedHashMap<>();
        List<Atom> then = new ArrayList<>(), otherwise = new ArrayList<>(), outs = new ArrayList<>();
        for (Place place : places) {
            Type type = Objects.requireNonNull(x.getOrDefault(place, y.get(place))).type();
            then.add(Optional.ofNullable(x.get(place)).orElseGet(() -> left.zero(type)));
            otherwise.add(Optional.ofNullable(y.get(place)).orElseGet(() -> right.zero(type)));
            outs.add(into.fresh(type));
            parts.put(place, outs.getLast());
        }
        keep(branch, branch.then(), branch.otherwise(), Free.of(left.slices(), then), into);
        keep(branch, branch.otherwise(), branch.then(), Free.of(right.slices(), otherwise), into);
        into.add(new Slice.If(new ArrayList<>(outs), branch.condition(), new Slice.Body(left.slices(), then), new Slice.Body(right.slices(), otherwise)));
        give(parts, outs, Optional.empty(), cotangents);
    }

    /// Lets a branch give what the way back needs of it.
    private static void keep(Slice.If branch, Slice.Body here, Slice.Body there, Map<String, Atom> wanted, Context into) {
        Set<String> own = made(here);
        Set<String> given = new HashSet<>();
        branch.outs().forEach(out -> given.add(out.name()));
        for (Atom wire : wanted.values()) {
            if (own.contains(wire.name()) && given.add(wire.name())) {
                Context zeros = into.inner(false);
                branch.outs().add(into.bound(wire));
                here.results().add(wire);
                there.results().add(zeros.zero(wire.type()));
                there.slices().addAll(zeros.slices());
            }
        }
    }
}
