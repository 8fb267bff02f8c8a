package org.catenary.functors.circuit;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.Ty;

/// Circuits made at random from all gates.
public final class RandomCircuits {

    /// The names of the parameters that may occur.
    public static final List<String> PARAMETERS = List.of("α", "β", "γ");

    private RandomCircuits() {}

    /// {@return a circuit of a given type with about so many gates, numbers only as phases}
    public static Diagram closed(Ty dom, Ty cod, int gates, RandomGenerator random) {
        return Circuits.PURE.substitute(circuit(dom, cod, gates, random), Map.of(
                "α", Phase.of(1, 3), "β", Phase.of(0.15), "γ", Phase.of(-3, 8)));
    }

    /// {@return a circuit of a given type with about so many gates, whose phases hold parameters}
    public static Diagram circuit(Ty dom, Ty cod, int gates, RandomGenerator random) {
        Diagram circuit = Diagram.id(dom);
        for (int k = 0; k < gates; k++) {
            int wires = (int) circuit.cod().size();
            Diagram gate = gate(random);
            if (wires < 4 && random.nextInt(6) == 0) {
                gate = Gates.ket(random.nextInt(2));
            } else if (wires > 1 && random.nextInt(8) == 0) {
                gate = Gates.bra(random.nextInt(2));
            } else if (wires > 1 && random.nextInt(6) == 0) {
                gate = swaps(wires, random);
            }
            int room = wires - (int) gate.dom().size();
            circuit = room < 0 ? circuit : circuit.thenAt(random.nextInt(room + 1), gate);
        }
        while (circuit.cod().size() < cod.size()) {
            circuit = circuit.thenAt(random.nextInt((int) circuit.cod().size() + 1), Gates.ket(random.nextInt(2)));
        }
        while (circuit.cod().size() > cod.size()) {
            circuit = circuit.thenAt(random.nextInt((int) circuit.cod().size()), Gates.bra(random.nextInt(2)));
        }
        return circuit;
    }

    private static Diagram swaps(int wires, RandomGenerator random) {
        int[] order = IntStream.range(0, wires).toArray();
        for (int k = wires - 1; k > 0; k--) {
            int other = random.nextInt(k + 1), kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return Diagram.permutation(Qubits.of(wires), order);
    }

    /// {@return any gate but preparations and post-selections}
    public static Gate gate(RandomGenerator random) {
        Phase phase = phase(random);
        return switch (random.nextInt(36)) {
            case 0 -> Gates.H;
            case 1 -> Gates.X;
            case 2 -> Gates.Y;
            case 3 -> Gates.Z;
            case 4 -> Gates.S;
            case 5 -> Gates.S.dagger();
            case 6 -> Gates.T;
            case 7 -> Gates.T.dagger();
            case 8 -> Gates.SX;
            case 9 -> Gates.SX.dagger();
            case 10 -> Gates.rx(phase);
            case 11 -> Gates.ry(phase);
            case 12 -> Gates.rz(phase);
            case 13 -> Gates.u1(phase);
            case 14 -> Gates.CX;
            case 15 -> Gates.CY;
            case 16 -> Gates.CZ;
            case 17 -> Gates.CH;
            case 18 -> Gates.crx(phase);
            case 19 -> Gates.cry(phase);
            case 20 -> Gates.crz(phase);
            case 21 -> Gates.cu1(phase);
            case 23 -> Gates.rotation(List.of("XX", "YY", "ZZ", "XYZ", "YZ").get(random.nextInt(5)), phase);
            case 24 -> Gates.u2(phase, phase(random));
            case 25 -> Gates.u3(phase, phase(random), phase(random));
            case 26 -> Gates.fsim(phase, phase(random));
            case 27 -> random.nextBoolean() ? Gates.SWAP : Gates.I;
            case 28 -> random.nextBoolean() ? Gates.ISWAP : Gates.ISWAP.dagger();
            case 29 -> random.nextBoolean() ? Gates.RCCX : Gates.CSWAP;
            case 30 -> Gates.cu(phase, phase(random), phase(random), phase(random));
            case 31 -> Gates.controlled(unitary(random.nextInt(1, 3), random));
            case 32 -> unitary(random.nextInt(1, 3), random);
            case 33 -> Gates.controlled(Gates.rotation("YX", phase));
            case 34 -> Gates.turn(phase);
            case 22 -> Gates.controlled(Gates.controlled(random.nextBoolean() ? Gates.Y : Gates.rx(phase)));
            default -> random.nextBoolean() ? Gates.scalar(0.5 - random.nextDouble(), random.nextDouble()) : Gates.sqrt(2);
        };
    }

    /// {@return a random unitary, given by its matrix}
    public static Custom unitary(int qubits, RandomGenerator random) {
        double[] matrix = Dense.identity(qubits);
        for (int k = 0; k < 4; k++) {
            for (int wire = 0; wire < qubits; wire++) {
                Dense.multiply(Gates.u3(Phase.of(random.nextDouble()), Phase.of(random.nextDouble()), Phase.of(random.nextDouble()))
                        .matrix(Map.of()), List.of(wire), qubits, matrix);
            }
            if (qubits > 1) {
                Dense.multiply(Gates.CX.matrix(), List.of(k % qubits, (k + 1) % qubits), qubits, matrix);
            }
        }
        return new Custom("U" + random.nextInt(100), matrix);
    }

    private static Phase phase(RandomGenerator random) {
        Phase phase = random.nextBoolean() ? Phase.of(random.nextInt(-7, 8), 8) : Phase.of(random.nextDouble(-1, 1));
        for (String name : PARAMETERS) {
            if (random.nextInt(3) == 0) {
                phase = phase.plus(Phase.parameter(name).times(random.nextInt(-3, 4), 2));
            }
        }
        return phase;
    }
}
