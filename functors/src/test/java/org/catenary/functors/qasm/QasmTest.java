package org.catenary.functors.qasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.catenary.functors.circuit.GateList;
import org.catenary.functors.simulation.PlainSimulation;
import org.junit.jupiter.api.Test;

class QasmTest {

    @Test
    void aProgram() throws UnreadableQasm {
        // @start region="read"
        GateList circuit = Qasm.read("""
                OPENQASM 2.0;
                include "qelib1.inc";
                qreg q[2];
                h q;
                cu1(-pi/4) q[1], q[0];
                """);
        assertEquals("H 0; H 1; CU1(-1/8) 1 0", circuit.toString());
        // @end
    }

    private static String read(String text) throws UnreadableQasm { return Qasm.read(text).toString(); }

    private static String two(String text) throws UnreadableQasm {
        return read("OPENQASM 2.0; include \"qelib1.inc\"; qreg q[3]; qreg r[3]; creg c[3]; " + text);
    }

    private static String three(String text) throws UnreadableQasm {
        return read("OPENQASM 3.0; include \"stdgates.inc\"; qubit[3] q; qubit[3] r; bit[3] c; " + text);
    }

    @Test
    void anglesAreTurns() throws UnreadableQasm {
        assertEquals("Rz(-0.0477464829275686) 0", two("rz(-3.0e-01) q[0];"));
        assertEquals("U1(-3/16) 0", two("u1 (-3*pi/8) q[0];"));
        assertEquals("Rx(1/4) 0", two("rx(1.5707963267948966) q[0];"));
        assertEquals("Rx(1/4) 0", two("rx(0.5*pi) q[0];"));
        assertEquals("Rx(1/8) 0", two("rx(pi*2^-3) q[0];".replace("2^-3", "2^(-2)")));
        assertEquals("Rx(0) 0", two("rx(0) q[0];"));
    }

    @Test
    void definitionsAreOpened() throws UnreadableQasm {
        assertEquals("Rx(1/8) 0; CX 0 1; Rx(1/4) 0; CX 0 1",
                two("gate a(x) s, t { rx(x/2) s; cx s, t; } gate b(x) s, t { a(x) s, t; a(2*x) s,t; } b(pi/2) q[0], q[1];"));
        assertEquals("CX 0 3; CX 1 4; CX 2 5", two("cx q, r;"));
        assertEquals("CX 0 3; CX 0 4; CX 0 5", two("cx q[0], r;"));
    }

    @Test
    void programsOfVersion3() throws UnreadableQasm {
        assertEquals("CCX 0 1 2", three("ctrl @ cx q[0], q[1], q[2];"));
        assertEquals("X 0; CX 0 1; X 0", three("negctrl @ x q[0], q[1];"));
        assertEquals("T† 0", three("inv @ t q[0];"));
        assertEquals("", three("pow(2) @ x q[0];"));
        assertEquals("H 0; U1(1/4) 0; H 0", three("pow(1/2) @ x q[0];"));
        assertEquals("CRx(1/4) 1 0", three("ctrl @ pow(2) @ rx(pi/4) q[1], q[0];"));
        assertEquals("U1(1/8) 0", three("ctrl @ gphase(pi/4) q[0];"));
        assertEquals("S 1; T† 0; H 0", three("gate f a, b { h a; t a; inv @ s b; } inv @ f q[0], q[1];"));
        assertEquals("H 0; T 0; H 0; T 0", three("gate f a { h a; t a; } pow(2) @ f q[0];"));
        assertEquals("CH 2 0; CT 2 0; CH 2 0; CT 2 0", three("gate f a { h a; t a; } ctrl @ pow(2) @ f q[2], q[0];"));
        assertEquals("H 0; H 1; H 2", three("for uint i in [0:2] h q[i];"));
        assertEquals("measure 0 c0; if c0 = 1: X 1; if ¬(c0 = 1): Z 1",
                three("c[0] = measure q[0]; if (c[0] == 1) x q[1]; else z q[1];"));
        assertEquals("CX 4 0; H 4; H 0; H 2", three("let pair = r[1] ++ q[{0, 2}]; cx pair[0], pair[1]; h pair;"));
        assertEquals("CX 2 1", three("let a = q; let b = a[1:2]; cx b[-1], b[0];"));
        assertEquals("measure 1 c4", three("output bit[2] d; let a = q[1]; d[1] = measure a[0];"));
        assertEquals("H 1; f^(1/2) 0 1; Cf^(1/2) 0 2 1; X 0", three(
                "gate f a, b { h a; gphase(pi); cx a, b; } h q[1]; pow(1/2) @ f q[0], q[1]; ctrl @ pow(1/2) @ f q[0], q[2], q[1]; x q[0];"));
        assertEquals("Rz(2·θ + 1/4) 0", three("input angle θ; rz(2 * θ + pi / 2) q[0];"));
    }

    /// Twice a half is the whole.
    @Test
    void rootsOfGatesThatAreDefined() throws UnreadableQasm {
        String gate = "OPENQASM 3.0; include \"stdgates.inc\"; qubit[3] q; gate f a, b { h a; gphase(pi / 3); cx a, b; t b; } ";
        double[] re = {1, 2, 3, 4, 5, 6, 7, 8}, im = {2, 0, -1, 4, 1, 1, 0, 3};
        double[][] whole = PlainSimulation.run(Qasm.read(gate + "negctrl @ f q[1], q[2], q[0];"), re, im);
        double[][] halves = PlainSimulation.run(Qasm.read(gate + "pow(1/2) @ negctrl @ f q[1], q[2], q[0]; negctrl @ pow(1/2) @ f q[1], q[2], q[0];"), re, im);
        assertArrayEquals(whole[0], halves[0], 1e-11);
        assertArrayEquals(whole[1], halves[1], 1e-11);
    }
}
