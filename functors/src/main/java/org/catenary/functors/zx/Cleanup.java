package org.catenary.functors.zx;

/// Fewer gates by rules on gates alone: cancellation, commutation, merging; read forwards and backwards until nothing changes.
final class Cleanup {

    private Cleanup() {}

    /// {@return a circuit that is equal up to a global phase, its factor 1}
    static ElementaryCircuit of(ElementaryCircuit circuit) {
        PauliGates best = PauliGates.of(circuit);
        while (true) {
            PauliGates next = best.reversed().reversed();
            if (next.twoQubit() >= best.twoQubit() && next.size() >= best.size()) {
                return best.circuit();
            }
            best = next;
        }
    }
}
