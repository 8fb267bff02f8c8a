package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.GateListBuilder;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.zx.ElementaryCircuit;
import org.catenary.functors.zx.OptimisedList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OptimiseTest {

    private static final String HEAD = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[3];\ncreg c[2];\n";

    @TempDir Path folder;

    private String file(String program) throws IOException {
        return Files.writeString(folder.resolve("in.qasm"), HEAD + program).toString();
    }

    @Test void twoToffoliGatesCancelAroundWhatIsMeasured() throws IOException {
        Path out = folder.resolve("out.qasm");
        var said = Said.by("optimise", file("""
                ccx q[0],q[1],q[2]; ccx q[0],q[1],q[2]; u1(-3*pi/8) q[0];
                measure q[0] -> c[1];
                if(c==2) x q[1];
                h q[1]; h q[1]; h q[1];
                """), "-o", out.toString(), "--cost", "t", "--verify");
        assertEquals("""
                            before    after
                gates           34        2
                t               15        1
                twoqubit        12        0
                hadamard         7        1
                depth           25        2
                equal by ZX reduction: one followed by the reverse of the other is a number
                equal by tableau: one followed by the reverse of the other is a number
                """, said.out(), said::toString);
        assertEquals(HEAD + """
                u1(13*pi/8) q[0];
                measure q[0] -> c[1];
                if (c == 2) x q[1];
                h q[1];
                """, Files.readString(out));
    }

    @Test void theReducedGraphIsDrawn() throws IOException {
        Path svg = folder.resolve("graph.svg");
        Said.by("optimise", file("t q[0]; cx q[0],q[1]; t q[1]; cx q[0],q[1];"), "--draw", svg.toString());
        assertTrue(Files.readString(svg).contains("π/4"));
        assertTrue(Said.by("optimise", file("reset q[0];"), "--draw", svg.toString()).err().contains("reset"));
    }

    /// Angles that differ by less than the tensor would show, on more qubits than it is computed for.
    @Test void whatIsNotKnownToBeEqualIsNotWritten() throws IOException {
        Path out = folder.resolve("out.qasm"), svg = folder.resolve("graph.svg");
        var builder = GateListBuilder.on(14);
        IntStream.range(0, 14).forEach(q -> builder.add(Gates.u1(Phase.of(1, 7)), q));
        var command = new OptimiseCommand();
        var said = new StringWriter();
        new CommandLine(command).setOut(new PrintWriter(said))
                .parseArgs("in.qasm", "-o", out.toString(), "--draw", svg.toString(), "--verify");
        int status = command.tell(builder.build(), OptimisedList.of(builder.build(), OptimiseTest::almost));
        assertEquals(1, status);
        assertTrue(said.toString().contains("unknown by tensor: 8 basis states of 2^14 agree"), said::toString);
        assertFalse(Files.exists(out) || Files.exists(svg));
    }

    private static ElementaryCircuit almost(ElementaryCircuit circuit) {
        var other = new ElementaryCircuit(circuit.qubits());
        IntStream.range(0, circuit.size()).forEach(k -> other.rotate(circuit.first(k), circuit.phase(k).plus(Phase.of(1e-9))));
        return other;
    }

    @Test void whatVersion2HasNoWordsForIsWrittenInVersion3() throws IOException {
        Path in = Files.writeString(folder.resolve("in.qasm"), """
                OPENQASM 3.0;
                include "stdgates.inc";
                input angle a;
                qubit[2] q;
                bit[2] c;
                rz(a) q[0]; cx q[0], q[1]; cx q[0], q[1]; rz(a) q[0];
                c[0] = measure q[0];
                if (c[0] == 1) x q[1];
                """), out = folder.resolve("out.qasm");
        var said = Said.by("optimise", in.toString(), "-o", out.toString(), "--cost", "t", "--verify");
        assertEquals(0, said.status(), said::toString);
        assertEquals("""
                OPENQASM 3.0;
                include "stdgates.inc";
                input angle a;
                qubit[2] q;
                bit[2] c;
                u1(2*a) q[0];
                c[0] = measure q[0];
                if (c[0] == 1) x q[1];
                """, Files.readString(out));
    }

    @Test void whatIsWrongIsToldAndNothingWritten() throws IOException {
        Path out = folder.resolve("out.qasm");
        var wrong = Said.by("optimise", file("h r[0];\n"), "-o", out.toString());
        assertEquals(2, wrong.status());
        assertTrue(wrong.err().contains("5"), wrong::toString);
        assertFalse(Files.exists(out));
        assertEquals(2, Said.by("optimise", folder.resolve("none.qasm").toString()).status());
        assertEquals(2, Said.by("optimise", file("h q[0];\n"), "--cost", "beauty").status());
    }
}
