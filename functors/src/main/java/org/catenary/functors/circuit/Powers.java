package org.catenary.functors.circuit;

/// Powers of gates that have no closed form.
final class Powers {

    private static final long MOST = 1_000_000;
    private static final int MOST_QUBITS = 8;

    private Powers() {}

    /// A whole power is repeated; another one is computed from the [spectrum][Spectrum] where all angles are
    /// numbers, on at most 8 qubits.
    static Expansion of(Unitary gate, long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("%s to the power of %d/0".formatted(gate.name(), numerator));
        }
        if (numerator % denominator == 0) {
            long whole = numerator / denominator;
            if (Math.abs(whole) > MOST) {
                throw new NoPower("%s to the power of %d; at most %d gates are repeated".formatted(gate.name(), whole, MOST));
            }
            return Expansion.times(whole < 0 ? gate.dagger() : gate, (int) Math.abs(whole));
        }
        if (!gate.parameters().isEmpty() || gate.qubits() > MOST_QUBITS) {
            throw new NoPower(gate.parameters().isEmpty()
                    ? "%s to the power of %d/%d: only whole powers of gates on more than %d qubits are computed".formatted(
                            gate.name(), numerator, denominator, MOST_QUBITS)
                    : "%s to the power of %d/%d: only whole powers of it are known while %s has no value".formatted(
                            gate.name(), numerator, denominator, gate.parameters().getFirst()));
        }
        double[] turns = gate.phases().stream().mapToDouble(phase -> phase.constant()).toArray();
        return Expansion.itself(new Custom("%s^(%d/%d)".formatted(gate.name(), numerator, denominator),
                Spectrum.of(gate.matrix(turns)).power((double) numerator / denominator)));
    }
}
