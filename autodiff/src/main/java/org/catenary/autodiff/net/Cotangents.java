package org.catenary.autodiff.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.catenary.diagrams.syntax.Box;
import org.catenary.diagrams.syntax.Ob;
import org.catenary.diagrams.syntax.Ty;
import org.catenary.hypernets.net.HypernetBuilder;
import org.catenary.hypernets.net.Label;

/// The cotangents of wires, in a way back that is written: what branches is summed, what ends is zero.
final class Cotangents {

    private final HypernetBuilder builder;
    private final Map<Integer, List<Integer>> parts = new HashMap<>();

    /// @param builder writes the way back
    Cotangents(HypernetBuilder builder) { this.builder = builder; }

    /// Adds a part to the cotangent of a wire.
    void add(int wire, int part) { parts.computeIfAbsent(wire, _ -> new ArrayList<>()).add(part); }

    /// {@return whether nothing was added to the cotangent of a wire}
    boolean isZero(int wire) { return !parts.containsKey(wire); }

    /// {@return the wire of the cotangent of a wire of some sort}
    int total(int wire, Ob sort) {
        Ob dual = Passing.dual(sort);
        List<Integer> all = parts.getOrDefault(wire, List.of());
        if (all.isEmpty()) {
            return builder.edge(Label.of(Box.of("0", Ty.unit(), Ty.of(dual))));
        }
        int sum = all.getFirst();
        for (int part : all.subList(1, all.size())) {
            sum = builder.edge(Label.of(Box.of("+", Ty.of(List.of(dual, dual)), Ty.of(dual))), sum, part);
        }
        return sum;
    }

    /// Writes the edge that takes the cotangent of an edge's target to those of its sources.
    ///
    /// @param kept   the wires, in the way back, that the edge looks at
    /// @param sort   that of the target
    void pass(Passing passing, int[] sources, int target, Ob sort, List<Integer> kept) {
        passing.backward().ifPresent(label -> {
            List<Integer> from = new ArrayList<>(kept);
            from.add(total(target, sort));
            int first = builder.edge(label, from.stream().mapToInt(w -> w).toArray());
            for (int k = 0; k < sources.length; k++) {
                add(sources[k], first + k);
            }
        });
    }
}
