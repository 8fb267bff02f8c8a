package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
