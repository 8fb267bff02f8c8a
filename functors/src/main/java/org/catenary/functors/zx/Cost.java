package org.catenary.functors.zx;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToIntFunction;

/// What makes a circuit cheap; what comes next decides between equals.
public enum Cost implements Comparator<ElementaryCircuit> {
    /// Rotations that are no multiple of a quarter turn, then gates on two qubits, then depth.
    T(ElementaryCircuit::nonClifford, ElementaryCircuit::twoQubit, ElementaryCircuit::depth),
    /// Gates on two qubits, then rotations, then depth.
    TWOQUBIT(ElementaryCircuit::twoQubit, ElementaryCircuit::nonClifford, ElementaryCircuit::depth),
    /// The longest chain of gates, then rotations, then gates on two qubits.
    DEPTH(ElementaryCircuit::depth, ElementaryCircuit::nonClifford, ElementaryCircuit::twoQubit);

    private final Comparator<ElementaryCircuit> order;

    @SafeVarargs
    Cost(ToIntFunction<ElementaryCircuit>... figures) {
        order = Arrays.stream(figures).map(Comparator::comparingInt).reduce(Comparator::thenComparing).orElseThrow()
                .thenComparingInt(ElementaryCircuit::size);
    }

    @Override public int compare(ElementaryCircuit left, ElementaryCircuit right) { return order.compare(left, right); }
}
