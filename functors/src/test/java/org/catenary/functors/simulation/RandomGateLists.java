package org.catenary.functors.simulation;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Unitary;

/// Lists of gates made at random from all gates.
public final class RandomGateLists {

    private RandomGateLists() {}

    /// {@return a list of gates on some qubits, some on many of them}
    public static GateList unitary(int qubits, int gates, RandomGenerator random) {
        var builder = GateListBuilder.on(qubits);
        while (builder.size() < gates) {
            Gate gate = gate(random);
            int arity = (int) gate.dom().size();
            if (arity <= qubits) {
                builder.add(gate, wires(qubits, arity, random));
            }
        }
        return builder.build();
    }

    /// {@return different wires in any order}
    public static int[] wires(int qubits, int count, RandomGenerator random) {
        int[] wires = IntStream.range(0, qubits).toArray();
        for (int k = 0; k < count; k++) {
            int other = k + random.nextInt(qubits - k), kept = wires[k];
            wires[k] = wires[other];
            wires[other] = kept;
        }
        return IntStream.of(wires).limit(count).toArray();
    }

    private static Phase phase(RandomGenerator random) {
        return random.nextBoolean() ? Phase.of(random.nextInt(-7, 8), 8) : Phase.of(random.nextDouble(-1, 1));
    }

    /// {@return any unitary, or a phase}
    public static Gate gate(RandomGenerator random) {
        return switch (random.nextInt(14)) {
            case 0 -> Gates.turn(phase(random));
            case 1 -> Gates.SWAP;
            case 2 -> random.nextBoolean() ? Gates.ISWAP : Gates.CSWAP;
            case 3 -> Gates.u3(phase(random), phase(random), phase(random));
            case 4 -> random.nextBoolean() ? Gates.rxx(phase(random)) : Gates.rzz(phase(random));
            case 5 -> Gates.fsim(phase(random), phase(random));
            case 6, 7 -> Gates.CX;
            case 8 -> oneQubit(random).controlled(1 + random.nextInt(3));
            default -> oneQubit(random);
        };
    }

    private static Unitary oneQubit(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> Gates.H;
            case 1 -> Gates.X;
            case 2 -> Gates.Y;
            case 3 -> Gates.Z;
            case 4 -> Gates.S;
            case 5 -> Gates.T.dagger();
            case 6 -> Gates.SX;
            case 7 -> Gates.rx(phase(random));
            case 8 -> Gates.ry(phase(random));
            case 9 -> Gates.rz(phase(random));
            default -> Gates.u1(phase(random));
        };
    }
}
