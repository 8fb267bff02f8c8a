package org.catenary.functors.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.diagrams.syntax.UnboundParameter;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Custom;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.network.Budget;
import org.catenary.functors.network.OverBudget;
import org.junit.jupiter.api.Test;

class StateSimulationTest {

    @Test
    void bellPair() {
        // @start region="run"
        GateList bell = GateListBuilder.on(2).add(Gates.H, 0).add(Gates.CX, 0, 1).build();
        var simulation = StateSimulation.of(bell);
        assertEquals(0.5, simulation.run().probability(0b11), 1e-15);
        assertEquals(List.of("00", "11"), List.copyOf(simulation.counts(100, Seeded.Random.of(1)).keySet()));
        // @end
    }

    private static void assertAgrees(GateList list, RandomGenerator random) {
        int size = 1 << list.qubits();
        double[] re = random.doubles(size, -1, 1).toArray(), im = random.doubles(size, -1, 1).toArray();
        double[][] expected = PlainSimulation.run(list, re, im);
        QubitState state = StateSimulation.of(list).run(QubitState.of(re, im));
        assertArrayEquals(expected[0], state.re(), 1e-11, list::toString);
        assertArrayEquals(expected[1], state.im(), 1e-11, list::toString);
    }

    @Seeded
    void fewQubits(long seed) {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 40; k++) {
            assertAgrees(RandomGateLists.unitary(1 + random.nextInt(7), 30, random), random);
        }
    }

    /// More qubits than a block has: passes over copied blocks and whole passes.
    @Seeded
    void manyQubits(long seed) {
        var random = Seeded.Random.of(seed);
        assertAgrees(RandomGateLists.unitary(17, 40, random), random);
        assertAgrees(RandomGateLists.unitary(16, 1, random), random);
    }

    @Seeded
    void gatesGivenByTheirMatrices(long seed) {
        var random = Seeded.Random.of(seed);
        var builder = GateListBuilder.on(5);
        for (int k = 0; k < 5; k++) {
            var gate = new Custom("U", Gates.fsim(Phase.of(random.nextDouble()), Phase.of(random.nextDouble())).matrix(Map.of()));
            builder.add(gate, RandomGateLists.wires(5, 2, random)).add(gate.controlled(2), RandomGateLists.wires(5, 4, random));
            builder.add(RandomGateLists.gate(random) instanceof Custom other ? other : Gates.H, k);
        }
        assertAgrees(builder.build(), random);
    }

    /// Teleportation: the state arrives whatever the outcomes.
    @Seeded
    void measurementsInTheCourse(long seed) {
        var random = Seeded.Random.of(seed);
        Phase angle = Phase.of(random.nextDouble());
        var builder = GateListBuilder.on(3);
        builder.addBits("c", 3);
        builder.add(Gates.ry(angle), 0).add(Gates.H, 1).add(Gates.CX, 1, 2).add(Gates.CX, 0, 1).add(Gates.H, 0)
                .add(new Operation.Measure(), 0, 0).add(new Operation.Measure(), 1, 1)
                .add(new Condition.Match(List.of(1), List.of(1)), new Operation.Apply(Gates.X), 2)
                .add(new Condition.Match(List.of(0), List.of(1)), new Operation.Apply(Gates.Z), 2)
                .add(Gates.ry(angle.negate()), 2).add(new Operation.Measure(), 2, 2);
        var counts = StateSimulation.of(builder.build()).counts(1000, random);
        assertEquals(1000, counts.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(4, counts.size(), () -> "" + counts);
        assertTrue(counts.keySet().stream().allMatch(bits -> bits.endsWith("0")), () -> "" + counts);
        assertTrue(counts.values().stream().allMatch(count -> count > 180 && count < 320), () -> "" + counts);
    }

    @Test
    void shotsThatDoNotShareAgreeInDistribution() {
        var builder = GateListBuilder.on(1);
        builder.addBits("c", 2);
        GateList list = builder.add(Gates.ry(Phase.of(1, 3)), 0).add(new Operation.Measure(), 0, 0).add(new Operation.Reset(), 0)
                .add(Gates.H, 0).add(new Operation.Measure(), 0, 1)
                .add(new Operation.Assign(new Condition.Match(List.of(0), List.of(0))), 0).build();
        for (Budget budget : List.of(Budget.standard(), new Budget(32))) {
            var counts = StateSimulation.of(list, Map.of(), budget).counts(4000, Seeded.Random.of(7));
            assertEquals(List.of("00", "01", "10", "11"), List.copyOf(counts.keySet()));
            assertEquals(1500, counts.get("00"), 150);
            assertEquals(500, counts.get("11"), 100);
        }
    }

    @Test
    void outcomesFollowTheProbabilities() {
        GateList list = GateListBuilder.on(2).add(Gates.ry(Phase.of(1, 3)), 1).build();
        var counts = StateSimulation.of(list).counts(4000, Seeded.Random.of(3));
        assertEquals(1000, counts.get("00"), 120);
        assertEquals(3000, counts.get("01"), 120);
        assertEquals(counts, StateSimulation.of(list).counts(4000, Seeded.Random.of(3)));
    }

    @Test
    void lastMeasurementsUnderConditions() {
        for (int value = 0; value < 2; value++) {
            var builder = GateListBuilder.on(2);
            builder.addBits("c", 2);
            builder.add(Gates.X, 0).add(Gates.X, 1).add(new Operation.Measure(), 0, 0)
                    .add(new Condition.Match(List.of(0), List.of(value)), new Operation.Measure(), 1, 1);
            String outcome = "1" + value;
            assertEquals(Map.of(outcome, 5L), StateSimulation.of(builder.build()).counts(5, Seeded.Random.of(3)));
            assertEquals(Map.of(outcome, 1.0), StateSimulation.of(builder.build()).distribution());
        }
    }

    @Test
    void whatIsMeasuredLastGoesToItsBit() {
        var builder = GateListBuilder.on(2);
        builder.addBits("c", 3);
        GateList list = builder.add(Gates.X, 0).add(new Operation.Measure(), 0, 2).add(new Operation.Measure(), 1, 0).build();
        assertEquals(Map.of("001", 5L), StateSimulation.of(list).counts(5, Seeded.Random.of(3)));
    }

    @Test
    void mistakes() {
        GateList wide = GateListBuilder.on(40).build();
        assertEquals("the amplitudes of 40 qubits need 16.0 TiB, the limit is 1.0 GiB; fewer qubits would help",
                assertThrows(OverBudget.class, () -> StateSimulation.of(wide, Map.of(), new Budget(1 << 30))).getMessage());
        GateList open = GateListBuilder.on(1).add(Gates.rx(Phase.parameter("α")), 0).build();
        assertEquals("the parameter α has no value", assertThrows(UnboundParameter.class, () -> StateSimulation.of(open)).getMessage());
        assertEquals(1, StateSimulation.of(open, Map.of("α", 0.5), Budget.standard()).run().probability(1), 1e-15);
    }
}
