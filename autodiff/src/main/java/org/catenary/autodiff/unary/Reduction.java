package org.catenary.autodiff.unary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.catenary.autodiff.language.Form;
import org.catenary.autodiff.language.Type;

/// Reductions by an operation `⊕` that takes nothing from outside, and their transposes by scans, without a division.
///
/// With the results before and after each element, `pₖ = a₀ ⊕ … ⊕ aₖ₋₁` and `sₖ = aₖ₊₁ ⊕ … ⊕ aₙ₋₁`, the whole is `pₖ ⊕ (aₖ ⊕ sₖ)`: its
/// cotangent goes through the right of the first operation, then through the left of the second, at all places alike.
///
/// Huot and Shaikhha, *Denotationally correct, purely functional, efficient reverse-mode automatic differentiation*,
/// arXiv:2212.09801, section 3.
final class Reduction {

    private final Slice.Reduce reduce;

    private Reduction(Slice.Reduce reduce) { this.reduce = reduce; }

    /// {@return whether the transpose by scans costs at most four times the reduction, so that it is not better to go back turn by turn}
    static boolean suits(Slice.Reduce reduce) {
        Slice.Body body = reduce.body();
        boolean closed = !reduce.unit().isNamed() && body.slices().stream().allMatch(Slice.Op.class::isInstance)
                && Free.of(body.slices(), body.results()).values().stream().allMatch(wire -> wire.equals(reduce.left()) || wire.equals(reduce.right()));
        if (!closed) {
            return false;
        }
        var context = new Context("r");
        Atom p = context.fresh(Type.REAL), a = context.fresh(Type.REAL), s = context.fresh(Type.REAL), w = context.fresh(Type.REAL);
        Atom back = new Reduction(reduce).through(p, a, s, w, context).orElseGet(() -> Atom.constant(0));
        long scan = cost(body);
        return scan + cost(Pruning.pruned(new Slice.Body(context.slices(), List.of(back)))) <= 4 * scan;
    }

    private static long cost(Slice.Body body) {
        return body.slices().stream().filter(slice -> slice instanceof Slice.Op op && op.form() instanceof Form.Operation).count();
    }

    /// {@return the cotangent of `a` in `p ⊕ (a ⊕ s)`}
    private Optional<Atom> through(Atom p, Atom a, Atom s, Atom w, Context into) {
        List<Slice> first = new ArrayList<>(), second = new ArrayList<>();
        Atom inner = written(a, s, first, into), outer = written(p, inner, second, into);
        return back(inner, outer, w, second, into).flatMap(cotangent -> back(a, inner, cotangent, first, into));
    }

    private static Optional<Atom> back(Atom by, Atom of, Atom w, List<Slice> slices, Context into) {
        var cotangents = new Cotangents();
        cotangents.add(of, w);
        new Reverse(List.of(by), slices).back(slices, cotangents, into);
        return cotangents.take(by, into);
    }

    /// Writes `x ⊕ y`.
    private Atom written(Atom x, Atom y, List<Slice> slices, Context into) {
        Map<String, Atom> wires = new HashMap<>(Map.of(reduce.left().name(), x, reduce.right().name(), y));
        for (Slice slice : reduce.body().slices()) {
            Slice.Op op = (Slice.Op) slice;
            List<Atom> of = op.of().stream().map(atom -> wires.getOrDefault(atom.name(), atom)).toList();
            var now = new Slice.Op(into.fresh(op.out().type()), op.form(), of);
            into.add(now);
            slices.add(now);
            wires.put(op.out().name(), now.out());
        }
        Atom result = reduce.body().results().getFirst();
        return wires.getOrDefault(result.name(), result);
    }

    /// Writes the cotangent of the array, and makes a scan of the reduction, which keeps what comes before each element.
    ///
    /// @param slices   holds the reduction
    /// @param position where it stands there
    static Atom back(Slice.Reduce reduce, List<Slice> slices, int position, Atom w, Context into) {
        var reduction = new Reduction(reduce);
        int n = reduce.size();
        Atom before = reduction.scan(slices, position, into);
        Context body = into.inner(true);
        Atom turn = body.fresh(Type.INDEX), state = body.fresh(Type.REAL), last = Atom.position(n - 1);
        Atom next = reduction.written(body.get(reduce.of(), body.op(Form.Word.INDEX_SUB, Type.INDEX, last, turn)), state, new ArrayList<>(), body);
        Atom all = into.fresh(Type.array(n, Type.REAL)), after = into.fresh(Type.array(n, Type.REAL));
        into.add(new Slice.Scan(new ArrayList<>(List.of(all, after)), n, new ArrayList<>(List.of(reduce.unit(), reduce.unit())),
                new ArrayList<>(List.of(state, body.fresh(Type.REAL))), turn, new Slice.Body(body.slices(), new ArrayList<>(List.of(next, state)))));
        return into.build(n, Type.REAL, (in, k) -> reduction.through(in.get(before, k), in.get(reduce.of(), k),
                in.get(after, in.op(Form.Word.INDEX_SUB, Type.INDEX, last, k)), w, in).orElseGet(() -> Atom.constant(0)));
    }

    /// {@return what comes before each element}
    private Atom scan(List<Slice> slices, int position, Context into) {
        int n = reduce.size();
        Context body = into.inner(false);
        Atom index = body.fresh(Type.INDEX), state = body.fresh(Type.REAL), element = body.fresh(Type.REAL);
        body.add(new Slice.Op(element, Form.Word.GET, List.of(reduce.of(), index)));
        Atom next = written(state, element, new ArrayList<>(), body);
        Atom all = into.fresh(Type.array(n, Type.REAL)), before = into.fresh(Type.array(n, Type.REAL));
        slices.set(position, new Slice.Scan(new ArrayList<>(List.of(all, before)), n, new ArrayList<>(List.of(reduce.unit(), reduce.unit())),
                new ArrayList<>(List.of(state, body.fresh(Type.REAL))), index, new Slice.Body(body.slices(), new ArrayList<>(List.of(next, state)))));
        slices.add(position + 1, new Slice.Op(reduce.out(), Form.Word.GET, List.of(all, Atom.position(n - 1))));
        return before;
    }
}
