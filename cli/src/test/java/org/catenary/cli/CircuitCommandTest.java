package org.catenary.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.catenary.diagrams.syntax.Phase;
import org.catenary.functors.circuit.Bra;
import org.catenary.functors.circuit.Gates;
import org.catenary.functors.circuit.Kraus;
import org.catenary.functors.circuit.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircuitCommandTest {

    private static final String BELL = "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\ncreg c[2];\nh q[0];\ncx q[0],q[1];\nmeasure q -> c;\n";

    @TempDir Path folder;

    private String file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text).toString(); }

    @Test
    void probabilities() throws IOException {
        var said = Said.by("circuit", file("bell.qasm", BELL), "--run");
        assertEquals("00 0.500000\n11 0.500000\n", said.out());
        assertTrue(said.err().contains("state vector: 2 qubits"), said::err);
    }

    @Test
    void bySimulatorsOfOnesChoice() throws IOException {
        String bell = file("bell.qasm", BELL), state = file("state.qasm", BELL.replaceAll("creg.*\n|measure.*\n", ""));
        for (String simulator : List.of("auto", "state-vector", "stabiliser-tableau", "tensor-network", "stabiliser-sum")) {
            assertEquals("00 0.500000\n11 0.500000\n", Said.by("circuit", bell, "--run", "--by", simulator).out(), simulator);
            assertEquals("0.500000\n", Said.by("circuit", state, "--expect", "0.5 XX + ZZ + 1*YY - 2XI", "--by", simulator).out(), simulator);
            assertEquals("1.000000\n", Said.by("circuit", bell, "--expect", "XX + ZZ", "--by", simulator).out(), simulator);
            assertEquals(100, Said.by("circuit", bell, "--counts", "100", "--by", simulator).out().lines()
                    .mapToInt(line -> Integer.parseInt(line.substring(3))).sum(), simulator);
        }
        assertMistake("stabiliser tableau: T is no Clifford gate", "circuit", file("t.qasm", BELL.replace("h q[0]", "t q[0]")), "--run",
                "--by", "stabiliser-tableau");
        assertTrue(Said.by("circuit", bell, "--run", "--by", "magic").err().contains("'magic' is no simulator; there are auto, state-vector, "));
        assertMistake("'XX ; Z' is no observable from its character 4 on", "circuit", bell, "--expect", "XX ; Z");
        assertMistake("of 1 qubits on a circuit that ends in 2", "circuit", bell, "--expect", "X");
    }

    @Test
    void countsAreSeeded() throws IOException {
        String bell = file("bell.qasm", BELL);
        var said = Said.by("circuit", bell, "--counts", "1000", "--seed", "7");
        assertEquals(said.out(), Said.by("circuit", bell, "--counts", "1000", "--seed", "7").out());
        assertEquals(1000, said.out().lines().mapToInt(line -> Integer.parseInt(line.substring(3))).sum());
    }

    @Test
    void statistics() throws IOException {
        assertEquals("qubits 2\nbits 2\noperations 4\ndepth 3\ntwo-qubit 1\nT-count 0\nparameters 0\n  CX 1\n  H 1\n  measure 2\n",
                Said.by("circuit", file("bell.qasm", BELL)).out());
    }

    @Test
    void familiesAreGenerated() throws IOException {
        Path qasm = folder.resolve("qft.qasm");
        assertEquals("", Said.by("circuit", "--generate", "qft:3", "-o", qasm.toString()).out());
        assertTrue(Files.readString(qasm).startsWith("OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[3];\nh q[0];\n"));
        assertEquals(Said.by("circuit", qasm.toString()).out(), Said.by("circuit", "--generate", "qft:3", "--stats").out());
        assertEquals(Said.by("circuit", "--generate", "clifford-t:4", "--seed", "3").out(),
                Said.by("circuit", "--generate", "clifford-t:4", "--seed", "3").out());
        assertMistake("it is between 3 and 100000", "circuit", "--generate", "toffoli:2");
        assertMistake("either FILE or --generate", "circuit");
        assertTrue(Said.by("circuit", "--generate", "qft").err().contains("'qft' is no family with a size, as in qft:5; there are adder, "));
    }

    @Test
    void pictures() throws IOException {
        Path svg = folder.resolve("bell.svg");
        assertEquals("", Said.by("circuit", file("bell.qasm", BELL), "--draw", "-o", svg.toString()).out());
        assertTrue(Files.readString(svg).startsWith("<svg"));
    }

    @Test
    void answersGoWhereTheyAreWanted() throws IOException {
        String bell = file("bell.qasm", BELL);
        Path out = folder.resolve("answer.txt");
        for (String wish : List.of("--run", "--counts=10", "--expect=ZZ", "--stats")) {
            assertEquals("", Said.by("circuit", bell, wish, "-o", out.toString()).out());
            assertEquals(Said.by("circuit", bell, wish).out(), Files.readString(out));
        }
    }

    @Test
    void circuitsInJson() throws IOException {
        String noisy = file("noisy.json", Board.json().write(Gates.ket(0).then(Gates.rx(Phase.parameter("a"))).then(Kraus.bitFlip(.25))
                .then(new Measure(1, true))));
        assertEquals("0 0.500000\n1 0.500000\n", Said.by("circuit", noisy, "--run", "--set", "a=0.25").out());
        assertMistake("a", "circuit", noisy, "--run");
    }

    @Test
    void mistakes() throws IOException {
        assertMistake("post-selected on an outcome of probability zero", "circuit",
                file("never.json", Board.json().write(Gates.ket(0).then(new Bra(List.of(1))))), "--run");
        assertMistake("line 4, column 3", "circuit", file("bad.qasm", "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\nh r[0];\n"), "--stats");
        assertMistake("the limit is", "circuit", file("wide.qasm", "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[24];\nh q;\n"), "--run",
                "--budget", "1MiB");
        assertMistake("--set zz: the circuit has no parameters", "circuit", file("bell.qasm", BELL), "--run", "--set", "zz=0.3");
        assertMistake("0 runs", "circuit", file("bell.qasm", BELL), "--counts", "0");
        assertMistake("there is no such file", "circuit", folder.resolve("none.qasm").toString());
    }

    /// Everything that may be wrong in a file, with its place; the output file that was there stays as it was.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "h r[0]; | line 4, column 3: 'r' is not declared",
        "h q[2]; | line 4, column 5: q[2] is not there: q has 2",
        "cx q[0]; | line 4, column 1: 'cx' acts on 2 qubits, got 1",
        "rx q[0]; | line 4, column 1: 'rx' takes 1 parameter, got 0",
        "cx q[1], q[1]; | line 4, column 10: 'cx' acts on q[1] twice",
        "gate f a { f a; } | line 4, column 12: the gate 'f' is defined by itself",
        "gate f a { g a; } gate g a { f a; } | line 4, column 12: the gate 'g' is not declared",
        "include `x.inc`; | line 4, column 9: there is no file",
        "rx(pi/0) q[0]; | line 4, column 1: the angle of 'rx' is Infinity, not a finite number",
        "rx(sqrt(-1)) q[0]; | line 4, column 1: the angle of 'rx' is NaN, not a finite number",
        "rx(abc) q[0]; | line 4, column 4: 'abc' is not declared",
        "h q[0] | line 5, column 1: the end of the text where ';' is expected"})
    void whatIsWrongInAFileIsToldWithItsPlace(String line, String problem) throws IOException {
        String bad = file("bad.qasm", "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[2];\n" + line.replace('`', '"') + "\n");
        String out = file("out.svg", "as it was");
        for (List<String> wish : List.of(List.of("--run"), List.of("--counts", "10"), List.of("--stats"), List.of("--draw", "-o", out),
                List.of("--expect", "ZZ"))) {
            var args = new ArrayList<>(List.of("circuit", bad));
            args.addAll(wish);
            assertMistake("bad.qasm, " + problem, args.toArray(String[]::new));
        }
        assertMistake("bad.qasm, " + problem, "optimise", bad, "-o", out, "--cost", "t");
        assertEquals("as it was", Files.readString(Path.of(out)));
    }

    @Test
    void whatDoesNotFitOrIsNotGiven() throws IOException {
        String wide = file("wide.qasm", "OPENQASM 2.0;\ninclude \"qelib1.inc\";\nqreg q[24];\nh q;\nt q;\nh q;\n");
        for (String simulator : List.of("state-vector", "tensor-network")) {
            assertMistake("limit", "circuit", wide, "--counts", "3", "--budget", "1MiB", "--by", simulator);
        }
        String open = file("open.qasm", "OPENQASM 3.0;\ninclude \"stdgates.inc\";\ninput angle a;\nqubit q;\nrx(a) q;\n");
        for (String wish : List.of("--run", "--expect=Z", "--counts=10")) {
            assertMistake("the parameter a has no value", "circuit", open, wish);
        }
        assertEquals("0 0.500000\n1 0.500000\n", Said.by("circuit", open, "--run", "--set", "a=0.25").out());
        String never = file("never.json", Board.json().write(Gates.ket(0, 0).thenAt(0, Gates.H).thenAt(0, Gates.CX)
                .then(new Bra(List.of(1)).tensor(new Bra(List.of(0)))).then(Gates.ket(0))));
        for (String simulator : List.of("auto", "state-vector", "stabiliser-tableau", "tensor-network", "stabiliser-sum")) {
            for (String wish : List.of("--run", "--expect=Z", "--counts=10")) {
                assertMistake("probability zero", "circuit", never, wish, "--by", simulator);
            }
        }
    }

    private static void assertMistake(String part, String... args) {
        var said = Said.by(args);
        assertEquals(2, said.status(), said::toString);
        assertTrue(said.err().contains(part), said::err);
        assertEquals("", said.out());
        assertFalse(said.err().contains("\tat "), said::err);
    }
}
