package org.catenary.autodiff.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.catenary.autodiff.language.Arithmetic;
import org.catenary.diagrams.category.Additive;
import org.catenary.diagrams.category.CopyDiscard;

/// The category of numbers of wires and kernels into signed measures of finite support: numbers are copied and discarded, kernels
/// added. Those of mass 1 are a Markov category.
///
/// @param on  the numbers
/// @param <S> the numbers
public record Measures<S>(Arithmetic<S> on) implements CopyDiscard<Integer, FiniteMeasure<S>>, Additive<Integer, FiniteMeasure<S>> {

    @Override public FiniteMeasure<S> id(Integer wires) { return FiniteMeasure.id(on, wires); }

    @Override public Integer unit() { return 0; }

    @Override public Integer tensor(Integer m, Integer n) { return Math.addExact(m, n); }

    private FiniteMeasure<S> select(int dom, int... order) {
        return FiniteMeasure.of(on, dom, order.length, (_, wires) -> {
            List<S> selected = new ArrayList<>(order.length);
            for (int wire : order) {
                selected.add(wires.get(wire));
            }
            return List.of(new PointMass<>(on.constant(1), selected));
        });
    }

    @Override public FiniteMeasure<S> swap(Integer m, Integer n) {
        return select(m + n, IntStream.range(0, m + n).map(k -> k < n ? m + k : k - n).toArray());
    }

    @Override public FiniteMeasure<S> permute(List<Integer> objects, int[] order) {
        List<List<Integer>> places = new ArrayList<>();
        int wires = 0;
        for (int size : objects) {
            places.add(IntStream.range(wires, wires + size).boxed().toList());
            wires += size;
        }
        return select(wires, Arrays.stream(order).boxed().flatMap(k -> places.get(k).stream()).mapToInt(w -> w).toArray());
    }

    @Override public FiniteMeasure<S> copy(Integer wires, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("%d copies".formatted(n));
        }
        return select(wires, IntStream.range(0, Math.multiplyExact(wires, n)).map(k -> k % wires).toArray());
    }

    @Override public FiniteMeasure<S> zero(Integer m, Integer n) { return FiniteMeasure.zero(on, m, n); }

    @Override public FiniteMeasure<S> plus(FiniteMeasure<S> f, FiniteMeasure<S> g) { return f.plus(g); }

    @Override public String toString() { return "the category of kernels into finite signed measures"; }
}
