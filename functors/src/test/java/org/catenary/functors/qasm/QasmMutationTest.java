package org.catenary.functors.qasm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.catenary.diagrams.notation.Mutations;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class QasmMutationTest {

    static final List<String> VALID = List.of("""
            OPENQASM 2.0;
            include "qelib1.inc";
            // a comment
            gate majority a, b, c { cx c, b; cx c, a; ccx a, b, c; }
            gate turned(θ, φ) a, b { rz(θ / 2 - φ) a; barrier a, b; cu1(-θ) a, b; U(pi / 2, sin(φ), 1.5e-1) b; }
            opaque hidden(x) a;
            qreg q[3];
            qreg anc[2];
            creg c[3];
            h q;
            majority q[0], anc[1], q[2];
            turned (3 * pi / 4, -0.25e+1) q[1], anc[0];
            cx q[0], anc;
            barrier q, anc[0];
            measure q -> c;
            if (c == 5) x anc[0];
            reset anc[1];
            u3(pi^2, ln(2), -(1 + 2) * 3) q[0];
            """, """
            OPENQASM 3.0;
            include "stdgates.inc";
            const int n = 4;
            input angle θ;
            qubit[n] q;
            bit[n] c;
            bit d = measure q[0];
            /* a longer
               comment */
            gate ladder(φ) a, b { for uint i in [0:2] { ctrl @ rz(φ * i) a, b; } inv @ pow(2) @ h a; }
            for int i in [0:2:n - 1] { h q[i]; ladder(θ / 2 + pi) q[i], q[(i + 1) % n]; }
            negctrl @ ctrl(2) @ x q[3], q[0], q[1], q[2];
            pow(1/2) @ gphase(pi / 4);
            c[0] = measure q[1];
            c[1:2] = measure q[{2, 3}];
            if (c[0] == 1 && !d || c < 3) { x q[0]; c[0] = measure q[0]; } else { reset q[-1]; z q[0]; }
            d = c[1];
            output bit[2] e;
            let pair = q[{3, 0}] ++ q[1:2];
            cx pair[0], pair[-1];
            barrier;
            """);

    @TestFactory
    Stream<DynamicTest> almostPrograms() {
        return Mutations.of(VALID, "gate", "qreg q[2];", "ctrl @ ", "inv @ ", "pow(-3) @ ", "for int i in [0:9] {", "if (c == 1) ",
                        "q[0]", "measure q -> c;", "pi", "^", "**", "sin(", "@", "->", "==", "include \"x.inc\";", "U(0,0,0) q[0];")
                .tenths(bytes -> Qasm.read(new String(bytes, StandardCharsets.UTF_8), 100_000), 10_000, UnreadableQasm.class);
    }
}
