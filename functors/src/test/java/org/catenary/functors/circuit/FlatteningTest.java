package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Diagram;
import org.catenary.diagrams.syntax.Phase;
import org.junit.jupiter.api.Test;

class FlatteningTest {

    /// A circuit becomes a list and that a circuit again: with the new wires prepared and those that are no output thrown away, the
    /// channel is the same.
    @Seeded
    void listsAndDiagrams(long seed) {
        var random = Seeded.Random.of(seed);
        Diagram circuit = Gates.ket(0, 1);
        for (int k = 0; k < 10; k++) {
            CircuitBox box = box(random);
            long room = circuit.cod().size() - box.dom().size();
            if (room >= 0 && circuit.cod().size() + box.cod().size() - box.dom().size() < 5) {
                int offset = random.nextInt((int) room + 1);
                boolean fits = circuit.cod().slice(offset, offset + box.dom().size()).equals(box.dom());
                circuit = fits ? circuit.thenAt(offset, box) : circuit;
            }
        }
        Flattening flat = Flattening.of(circuit);
        Diagram again = GateListDiagram.prepared(flat.list());
        int qubits = flat.list().qubits(), wires = qubits + flat.list().bits();
        var kept = flat.outputs().stream().map(output -> output.wire() + (output.qubit() ? 0 : qubits)).toList();
        int[] order = new int[kept.size()];
        var places = kept.stream().sorted().toList();
        for (int k = 0; k < order.length; k++) {
            order[k] = places.indexOf(kept.get(k));
        }
        for (int wire = wires - 1; wire >= 0; wire--) {
            again = kept.contains(wire) ? again : again.thenAt(wire, new Discard(again.cod().slice(wire, wire + 1)));
        }
        again = again.then(Diagram.permutation(again.cod(), order));
        Map<String, Double> values = Map.of("α", 0.3, "β", -0.7, "γ", 1.1);
        String text = flat.list().toString();
        assertTrue(CircuitNetwork.channel(circuit, values).near(CircuitNetwork.channel(again, values), 1e-9), text);
        assertTrue(flat.required().isEmpty());
    }

    private static CircuitBox box(RandomGenerator random) {
        return switch (random.nextInt(15)) {
            case 12 -> Kraus.readout(random.nextDouble(), random.nextDouble());
            case 13 -> Kraus.phaseDamping(random.nextDouble());
            case 14 -> new Conditional(List.of(random.nextInt(2)), random.nextBoolean() ? Kraus.bitFlip(.3) : Kraus.amplitudeDamping(.3));
            case 0 -> new Measure(1, random.nextBoolean());
            case 1 -> new Encode(1, true);
            case 2 -> new Reset(false);
            case 3 -> Kraus.amplitudeDamping(random.nextDouble());
            case 4 -> Kraus.depolarising(random.nextDouble());
            case 5 -> new Conditional(List.of(random.nextInt(2)), Gates.ry(Phase.of(random.nextDouble())));
            case 6 -> new BitState(List.of(random.nextInt(2)));
            case 7 -> ClassicalMap.function("and", 2, 1, word -> word == 3 ? 1 : 0);
            case 8 -> new Discard(random.nextBoolean() ? Qubits.of(1) : Qubits.bits(1));
            case 9 -> Gates.ket(random.nextInt(2));
            default -> {
                Gate gate = RandomCircuits.gate(random);
                yield gate instanceof Unitary ? gate : Gates.H;
            }
        };
    }

    @Test
    void postSelectionsAreRequired() {
        Flattening flat = Flattening.of(Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.bra(1)));
        assertEquals(Map.of(0, 1), flat.required());
        assertEquals(List.of(new Flattening.Output(true, 1)), flat.outputs());
        assertEquals(Map.of(0, 1), flat.settled());
        Flattening again = Flattening.of(Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.bra(1)).thenAt(1, Gates.ket(1)).thenAt(0, Gates.CX));
        assertEquals("H 0; measure 0 c0; X 0; X 0; CX 1 0", again.list().toString());
        assertEquals(Map.of(), again.settled());
        assertThrows(NotACircuit.class, () -> Flattening.of(new ClassicalMap("±", 0, 1, List.of(1.0, -1.0))));
    }

    /// A measurement, a reset and an assignment under conditions of every kind.
    @Test
    void conditions() {
        var zero = new Condition.Match(List.of(0), List.of(0));
        var one = new Condition.Match(List.of(1), List.of(1));
        for (Condition condition : List.of(zero, one, zero.not(), zero.and(one.not()), new Condition.Any(List.of(zero, one)),
                new Condition.Match(List.of(0, 1), List.of(0, 1)))) {
            var builder = GateListBuilder.on(2);
            builder.addBits("c", 3);
            builder.add(new Operation.Assign(Condition.always()), 1).add(Gates.H, 0).add(Gates.X, 1);
            builder.add(condition, new Operation.Measure(), 0, 2).add(condition.not(), new Operation.Reset(), 1);
            builder.add(condition, new Operation.Assign(one), 0).add(condition.not(), new Operation.Apply(Gates.X), 0);
            Diagram circuit = GateListDiagram.prepared(builder.build());
            var bits = new BitSet();
            bits.set(1);
            boolean holds = condition.holds(bits);
            double[] found = CircuitNetwork.channel(circuit.thenAt(0, new Discard(Qubits.of(1))).thenAt(0, new Measure(1, true)), Map.of())
                    .toComplex().numbers().re();
            var expected = new double[16];
            for (int outcome = 0; outcome < 2; outcome++) {
                expected[(holds ? 8 : 0) + (holds ? 4 : 0) + 2 + (holds ? outcome : 0)] += .5;
            }
            assertArrayEquals(expected, found, 1e-12, condition::toString);
        }
    }
}
