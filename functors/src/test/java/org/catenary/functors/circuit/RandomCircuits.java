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

    /// {@return a circuit of a given type, over qubits and bits, with about so many boxes and numbers only as phases}
    public static Diagram mixed(Ty dom, Ty cod, int boxes, RandomGenerator random) {
        Diagram circuit = Diagram.id(dom);
        for (int k = 0; k < boxes; k++) {
            CircuitBox box = Circuits.of(circuit) == Circuits.PURE && random.nextBoolean() ? gate(random) : channel(random);
            box = box.substitute(Map.of("α", Phase.of(1, 3), "β", Phase.of(0.15), "γ", Phase.of(-3, 8)));
            int room = (int) (circuit.cod().size() - box.dom().size());
            if (room < 0 || circuit.cod().size() + box.cod().size() - box.dom().size() > 4) {
                continue;
            }
            int offset = random.nextInt(room + 1);
            if (circuit.cod().slice(offset, offset + box.dom().size()).equals(box.dom())) {
                circuit = circuit.thenAt(offset, box);
            } else if (room > 0) {
                offset = random.nextInt((int) circuit.cod().size() - 1);
                circuit = circuit.thenAt(offset, Diagram.swap(circuit.cod().slice(offset, offset + 1), circuit.cod().slice(offset + 1, offset + 2)));
            }
        }
        Diagram end = Diagram.id(Ty.unit()), begin = Diagram.id(Ty.unit());
        for (int k = 0; k < circuit.cod().size(); k++) {
            Ty wire = circuit.cod().slice(k, k + 1);
            end = end.tensor(random.nextInt(3) > 0 ? new Discard(wire)
                    : wire.equals(Qubits.of(1)) ? Gates.bra(random.nextInt(2)) : new BitEffect(List.of(random.nextInt(2))));
        }
        for (int k = 0; k < cod.size(); k++) {
            begin = begin.tensor(new Mixture(cod.slice(k, k + 1)));
        }
        return circuit.cod().equals(cod) ? circuit : circuit.then(end).then(begin);
    }

    /// {@return any channel}
    public static Channel channel(RandomGenerator random) {
        double p = random.nextDouble();
        return switch (random.nextInt(20)) {
            case 0 -> new Measure(random.nextInt(1, 3), true);
            case 1 -> new Measure(1, false);
            case 2 -> new Encode(random.nextInt(1, 3), true);
            case 3 -> new Encode(1, false);
            case 4 -> new Discard(random.nextBoolean() ? Qubits.of(1) : Qubits.bits(1));
            case 5 -> new Mixture(random.nextBoolean() ? Qubits.of(1) : Qubits.bits(1));
            case 6 -> new BitState(List.of(random.nextInt(2)));
            case 7 -> new BitEffect(List.of(random.nextInt(2)));
            case 8 -> new ClassicalMap("f", 1, 2, random.doubles(8).boxed().toList());
            case 9 -> new ClassicalMap("g", 2, 1, random.doubles(8).boxed().toList());
            case 10 -> new Reset(random.nextBoolean());
            case 11 -> new Weight(p, 0);
            case 12 -> new Barrier(random.nextInt(1, 3));
            case 13 -> random.nextBoolean() ? Kraus.bitFlip(p) : Kraus.bitPhaseFlip(p);
            case 14 -> random.nextBoolean() ? Kraus.amplitudeDamping(p) : Kraus.phaseDamping(p);
            case 15 -> Kraus.depolarising(p);
            case 16 -> new Kraus("K", 1, 2, List.of(random.doubles(16, -1, 1).toArray(), random.doubles(16, -1, 1).toArray()));
            case 17 -> new Conditional(List.of(random.nextInt(2)), new Reset(random.nextBoolean()));
            case 18 -> new Conditional(List.of(random.nextInt(2)), Kraus.amplitudeDamping(p));
            default -> {
                Gate gate = gate(random);
                var values = random.nextBoolean() ? List.of(random.nextInt(2)) : List.of(1, 0);
                yield new Conditional(values, gate);
            }
        };
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
