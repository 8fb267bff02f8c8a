package org.catenary.functors.zx;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.qasm.Qasm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimisationTest {

    @Test void twoToffoliGatesAreNone() {
        // @start region="optimise"
        GateList circuit = GateListBuilder.on(3).add(Gates.CCX, 0, 1, 2).add(Gates.CCX, 0, 1, 2).add(Gates.T, 2).build();
        OptimisedList optimised = OptimisedList.of(circuit, Cost.T);
        int before = optimised.before(ElementaryCircuit::nonClifford);       // 15
        GateList after = optimised.list();                                   // T 2
        Comparison equal = optimised.parts().getFirst().comparison();        // EQUAL, by ZX reduction
        // @end
        assertEquals(15, before);
        assertEquals("T 2", after.toString());
        assertTrue(equal.equal());
        assertEquals(Comparison.Step.ZX, equal.step());
    }

    @Test void barriersAndMeasurementsStay() {
        var builder = new GateListBuilder();
        builder.addQubits("a", 2);
        builder.addBits("c", 1);
        builder.add(Gates.X, 0).add(new Operation.Barrier(2), 0, 1).add(Gates.X, 0).add(new Operation.Measure(), 0, 0)
                .add(Gates.H, 1).add(Gates.H, 1);
        assertEquals("X 0; barrier 0 1; X 0; measure 0 c0", OptimisedList.of(builder.build(), Cost.TWOQUBIT).list().toString());
    }

    @Seeded void whatIsWrittenIsReadBack(long seed) {
        Seeded.Random.draws(seed, random -> {
            var builder = GateListBuilder.on(2);
            for (int k = 0; k < 12; k++) {
                builder.add(Gates.rz(Phase.of(random.nextDouble(-1, 1))), k % 2).add(Gates.H, k % 2).add(Gates.CX, 0, 1);
            }
            GateList best = OptimisedList.of(builder.build(), Cost.TWOQUBIT).list();
            assertEquals(best, assertDoesNotThrow(() -> Qasm.read(Qasm.writeVersion2(best))));
        });
    }

    @ParameterizedTest @EnumSource void theBestIsNoDearerAndEqual(Cost cost) {
        Seeded.Random.draws(1, random -> {
            ElementaryCircuit circuit = RandomElementary.circuit(4, 50, random), best = Optimisation.best(circuit, cost);
            assertTrue(cost.compare(best, circuit) <= 0);
            assertTrue(Comparison.byTensor(circuit, best).equal());
            assertTrue(Comparison.of(circuit, best).equal());
        });
    }

    /// Every stage of a block-wise rewriting is the circuit, and the whole way is known to be; a way through another circuit is not.
    @Seeded void theWayIsEqualStepByStep(long seed) {
        Seeded.Random.draws(seed, random -> {
            ElementaryCircuit circuit = RandomElementary.circuit(4, 50, random);
            List<ElementaryCircuit> path = Optimisation.path(circuit, Cost.T);
            assertTrue(Comparison.along(path).equal());
            List<ElementaryCircuit> stages = PhaseBlocks.stages(circuit);
            stages.forEach(stage -> assertTrue(Comparison.byTensor(circuit, stage).equal()));
            assertTrue(Comparison.along(stages).equal());
            var wrong = new ElementaryCircuit(4);
            wrong.appendAll(circuit);
            wrong.rotate(random.nextInt(4), Phase.of(1, 8));
            assertEquals(Comparison.Answer.DIFFERENT, Comparison.along(List.of(circuit, wrong, circuit)).answer());
        });
    }

    @Seeded void theLadderTellsWhatDiffers(long seed) {
        Seeded.Random.draws(seed, random -> {
            ElementaryCircuit circuit = RandomElementary.circuit(4, 30, random), other = new ElementaryCircuit(4);
            int place = random.nextInt(30);
            for (int k = 0; k < circuit.size(); k++) {
                if (k == place) {
                    other.rotate(random.nextInt(4), Phase.of(random.nextInt(1, 8), 8));
                }
                if (circuit.op(k) == ElementaryCircuit.Op.ROTATION) {
                    other.rotate(circuit.first(k), circuit.phase(k));
                } else {
                    other.add(circuit.op(k), circuit.first(k), circuit.second(k));
                }
            }
            assertEquals(Comparison.Answer.DIFFERENT, Comparison.of(circuit, other).answer());
            assertEquals(Comparison.Answer.DIFFERENT, Comparison.byTensor(circuit, other).answer());
            assertTrue(Comparison.of(circuit, circuit).equal());
        });
    }

    @Test void cliffordCircuitsAreComparedByTheirTableau() {
        var left = new ElementaryCircuit(2);
        left.cx(0, 1);
        left.cx(1, 0);
        left.cx(0, 1);
        var right = new ElementaryCircuit(2);
        right.swap(0, 1);
        assertEquals(Comparison.Step.TABLEAU, Comparison.of(left, right).step());
        assertTrue(Comparison.of(left, right).equal());
        right.x(1);
        assertEquals("one followed by the reverse of the other changes Z on qubit 0", Comparison.of(left, right).reason());
    }

    @Test void whatIsTooWideMayStayUnknown() {
        var left = new ElementaryCircuit(14);
        var right = new ElementaryCircuit(14);
        for (int q = 0; q < 14; q++) {
            left.rotate(q, Phase.of(1, 7));
            right.rotate(q, Phase.of(1, 7).plus(Phase.of(1e-9)));
        }
        assertEquals(Comparison.Answer.UNKNOWN, Comparison.of(left, right).answer());
    }

    @Test void parametersAreTeleportedToo() {
        var circuit = new ElementaryCircuit(2);
        Phase alpha = Phase.parameter("α");
        circuit.rotate(0, alpha);
        circuit.cx(0, 1);
        circuit.rotate(1, Phase.of(1, 8));
        circuit.cx(0, 1);
        circuit.rotate(0, alpha);
        ElementaryCircuit best = Optimisation.best(circuit, Cost.T);
        assertEquals(2, best.nonClifford());
        assertTrue(Comparison.of(circuit, best).equal());
    }
}
