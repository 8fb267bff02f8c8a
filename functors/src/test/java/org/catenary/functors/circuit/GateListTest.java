package org.catenary.functors.circuit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.catenary.diagrams.category.WrongArgument;
import org.junit.jupiter.api.Test;

class GateListTest {

    @Test
    void aList() {
        // @start region="list"
        GateList bell = GateListBuilder.on(2).add(Gates.H, 0).add(Gates.CX, 0, 1).build();
        assertEquals("H 0; CX 0 1", bell.toString());
        // @end
        assertEquals(2, bell.qubits());
        assertEquals(Gates.CX, bell.gate(1).orElseThrow());
        assertArrayEquals(new int[] {0, 1}, bell.wires(1));
        assertTrue(bell.isUnitary());
    }

    @Test
    void equalOperationsStandInTheTableOnce() {
        var builder = GateListBuilder.on(3);
        for (int k = 0; k < 100; k++) {
            builder.add(k % 2 == 0 ? Gates.H : Gates.T, k % 3);
        }
        GateList list = builder.build();
        assertEquals(List.of(new Operation.Apply(Gates.H), new Operation.Apply(Gates.T)), list.table());
        assertEquals(100, list.size());
        assertEquals(1, list.code(99));
        assertEquals(0, list.wire(99, 0));
    }

    @Test
    void finalMeasurementsAreThoseAfterWhichNothingHappens() {
        var builder = GateListBuilder.on(2);
        builder.addBits("c", 2);
        GateList list = builder.add(new Operation.Measure(), 0, 0)
                .add(new Condition.Match(List.of(0), List.of(1)), new Operation.Apply(Gates.X), 1)
                .add(new Operation.Barrier(2), 0, 1)
                .add(new Operation.Measure(), 1, 1).build();
        assertFalse(list.isUnitary());
        assertEquals("measure 0 c0; if c0 = 1: X 1; barrier 0 1; measure 1 c1", list.toString());
        assertEquals("measure 0 c0; if c0 = 1: X 1", list.withoutFinalMeasurements().toString());
    }

    @Test
    void conditionsAskForBits() {
        var bits = new BitSet();
        bits.set(1);
        Condition one = new Condition.Match(List.of(0, 1), List.of(0, 1)), other = new Condition.Match(List.of(0),
                List.of(1));
        assertTrue(one.holds(bits));
        assertFalse(other.holds(bits));
        assertTrue(other.not().and(one).holds(bits));
        assertTrue(new Condition.Any(List.of(other, one)).holds(bits));
        assertTrue(Condition.always().holds(bits));
        assertEquals(one, one.not().not());
    }

    @Test
    void wiresThatAreNotThereAreRefused() {
        var builder = GateListBuilder.on(2);
        assertEquals("CX on qubit 2 of 2",
                assertThrows(WrongArgument.class, () -> builder.add(Gates.CX, 0, 2)).getMessage());
        assertEquals("CX acts on 2 wires, got 1",
                assertThrows(WrongArgument.class, () -> builder.add(Gates.CX, 0)).getMessage());
        assertEquals("CX on qubits [1, 1], one of them twice",
                assertThrows(WrongArgument.class, () -> builder.add(Gates.CX, 1, 1)).getMessage());
        assertThrows(WrongArgument.class, () -> builder.add(Gates.ket(0)));
    }
}
