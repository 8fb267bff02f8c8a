package org.catenary.functors.stabiliser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Fixed;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.families.RandomCliffordT;
import org.catenary.functors.simulation.PlainSimulation;
import org.catenary.functors.simulation.QubitState;
import org.catenary.functors.simulation.RandomGateLists;
import org.catenary.functors.simulation.StateSimulation;
import org.junit.jupiter.api.Test;

class StabiliserSimulationTest {

    @Test
    void bellPair() {
        // @start region="run"
        GateList bell = GateListBuilder.on(2).add(Gates.H, 0).add(Gates.CX, 0, 1).build();
        var simulation = StabiliserSimulation.of(bell);
        assertEquals("+XX, +ZZ", simulation.tableau().toString());
        assertEquals(List.of("00", "11"), List.copyOf(simulation.counts(100, Seeded.Random.of(1)).keySet()));
        // @end
    }

    private static Gate clifford(RandomGenerator random) {
        Phase quarter = Phase.of(random.nextInt(-4, 5), 4), half = Phase.of(random.nextInt(-4, 5), 2);
        return switch (random.nextInt(20)) {
            case 0 -> Gates.H;
            case 1 -> Gates.S;
            case 2 -> Fixed.SDG;
            case 3 -> Gates.X;
            case 4 -> Gates.Y;
            case 5 -> Gates.Z;
            case 6 -> Gates.SX;
            case 7 -> Gates.rx(quarter);
            case 8 -> Gates.ry(quarter);
            case 9 -> Gates.rz(quarter);
            case 10 -> Gates.u3(quarter, Phase.of(0.25), quarter);
            case 11 -> Gates.CY;
            case 12 -> Gates.CZ;
            case 13 -> Gates.SWAP;
            case 14 -> Gates.ISWAP;
            case 15 -> Gates.rxx(quarter);
            case 16 -> Gates.crz(half);
            case 17 -> Gates.cry(half);
            case 18 -> Gates.turn(Phase.of(random.nextDouble()));
            default -> Gates.CX;
        };
    }

    private static GateList circuit(int qubits, int gates, RandomGenerator random) {
        var builder = GateListBuilder.on(qubits);
        for (int k = 0; k < gates; k++) {
            Gate gate = clifford(random);
            builder.add(gate, RandomGateLists.wires(qubits, (int) gate.dom().size(), random));
        }
        return builder.build();
    }

    /// Every stabiliser leaves the state that the other route makes as it is.
    @Seeded
    void stabilisersLeaveTheStateAsItIs(long seed) {
        var random = Seeded.Random.of(seed);
        int n = 5;
        for (int round = 0; round < 20; round++) {
            GateList list = circuit(n, 40, random);
            Tableau tableau = StabiliserSimulation.of(list).tableau();
            QubitState state = StateSimulation.of(list).run();
            for (int k = 0; k < n; k++) {
                String word = tableau.stabiliser(k);
                double[][] image = PlainSimulation.run(word(n, word.substring(1)), state.re(), state.im());
                int sign = word.startsWith("-") ? -1 : 1;
                for (int i = 0; i < state.size(); i++) {
                    assertEquals(state.amplitude(i).re(), sign * image[0][i], 1e-12, list::toString);
                    assertEquals(state.amplitude(i).im(), sign * image[1][i], 1e-12, list::toString);
                }
            }
        }
    }

    private static GateList word(int qubits, String letters) {
        var builder = GateListBuilder.on(qubits);
        for (int k = 0; k < qubits; k++) {
            switch (letters.charAt(k)) {
                case 'X' -> builder.add(Gates.X, k);
                case 'Y' -> builder.add(Gates.Y, k);
                case 'Z' -> builder.add(Gates.Z, k);
                default -> builder.add(Gates.I, k);
            }
        }
        return builder.build();
    }

    /// Outcomes come with the probabilities of the amplitudes, which are all alike.
    @Seeded
    void outcomesAreThoseOfTheAmplitudes(long seed) {
        var random = Seeded.Random.of(seed);
        for (int round = 0; round < 10; round++) {
            GateList list = circuit(5, 30, random);
            QubitState state = StateSimulation.of(list).run();
            long possible = IntStream.range(0, 32).filter(i -> state.probability(i) > 1e-9).count();
            var counts = StabiliserSimulation.of(list).counts(3200, random);
            assertEquals(possible, counts.size(), list::toString);
            counts.forEach((word, count) -> {
                assertTrue(state.probability(Integer.parseInt(word, 2)) > 1e-9, list::toString);
                assertEquals(3200.0 / possible, count, 6 * Math.sqrt(3200.0 / possible));
            });
        }
    }

    /// Measuring one qubit after another, as in the course of a circuit, has the same outcomes.
    @Seeded
    void measurementsInTheCourse(long seed) {
        var random = Seeded.Random.of(seed);
        for (int round = 0; round < 5; round++) {
            var builder = GateListBuilder.on(4);
            builder.addBits("c", 6);
            for (int k = 0; k < 30; k++) {
                switch (random.nextInt(8)) {
                    case 0 -> builder.add(new Operation.Measure(), random.nextInt(4), random.nextInt(6));
                    case 1 -> builder.add(new Operation.Reset(), random.nextInt(4));
                    case 2 -> builder.add(new Condition.Match(List.of(random.nextInt(6)), List.of(1)), new Operation.Apply(Gates.X),
                            random.nextInt(4));
                    default -> {
                        Gate gate = clifford(random);
                        builder.add(gate, RandomGateLists.wires(4, (int) gate.dom().size(), random));
                    }
                }
            }
            builder.add(new Operation.Assign(new Condition.Match(List.of(0, 1), List.of(1, 0))), 2);
            GateList list = builder.build();
            var one = StateSimulation.of(list).counts(2000, random);
            var other = StabiliserSimulation.of(list).counts(2000, random);
            assertEquals(one.keySet(), other.keySet(), list::toString);
            one.forEach((word, count) -> assertEquals(count, other.get(word), 8 * Math.sqrt(count + 1.0), list::toString));
        }
    }

    @Seeded
    void theReverseUndoes(long seed) {
        var random = Seeded.Random.of(seed);
        GateList list = RandomCliffordT.clifford(100, 500, random);
        var builder = GateListBuilder.like(list);
        IntStream.range(0, list.size()).forEach(k -> builder.add(list.operation(k), list.wires(k)));
        IntStream.range(0, list.size()).map(k -> list.size() - 1 - k)
                .forEach(k -> builder.add(list.gate(k).orElseThrow().dagger(), list.wires(k)));
        assertTrue(StabiliserSimulation.areEqual(GateListBuilder.like(list).build(), builder.build()));
        builder.add(Gates.Z, 99);
        assertFalse(StabiliserSimulation.areEqual(GateListBuilder.like(list).build(), builder.build()));
    }

    @Test
    void manyQubits() {
        var builder = GateListBuilder.on(200);
        builder.add(Gates.H, 0);
        for (int k = 0; k + 1 < 200; k++) {
            builder.add(Gates.CX, k, k + 1);
        }
        assertEquals(List.of("0".repeat(200), "1".repeat(200)),
                List.copyOf(StabiliserSimulation.of(builder.build()).counts(50, Seeded.Random.of(2)).keySet()));
    }

    @Test
    void otherGatesAreNamed() {
        GateList list = GateListBuilder.on(1).add(Gates.rz(Phase.of(1, 8)), 0).build();
        assertEquals("Rz(1/8) is no Clifford gate; a tableau knows Clifford gates, measurements and resets",
                assertThrows(NotClifford.class, () -> StabiliserSimulation.of(list)).getMessage());
        for (Gate gate : List.of(Gates.T, Gates.CSX, Gates.CH, Gates.CCX, Gates.CSWAP, Gates.cu1(Phase.of(1, 4)), Gates.crz(Phase.of(1, 4)))) {
            assertFalse(StabiliserSimulation.isClifford(gate, Map.of()), gate::toString);
        }
        assertTrue(StabiliserSimulation.isClifford(Gates.rz(Phase.parameter("α")), Map.of("α", 0.25)));
    }
}
