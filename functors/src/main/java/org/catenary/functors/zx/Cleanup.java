package org.catenary.functors.zx;

/// Fewer gates by rules on gates alone: cancellation, commutation, merging; read forwards and backwards until nothing changes.
final class Cleanup {

    private Cleanup() {}

    /// {@return a circuit that is equal up to a global phase, its factor 1}
    static ElementaryCircuit of(ElementaryCircuit circuit) { return gates(circuit).circuit(false); }

    /// {@return the same with Hadamard gates as early as can be, which leaves long parts without any}
    static ElementaryCircuit eager(ElementaryCircuit circuit) { return gates(circuit).circuit(true); }

    private static PauliGates gates(ElementaryCircuit circuit) {
        PauliGates best = PauliGates.of(circuit);
        while (true) {
            PauliGates next = best.reversed().reversed();
            if (next.twoQubit() >= best.twoQubit() && next.size() >= best.size()) {
                return best;
            }
            best = next;
        }
    }
}
