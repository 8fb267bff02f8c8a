package org.catenary.functors.qasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.catenary.diagrams.category.Seeded;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Condition;
import org.catenary.functors.circuit.Custom;
import org.catenary.functors.circuit.Gate;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.circuit.RandomCircuits;
import org.catenary.functors.simulation.PlainSimulation;
import org.catenary.functors.simulation.RandomGateLists;
import org.junit.jupiter.api.Test;

class QasmRoundTripTest {

    private static final List<String> NAMES = List.of("h", "x", "y", "z", "s", "sdg", "t", "tdg", "sx", "id", "cx", "cz", "cy", "ch",
            "swap", "ccx", "cswap");
    private static final List<String> ROTATIONS = List.of("rx", "ry", "rz", "p", "crx", "cry", "crz", "cp");

    private static Phase phase(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> Phase.of(random.nextInt(-20, 20), 1 + random.nextInt(64));
            case 2 -> Turns.of(random.nextDouble(-10, 10));
            default -> Phase.of(random.nextDouble(-2, 2));
        };
    }

    private static Gate gate(RandomGenerator random) {
        return random.nextBoolean() ? Gates.ofQasm(NAMES.get(random.nextInt(NAMES.size())), List.of()).orElseThrow()
                : random.nextInt(4) == 0 ? Gates.u3(phase(random), phase(random), phase(random))
                : Gates.ofQasm(ROTATIONS.get(random.nextInt(ROTATIONS.size())), List.of(phase(random))).orElseThrow();
    }

    /// Gates with names, measurements, resets, barriers, conditions on the registers `c` and `d`.
    private static GateList list(RandomGenerator random) {
        var builder = new GateListBuilder();
        builder.addQubits("a", 2);
        builder.addQubits("b", 3);
        builder.addBits("c", 2);
        builder.addBits("d", 1);
        for (int k = 0; k < 30; k++) {
            Condition condition = switch (random.nextInt(8)) {
                case 0 -> new Condition.Match(List.of(0, 1), List.of(random.nextInt(2), random.nextInt(2)));
                case 1 -> new Condition.Match(List.of(2), List.of(random.nextInt(2)));
                default -> Condition.always();
            };
            switch (random.nextInt(10)) {
                case 0 -> builder.add(condition, new Operation.Measure(), random.nextInt(5), random.nextInt(3));
                case 1 -> builder.add(condition, new Operation.Reset(), random.nextInt(5));
                case 2 -> builder.add(new Operation.Barrier(3), RandomGateLists.wires(5, 3, random));
                default -> {
                    Gate gate = gate(random);
                    builder.add(condition, new Operation.Apply(gate),
                            RandomGateLists.wires(5, (int) gate.dom().size(), random));
                }
            }
        }
        return builder.build();
    }

    @Seeded
    void version2(long seed) throws UnreadableQasm {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 50; k++) {
            GateList list = list(random);
            assertEquals(list, Qasm.read(Qasm.writeVersion2(list)));
        }
    }

    @Seeded
    void version3(long seed) throws UnreadableQasm {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 50; k++) {
            GateList list = list(random);
            assertEquals(list, Qasm.read(Qasm.writeVersion3(list)));
        }
    }

    /// Gates without names come back as what they are made of.
    @Seeded
    void meaning(long seed) throws UnreadableQasm {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 20; k++) {
            GateList list = RandomGateLists.unitary(4, 15, random);
            double[] re = random.doubles(16).toArray(), im = random.doubles(16).toArray();
            double[][] expected = PlainSimulation.run(list, re, im);
            double[][] actual = PlainSimulation.run(Qasm.read(Qasm.writeVersion3(list)), re, im);
            assertTrue(IntStream.range(0, 16).allMatch(i -> Math.abs(expected[0][i] - actual[0][i]) < 1e-12
                    && Math.abs(expected[1][i] - actual[1][i]) < 1e-12), list::toString);
        }
    }

    /// Version 2 knows no phases and no controls: both sides agree up to a phase.
    @Seeded
    void meaningInVersion2(long seed) throws UnreadableQasm {
        var random = Seeded.Random.of(seed);
        for (int k = 0; k < 20; k++) {
            var builder = GateListBuilder.on(5);
            GateList list = RandomGateLists.unitary(5, 10, random);
            IntStream.range(0, list.size()).forEach(j -> builder.add(list.operation(j), list.wires(j)));
            builder.add(Gates.ofQasm(NAMES.get(random.nextInt(10)), List.of()).orElseThrow().controlled(4), 4, 2, 1, 3, 0);
            double[] re = random.doubles(32).toArray(), im = random.doubles(32).toArray();
            double[][] expected = PlainSimulation.run(builder.build(), re, im);
            double[][] actual = PlainSimulation.run(Qasm.read(Qasm.writeVersion2(builder.build())), re, im);
            double a = 0, b = 0, norm = 0;
            for (int i = 0; i < 32; i++) {
                a += expected[0][i] * actual[0][i] + expected[1][i] * actual[1][i];
                b += expected[0][i] * actual[1][i] - expected[1][i] * actual[0][i];
                norm += re[i] * re[i] + im[i] * im[i];
            }
            assertEquals(norm, Math.hypot(a, b), 1e-10, list::toString);
        }
    }

    @Test
    void conditionsAndInputs() throws UnreadableQasm {
        var builder = GateListBuilder.on(2);
        builder.addBits("c", 3);
        Condition first = new Condition.Match(List.of(0), List.of(1)), all = new Condition.Match(List.of(0, 1, 2), List.of(0, 1, 1));
        Phase angle = Phase.parameter("θ").times(-3, 2).plus(Phase.parameter("α")).plus(Phase.of(1, 3));
        GateList list = builder.add(first.not(), new Operation.Apply(Gates.rx(angle)), 0)
                .add(new Condition.All(List.of(first, all.not())), new Operation.Apply(Gates.X.controlled(4 - 3)), 0, 1)
                .add(new Condition.Any(List.of(first, all)), new Operation.Apply(Gates.rz(angle)), 1)
                .add(new Operation.Assign(all), 0)
                .add(Gates.turn(Phase.of(1, 8))).build();
        String text = Qasm.writeVersion3(list);
        assertEquals(list, Qasm.read(text), text);
    }

    @Test
    void anglesAreWrittenInTheFewestDigitsThatAreReadBack() throws UnreadableQasm {
        for (String angle : List.of("-3.99", "0.3", "1.1", "pi/1048576", "0.123456789012*pi", "1.4159265358979*pi", "1e-7")) {
            String program = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[1];\nrx(%s) q[0];\n".formatted(angle);
            String written = Qasm.writeVersion2(Qasm.read(program));
            assertEquals(program.replace("1e-7", "1.0E-7"), written);
        }
        assertEquals("Rx(1/6) 0",
                Qasm.read("OPENQASM 2.0; include \"qelib1.inc\"; qreg q[1]; rx(0.3333333333333333*pi) q[0];").toString());
    }

    @Test
    void programsAreReadable() {
        GateList list = GateListBuilder.on(3).add(Gates.u1(Phase.of(-3, 16)), 0).add(Gates.rz(Phase.of(0.1)), 1)
                .add(Gates.rx(Phase.of(1, 3)).controlled(2), 0, 1, 2).add(Gates.ISWAP.dagger(), 0, 1).build();
        assertEquals("""
                OPENQASM 3.0;
                include "stdgates.inc";
                qubit[3] q;
                u1(-3*pi/8) q[0];
                rz(0.6283185307179586) q[1];
                ctrl(2) @ rx(2*pi/3) q[0], q[1], q[2];
                sdg q[1];
                sdg q[0];
                cz q[0], q[1];
                swap q[0], q[1];
                """, Qasm.writeVersion3(list));
    }

    @Test
    void registersGetNamesOfTheLanguage() throws UnreadableQasm {
        var builder = new GateListBuilder();
        builder.addQubits("my qubits", 1);
        builder.addQubits("if", 1);
        builder.addQubits("x", 1);
        GateList read = Qasm.read(Qasm.writeVersion2(builder.add(Gates.H, 2).build()));
        assertEquals("[q[1], q_1[1], q_2[1]]", read.quantum().toString());
    }

    /// A matrix is written as gates that are made of it.
    @Seeded
    void matrices(long seed) throws UnreadableQasm {
        var random = Seeded.Random.of(seed);
        Custom two = RandomCircuits.unitary(2, random);
        GateList list = GateListBuilder.on(4).add(two, 2, 0).add(two.controlled(2), 1, 3, 0, 2).add(new Custom("i", 0, 1)).build();
        double[] ones = random.doubles(16, -1, 1).toArray(), others = random.doubles(16, -1, 1).toArray();
        GateList read = Qasm.read(Qasm.writeVersion3(list));
        double[][] expected = PlainSimulation.run(list, ones, others), found = PlainSimulation.run(read, ones, others);
        assertArrayEquals(expected[0], found[0], 1e-11);
        assertArrayEquals(expected[1], found[1], 1e-11);
        assertEquals(4, Qasm.read(Qasm.writeVersion2(list)).qubits());
    }

    @Test
    void whatHasNoWordsIsNamed() {
        GateList controlled = GateListBuilder.on(10).add(Gates.rx(Phase.of(1, 3)).controlled(9), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9).build();
        assertEquals("CCCCCCCCCRx(1/3) has no name in OpenQASM 2, and more than 8 controls; version 3 has controls",
                assertThrows(Unwritable.class, () -> Qasm.writeVersion2(controlled)).getMessage());
        GateList open = GateListBuilder.on(1).add(Gates.rx(Phase.parameter("α")), 0).build();
        assertEquals("the parameter α has no value; OpenQASM 3 has inputs",
                assertThrows(Unwritable.class, () -> Qasm.writeVersion2(open)).getMessage());
    }
}
