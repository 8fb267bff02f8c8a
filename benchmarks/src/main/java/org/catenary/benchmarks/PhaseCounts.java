package org.catenary.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.catenary.diagrams.notation.WholeFile;
import org.catenary.functors.circuit.GateList;
import org.catenary.functors.families.GaloisMultipliers;
import org.catenary.functors.families.ToffoliLadders;
import org.catenary.functors.qasm.Qasm;
import org.catenary.functors.qasm.UnreadableQasm;
import org.catenary.functors.zx.Comparison;
import org.catenary.functors.zx.Cost;
import org.catenary.functors.zx.Elementary;
import org.catenary.functors.zx.ElementaryCircuit;
import org.catenary.functors.zx.Optimisation;
import org.catenary.functors.zx.OptimisedList;

/// The table of T-counts, ours beside PyZX's.
///
/// The circuits are read below `circuits/feynman` of the data that `-Dcatenary.data` names; without data those that the project makes
/// itself are counted, multipliers of Galois fields and ladders of Toffoli gates, and the other lines stay.
final class PhaseCounts {

    private static final String HEAD = """
            # T-counts of optimised circuits

            Phases that are no multiple of a quarter turn (t) and gates on two qubits (2q), before and after. PyZX 0.10.5: t by
            `full_reduce`, 2q by `teleport_reduce` and by `extract_circuit`, both with `basic_optimization`. Ours: t by the cost `t`, with
            the 2q of that circuit; 2q by teleportation, and by extraction. *Equal by* is what showed that the circuit of the cost `t` is the one before.

            | circuit | qubits | t | 2q | PyZX t | our t | 2q | PyZX 2q | our 2q | PyZX extracted 2q | ours | equal by |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private PhaseCounts() {}

    /// Writes the table; the lines of circuits that are not there stay as they were.
    static void write(Path file) throws IOException {
        List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
        var table = new StringBuilder(HEAD);
        for (String row : rows()) {
            String[] figures = row.split("\t");
            Optional<ElementaryCircuit> circuit = circuit(figures[0]);
            if (circuit.isPresent()) {
                table.append(line(figures, circuit.get()));
            } else {
                String start = "| %s |".formatted(figures[0]);
                before.stream().filter(line -> line.startsWith(start)).forEach(line -> table.append(line).append('\n'));
            }
        }
        WholeFile.write(file, table.toString());
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(PhaseCounts.class.getResourceAsStream("pyzx.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static String line(String[] pyzx, ElementaryCircuit circuit) {
        List<ElementaryCircuit> path = Optimisation.path(circuit, Cost.T);
        ElementaryCircuit best = path.getLast();
        Comparison comparison = new OptimisedList.Part(circuit, best, path).comparison();
        return "| %s | %d | %d | %d | %s | %d | %d | %s | %d | %s | %d | %s |\n".formatted(pyzx[0], circuit.qubits(),
                circuit.nonClifford(), circuit.twoQubit(), pyzx[4], best.nonClifford(), best.twoQubit(), pyzx[5],
                Optimisation.reduced(circuit, Cost.TWOQUBIT).twoQubit(), pyzx[6],
                Optimisation.byExtraction(circuit, Cost.TWOQUBIT).twoQubit(),
                comparison.equal() ? comparison.step().words() : "not known");
    }

    private static Optional<ElementaryCircuit> circuit(String name) throws IOException {
        String data = System.getProperty("catenary.data", "");
        Path file = Path.of(data).resolve("data/circuits/feynman").resolve(name + ".qasm");
        if (!data.isBlank() && Files.exists(file)) {
            try {
                return Optional.of(Elementary.of(Qasm.read(file)));
            } catch (UnreadableQasm e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        return made(name).map(Supplier::get).map(Elementary::of);
    }

    private static Optional<Supplier<GateList>> made(String name) {
        return switch (name) {
            case "gf2^4_mult" -> Optional.of(() -> GaloisMultipliers.of(4));
            case "gf2^6_mult" -> Optional.of(() -> GaloisMultipliers.of(6));
            case "gf2^8_mult" -> Optional.of(() -> GaloisMultipliers.of(8));
            case "gf2^10_mult" -> Optional.of(() -> GaloisMultipliers.of(10));
            case "tof_3" -> Optional.of(() -> ToffoliLadders.clean(3));
            case "tof_5" -> Optional.of(() -> ToffoliLadders.clean(5));
            default -> Optional.empty();
        };
    }
}
