package org.catenary.autodiff.unary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Takes away what nothing depends on: slices, arrays that loops give, states that they carry.
final class Pruning {

    private Pruning() {}

    static Slice.Body pruned(Slice.Body body) {
        Set<String> live = new HashSet<>();
        body.results().forEach(atom -> live.add(atom.name()));
        Deque<Slice> kept = new ArrayDeque<>();
        for (Slice slice : body.slices().reversed()) {
            List<Integer> used = IntStream.range(0, slice.outs().size()).filter(k -> live.contains(slice.outs().get(k).name())).boxed().toList();
            if (!used.isEmpty()) {
                Slice now = switch (slice) {
                    case Slice.Op op -> op;
                    case Slice.Reduce reduce -> reduce;
                    case Slice.Build(var outs, int size, Atom index, Slice.Body inner) -> new Slice.Build(only(outs, used), size, index, pruned(inner, used));
                    case Slice.If(var outs, Atom condition, Slice.Body then, Slice.Body otherwise) ->
                        new Slice.If(only(outs, used), condition, pruned(then, used), pruned(otherwise, used));
                    case Slice.Scan scan -> scan(scan, used);
                };
                Free.of(List.of(now), List.of()).keySet().forEach(live::add);
                kept.push(now);
            }
        }
        return new Slice.Body(List.copyOf(kept), body.results());
    }

    private static <T> List<T> only(List<T> all, List<Integer> places) { return places.stream().map(all::get).toList(); }

    private static Slice.Body pruned(Slice.Body body, List<Integer> results) { return pruned(new Slice.Body(body.slices(), only(body.results(), results))); }

    private static Slice scan(Slice.Scan scan, List<Integer> used) {
        List<Integer> states = new ArrayList<>(used);
        Slice.Body body = pruned(scan.body(), states);
        boolean grows = true;
        while (grows) {
            Set<String> free = Free.of(body.slices(), body.results()).keySet();
            List<Integer> more = IntStream.range(0, scan.states().size()).filter(k -> states.contains(k) || free.contains(scan.states().get(k).name()))
                    .boxed().toList();
            grows = more.size() > states.size();
            states.clear();
            states.addAll(more);
            body = pruned(scan.body(), states);
        }
        return new Slice.Scan(only(scan.outs(), states), scan.size(), only(scan.starts(), states), only(scan.states(), states), scan.index(), body);
    }
}
