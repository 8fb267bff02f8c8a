package org.catenary.functors.zx;

import java.util.random.RandomGenerator;
import org.catenary.diagrams.syntax.Phase;

/// Elementary circuits made at random.
public final class RandomElementary {

    private RandomElementary() {}

    /// {@return a circuit with many eighths of a turn, and a few other angles}
    public static ElementaryCircuit circuit(int qubits, int gates, RandomGenerator random) {
        var circuit = new ElementaryCircuit(qubits);
        for (int k = 0; k < gates; k++) {
            int a = random.nextInt(qubits), b = (a + 1 + random.nextInt(qubits - 1)) % qubits;
            switch (random.nextInt(9)) {
                case 0, 1 -> circuit.h(a);
                case 2 -> circuit.rotate(a, Phase.of(random.nextInt(1, 4), 4));
                case 3, 4 -> circuit.rotate(a, random.nextInt(6) > 0 ? Phase.of(random.nextInt(1, 8), 8) : RandomGraphs.phase(random));
                case 5 -> circuit.cz(a, b);
                case 6 -> circuit.add(random.nextInt(3) == 0 ? ElementaryCircuit.Op.SWAP : ElementaryCircuit.Op.CX, a, b);
                case 7 -> circuit.cx(a, b);
                default -> circuit.x(a);
            }
        }
        return circuit;
    }
}
