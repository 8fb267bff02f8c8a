package org.catenary.functors.zx;

import java.util.Comparator;

/// What makes a circuit cheap; what comes next decides between equals.
public enum Cost implements Comparator<ElementaryCircuit> {
    /// Rotations that are no multiple of a quarter turn, then gates on two qubits, then depth.
    T,
    /// Gates on two qubits, then rotations, then depth.
    TWOQUBIT,
    /// The longest chain of gates, then rotations, then gates on two qubits.
    DEPTH;

    private static final Comparator<ElementaryCircuit> BY_T = Comparator.comparingInt(ElementaryCircuit::nonClifford);
    private static final Comparator<ElementaryCircuit> BY_TWO = Comparator.comparingInt(ElementaryCircuit::twoQubit);
    private static final Comparator<ElementaryCircuit> BY_DEPTH = Comparator.comparingInt(ElementaryCircuit::depth);

    @Override public int compare(ElementaryCircuit left, ElementaryCircuit right) {
        Comparator<ElementaryCircuit> figures = switch (this) {
            case T -> BY_T.thenComparing(BY_TWO).thenComparing(BY_DEPTH);
            case TWOQUBIT -> BY_TWO.thenComparing(BY_T).thenComparing(BY_DEPTH);
            case DEPTH -> BY_DEPTH.thenComparing(BY_T).thenComparing(BY_TWO);
        };
        return figures.thenComparingInt(ElementaryCircuit::size).compare(left, right);
    }
}
