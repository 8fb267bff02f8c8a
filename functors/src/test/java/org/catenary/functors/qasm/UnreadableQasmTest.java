package org.catenary.functors.qasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.catenary.functors.circuit.GateList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong in a program is told with its line and column.
class UnreadableQasmTest {

    private static final String TWO = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[3];\ncreg c[2];\n";
    private static final String THREE = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\nqubit[3] q;\nbit[2] c;\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "h r[0]; | 5, 3 | 'r' is not declared",
            "h q[3]; | 5, 5 | q[3] is not there: q has 3",
            "measure q[0] -> c[2]; | 5, 19 | c[2] is not there: c has 2",
            "cx q[0]; | 5, 1 | 'cx' acts on 2 qubits, got 1",
            "rx q[0]; | 5, 1 | 'rx' takes 1 parameter, got 0",
            "h(pi) q[0]; | 5, 1 | 'h' takes 0 parameters, got 1",
            "cx q[1], q[1]; | 5, 10 | 'cx' acts on q[1] twice",
            "qreg r[2]; cx q, r; | 5, 18 | 'r' has 2 qubits, where another register has 3",
            "gate f a { f a; } | 5, 12 | the gate 'f' is defined by itself",
            "gate f a { g a; } gate g a { f a; } | 5, 12 | the gate 'g' is not declared",
            "include `x.inc`; | 5, 9 | there is no file \"x.inc\" to include; \"qelib1.inc\" and \"stdgates.inc\" are known",
            "rx(abc) q[0]; | 5, 4 | 'abc' is not declared",
            "rx(pi/0) q[0]; | 5, 1 | the angle of 'rx' is Infinity, not a finite number",
            "rx(ln(-1)) q[0]; | 5, 1 | the angle of 'rx' is NaN, not a finite number",
            "rx(1e) q[0]; | 5, 4 | the number '1e' has no exponent after its e",
            "rx(2x) q[0]; | 5, 4 | '2x' is no number",
            "rx(foo(1)) q[0]; | 5, 4 | 'foo' is no function of numbers; there are sin, cos, tan, exp, ln, sqrt",
            "opaque f a; f q[0]; | 5, 13 | the gate 'f' is opaque: nothing is known of it",
            "qreg q[1]; | 5, 6 | 'q' is already declared, as a register of qubits",
            "qreg r[0]; | 5, 8 | the size of 'r' is 0; it is between 1 and 1000000",
            "measure q -> c; | 5, 1 | 3 qubits are measured into 2 bits",
            "measure c -> q; | 5, 9 | 'c' is a register of bits, where qubits are expected",
            "if (c == 1.5) x q[0]; | 5, 7 | bits are compared with integers, not with 3/2",
            "gate f(a, a) b { } | 5, 11 | the name 'a' comes twice",
            "gate f(a) b { rx(d) b; } | 5, 15 | 'd' is no parameter of the gate 'f'",
            "gate f b { h d; } | 5, 14 | 'd' is no qubit of the gate",
            "gate f b { measure b -> c; } | 5, 12 | the gate 'f' consists of gates only",
            "h q[0] | 6, 1 | the end of the text where ';' is expected",
            "h q[0]]; | 5, 7 | ']' where ';' is expected",
            "§ | 5, 1 | the character '§' is not expected",
            "h if; | 5, 3 | 'if' is a word of the language, not a name",
            "ccz q[0], q[1], q[2]; | 5, 1 | the gate 'ccz' is not declared"})
    void version2(String text, String place, String problem) { check(TWO + text.replace("`", "\"") + "\n", place, problem); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "while (true) { } | 5, 1 | 'while' is not read: loops have bounds here, as in 'for int i in [0:3]'",
            "x q[0]; def f(qubit a) { x a; } | 5, 9 | 'def' is not read: there are no subroutines here, but gates, which 'gate' defines",
            "output angle x; | 5, 8 | an output of type angle; bits are read",
            "let a = c; | 5, 9 | 'c' is a register of bits, where qubits are expected",
            "let a = q[0:1]; x a[2]; | 5, 21 | a[2] is not there: a has 2",
            "let a = q[0] ++ q[0]; cx a[0], a[1]; | 5, 32 | 'cx' acts on q[0] twice",
            "let q = q; | 5, 5 | 'q' is already declared, as a register of qubits",
            "switch (1) { } | 5, 1 | 'switch' is not read: of OpenQASM 3, circuits of gates are",
            "for int i in q { } | 5, 14 | 'q' where a range '[first:last]' or a list '{…}' of integers is expected",
            "for int i in [0:] { } | 5, 1 | the loop is not bounded",
            "h q[3]; | 5, 5 | q[3] is not there: q has 3",
            "ctrl @ x q[0]; | 5, 1 | 'x' acts on 1 qubit under 1 control, got 1",
            "ctrl(0) @ x q[0]; | 5, 6 | the number of controls is 0; it is between 1 and 1000",
            "pow @ x q[0]; | 5, 1 | pow takes an exponent, as in pow(2)",
            "input angle t; gate f(s) a { rx(s) a; h a; } pow(1/2) @ f(t) q[0]; | 5, 46 | 'f' to the power of 1/2: of gates that are defined, only whole powers are known where they have inputs",
            "input int n; | 5, 7 | an input of type int; angles and floats are read",
            "input angle a; rx(a * a) q[0]; | 5, 21 | '*' of inputs; angles are sums of multiples of inputs",
            "const int n = 1/2; | 5, 11 | 'n' is 1/2, not an integer",
            "c = 1; | 5, 1 | 2 bits get one value; bits are assigned one by one",
            "if (c == q) x q[0]; | 5, 10 | 'q' is a register of qubits, where a number is expected",
            "for int i in [0:2] { qubit r; } | 5, 28 | declarations and definitions stand outside of blocks",
            "/* open | 5, 1 | the comment is not closed by */",
            "int i = 1; | 5, 1 | 'int' is not read: numbers do not change here; 'const' declares them, and 'input' parameters"})
    void version3(String text, String place, String problem) { check(THREE + text + "\n", place, problem); }

    private static void check(String text, String place, String problem) {
        UnreadableQasm error = assertThrows(UnreadableQasm.class, () -> Qasm.read(text));
        assertEquals("%s: %s".formatted(place, problem), "%d, %d: %s".formatted(error.line(), error.column(), error.problem()));
    }

    @Test
    void gatesOfALibraryAreNotDeclaredWithoutIt() {
        UnreadableQasm error = assertThrows(UnreadableQasm.class, () -> Qasm.read("OPENQASM 2.0; qreg q[1]; h q[0];"));
        assertEquals("line 1, column 26: the gate 'h' is not declared; include \"qelib1.inc\" declares it", error.getMessage());
    }

    @Test
    void otherVersionsAreRefused() {
        UnreadableQasm error = assertThrows(UnreadableQasm.class, () -> Qasm.read("OPENQASM 1.0;"));
        assertEquals("line 1, column 10: '1.0' is no version of OpenQASM that is read; 2.0 and 3.0 are", error.getMessage());
    }

    @Test
    void theFileIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.qasm");
        Files.writeString(file, "OPENQASM 2.0;\nqreg q[1]\n");
        assertEquals(file + ", line 3, column 1: the end of the text where ';' is expected",
                assertThrows(UnreadableQasm.class, () -> Qasm.read(file)).getMessage());
        Files.write(file, new byte[] {'O', (byte) 0xC3, ' '});
        assertEquals(file + ", line 1, column 1: the text is not UTF-8",
                assertThrows(UnreadableQasm.class, () -> Qasm.read(file)).getMessage());
    }

    @Test
    void deepNestingIsRefused() {
        String nested = TWO + "rx(" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ") q[0];";
        assertTrue(assertThrows(UnreadableQasm.class, () -> Qasm.read(nested)).getMessage().contains("more than 200 levels deep"));
        String blocks = THREE + "if (c == 1) ".repeat(100_000) + "x q[0];";
        assertTrue(assertThrows(UnreadableQasm.class, () -> Qasm.read(blocks)).getMessage().contains("more than 100 levels deep"));
        String signs = THREE + "rx(" + "-".repeat(100_000) + "1) q[0];";
        assertTrue(assertThrows(UnreadableQasm.class, () -> Qasm.read(signs)).getMessage().contains("more than 200 levels deep"));
    }

    /// Doubling 60 times over, loops in loops, and powers.
    @Test
    void circuitsThatExplodeAreRefused() {
        var doubling = new StringBuilder(TWO + "gate f0 a { h a; }\n");
        for (int k = 1; k < 60; k++) {
            doubling.append("gate f%d a { f%d a; f%d a; }%n".formatted(k, k - 1, k - 1));
        }
        assertRefused(doubling + "f59 q[0];");
        assertRefused(doubling.toString().replace("h a;", "") + "f59 q[0];");
        assertRefused(THREE + "for int i in [0:100000] for int j in [0:100000] { }");
        assertRefused(THREE + "gate f a { for int i in [0:100000] for int j in [0:100000] h a; }");
        assertRefused(THREE + "gate f a { h a; } pow(1000000000) @ f q[0];");
        assertRefused(THREE + "gate f a { } pow(1000000000) @ f q[0];");
        assertRefused(THREE + "qubit[1000000] r; h r;");
    }

    private static void assertRefused(String text) {
        String message = assertThrows(UnreadableQasm.class, () -> Qasm.read(text, 100_000)).getMessage();
        assertTrue(message.contains("more than"), message);
    }

    /// A sum of many terms, gates defined by gates, and long programs need no deep stack.
    @Test
    void longProgramsAreRead() throws UnreadableQasm {
        GateList sum = Qasm.read(TWO + "rx(pi" + "+pi".repeat(99_999) + ") q[0];");
        assertEquals("Rx(50000) 0", sum.toString());
        var chain = new StringBuilder(TWO + "gate f0 a { h a; }\n");
        for (int k = 1; k < 20_000; k++) {
            chain.append("gate f%d a { f%d a; }%n".formatted(k, k - 1));
        }
        assertEquals("H 2", Qasm.read(chain + "f19999 q[2];").toString());
        assertEquals(100_000, Qasm.read(TWO + "cx q[0], q[1];\n".repeat(100_000)).size());
    }
}
