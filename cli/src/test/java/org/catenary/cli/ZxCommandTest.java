package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZxCommandTest {

    private static final String TOFFOLI = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[3];\nccx q[0],q[1],q[2];\n";

    @TempDir Path folder;

    private String file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text).toString(); }

    @Test void aGraphIsMeasuredUp() throws IOException {
        assertEquals("""
                ZX graph 3 → 3 with 17 vertices and 19 edges
                7 phases are no quarter turns
                scalar √2^5
                generalised flow in 2 layers
                """, Said.by("zx", file("ccx.qasm", TOFFOLI), "--reduce", "full").out());
    }

    @Test void aGraphGoesFromFormToForm() throws IOException {
        String circuit = file("ccx.qasm", TOFFOLI), before = circuit;
        for (String end : new String[] {"qgraph", "tikz", "qasm", "qc", "qgraph", "qasm"}) {
            String after = folder.resolve("graph." + end).toString();
            var said = Said.by("zx", before, "--reduce", before.equals(circuit) ? "full" : "none", "-o", after);
            assertEquals(0, said.status(), said::toString);
            before = after;
        }
        var same = Said.by("optimise", before, "--cost", "t", "--verify");
        assertTrue(same.out().contains("equal"), same::toString);
    }

    @Test void graphsAreDrawn() throws IOException {
        String circuit = file("ccx.qasm", TOFFOLI);
        for (String how : new String[] {"none", "spider", "interior", "clifford", "full", "scalar"}) {
            Path svg = folder.resolve(how + ".svg");
            assertEquals("", Said.by("zx", circuit, "--reduce", how, "-o", svg.toString()).out());
            assertTrue(Files.readString(svg).contains("π/4"));
        }
        Path tex = folder.resolve("ccx.tex");
        Said.by("zx", circuit, "-o", tex.toString());
        assertTrue(Files.readString(tex).contains("\\begin{tikzpicture}"));
    }

    @Test void mistakesAreTold() throws IOException {
        assertTold("ccx.txt does not end in .qgraph, .tikz, .qasm, .qc, .json", "zx", file("ccx.txt", ""));
        assertTold("there is no such file", "zx", folder.resolve("none.qc").toString());
        assertTold("w.qc, line 3: W is no gate", "zx", file("w.qc", ".v a\nBEGIN\nW a\nEND\n"));
        assertTold("X where c0 = 1 is not made of", "zx", file("if.qasm",
                "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[1];\ncreg c[1];\nif (c == 1) x q[0];\n"));
        Path out = folder.resolve("out.qc");
        assertTold("no multiple of an eighth of a turn", "zx", file("p.qasm", "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[1];\nu1(0.3) q[0];\n"),
                "-o", out.toString());
        assertFalse(Files.exists(out));
    }

    private static void assertTold(String words, String... command) {
        var said = Said.by(command);
        assertEquals(2, said.status(), said::toString);
        assertTrue(said.err().contains(words), said::toString);
    }
}
