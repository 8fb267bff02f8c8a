package org.catenary.functors.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.catenary.diagrams.conformance.ReferenceData;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.circuit.Operation;
import org.catenary.functors.qasm.Qasm;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// The circuits `data/circuits/SET/NAME.qasm` make the amplitudes of `reference/circuits/SET/NAME.json`.
@Tag("conformance")
class CircuitConformanceTest {

    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> circuits() {
        ReferenceData data = ReferenceData.configured();
        return data.folders("circuits").stream().flatMap(set -> data.files("circuits/" + set).test(reference ->
                check(data.data("circuits/" + set + "/" + reference.get("file").asString()), reference)));
    }

    private static void check(Path file, JsonNode reference) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertEquals(reference.get("sha256").asString(), HexFormat.of().formatHex(digest), "another file");
        GateList circuit = Qasm.read(file);
        assertEquals(reference.get("qubits").asInt(), circuit.qubits());
        assertEquals(reference.get("operations").asInt(), IntStream.range(0, circuit.size())
                .filter(k -> circuit.operation(k) instanceof Operation.Apply).count());
        var simulation = StateSimulation.of(circuit);
        QubitState zero = simulation.run(), probe = simulation.run(probe(circuit.qubits()));
        JsonNode ofZero = reference.get("zero"), ofProbe = reference.get("probe");
        double re = overlap(zero, ofZero)[0] + overlap(probe, ofProbe)[0];
        double im = overlap(zero, ofZero)[1] + overlap(probe, ofProbe)[1], norm = Math.hypot(re, im);
        compare(zero, ofZero, re / norm, im / norm);
        compare(probe, ofProbe, re / norm, im / norm);
    }

    /// The product of `cos(a)|0⟩ + exp(ib) sin(a)|1⟩`.
    private static QubitState probe(int qubits) {
        double[] re = {1}, im = {0};
        for (int k = 0; k < qubits; k++) {
            double a = 0.4 + 0.05 * k, b = 0.3 + 0.07 * k;
            var nextRe = new double[2 * re.length];
            var nextIm = new double[2 * re.length];
            for (int i = 0; i < re.length; i++) {
                nextRe[2 * i] = Math.cos(a) * re[i];
                nextIm[2 * i] = Math.cos(a) * im[i];
                nextRe[2 * i + 1] = Math.sin(a) * (Math.cos(b) * re[i] - Math.sin(b) * im[i]);
                nextIm[2 * i + 1] = Math.sin(a) * (Math.cos(b) * im[i] + Math.sin(b) * re[i]);
            }
            re = nextRe;
            im = nextIm;
        }
        return QubitState.of(re, im);
    }

    /// The product of the conjugate of what is expected with what there is.
    private static double[] overlap(QubitState state, JsonNode expected) {
        var sum = new double[2];
        for (JsonNode entry : expected.get("entries")) {
            double a = entry.get(1).asDouble(), b = entry.get(2).asDouble();
            double x = state.amplitude(entry.get(0).asInt()).re(), y = state.amplitude(entry.get(0).asInt()).im();
            sum[0] += a * x + b * y;
            sum[1] += a * y - b * x;
        }
        return sum;
    }

    private static void compare(QubitState state, JsonNode expected, double re, double im) {
        assertEquals(expected.get("dim").asInt(), state.size());
        double weight = 0;
        for (JsonNode entry : expected.get("entries")) {
            int index = entry.get(0).asInt();
            double a = entry.get(1).asDouble(), b = entry.get(2).asDouble();
            assertEquals(re * a - im * b, state.amplitude(index).re(), TOLERANCE, () -> "real part at " + index);
            assertEquals(re * b + im * a, state.amplitude(index).im(), TOLERANCE, () -> "imaginary part at " + index);
            weight += a * a + b * b;
        }
        if (expected.get("complete").asBoolean()) {
            double[] overlap = overlap(state, expected);
            double fidelity = Math.hypot(overlap[0], overlap[1]) / Math.sqrt(weight);
            assertTrue(Math.abs(1 - fidelity) <= 1e-10, () -> "fidelity " + fidelity);
        }
    }
}
